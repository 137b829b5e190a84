/** A program of its own (groups, seed): holds the rules written by hand for the bench to the generated ones. Prints how many branches ended in the same bytes; throws where one does not. */
import { generatedRules } from '../src/engine/generated.ts'
import { byHand } from '../bench/by-hand/index.ts'
import { sameEnds } from '../bench/rollouts.ts'

const [groups, seed] = process.argv.slice(2).map(Number) as [number, number]
process.stdout.write(JSON.stringify({ same: sameEnds(generatedRules(), byHand, groups, seed) }))

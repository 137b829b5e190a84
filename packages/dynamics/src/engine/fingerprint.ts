/** A short number for all declared rules together: generated code carries the one it was made from, so that stale code cannot run unnoticed. */
import { FLOOR, TO_CO_LEADER, TO_SILENCE, TO_TRAINEE } from '../floor.ts'
import { INCLINATIONS } from '../inclinations.ts'
import { STRENGTHS } from '../principles/declare.ts'
import { PRINCIPLES } from '../principles/index.ts'
import { SIGNS } from '../signals.ts'

/** FNV-1a over what the rules say, sentences and sources left out. */
export const fingerprint = (): string => {
  const rules = [PRINCIPLES.map(({ id, clauses }) => [id, clauses]), STRENGTHS, FLOOR, TO_TRAINEE, TO_CO_LEADER, TO_SILENCE, INCLINATIONS, SIGNS]
  const text = JSON.stringify(rules)
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return `${text.length}-${(hash >>> 0).toString(16)}`
}

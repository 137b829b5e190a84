/**
 * The courses that were seen to answer what a book asks, kept so that the search for them is not made each time. `UPDATE_WITNESSES=1 npx vitest run
 * packages/language/test/out-reach.test.ts` searches for what is still unheard and writes them anew (a missing file: all of it, some minutes).
 * What they answer is played in every run: a file that is behind costs time.
 */
import { INTERVENTIONS, MEMBER_ACTS, MOODS, THEMES } from '@kring/dynamics'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Witness } from '../src/index.ts'

const folder = fileURLToPath(new URL('witnesses', import.meta.url))
const fileOf = (book: string): string => `${folder}/${book}.json`

const among = (list: readonly string[], one: string): boolean => list.includes(one)

/** Whether the model still has the words that a course is told in. */
const playable = ({ wanted, aims }: Witness): boolean =>
  wanted.every((one) => among(INTERVENTIONS, one)) &&
  Object.values(aims ?? {}).every(({ mood, intents }) => (!mood || among(MOODS, mood)) && intents.every(({ act, theme }) => among(MEMBER_ACTS, act) && among(THEMES, theme)))

export const witnessesOf = (book: string): Witness[] =>
  existsSync(fileOf(book)) ? (JSON.parse(readFileSync(fileOf(book), 'utf8')) as Witness[]).filter(playable) : []

export function keepWitnesses(book: string, witnesses: readonly Witness[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(book), `[\n${witnesses.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`)
}

/** What every part of the page needs to speak of a session: its log, its people and the words of the screen. */
import type { Knowledge, Language } from '@kring/curriculum'
import type { Act, Alternative, Decision, Intervention } from '@kring/dynamics'
import { isLeader, TRAINEE } from '@kring/dynamics'
import type { DebriefTexts } from '../../i18n/debrief.nl.ts'
import type { WhatifTexts } from '../../i18n/whatif.nl.ts'
import type { Ready } from '../../whatif/useWhatIf.ts'
import { effectsOf, shiftOf } from '../../whatif/weigh.ts'
import type { People } from '../debrief/people.ts'
import { example } from '../room/interventions.ts'

export interface Telling {
  session: string
  found: Ready
  web: Knowledge | undefined
  people: People
  language: Language
  t: WhatifTexts
  words: DebriefTexts
}

/** Her own words at a decision; undefined when she used none. */
export const herWords = ({ found }: Telling, { turn, passed }: Decision): string | undefined =>
  passed ? undefined : found.reading.turns.find(({ turn: one }) => one.turn === turn)?.turn.text

/** What a sentence about what could have been needs: names and words, no session. */
export type Speaking = Pick<Telling, 'people' | 't' | 'words'>

const whom = ({ people, words }: Speaking, { kind, to, about }: Act): [Intervention, string, string] =>
  [kind as Intervention, to === 'group' ? words.group : words.and(to.map(people.name)), about && about !== TRAINEE ? people.name(about) : '']

/** "Had je de groep gevraagd wat dit met hen doet," */
export const hadYou = (telling: Speaking, act: Act): string => telling.t.had(...whom(telling, act))
/** "Stel, je had de groep gevraagd wat dit met hen doet." */
export const suppose = (telling: Speaking, act: Act): string => telling.t.suppose(...whom(telling, act))

/** What would then have happened, as one or a few sentences. */
export function thenWhat({ t, people }: Speaking, alternative: Alternative, chosen: Alternative): string {
  const { stays, shifts } = effectsOf(alternative, chosen)
  return t.result({ stays: stays.map((one) => ({ ...one, name: people.Name(one.seat) })), sureOfStays: shiftOf(alternative, 'leaving')?.sure ?? 'likely', shifts })
}

/** Whoever spoke last before a turn, leaders aside: of whom a sentence speaks when it names nobody else. */
const spokeBefore = ({ found }: Telling, turn: number): string | undefined =>
  found.reading.turns.findLast((read) => read.turn.turn < turn && read.turn.act && read.turn.text && !isLeader(read.turn.act.from))?.turn.act?.from

/** A sentence with which it could be said at this decision, in the language of the session; empty for a silence. */
export function sentenceFor(telling: Telling, { turn }: Decision, { kind, to, about }: Act): string {
  if (kind === 'i19' || kind === 'i35') return ''
  const { web, people, found } = telling
  const text = web?.interventions.find(({ id }) => id === kind)
  const meant = [...(to === 'group' ? [] : to), about, spokeBefore(telling, turn)].flatMap((seat) => (seat === undefined || seat === TRAINEE ? [] : [seat]))
  return text ? example(text, found.record.language, [...new Set(meant)].map(people.name)) : ''
}

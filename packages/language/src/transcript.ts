/** A session as readable text: who, what is said, and in italics what is seen. Laid out as the transcripts of a supervision group are. */
import type { Language, Scenario } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import type { Seat } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from './api.ts'
import { placeOf } from './gesture.ts'
import { nameOf } from './scene.ts'
import { lower } from './text.ts'

const LEADER = { nl: 'Leider', en: 'Leader' } as const
const SILENT = { nl: 'zegt niets', en: 'says nothing' } as const

/** The name a transcript gives a seat. */
export const titleOf = (scenario: Scenario, language: Language, seat: Seat): string =>
  seat === TRAINEE ? LEADER[language] : (nameOf(scenario, seat) ?? seat)

/**
 * One turn in one or two lines of Markdown. A gesture in lower case is a manner of speaking and comes before the words; one that is a sentence
 * comes after them, on a line of its own when it names somebody else. Undefined when nothing was said or seen.
 */
export function turnText(turn: SpokenTurn, scenario: Scenario, language: Language): string | undefined {
  const { text, gesture, act } = turn
  if (!act || (act.from === TRAINEE && !text && gesture)) return gesture && `*${gesture}*`
  const name = titleOf(scenario, language, act.from)
  const place = placeOf(gesture, act.from, scenario)
  if (!text) {
    if (!gesture) return act.from === TRAINEE ? `**${name}** *(${SILENT[language]})*` : undefined
    return place === 'apart' || gesture.startsWith(name) ? `*${gesture}*` : `**${name}** *(${lower(gesture.replace(/\.$/, ''))})*`
  }
  if (!gesture) return `**${name}**: ${text}`
  if (place === 'before') return `**${name}** *(${gesture})*: ${text}`
  return place === 'apart' ? `**${name}**: ${text}\n*${gesture}*` : `**${name}**: ${text} *(${gesture})*`
}

/** A whole session: the scene in italics, then numbered lines. */
export function transcript(c: Pick<Conversation, 'scenario' | 'language' | 'turns'>): string {
  const lines = c.turns.flatMap((t) => turnText(t, c.scenario, c.language)?.split('\n') ?? [])
  return [`*${c.scenario.opening.scene[c.language]}*`, '', ...lines.map((line, i) => `${i + 1}. ${line}`)].join('\n')
}

/** From a talk to the session it leads to: the one they were about to lead, or the next one of the same group. */
import type { PairText, Scenario, VoiceBook } from '@kring/curriculum'
import { afterTalk, coLeadingAfter, easeOf, nextGroup, open, TRAINEE } from '@kring/dynamics'
import type { Agreement, BetweenEvent, GroupState, LeaderSpec, PairOutcome } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from '../api.ts'
import { emptyMemory } from '../memory.ts'
import { settledIn, type Settled } from './agreed.ts'
import { namesMail } from './hear.ts'
import { nextScenario } from './scene.ts'

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** What came of a talk: what was settled in it, and how he came out of it. */
export const outcomeOf = (pair: PairText, start: GroupState, end: GroupState, turns: readonly SpokenTurn[]): PairOutcome & Settled => ({ ...settledIn(turns, pair), ease: easeOf(start, end, pair.seat) })

/** What was agreed earlier still stands; what was agreed last goes before it. */
export const standing = (earlier: readonly Agreement[], later: readonly Agreement[]): Agreement[] => [...earlier.filter(({ kind }) => !later.some((one) => one.kind === kind)), ...later]

/** Whether he was told of the mail in these turns: by words of the book, or by hers that name it and who wrote it. `people`: who has which name. */
export const toldIn = (turns: readonly SpokenTurn[], { mail }: PairText, people: readonly { seat: string; name: string }[]): boolean => {
  const writer = people.find(({ seat }) => seat === mail.from)?.name ?? ''
  return turns.some(({ tells, act, text }) => tells?.includes(mail.told) || (act?.from === TRAINEE && text !== undefined && writer !== '' && namesMail(text, writer)))
}

/** The scenario as it is led after the talk before it. */
export function afterBefore(scenario: Scenario, outcome: PairOutcome): Scenario {
  const { pair } = scenario
  if (!pair) throw new RangeError(`${scenario.id} has no scenes for two`)
  return {
    ...scenario,
    coLeaders: scenario.coLeaders.map((one) => {
      if (one.seat !== pair.coLeader) return one
      const { style = one.style, initiative = one.initiative, intents = [] } = coLeadingAfter(one, outcome)
      return { ...one, style, initiative, intents: intents as typeof one.intents }
    }),
  }
}

/** The scenario after what she did with the mail: `answer` is one of its ways to answer, or null for none. */
export function afterMail(scenario: Scenario, answer: string | null): Scenario {
  const { pair } = scenario
  if (!pair) throw new RangeError(`${scenario.id} has no mail`)
  const chosen = pair.mail.answers.find(({ id }) => id === answer)
  const { hope, tension, bond } = chosen ?? pair.mail.unanswered
  return {
    ...scenario,
    members: scenario.members.map((person) => (person.seat !== pair.mail.from ? person : {
      ...person,
      start: { ...person.start, hope: clamp(person.start.hope + hope), tension: clamp(person.start.tension + tension) },
      bonds: { ...person.bonds, [TRAINEE]: clamp((person.bonds[TRAINEE] ?? scenario.leaderBond) + bond) },
      intents: chosen?.brings ? [...person.intents, { act: 'discloses' as const, theme: 'leaders' as const, depth: 1 as const, urgency: chosen.brings }] : person.intents,
    })),
  }
}

const leadersOf = (scenario: Scenario): LeaderSpec[] => [{ seat: TRAINEE }, ...scenario.coLeaders.map(({ seat, style, initiative, intents }) => ({ seat, style, initiative, intents }))]

/** Opens the next session of a group after a talk about the last: what was told stays known, what was said may be said again. Consumes a closed conversation. */
export function beginNext(last: Conversation, book: VoiceBook, outcome: PairOutcome): { conversation: Conversation; since: BetweenEvent[] } {
  const { scenario, state, memory } = last
  const { pair } = scenario
  if (!pair) throw new RangeError(`${scenario.id} has no next session`)
  const leaders = leadersOf(scenario).map((leader) => (leader.seat === pair.coLeader ? { ...leader, intents: pair.next.intents } : leader))
  const { spec, events } = nextGroup(state, afterTalk({ ...state.spec, leaders }, pair.coLeader, outcome).leaders)
  const step = open(spec, state.seed)
  return {
    since: events,
    conversation: { scenario: nextScenario(scenario, spec, events), language: book.language, state: step.state, memory: { ...emptyMemory(), facts: memory.facts, knows: memory.knows, played: memory.played }, turns: [], floor: step.floor },
  }
}

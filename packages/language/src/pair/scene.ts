/** A scene for two as a scenario of two chairs, and a next session as a scenario that goes on: so that room, log and looking back need to know of nothing new. */
import type { Both, PairMoment, PairText, Person, Scenario, VoiceBook } from '@kring/curriculum'
import type { BetweenEvent, GroupSpec } from '@kring/dynamics'
import { TRAINEE } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from '../api.ts'
import { begin } from '../conversation.ts'
import { tell } from '../memory.ts'

export type PairTime = 'before' | 'after'

/** What a session's first event says of what kind of session it is. */
export interface OpenedAs {
  pair?: PairTime
  /** What happened since the session it follows. */
  since?: BetweenEvent[]
  moments?: PairMoment[]
  session: number
  group: GroupSpec
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))
const none: Both = { nl: '–', en: '–' }

/** How far being corrected in front of the group still stands in him afterwards. */
const STILL = 0.15

function partner(scenario: Scenario, pair: PairText, moments: readonly PairMoment[]): Person {
  const who = scenario.coLeaders.find(({ seat }) => seat === pair.coLeader)!
  const sore = moments.includes('corrected') ? STILL : 0
  const { style: _, initiative: __, intents: ___, ...same } = who
  return {
    ...same, seat: pair.seat, traits: pair.traits, helps: [],
    start: { ...pair.start, safety: clamp(pair.start.safety - sore), tension: clamp(pair.start.tension + sore) },
    bonds: { [TRAINEE]: pair.bond }, tensions: { [TRAINEE]: clamp(pair.irritation + sore) },
    intents: [], standing: false, coatOn: false, lateSeconds: 0, absent: false, formal: [],
  }
}

/** The talk before or after a session, as a scenario of two chairs. Throws RangeError when this scenario has none. */
export function pairScenario(scenario: Scenario, when: PairTime, moments: readonly PairMoment[] = []): Scenario {
  const { pair } = scenario
  if (!pair) throw new RangeError(`${scenario.id} has no scenes for two`)
  const scene = pair[when]
  const said = pair.moments.filter(({ moment }) => moments.includes(moment)).map(({ says }) => says)
  const place = (language: keyof Both): string => [scene.place[language], ...said.map((one) => one[language])].join(' ')
  return {
    ...scenario, title: scene.title, briefing: scene.place, hidden: none, minutes: scene.minutes,
    circle: [TRAINEE, pair.seat], members: [partner(scenario, pair, moments)], coLeaders: [],
    agenda: [{ id: 'pair', name: scene.title, minutes: scene.minutes, theme: 'none' }], board: undefined,
    themes: { leaders: 0.4, programme: 0.4 }, bond: pair.bond, leaderBond: pair.bond,
    norms: { openness: 0.5, memberToMember: 0.5, frame: 0.5 }, dependence: 0.3, phase: 0.35, structureNeed: 0.3, open: false,
    opening: { scene: { nl: place('nl'), en: place('en') }, turns: scene.opening.map((turn) => ({ ...turn, from: pair.seat, to: [TRAINEE], depth: 0 as const })) },
  }
}

/** The words of a scene for two: only his. */
export const pairBook = (book: VoiceBook, pair: PairText): VoiceBook => ({
  language: book.language, lines: { [pair.seat]: book.pair?.lines ?? [] }, shared: [], exchanges: book.pair?.exchanges ?? [], signs: book.pair?.signs ?? [], facts: [],
})

/** The next session of the same group as a scenario: its place in the series, and how it begins. */
export function nextScenario(scenario: Scenario, group: GroupSpec, since: readonly BetweenEvent[]): Scenario {
  const { pair } = scenario
  if (!pair) throw new RangeError(`${scenario.id} has no next session`)
  const who = group.members.find(({ seat }) => seat === pair.next.about)
  const left = since.some((event) => event.kind === 'left' && event.seat === pair.next.about)
  const scene = who && !who.absent ? pair.next.here : left || !who ? pair.next.left : pair.next.away
  const seated = new Map(group.members.map((member) => [member.seat, member]))
  return {
    ...scenario, session: group.session, opening: { scene, turns: [] },
    members: scenario.members.map((person) => ({ ...person, coatOn: seated.get(person.seat)?.coatOn ?? false, standing: false, absent: seated.get(person.seat)?.absent ?? true, intents: [] })),
  }
}

/** The scenario as a session has it: a talk for two, a next session, or simply itself. */
export const scenarioAs = (scenario: Scenario, opened: OpenedAs): Scenario =>
  opened.pair ? pairScenario(scenario, opened.pair, opened.moments) : opened.since ? nextScenario(scenario, opened.group, opened.since) : scenario
export const bookAs = (book: VoiceBook, scenario: Scenario, opened: Pick<OpenedAs, 'pair'>): VoiceBook => (opened.pair && scenario.pair ? pairBook(book, scenario.pair) : book)

/** Opens a talk for two: what he knows of the session just led, and of which talk this is, is there from the start. */
export function beginPair(scenario: Scenario, book: VoiceBook, when: PairTime, seed: number, moments: readonly PairMoment[] = []): { conversation: Conversation; turns: SpokenTurn[] } {
  const { pair } = scenario
  if (!pair) throw new RangeError(`${scenario.id} has no scenes for two`)
  const facts = [pair[when].fact, ...pair.moments.filter(({ moment }) => moments.includes(moment)).map(({ fact }) => fact)]
  const { conversation, turns } = begin(pairScenario(scenario, when, moments), pairBook(book, pair), seed)
  return { conversation: { ...conversation, memory: tell(conversation.memory, facts, [pair.seat, TRAINEE], []) }, turns }
}

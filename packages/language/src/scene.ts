/** Everything the choice of words may look at for one turn, and the questions asked of it. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { isLeader, TRAINEE } from '@kring/dynamics'
import type { Act, GroupState, Measures, Seat, Turn } from '@kring/dynamics'
import type { Memory, SpokenTurn } from './api.ts'
import type { DrawKey } from './draw.ts'

export interface Scene {
  scenario: Scenario
  book: VoiceBook
  /** The group as it was when this turn fell. */
  state: GroupState
  turn: Turn
  /** What was said and seen before, oldest first. */
  history: readonly SpokenTurn[]
  memory: Memory
  /** What the model will do next if the trainee lets it: words may be laid for several turns at once, acts never change. */
  ahead: () => readonly Turn[]
  /** Whether the session is being closed: people get up to go. */
  closing?: boolean
  /** The group in figures, for exchanges that need a state. */
  measures: () => Measures
}

/** Words laid over one turn. */
export interface Words {
  text?: string
  gesture?: string
  tells?: string[]
  /** Exchange and turn, own line, near line, shared line or sign: for the writers' bench. */
  source: string
  /** Normal forms that may not come back in this session. */
  marks: string[]
}

export const keyOf = (scene: Scene, purpose: string, seat: Seat): DrawKey => ({
  seed: scene.state.seed, session: scene.state.session, turn: scene.turn.turn, purpose, seat,
})

export function inRoom(state: GroupState, seat: Seat): boolean {
  const member = state.members[seat]
  return member ? member.present && !member.left : seat === TRAINEE || state.spec.leaders.some((l) => l.seat === seat)
}

/** The room as it was when the turn fell: who takes leave is still there to say so, who arrives is there already. */
export const roomAt = (turn: Turn, before: GroupState, after: GroupState): GroupState => (turn.move && !inRoom(before, turn.move.seat) ? after : before)

/** Everyone who hears what is said now. */
export const hearers = (state: GroupState): Seat[] =>
  [...Object.keys(state.members), ...state.spec.leaders.map((l) => l.seat)].filter((s) => inRoom(state, s))

/** A person's first name; the trainee has none. */
export function nameOf(scenario: Scenario, seat: Seat): string | undefined {
  return scenario.members.find((p) => p.seat === seat)?.name ?? scenario.coLeaders.find((p) => p.seat === seat)?.name
}

/** Conditions on presence: every seat named is in the room, every "!seat" is not. */
export const presenceHolds = (state: GroupState, conditions: readonly string[]): boolean =>
  conditions.every((c) => (c.startsWith('!') ? !inRoom(state, c.slice(1)) : inRoom(state, c)))

/** The last turn that was an act with words to it, by anyone: what a next speaker answers. */
export const previousAct = (scene: Scene): SpokenTurn | undefined => scene.history.findLast((t) => t.act && t.act.kind !== 'withdraws' && t.act.kind !== 'stays-silent')

/** The last turn in which something was said, by anyone: the sentence that still rings when the next is chosen. */
export const lastSaid = (scene: Scene): (SpokenTurn & { act: Act; text: string }) | undefined =>
  scene.history.findLast((t): t is SpokenTurn & { act: Act; text: string } => t.act !== undefined && Boolean(t.text))

/** How many members' acts an answer to the leader may come late. */
const LATE = 3

/** The last act of a leader, if it still hangs in the air, and how many members' acts came since. */
export function leaderJustDid(scene: Scene): { act: Act; since: number } | undefined {
  let since = 0
  for (let i = scene.history.length - 1; i >= 0 && since <= LATE; i--) {
    const act = scene.history[i]!.act
    if (!act) continue
    if (isLeader(act.from)) return { act, since }
    since++
  }
  return undefined
}

/** Whether another member said something to this speaker in the last `acts` acts. */
export function spokenToSince({ history, turn }: Scene, acts: number): boolean {
  const from = turn.act?.from
  const last = acts === 0 ? [] : history.filter((t) => t.act).slice(-acts)
  return last.some(({ act }) => act!.from !== from && act!.to !== 'group' && act!.to.includes(from ?? ''))
}

/**
 * Whether an act meets the addressees a line was written for: seats, "group", or "leader" for any leader. Who speaks to all about someone who
 * is there may as well say it to him.
 */
export function meets({ to, about }: Act, wanted: readonly string[], state: GroupState): boolean {
  const addressed = to !== 'group' ? to : about && inRoom(state, about) ? ['group', about] : ['group']
  return wanted.some((w) => addressed.includes(w) || (w === TRAINEE && addressed.some(isLeader)))
}

/** Whom a turn concerns: whom its act is about, else the one member addressed, else whose matter has priority. */
export function concerned({ turn: { act }, state }: Scene): Seat | undefined {
  const [one, ...others] = act && act.to !== 'group' ? act.to : []
  return act?.about ?? (one && others.length === 0 && state.members[one] ? one : state.priority?.seat)
}

/** Nobody is spoken of as if he were there: every name in the text is of someone in the room, unless the words count on his absence. */
export function namesPresent(text: string, scene: Scene, absent: readonly string[] = []): boolean {
  const named = new Set(text.match(/\p{Lu}\p{L}+/gu))
  return [...scene.scenario.members, ...scene.scenario.coLeaders].every((p) => !named.has(p.name) || inRoom(scene.state, p.seat) || absent.includes(`!${p.seat}`))
}

/**
 * Exchanges: turns that belong together. One goes on as the model's acts fit it, may rest while another says something or the leader asks on, and is
 * left when something else is opened; words never change what the model does. Because the model is deterministic, the choice may look ahead: of the exchanges that could begin
 * here, one is begun that the coming turns will carry about as far as any if the trainee lets them.
 */
import type { Exchange } from '@kring/curriculum'
import { akin, isLeader, TRAINEE } from '@kring/dynamics'
import type { Act, Turn } from '@kring/dynamics'
import { asks } from './answering.ts'
import type { Memory } from './api.ts'
import { draw, pick } from './draw.ts'
import { isFresh, knowsAll, marksOf, noneTold, saidAlike } from './memory.ts'
import { fitsBeginning, fitsExchange, opensFor } from './related.ts'
import { heeds } from './lines.ts'
import { passing, rests, resumes, REST, SAYS_YOU, underWay } from './resting.ts'
import { inRoom, keyOf, lastSaid, presenceHolds } from './scene.ts'
import type { Scene, Words } from './scene.ts'

type ExchangeTurn = Exchange['turns'][number]

/** The chance given to a trainee's doing what an exchange has her do next. */
const HERS = 0.5
/** The share of a book's exchanges that this session may begin: the others are for another afternoon. */
const IN_PLAY = 0.75
/** How many acts back a leader's act may be for an exchange that needs it. */
const IN_THE_AIR = 8
/**
 * Whether the model's turn can carry this turn of an exchange. Its first turn wants the act itself, on its theme or one akin to it; later ones
 * lean on what went before. Addressees may differ only where nobody is answered for another.
 */
export function carries(turn: Turn, wanted: ExchangeTurn, first = false): boolean {
  if (wanted.from === 'silence') return turn.kind === 'silence' && (!turn.act || turn.act.from === TRAINEE)
  const { act } = turn
  if (!act || !(wanted.from === act.from || wanted.or?.includes(act.from)) || !(first ? fitsBeginning : fitsExchange)(act.kind, wanted.act)) return false
  if (first && wanted.theme && !akin(act.theme, wanted.theme)) return false
  if (wanted.to === undefined || wanted.to === 'group') return true
  // Who speaks to all about one says to nobody else what was written for another.
  if (act.to === 'group') return !act.about || wanted.to.includes(act.about)
  return act.to.some((s) => wanted.to!.includes(s))
}

/** Words that ask, be it as barely as "Hard?". */
const puts = (text: string): boolean => text.includes('?') || asks(text) !== undefined

/** A question, and what is said to "you", go to whoever spoke before it in the exchange or speaks after it; where they do not, they are said to all or to the leaders. */
function addresses(exchange: Exchange, i: number, { act }: Turn, last: Act | undefined): boolean {
  const { text, to } = exchange.turns[i]!
  // Who asks a member is answered: words that ask nothing would leave that answer in the air.
  if (act?.kind === 'asks' && act.to !== 'group' && text && !puts(text)) return false
  if (!act || act.to === 'group' || to || !text || act.to.some(isLeader) || !(puts(text) || SAYS_YOU.test(text))) return true
  const next = exchange.turns.slice(i + 1).find(isSomeones)
  return act.to.some((seat) => seat === last?.from || seat === next?.from || next?.or?.includes(seat))
}

/** The index of the exchange's turn that this turn carries, from `next` on; silences and common gestures may be passed over. Nobody answers himself. */
function place(exchange: Exchange, next: number, turn: Turn, last: Act | undefined): number | undefined {
  for (let i = next; i < exchange.turns.length; i++) {
    const wanted = exchange.turns[i]!
    const himself = turn.act !== undefined && turn.act.from === last?.from && exchange.turns.slice(0, i).findLast(isSomeones)?.from !== wanted.from
    if (!himself && carries(turn, wanted) && addresses(exchange, i, turn, last)) return i
    if (wanted.from !== 'silence' && wanted.from !== 'all') return undefined
  }
  return undefined
}

/** Somebody says or does something: where people hardly talk, a throw is a line. */
export const isSomeones = ({ from, text, gesture }: ExchangeTurn): boolean => from !== 'silence' && from !== 'all' && Boolean(text ?? gesture)

/** How many turns of somebody in the exchange these turns of the model will carry, from `next` on; `last` is its last act so far. */
function reach(exchange: Exchange, turns: readonly Turn[], next = 0, last?: Act): number {
  let [at, act, reached] = [next, last, 0]
  let between: Turn[] = []
  for (const turn of turns) {
    const here = place(exchange, at, turn, act)
    if (here === undefined || !resumes(exchange.turns[here]!, turn, act, between)) {
      if (!act || !rests(turn, act) || between.push(turn) > REST) break
      continue
    }
    ;[at, act, between] = [here + 1, turn.act ?? act, []]
    if (isSomeones(exchange.turns[here]!)) reached++
  }
  // Where the trainee has the exchange's next word, it may go on: she may do just that.
  return reached + (exchange.turns[at]?.from === TRAINEE ? HERS : 0)
}

/** "tension:group>.4": a state word of the group or of one seat against a number. Unknown words hold nowhere. */
function stateHolds(condition: string, scene: Scene): boolean {
  const parsed = /^([a-zA-Z]+):([a-z-]+)([<>])(\.?\d+(?:\.\d+)?)$/.exec(condition)
  if (!parsed) return false
  const [, variable, on, relation, bound] = parsed as unknown as [string, string, string, string, string]
  const value = stateValue(variable, on, scene)
  return value !== undefined && (relation === '>' ? value > Number(bound) : value < Number(bound))
}

/** A state word's value: of a member, of the group (means, cohesion, norms, dependence, phase), or undefined when there is none. */
export function stateValue(variable: string, on: string, scene: Pick<Scene, 'state' | 'measures'>): number | undefined {
  const { state } = scene
  const numbers: Record<string, unknown> =
    on === 'group'
      ? { ...state.norms, dependence: state.dependence, phase: state.phase, ...scene.measures().group, cohesion: scene.measures().cohesion }
      : { ...state.members[on], cohesion: scene.measures().members[on]?.cohesion }
  const value = numbers[variable]
  return typeof value === 'number' ? value : undefined
}

function canStart(exchange: Exchange, scene: Scene): boolean {
  const { memory, state, turn } = scene
  const { needs, turns } = exchange
  if (memory.played.includes(exchange.id) || draw({ ...keyOf(scene, 'in-play', exchange.id), turn: 0 }) >= IN_PLAY) return false
  const speakers = [...new Set(turns.map((t) => t.from))].filter((s) => s !== 'silence' && s !== 'all')
  const first = turns.find((t) => t.from !== 'silence' && t.from !== 'all')
  const speaker = turn.act?.from ?? first?.from ?? ''
  if (!speakers.every((s) => inRoom(state, s)) || !presenceHolds(state, needs.present)) return false
  if (!knowsAll(memory, speaker, needs.facts) || !noneTold(memory, needs.unless)) return false
  if (needs.coat && state.members[needs.coat.seat]?.coatOn !== (needs.coat.is === 'on')) return false
  if (needs.on.length > 0 && !leaderDidOneOf(needs.on, scene) && !turns.some((t) => isLeader(t.from) && t.act.some((a) => (needs.on as string[]).includes(a)))) return false
  if (!needs.state.every((c) => stateHolds(c, scene))) return false
  if (first?.text && heeds(first.text, first.act, turn, lastSaid(scene)) < 0) return false
  return turns.every((t) => isFresh(memory, marksOf(t.text ?? t.gesture)) && !(t.text && saidAlike(memory, t.from, t.text)))
}

/** Whether a leader did one of these, or something that opens the same door, among the last acts. */
const leaderDidOneOf = (kinds: readonly string[], scene: Scene): boolean =>
  scene.history
    .filter((t) => t.act)
    .slice(-IN_THE_AIR)
    .some((t) => isLeader(t.act!.from) && opensFor(t.act!.kind, kinds))

/**
 * What is said at turn `at` of an exchange. A common gesture ("Er wordt gelachen.") has no turn of its own in the model: it is seen at the
 * end of the turn before it, or at the start of the first.
 */
function wordsAt(exchange: Exchange, at: number, from: number): Words {
  const turn = exchange.turns[at]!
  const common = [exchange.turns[at + 1], ...exchange.turns.slice(from, at)].find((t) => t?.from === 'all' && t.gesture)
  const gesture = turn.gesture ?? common?.gesture
  return {
    text: turn.text,
    gesture,
    tells: [...(turn.tells ?? []), ...(common && gesture === common.gesture ? (common.tells ?? []) : [])],
    source: `exchange:${exchange.id}#${at + 1}`,
    marks: marksOf(turn.text, gesture),
  }
}

/** Words plus where the exchange stands after them. */
export interface Played {
  words: Words
  exchange: Memory['exchange']
  /** Set when this turn began the exchange. */
  began?: string
}

const under = (exchange: Exchange, next: number): Memory['exchange'] => (next < exchange.turns.length ? { id: exchange.id, next } : null)

/** The exchange under way, if this turn carries its next words. */
export function goOn(scene: Scene): Played | undefined {
  const { memory, turn } = scene
  const open = underWay(scene)
  if (!open) return undefined
  const { exchange, next, last, between } = open
  const at = place(exchange, next, turn, last)
  if (at === undefined || !resumes(exchange.turns[at]!, turn, last, between)) return undefined
  const { text, act } = exchange.turns[at]!
  if (text && between.some((t) => t.text && !passing(t)) && heeds(text, act, turn, lastSaid(scene)) < 0) return undefined
  // A common gesture just passed over was seen with the turn before it.
  const words = wordsAt(exchange, at, exchange.turns[next]?.from === 'all' ? next + 1 : next)
  return isFresh(memory, marksOf(words.text ?? words.gesture)) ? { words, exchange: under(exchange, at + 1) } : undefined
}

/** The exchange to begin here: of those whose needs hold, one that the coming turns carry for two spoken turns or more, or one whose second turn is the trainee's. */
export function begin(scene: Scene): Played | undefined {
  const { book, turn } = scene
  const starting = book.exchanges.filter((e) => startsAt(e, turn) !== undefined && canStart(e, scene))
  if (starting.length === 0) return undefined
  const coming = [turn, ...scene.ahead()]
  // What rests and will be taken up again comes first.
  const open = underWay(scene)
  if (open && reach(open.exchange, coming, open.next, open.last) >= 1) return undefined
  const enough = draw(keyOf(scene, 'exchange', 'leader')) < HERS ? 1 + HERS : 2
  // What is begun should go far and end: every turn that will be said counts for it, every turn left unsaid against it. One more or less is as good: what
  // always begins is soon known by heart.
  const worth = (exchange: Exchange, reached: number): number => 2 * reached - exchange.turns.filter(isSomeones).length
  const able = starting
    .map((exchange) => ({ exchange, reached: reach(exchange, coming) }))
    // Half of it at least; with a turn of the trainee's in it, what then comes is hers.
    .filter(({ exchange, reached }) => reached >= enough && (worth(exchange, reached) >= 0 || exchange.turns.some((t) => t.from === TRAINEE)))
    .map(({ exchange, reached }) => ({ exchange, worth: worth(exchange, reached) }))
  const most = Math.max(...able.map((one) => one.worth))
  const begun = pick(able.filter((one) => one.worth >= most - 1), keyOf(scene, 'exchange', turn.act?.from ?? 'silence'))
  if (!begun) return undefined
  const { exchange } = begun
  const at = startsAt(exchange, turn)!
  return { words: wordsAt(exchange, at, 0), exchange: under(exchange, at + 1), began: exchange.id }
}

/** The first turn of an exchange that has an actor of its own, if the model's turn carries it; a silence it begins with counts as one. */
function startsAt(exchange: Exchange, turn: Turn): number | undefined {
  const at = exchange.turns.findIndex((t) => t.from !== 'all')
  return exchange.turns[at] && carries(turn, exchange.turns[at], true) && addresses(exchange, at, turn, undefined) ? at : undefined
}

/** Where the exchange under way stands after the trainee's own act: carried on when she does what stands there, else as after anybody's. */
export function afterTrainee(scene: Scene): Memory['exchange'] {
  const open = underWay(scene)
  const at = open && place(open.exchange, open.next, scene.turn, open.last)
  return open && at !== undefined ? under(open.exchange, at + 1) : afterOther(scene)
}

/** Where the exchange stands after a turn that carried none of it: at rest, or left when something else was opened or too much came between. */
export function afterOther(scene: Scene): Memory['exchange'] {
  const open = underWay(scene)
  return open && rests(scene.turn, open.last) ? scene.memory.exchange : null
}

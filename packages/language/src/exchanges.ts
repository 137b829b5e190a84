/**
 * Exchanges: turns that belong together. One goes on as long as the model's acts fit it and is left when they do not; words never
 * change what the model does. Because the model is deterministic, the choice may look ahead: of the exchanges that could begin
 * here, one is begun that the coming turns will carry about as far as any if the trainee lets them.
 */
import type { Exchange } from '@kring/curriculum'
import { akin, isLeader, TRAINEE } from '@kring/dynamics'
import type { Turn } from '@kring/dynamics'
import type { Memory } from './api.ts'
import { draw, pick } from './draw.ts'
import { isFresh, knowsAll, marksOf, noneTold, saidAlike } from './memory.ts'
import { fitsBeginning, fitsExchange, opensFor, PASSING } from './related.ts'
import { heeds } from './lines.ts'
import { inRoom, keyOf, lastSaid, presenceHolds } from './scene.ts'
import type { Scene, Words } from './scene.ts'

type ExchangeTurn = Exchange['turns'][number]

/** The chance given to a trainee's doing what an exchange has her do next. */
const HERS = 0.5
/** The share of a book's exchanges that this session may begin: the others are for another afternoon. */
const IN_PLAY = 0.75
/** How many acts back a leader's act may be for an exchange that needs it. */
const IN_THE_AIR = 8
/** Passing turns of others that may come between two turns of an exchange without breaking it. */
const PATIENCE = 2

/**
 * Whether the model's turn can carry this turn of an exchange. Its first turn wants the act itself, on its theme or one akin to it; later ones
 * lean on what went before. Addressees may differ only where nobody is answered for another.
 */
function carries(turn: Turn, wanted: ExchangeTurn, first = false): boolean {
  if (wanted.from === 'silence') return turn.kind === 'silence' && (!turn.act || turn.act.from === TRAINEE)
  const { act } = turn
  if (!act || wanted.from !== act.from || !(first ? fitsBeginning : fitsExchange)(act.kind, wanted.act)) return false
  if (first && wanted.theme && !akin(act.theme, wanted.theme)) return false
  if (wanted.to === undefined || wanted.to === 'group') return true
  // Who speaks to all about one says to nobody else what was written for another.
  if (act.to === 'group') return !act.about || wanted.to.includes(act.about)
  return act.to.some((s) => wanted.to!.includes(s))
}

/** A turn that asks for nothing and answers nothing: a silence, a move, someone going inside, a murmur of assent. */
const passing = (turn: Turn): boolean => turn.kind !== 'act' || PASSING.has(turn.act?.kind ?? '')

/** The index of the exchange's turn that this turn carries, from `next` on; silences and common gestures may be passed over. */
function place(exchange: Exchange, next: number, turn: Turn): number | undefined {
  for (let i = next; i < exchange.turns.length; i++) {
    const wanted = exchange.turns[i]!
    if (carries(turn, wanted)) return i
    if (wanted.from !== 'silence' && wanted.from !== 'all') return undefined
  }
  return undefined
}

/** Somebody says or does something: where people hardly talk, a throw is a line. */
const isSomeones = ({ from, text, gesture }: ExchangeTurn): boolean => from !== 'silence' && from !== 'all' && Boolean(text ?? gesture)

/** How many turns of somebody in the exchange these turns of the model will carry, the first included. */
function reach(exchange: Exchange, turns: readonly Turn[]): number {
  let next = 0
  let reached = 0
  let waited = 0
  for (const turn of turns) {
    const at = place(exchange, next, turn)
    if (at === undefined) {
      if (!passing(turn) || ++waited > PATIENCE) break
      continue
    }
    next = at + 1
    waited = 0
    if (isSomeones(exchange.turns[at]!)) reached++
  }
  // Where the trainee has the exchange's next word, it may go on: she may do just that.
  return reached + (exchange.turns[next]?.from === TRAINEE ? HERS : 0)
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
  const { memory, book, turn } = scene
  const exchange = memory.exchange && book.exchanges.find((e) => e.id === memory.exchange!.id)
  if (!exchange) return undefined
  const { next } = memory.exchange!
  const at = place(exchange, next, turn)
  const last = scene.history.findLastIndex((t) => t.source?.startsWith(`exchange:${exchange.id}#`) || t.act?.from === TRAINEE)
  if (at === undefined || (last >= 0 && scene.history.length - 1 - last > PATIENCE)) return undefined
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
  const enough = draw(keyOf(scene, 'exchange', 'leader')) < HERS ? 1 + HERS : 2
  const reaches = starting.map((exchange) => ({ exchange, reached: reach(exchange, coming) })).filter(({ reached }) => reached >= enough)
  // What is begun should end: of those that go far enough, one that leaves least unsaid. One turn more is as good: what always begins is soon known by heart.
  const unsaid = ({ exchange, reached }: (typeof reaches)[number]): number => exchange.turns.filter(isSomeones).length - reached
  const least = Math.min(...reaches.map(unsaid))
  const begun = pick(reaches.filter((r) => unsaid(r) <= least + 1), keyOf(scene, 'exchange', turn.act?.from ?? 'silence'))
  if (!begun) return undefined
  const { exchange } = begun
  const at = startsAt(exchange, turn)!
  return { words: wordsAt(exchange, at, 0), exchange: under(exchange, at + 1), began: exchange.id }
}

/** The first turn of an exchange that has an actor of its own, if the model's turn carries it; a silence it begins with counts as one. */
function startsAt(exchange: Exchange, turn: Turn): number | undefined {
  const at = exchange.turns.findIndex((t) => t.from !== 'all')
  return exchange.turns[at] && carries(turn, exchange.turns[at], true) ? at : undefined
}

/** Where the exchange under way stands after the trainee's own act: carried on when she does what stands there, kept through her silence, else left. */
export function afterTrainee(scene: Scene): Memory['exchange'] {
  const { memory, book, turn } = scene
  const exchange = memory.exchange && book.exchanges.find((e) => e.id === memory.exchange!.id)
  if (!exchange) return null
  const at = place(exchange, memory.exchange!.next, turn)
  if (at !== undefined) return under(exchange, at + 1)
  const kept = turn.kind === 'silence' || turn.act?.kind === 'i19' || turn.act?.kind === 'i35'
  return kept ? memory.exchange : null
}

/** Where the exchange stands after a turn that carried none of it: kept through a gesture, a silence or a murmur, left when someone said more. */
export const afterOther = (memory: Memory, turn: Turn): Memory['exchange'] => (passing(turn) ? memory.exchange : null)

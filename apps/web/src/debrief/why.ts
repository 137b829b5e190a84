/** What happened at a turn, and why: the recorded changes gathered by principle, and by whom they touched. */
import { type Change, isLeader, PRINCIPLES, type Principle, type Seat, TRAINEE } from '@kring/dynamics'
import type { Reading, ReadTurn } from './reading.ts'

export interface Touch {
  /** A seat, or "group". */
  on: string
  /** For a bond: with whom. */
  with?: Seat
  variable: string
  /** Signed size, in parts of 1. */
  by: number
}

export interface Reason {
  principle: Principle
  touches: Touch[]
  /** Sum of sizes: how much this principle moved here. */
  size: number
}

const byId = new Map(PRINCIPLES.map((principle) => [principle.id, principle]))
export const principleOf = (id: string): Principle | undefined => byId.get(id)

/** Changes smaller than this are weather: nobody would have noticed. */
const NOTICEABLE = 0.008

function touchOf({ on, variable, from, to }: Change): Touch {
  const [seat, other] = on.split('>')
  return { on: seat ?? on, ...(other && { with: other }), variable, by: to - from }
}

const isPlumbing = (id: string): boolean => id.startsWith('d')

/**
 * The principles at work in a turn or a stretch of turns, the strongest first. The model's own plumbing (settling, fading) is left out unless asked for: it is in every turn and
 * explains none. A principle this version does not know is passed over; the log still holds it.
 */
export function reasons(read: ReadTurn | readonly ReadTurn[], options: { plumbing?: boolean } = {}): Reason[] {
  const found = new Map<string, Reason>()
  const turns = Array.isArray(read) ? (read as readonly ReadTurn[]) : [read as ReadTurn]
  for (const change of turns.flatMap(({ turn }) => turn.changes)) {
    const principle = principleOf(change.principle)
    if (!principle || (isPlumbing(change.principle) && !options.plumbing)) continue
    const reason = found.get(change.principle) ?? { principle, touches: [], size: 0 }
    const touch = touchOf(change)
    if (Math.abs(touch.by) >= NOTICEABLE) reason.touches.push(touch)
    reason.size += Math.abs(touch.by)
    found.set(change.principle, reason)
  }
  return [...found.values()]
    .filter(({ touches }) => touches.length > 0)
    .map((reason) => ({ ...reason, touches: reason.touches.sort((a, b) => Math.abs(b.by) - Math.abs(a.by)) }))
    .sort((a, b) => b.size - a.size)
}

export interface Gathered {
  variable: string
  up: string[]
  down: string[]
}

/** The touches of one principle in the form "veiligheid omhoog bij Mo en Ria, omlaag bij Piet". Bonds are told of the one who feels them. */
export function gather(touches: Touch[]): Gathered[] {
  const found = new Map<string, Gathered>()
  for (const { on, variable, by } of touches) {
    const entry = found.get(variable) ?? { variable, up: [], down: [] }
    const side = by > 0 ? entry.up : entry.down
    if (!side.includes(on)) side.push(on)
    found.set(variable, entry)
  }
  return [...found.values()]
}

/**
 * Housekeeping that a reader would have seen: being touched by what is said (d4), what an attack (d8), an announced leaving (d9) or a decision (d15) stirs in those who hear it.
 * Told as bare effects: the sentences of these rules speak of more than the one turn.
 */
const STIRS = new Set(['d4', 'd8', 'd9', 'd15'])
/** Such effects are told when they are clear, not at the first flutter. */
const CLEAR = 0.03

/** What a turn stirred by itself, apart from the principles. */
export function stirred({ turn }: ReadTurn): Gathered[] {
  return gather(turn.changes.filter(({ principle }) => STIRS.has(principle)).map(touchOf).filter(({ by }) => Math.abs(by) >= CLEAR).sort((a, b) => Math.abs(b.by) - Math.abs(a.by)))
}

/** How far back the run-up to a moment goes at most. */
const RUN_UP = 8

/** The turns that led up to this one: from the trainee's last act before it. Someone takes his coat off because of what was said before. */
export function runUp(reading: Reading, at: number): ReadTurn[] {
  const before = reading.turns.slice(Math.max(0, at - RUN_UP), at)
  const mine = before.findLastIndex(({ turn }) => turn.act?.from === TRAINEE)
  return before.slice(Math.max(0, mine))
}

/** What the group did with a turn of the trainee: everything up to her next act. Empty for anyone else's turn. */
export function aftermath(reading: Reading, at: number): ReadTurn[] {
  if (reading.turns[at]?.turn.act?.from !== TRAINEE) return []
  const next = reading.turns.findIndex(({ turn }, i) => i > at && turn.act?.from === TRAINEE)
  return reading.turns.slice(at + 1, next < 0 ? undefined : next)
}

/** Members touched by a turn, most touched first. */
export function touched(read: ReadTurn): Seat[] {
  const sum = new Map<Seat, number>()
  for (const { touches } of reasons(read)) for (const { on, by } of touches) if (on !== 'group' && !isLeader(on)) sum.set(on, (sum.get(on) ?? 0) + Math.abs(by))
  return [...sum].sort((a, b) => b[1] - a[1]).map(([seat]) => seat)
}

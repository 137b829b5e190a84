/** From pose to pose over time: who moves when, one person at a time, heads quicker than bodies. Pure; times in milliseconds. */
import type { Seat } from '@kring/dynamics'
import { difference, ease, interpolate, type Pose } from './figure/pose.ts'

export const POSTURE_MS = 900
export const HEAD_MS = 600
/** All of a change is over within this time, however many take part. */
export const SETTLED_MS = 4200

interface Move {
  seat: Seat
  from: Pose
  to: Pose
  start: number
  duration: number
}
export interface Motion {
  /** Where everyone is or will come to rest. */
  rest: Readonly<Record<Seat, Pose>>
  moves: readonly Move[]
}

export const still = (rest: Readonly<Record<Seat, Pose>>): Motion => ({ rest, moves: [] })

export function poseAt(motion: Motion, seat: Seat, now: number): Pose {
  const move = motion.moves.find((m) => m.seat === seat)
  if (!move) return motion.rest[seat]!
  return interpolate(move.from, move.to, ease((now - move.start) / move.duration))
}

/** Those whose picture changes at this moment. */
export const moving = (motion: Motion, now: number): Seat[] => motion.moves.filter((m) => now >= m.start && now < m.start + m.duration).map((m) => m.seat)
export const endOf = (motion: Motion): number => motion.moves.reduce((end, m) => Math.max(end, m.start + m.duration), 0)

/**
 * The motion that leads from what is seen now to `targets`. Postures follow one another in the order given; heads turn
 * one after another, each begun when the one before is halfway. Whoever is already moving to his target goes on.
 */
export function moveTo(motion: Motion, targets: Readonly<Record<Seat, Pose>>, now: number, order: readonly Seat[], reduced = false): Motion {
  if (reduced) return still(targets)
  const kept = motion.moves.filter((m) => now < m.start + m.duration && now >= m.start && targets[m.seat] && difference(m.to, targets[m.seat]!) === 'none')
  const moves: Move[] = []
  let body = Math.max(now, ...kept.filter((m) => difference(m.from, m.to) === 'body').map((m) => m.start + m.duration))
  let head = now
  for (const seat of order) {
    const to = targets[seat]
    if (!to || kept.some((m) => m.seat === seat)) continue
    const seen = motion.rest[seat] ? poseAt(motion, seat, now) : to
    // A nod ended looks like a nod not begun, so it is never played backwards.
    const from = to.nod < seen.nod ? { ...seen, nod: to.nod } : seen
    const kind = difference(from, to)
    if (kind === 'none') continue
    if (kind === 'body') {
      moves.push({ seat, from, to, start: body, duration: POSTURE_MS })
      body += POSTURE_MS
    } else {
      moves.push({ seat, from, to, start: head, duration: to.nod > from.nod ? POSTURE_MS : HEAD_MS })
      head += HEAD_MS / 2
    }
  }
  // Bodies first, then heads; a long queue is played quicker rather than longer.
  for (const m of moves) if (difference(m.from, m.to) === 'head') m.start += (body - now) * 0.5
  const length = moves.reduce((end, m) => Math.max(end, m.start + m.duration - now), 0)
  const hurry = Math.min(1, SETTLED_MS / (length || 1))
  return { rest: targets, moves: [...kept, ...moves.map((m) => ({ ...m, start: now + (m.start - now) * hurry, duration: Math.max(260, m.duration * Math.max(hurry, 0.5)) }))] }
}

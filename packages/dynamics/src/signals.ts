/**
 * Signs that follow from states: a hint with a probability, per person, with hysteresis (a sign comes later than it goes).
 * Never proof. Links sign → state: the signals table of the curriculum ([G], coat and leaning [S1]); numbers [D].
 */
import type { Compiled, Scene } from './compile.ts'
import { compile } from './compile.ts'
import type { Expr } from './expressions.ts'
import { all, f, g, is, kind, minus, most, not, plus, ramp, times, trait, v } from './expressions.ts'
import { draw } from './rng.ts'
import { aftermath, singled, speaksTo } from './situation.ts'
import type { GroupState, MemberState, Seat, SignalChange } from './types.ts'
import { isLeader } from './types.ts'
import type { Signal } from './vocabulary.ts'

interface Sign {
  signal: Signal
  /** What drives it, 0–1. */
  drive: Expr
  /** Comes on above `on`, goes off below `off`. */
  on: number
  off: number
  /** Chance per turn that it comes (or goes) once past the threshold. */
  p: number
}

const IRRITATED = most(v('irritation'), v('angerAtLeaders'))
const PULL = minus(v('ambivalence'), v('stay'))

export const SIGNS: readonly Sign[] = [
  { signal: 'leans-forward', drive: v('engagement'), on: 0.68, off: 0.55, p: 0.45 },
  { signal: 'leans-back', drive: minus(1, v('engagement')), on: 0.58, off: 0.46, p: 0.5 },
  { signal: 'looks-at-leader', drive: times(is('actor'), plus(0.25, times(0.75, g('dependence')), f('toLeader'))), on: 0.6, off: 0.3, p: 0.6 },
  { signal: 'looks-at-speaker', drive: times(not(is('actor')), v('engagement')), on: 0.5, off: 0.36, p: 0.6 },
  { signal: 'looks-down', drive: plus(times(0.6, minus(1, v('safety'))), times(0.5, v('tension')), times(0.25, v('touched'), minus(1, v('safety')))), on: 0.62, off: 0.48, p: 0.3 },
  { signal: 'looks-at-door', drive: ramp(PULL, -0.3, 0.5), on: 0.62, off: 0.45, p: 0.2 },
  { signal: 'arms-crossed', drive: most(minus(1, v('safety')), times(0.85, IRRITATED)), on: 0.55, off: 0.42, p: 0.22 },
  { signal: 'phone', drive: minus(1, plus(v('engagement'), times(0.2, v('safety')))), on: 0.6, off: 0.42, p: 0.2 },
  { signal: 'bag-on-lap', drive: ramp(PULL, -0.4, 0.5), on: 0.52, off: 0.36, p: 0.16 },
  { signal: 'nods', drive: times(not(is('actor')), v('touched')), on: 0.34, off: 0.24, p: 0.5 },
  { signal: 'sighs', drive: times(IRRITATED, plus(0.5, times(0.5, trait('irritability')))), on: 0.36, off: 0.3, p: 0.28 },
  { signal: 'jaw-tight', drive: times(0.5, plus(v('tension'), IRRITATED)), on: 0.52, off: 0.42, p: 0.3 },
  { signal: 'leg-bounces', drive: v('tension'), on: 0.58, off: 0.46, p: 0.3 },
  { signal: 'laughs', drive: all(kind('jokes'), plus(0.3, times(0.5, v('engagement')), times(0.3, v('tension')))), on: 0.45, off: 0.4, p: 0.75 },
]

const DRIVES: { sign: Sign; drive: Compiled }[] = SIGNS.map((sign) => ({ sign, drive: compile(sign.drive) }))

/** Some people never cross their arms: a fixed leaning of a person to a sign, 0.25–1.25. */
const habit = (s: GroupState, seat: Seat, signal: Signal): number => 0.25 + draw({ seed: s.seed, session: 0, turn: 0 }, 'habit', `${seat}:${signal}`)

export const OPPOSITES: Partial<Record<Signal, Signal>> = { 'leans-forward': 'leans-back', 'leans-back': 'leans-forward' }

/** Updates the signs of everyone present. Mutates the working copy; returns what can newly be seen, or no longer. */
export const showSignals = (s: GroupState): SignalChange[] => {
  const scene: Scene = { s, sit: aftermath(s), each: null }
  const changes: SignalChange[] = []
  for (const m of Object.values(s.members)) {
    const now = m.present ? wanted(s, m, scene) : []
    for (const signal of m.signals) if (!now.includes(signal)) changes.push({ seat: m.seat, signal, on: false })
    for (const signal of now) if (!m.signals.includes(signal)) changes.push({ seat: m.seat, signal, on: true })
    m.signals = now
  }
  return changes
}

const wanted = (s: GroupState, m: MemberState, scene: Scene): Signal[] => {
  scene.each = m
  const now: Signal[] = []
  // The coat and the feet are plain facts of the body, not chances.
  if (m.coatOn) now.push('coat-on')
  if (m.standing) now.push('stands')
  for (const { sign, drive } of DRIVES) {
    const was = m.signals.includes(sign.signal)
    const value = drive(scene)
    const turns = value > sign.on ? !was : value < sign.off && was
    const changes = turns && draw(s, 'signal', `${m.seat}:${sign.signal}`) < sign.p * (was ? 1 : habit(s, m.seat, sign.signal))
    if (was === changes) continue
    const opposite = OPPOSITES[sign.signal]
    if (opposite && now.includes(opposite)) continue
    now.push(sign.signal)
  }
  return now
}

/** Whom each present member's eyes are on. Mutates the working copy; returns all gazes. */
export const look = (s: GroupState): Record<Seat, MemberState['gaze']> => {
  const last = s.recent.at(-1)
  const gazes: Record<Seat, MemberState['gaze']> = {}
  for (const m of Object.values(s.members)) {
    if (!m.present) continue
    m.gaze = gazeOf(s, m, last)
    gazes[m.seat] = m.gaze
  }
  return gazes
}

const gazeOf = (s: GroupState, m: MemberState, last: GroupState['recent'][number] | undefined): MemberState['gaze'] => {
  const u = draw(s, 'gaze', m.seat)
  if (m.signals.includes('phone') && u < 0.8) return 'phone'
  if (m.signals.includes('looks-at-door') && u < 0.5) return 'door'
  if (m.signals.includes('looks-down') && u < 0.65) return 'floor'
  const leader = last && isLeader(last.from) ? last.from : s.spec.leaders[0]?.seat
  if (!last) return leader ?? 'floor'
  if (last.from === m.seat) {
    // A speaker looks at whom he speaks to; a dependent one at the leader.
    if (leader && u < 0.15 + 0.6 * s.dependence * (1 - s.norms.memberToMember)) return leader
    const to = singled(last) ?? last.about
    if (to && to !== m.seat) return to
    const others = Object.values(s.members).filter((o) => o.present && o.seat !== m.seat)
    return others[Math.floor(draw(s, 'gaze', `${m.seat}:whom`) * others.length)]?.seat ?? leader ?? 'floor'
  }
  if (u > 0.25 + 0.75 * m.engagement) return 'floor'
  const to = singled(last)
  if (to && to !== m.seat && u < 0.25 && !speaksTo(last, m.seat)) return to
  return last.from
}

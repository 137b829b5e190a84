/**
 * Signs that follow from states: a hint with a probability, per person, with hysteresis (a sign comes later than it goes).
 * Never proof. Links sign → state: the signals table of the curriculum ([G], coat and leaning [S1]); numbers [D].
 */
import type { Expr } from './expressions.ts'
import { all, f, g, is, kind, minus, most, not, plus, ramp, times, trait, v } from './expressions.ts'
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

/** Signs that exclude each other. */
export const OPPOSITES: Partial<Record<Signal, Signal>> = { 'leans-forward': 'leans-back', 'leans-back': 'leans-forward' }

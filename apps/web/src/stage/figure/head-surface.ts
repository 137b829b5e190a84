import type { Point } from '../geometry/outline.ts'
import type { Spot } from '../geometry/sphere.ts'
import type { Body } from './body.ts'
import type { Shape } from './parts.ts'

/** Tools to draw on one head, seen from one place. */
export interface HeadSurface {
  body: Body
  /** Pixels per metre of the head. */
  px: number
  shapes: Shape[]
  /** How squarely a spot faces the viewer: 1 straight, 0 at the edge, below 0 behind. */
  faces(azimuth: number, elevation: number): number
  /** A spot on the picture; `out` 1 is the skin, more lies above it. */
  at(azimuth: number, elevation: number, out?: number): Point
  /** A patch of skin or hair: its visible part, with a crescent of shade. `edge` is its height above the skin at its own edge, `chin` what is added below the mouth. */
  patch(spots: readonly Spot[], fill: string, options?: { out?: number; shade?: number; opacity?: number; within?: Spot; edge?: number; chin?: number }): void
  /** A line over the head; nothing when any of it is turned away. */
  line(spots: readonly Spot[], colour: string, metres: number, options?: { out?: number; opacity?: number }): void
  /** The whole outline of the head, with `out` at the crown and `low` at the jaw. */
  outline(out: number, low: number): Point[]
}

/** Collects the parts of a figure as flat shapes: each part is the hull of projected balls, with a crescent of shade, sorted by depth. */
import type { Camera } from '../geometry/camera.ts'
import { dark } from '../geometry/colour.ts'
import { around, lit, n1, pathOf, type Disc, type Point } from '../geometry/outline.ts'
import type { Vec } from '../geometry/vec.ts'

/** What is painted: one SVG path. Absent fill means none. */
export interface Shape {
  d: string
  fill?: string
  opacity?: number
  stroke?: string
  width?: number
}

export type Ball = readonly [at: Vec, radius: number]

/** Balls of the left and then of the right side. */
export const bothSides = (of: (side: -1 | 1) => Ball[]): Ball[] => [...of(-1), ...of(1)]
/** A bent shape: a piece between each ball and the next. */
export const chain = (...balls: Ball[]): Ball[][] => balls.slice(1).map((ball, i) => [balls[i]!, ball])

/** Layers from back to front; within a layer depth decides. */
export const LAYER = { behind: -1, legs: 0, seat: 1, back: 1.5, body: 2, front: 3 } as const

export interface Style {
  /** Strength of the crescent, 0 for none. */
  shade?: number
  /** Width of the crescent as a part of the largest radius. */
  crescent?: number
  /** Metres brought forward in the order of painting. */
  bias?: number
  /** Whether it throws a shadow on the floor. */
  shadow?: boolean
  /** Shapes painted on top of this part, given its outlines. */
  detail?: (outlines: Point[][]) => Shape[]
}

interface Part {
  layer: number
  depth: number
  shapes: Shape[]
}

export class Parts {
  readonly camera: Camera
  readonly #parts: Part[] = []
  readonly #casts: Ball[][] = []

  constructor(camera: Camera) {
    this.camera = camera
  }

  /** One part made of one or more convex pieces of the same colour. Returns its outlines. */
  add(layer: number, pieces: readonly (readonly Ball[])[], fill: string, { shade = 0.22, crescent = 0.24, bias = 0, shadow = true, detail }: Style = {}): Point[][] {
    let depth = 0
    let count = 0
    let base = ''
    let bright = ''
    const outlines: Point[][] = []
    for (const balls of pieces) {
      const discs: Disc[] = []
      let largest = 0
      for (const [at, radius] of balls) {
        const [x, y, scale, d] = this.camera.project(at)
        discs.push([x, y, radius * scale])
        largest = Math.max(largest, radius * scale)
        depth += d
        count++
      }
      const outline = around(discs)
      outlines.push(outline)
      base += pathOf(outline)
      if (shade > 0) bright += pathOf(lit(outline, largest * crescent * 2))
      if (shadow) this.#casts.push([...balls])
    }
    const shapes: Shape[] = shade > 0 ? [{ d: base, fill: dark(fill, shade) }, { d: bright, fill }] : [{ d: base, fill }]
    if (detail) shapes.push(...detail(outlines))
    this.#parts.push({ layer, depth: depth / count - bias, shapes })
    return outlines
  }

  /** Shapes already drawn, at a depth of their own. */
  raw(layer: number, depth: number, shapes: Shape[], casts?: Ball[]): void {
    this.#parts.push({ layer, depth, shapes })
    if (casts) this.#casts.push(casts)
  }

  /** All shapes, far ones first. */
  shapes(): Shape[] {
    return this.#parts.sort((a, b) => a.layer - b.layer || b.depth - a.depth).flatMap((part) => part.shapes.filter((shape) => shape.d !== ''))
  }

  /** The shadow on the floor as one path: every part let down along the light of the window. */
  shadow(): string {
    return this.#casts
      .map((balls) => {
        // Seen from above a round shadow is flat: it is built in a picture stretched upright and pressed down again.
        const flat = around(balls.map(([at, radius]): Disc => {
          const z = Math.max(0, at[2])
          const [x, y, scale] = this.camera.project([at[0] + SUN[0] * z, at[1] + SUN[1] * z, 0])
          return [x, y / FLAT, radius * scale]
        }), 14)
        return pathOf(flat.map(([x, y]): Point => [x, y * FLAT]))
      })
      .join('')
  }
}
/** How far a shadow falls for each metre of height. */
const SUN = [0.4, 0.09] as const
const FLAT = 0.62

/** A line of this width in metres at this scale, never thinner than three quarters of a pixel. */
export const lineWidth = (metres: number, scale: number): number => Math.max(0.75, Math.round(metres * scale * 100) / 100)
export const stroke = (d: string, colour: string, width: number, opacity?: number): Shape => ({ d, stroke: colour, width: Number(n1(width)) || 0.8, opacity })

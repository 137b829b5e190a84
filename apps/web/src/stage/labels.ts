/** Names on the floor near the feet: the best free spot for each, decided once for a circle so that no name wanders when people move. */
import type { Camera } from './geometry/camera.ts'
import { contains, disc, hull, type Point } from './geometry/outline.ts'
import { along, type Vec } from './geometry/vec.ts'
import type { Size } from './circle.ts'
import type { Place } from './figure/skeleton.ts'
import { RAD } from './geometry/vec.ts'

export interface Label {
  x: number
  /** Middle of the name. */
  y: number
  width: number
  height: number
}

/** Mean width of a letter of Instrument Sans in ems, with a little to spare for the bold of a speaker. */
const EM = 0.575

interface Occupied {
  near: Point[][]
  standing: Point[]
}

/** The room that a person takes in the picture, sitting (with feet forward and back) and standing. */
function occupied(place: Place, camera: Camera): Occupied {
  const forward: Vec = [Math.cos(place.facing * RAD), Math.sin(place.facing * RAD), 0]
  const right: Vec = [forward[1], -forward[0], 0]
  const outline = (balls: readonly (readonly [x: number, y: number, z: number, r: number])[]): Point[] =>
    hull(balls.flatMap(([x, y, z, r]) => {
      const [px, py, s] = camera.project(along(place.at, [right, x], [forward, y], [[0, 0, 1], z]))
      return disc(px, py, r * s, 14)
    }))
  return {
    near: [
      outline([[-0.2, -0.22, 0.02, 0.03], [0.2, -0.22, 0.02, 0.03], [-0.2, 0.2, 0.02, 0.03], [0.2, 0.2, 0.02, 0.03], [-0.2, -0.22, 0.88, 0.03], [0.2, -0.22, 0.88, 0.03]]),
      outline([[-0.14, 0.38, 0.5, 0.09], [0.14, 0.38, 0.5, 0.09], [-0.14, 0.34, 0.03, 0.05], [0.14, 0.34, 0.03, 0.05], [-0.13, 0.6, 0.03, 0.04], [0.13, 0.6, 0.03, 0.04]]),
      outline([[-0.1, -0.06, 0.5, 0.13], [0.1, -0.06, 0.5, 0.13], [-0.24, 0, 0.9, 0.08], [0.24, 0, 0.9, 0.08], [0, 0, 1.16, 0.15], [0, 0.2, 1.08, 0.14]]),
    ],
    standing: outline([[-0.12, 0.45, 0.03, 0.06], [0.12, 0.45, 0.03, 0.06], [-0.2, 0.36, 1.2, 0.08], [0.2, 0.36, 1.2, 0.08], [0, 0.36, 1.65, 0.14]]),
  }
}

/** How much of a name's box lies under the outlines, 0–1. */
function covered(label: Label, outlines: readonly Point[][]): number {
  let hits = 0
  for (let i = 0; i < 7; i++) {
    for (let j = 0; j < 3; j++) {
      const p: Point = [label.x + (i / 6 - 0.5) * label.width, label.y + (j / 2 - 0.5) * label.height]
      if (outlines.some((o) => contains(o, p))) hits++
    }
  }
  return hits / 21
}
const overlap = (a: Label, b: Label): number =>
  Math.max(0, Math.min(a.x + a.width / 2, b.x + b.width / 2) - Math.max(a.x - a.width / 2, b.x - b.width / 2) + 6) *
  Math.max(0, Math.min(a.y + a.height / 2, b.y + b.height / 2) - Math.max(a.y - a.height / 2, b.y - b.height / 2) + 2) / (a.width * a.height)

export function labels(names: readonly string[], places: readonly Place[], camera: Camera, size: Size, fontSize: number): Label[] {
  const room = places.map((place) => occupied(place, camera))
  const placed: (Label | undefined)[] = places.map(() => undefined)
  const candidates = places.map((place, i) => {
    const width = names[i]!.length * fontSize * EM + 4
    const height = fontSize * 1.15
    const forward: Vec = [Math.cos(place.facing * RAD), Math.sin(place.facing * RAD), 0]
    const [sx, sy, scale] = camera.project(place.at)
    const out: Label[] = []
    // Rings of spots around chair and feet, on the floor.
    for (const [ahead, ring] of [[0.62, 0.24], [0.45, 0.42], [0.1, 0.5], [-0.05, 0.42], [0.3, 0.62]] as const) {
      const middle = along(place.at, [forward, ahead])
      for (let a = 0; a < 360; a += 20) {
        const [x, y] = camera.project([middle[0] + ring * 1.25 * Math.cos(a * RAD), middle[1] + ring * Math.sin(a * RAD), 0])
        out.push({ x, y: y + height * 0.35, width, height })
      }
    }
    void sx
    void sy
    void scale
    return out
  })
  const feet = places.map((place) => camera.project(along(place.at, [[Math.cos(place.facing * RAD), Math.sin(place.facing * RAD), 0], 0.3])))
  const cost = (i: number, label: Label): number => {
    const [fx, fy, scale] = feet[i]!
    let sum = (Math.hypot(label.x - fx, (label.y - fy) * 1.1) / scale) * 0.55
    sum += covered(label, room[i]!.near) * 9
    sum += covered(label, [room[i]!.standing]) * 1.2
    for (let j = 0; j < places.length; j++) {
      if (j === i) continue
      sum += covered(label, room[j]!.near) * 9 + covered(label, [room[j]!.standing]) * 1.2
      const other = placed[j]
      if (other) sum += overlap(label, other) * 14
      // Nearer to another's feet than to his own is a name misread.
      const [ox, oy] = feet[j]!
      const own = Math.hypot(label.x - fx, label.y - fy)
      const theirs = Math.hypot(label.x - ox, label.y - oy)
      if (theirs < own * 1.15) sum += (1.15 - theirs / own) * 2.2
    }
    const outX = Math.max(0, label.width / 2 + 4 - label.x, label.x + label.width / 2 + 4 - size.width)
    const outY = Math.max(0, label.y + label.height / 2 + 2 - size.height)
    sum += (outX + outY) * 0.5
    // Names read best below, in front of what they name.
    if (label.y < fy - scale * 0.1) sum += ((fy - scale * 0.1 - label.y) / scale) * 0.7
    return sum
  }
  for (let pass = 0; pass < 3; pass++) {
    for (let i = 0; i < places.length; i++) {
      placed[i] = undefined
      placed[i] = candidates[i]!.reduce((best, c) => (cost(i, c) < cost(i, best) ? c : best))
    }
  }
  return placed.map((label) => label!)
}

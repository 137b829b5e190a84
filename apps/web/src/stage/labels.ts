/** Names on the floor near the feet: the best free spot for each, decided once for a circle so that no name wanders when people move. */
import type { Camera } from './geometry/camera.ts'
import { around, contains, type Disc, type Point } from './geometry/outline.ts'
import type { Size } from './circle.ts'
import { ahead, type Place } from './figure/skeleton.ts'
import { along, RAD, type Vec } from './geometry/vec.ts'

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
  const forward = forwardOf(place)
  const right: Vec = [forward[1], -forward[0], 0]
  const outline = (balls: readonly (readonly [x: number, y: number, z: number, r: number])[]): Point[] =>
    around(balls.map(([x, y, z, r]): Disc => {
      const [px, py, s] = camera.project(along(place.at, [right, x], [forward, y], [[0, 0, 1], z]))
      return [px, py, r * s]
    }), 20)
  return {
    near: [
      outline([[-0.2, -0.22, 0.02, 0.03], [0.2, -0.22, 0.02, 0.03], [-0.2, 0.2, 0.02, 0.03], [0.2, 0.2, 0.02, 0.03], [-0.2, -0.22, 0.88, 0.03], [0.2, -0.22, 0.88, 0.03]]),
      outline([[-0.14, 0.38, 0.5, 0.09], [0.14, 0.38, 0.5, 0.09], [-0.14, 0.34, 0.03, 0.05], [0.14, 0.34, 0.03, 0.05], [-0.13, 0.6, 0.03, 0.04], [0.13, 0.6, 0.03, 0.04]]),
      outline([[-0.1, -0.06, 0.5, 0.13], [0.1, -0.06, 0.5, 0.13], [-0.24, 0, 0.9, 0.08], [0.24, 0, 0.9, 0.08], [0, 0, 1.16, 0.15], [0, 0.2, 1.08, 0.14]]),
    ],
    standing: outline([[-0.12, 0.45, 0.03, 0.06], [0.12, 0.45, 0.03, 0.06], [-0.2, 0.36, 1.2, 0.08], [0.2, 0.36, 1.2, 0.08], [0, 0.36, 1.65, 0.14]]),
  }
}

interface Region {
  outline: Point[]
  left: number
  right: number
  top: number
  bottom: number
}
const region = (outline: Point[]): Region => {
  const xs = outline.map((p) => p[0])
  const ys = outline.map((p) => p[1])
  return { outline, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** How much of a name's box lies under the outlines, 0–1. */
function covered(label: Label, regions: readonly Region[]): number {
  const [left, right] = [label.x - label.width / 2, label.x + label.width / 2]
  const [top, bottom] = [label.y - label.height / 2, label.y + label.height / 2]
  const near = regions.filter((r) => r.left < right && r.right > left && r.top < bottom && r.bottom > top)
  if (near.length === 0) return 0
  let hits = 0
  for (let i = 0; i < 7; i++) {
    for (let j = 0; j < 3; j++) {
      const p: Point = [left + (i / 6) * label.width, top + (j / 2) * label.height]
      if (near.some((r) => contains(r.outline, p))) hits++
    }
  }
  return hits / 21
}
const overlap = (a: Label, b: Label): number =>
  Math.max(0, Math.min(a.x + a.width / 2, b.x + b.width / 2) - Math.max(a.x - a.width / 2, b.x - b.width / 2) + 8) *
  Math.max(0, Math.min(a.y + a.height / 2, b.y + b.height / 2) - Math.max(a.y - a.height / 2, b.y - b.height / 2) + 3) / (a.width * a.height)

/** The place for each name: straight below the feet or the chair where that is free, else as near to it as can be. */
export function labels(names: readonly string[], places: readonly Place[], camera: Camera, size: Size, fontSize: number): Label[] {
  const room = places.map((place) => {
    const { near, standing } = occupied(place, camera)
    return { near: near.map(region), standing: [region(standing)] }
  })
  const feet = places.map((place) => camera.project(ahead(place, 0.3)))
  const height = fontSize * 1.15
  const spots = places.map((place, i) => {
    const width = names[i]!.length * fontSize * EM + 4
    const away = forwardOf(place)[1]
    const [x0, , scale] = camera.project(ahead(place, 0.5 * Math.max(0, -away)))
    const y0 = Math.max(...room[i]!.near.map((r) => r.bottom)) + height * 0.72
    const found: { label: Label; cost: number }[] = []
    for (let dx = -0.9; dx <= 0.9; dx += 0.1) {
      for (let dy = -0.5; dy <= 0.5; dy += 0.08) {
        const label = { x: x0 + dx * scale, y: y0 + dy * scale, width, height }
        found.push({ label, cost: alone(i, label) + (Math.abs(dx) * 1.1 + Math.abs(dy) * (dy > 0 ? 1.6 : 1.1)) })
      }
    }
    return found
  })
  /** What speaks against a spot, whatever the other names do. */
  function alone(i: number, label: Label): number {
    let sum = 0
    const [fx, fy] = feet[i]!
    const own = Math.hypot(label.x - fx, label.y - fy)
    for (let j = 0; j < places.length; j++) {
      sum += covered(label, room[j]!.near) * 9 + covered(label, room[j]!.standing) * 1.1
      if (j === i) continue
      // Nearer to another's feet than to his own is a name misread.
      const theirs = Math.hypot(label.x - feet[j]![0], label.y - feet[j]![1])
      if (theirs < own * 1.2) sum += (1.2 - theirs / own) * 3
    }
    const outX = Math.max(0, label.width / 2 + 4 - label.x, label.x + label.width / 2 + 4 - size.width)
    const outY = Math.max(0, label.y + label.height / 2 + 3 - size.height)
    return sum + (outX + outY) * 0.6
  }
  const placed: (Label | undefined)[] = places.map(() => undefined)
  for (let pass = 0; pass < 3; pass++) {
    for (let i = 0; i < places.length; i++) {
      placed[i] = undefined
      const cost = ({ label, cost }: { label: Label; cost: number }) => placed.reduce((sum, other) => sum + (other ? overlap(label, other) * 14 : 0), cost)
      placed[i] = spots[i]!.reduce((best, spot) => (spot.cost < best.total ? ((t) => (t < best.total ? { label: spot.label, total: t } : best))(cost(spot)) : best), { label: spots[i]![0]!.label, total: Infinity }).label
    }
  }
  return placed.map((label) => label!)
}

const forwardOf = (place: Place): Vec => [Math.cos(place.facing * RAD), Math.sin(place.facing * RAD), 0]

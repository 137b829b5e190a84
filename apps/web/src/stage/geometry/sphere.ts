/** Closed lines on a unit sphere and the part of them that a viewer sees: so one drawn face turns through a full circle. */
import { add, cross, dot, mul, norm, RAD, sub, type Vec } from './vec.ts'

/** A place on the head in degrees: azimuth 0 in front, positive to the right; elevation 0 at the middle, 90 at the crown. */
export type Spot = readonly [azimuth: number, elevation: number]

/** Unit vector (right, front, up) of a spot. */
export const spot = (azimuth: number, elevation: number): Vec => {
  const c = Math.cos(elevation * RAD)
  return [Math.sin(azimuth * RAD) * c, Math.cos(azimuth * RAD) * c, Math.sin(elevation * RAD)]
}

/** The same spots on the other half of the head, in the opposite order. */
export const mirrored = (half: readonly Spot[]): Spot[] => half.map(([azimuth, elevation]): Spot => [-azimuth, elevation]).reverse()

/** Two directions that stand square on `axis` and make a right-handed set with it. */
function square(axis: Vec): [Vec, Vec] {
  const a = norm(cross(Math.abs(axis[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0], axis))
  return [a, cross(axis, a)]
}

/** How often a closed line runs around an axis: +1 counter-clockwise, seen from outside. */
function winding(line: readonly Vec[], axis: Vec): number {
  const [a, b] = square(axis)
  let total = 0
  let before = angleOf(line[line.length - 1]!, a, b)
  for (const point of line) {
    const now = angleOf(point, a, b)
    let step = now - before
    if (step > Math.PI) step -= 2 * Math.PI
    if (step < -Math.PI) step += 2 * Math.PI
    total += step
    before = now
  }
  return Math.round(total / (2 * Math.PI))
}
/** A direction inside the visible loop: its middle, or the eye itself when that is as good. */
const eyeward = (path: readonly Vec[], eye: Vec): Vec => {
  const middle = path.reduce((sum, p) => add(sum, p), [0, 0, 0] as Vec)
  return norm(add(middle, mul(eye, 1e-6)))
}
const angleOf = (point: Vec, a: Vec, b: Vec): number => Math.atan2(dot(point, b), dot(point, a))

/** A closed line through the spots with no step longer than about eight degrees. */
export function closed(spots: readonly Spot[]): Vec[] {
  const out: Vec[] = []
  for (let i = 0; i < spots.length; i++) {
    const a = spot(...spots[i]!)
    const b = spot(...spots[(i + 1) % spots.length]!)
    const steps = Math.max(1, Math.ceil(Math.acos(Math.max(-1, Math.min(1, dot(a, b)))) / (8 * RAD)))
    for (let j = 0; j < steps; j++) out.push(norm(add(mul(a, 1 - j / steps), mul(b, j / steps))))
  }
  return out
}

/** The edge of the visible half, seen from direction `eye`, from angle `from` counter-clockwise over `sweep` (radians). */
export function limb(eye: Vec, from = 0, sweep = 2 * Math.PI, steps = 44): Vec[] {
  const [a, b] = square(eye)
  const n = Math.max(1, Math.ceil((steps * sweep) / (2 * Math.PI)))
  return Array.from({ length: n }, (_, i) => {
    const t = from + (sweep * i) / n
    return add(mul(a, Math.cos(t)), mul(b, Math.sin(t)))
  })
}

/**
 * The visible pieces of the area inside a closed line (the side on which `within` lies). Where the line passes behind the sphere,
 * the area is closed along the visible edge, in the same sense as the line itself.
 */
export function visible(line: readonly Vec[], eye: Vec, within: Vec): Vec[][] {
  let path = line
  if (winding(path, within) < 0) path = [...path].reverse()
  const n = path.length
  const seen = path.map((p) => dot(p, eye) > 0)
  // A line wholly in view that runs clockwise encloses the far side: its area is all that is seen, less a hole.
  if (seen.every(Boolean)) return winding(path, eyeward(path, eye)) >= 0 ? [[...path]] : [limb(eye), [...path]]
  if (!seen.some(Boolean)) return winding(path, eye) > 0 ? [limb(eye)] : []

  const [a, b] = square(eye)
  const edge = (p: Vec, q: Vec): Vec => {
    const dp = dot(p, eye)
    const dq = dot(q, eye)
    const on = add(mul(p, dq / (dq - dp)), mul(q, -dp / (dq - dp)))
    return norm(sub(on, mul(eye, dot(on, eye))))
  }
  interface Run { points: Vec[]; enters: number; leaves: number; used: boolean }
  const runs: Run[] = []
  for (let i = 0; i < n; i++) {
    const j = (i + n - 1) % n
    if (!seen[i] || seen[j]) continue
    const first = edge(path[j]!, path[i]!)
    const points: Vec[] = [first]
    let k = i
    for (; seen[k % n]; k++) points.push(path[k % n]!)
    const last = edge(path[(k - 1) % n]!, path[k % n]!)
    points.push(last)
    runs.push({ points, enters: angleOf(first, a, b), leaves: angleOf(last, a, b), used: false })
  }
  const pieces: Vec[][] = []
  const ahead = (from: number, to: number): number => (((to - from) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)
  for (const start of runs) {
    if (start.used) continue
    const piece: Vec[] = []
    let run = start
    do {
      run.used = true
      piece.push(...run.points)
      const from = run.leaves
      const next = runs.reduce((best, r) => (ahead(from, r.enters) < ahead(from, best.enters) ? r : best))
      piece.push(...limb(eye, from, ahead(from, next.enters)).slice(1))
      run = next
    } while (!run.used)
    pieces.push(piece)
  }
  return pieces
}

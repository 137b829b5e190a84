/** Flat outlines: hulls of discs, the lit side of a shape, clipping, and SVG path text. Pixels. */
export type Point = readonly [x: number, y: number]
export type Outline = readonly Point[]

export type Disc = readonly [x: number, y: number, r: number]

/**
 * The convex outline around discs: for each of a ring of directions the farthest point of the farthest disc. As many directions as
 * keep it within a third of a pixel; always the same winding, so that outlines in one path unite.
 */
export function around(discs: readonly Disc[], directions = Math.max(12, Math.round(8 * Math.sqrt(discs.reduce((most, d) => Math.max(most, d[2]), 0))))): Point[] {
  const out: Point[] = []
  for (let i = 0; i < directions; i++) {
    const a = (i / directions) * 2 * Math.PI
    const dx = Math.cos(a)
    const dy = Math.sin(a)
    let farthest = discs[0]!
    let most = -Infinity
    for (const d of discs) {
      const reach = d[0] * dx + d[1] * dy + d[2]
      if (reach > most) {
        most = reach
        farthest = d
      }
    }
    out.push([farthest[0] + farthest[2] * dx, farthest[1] + farthest[2] * dy])
  }
  return out
}

const turn = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/**
 * The lit part of a closed outline when the light comes from the upper left: its lower right edge is drawn in by at most `depth`,
 * and what stays bare is a crescent of shade that tapers at both ends. A function gives each point a depth of its own.
 */
export function lit(outline: Outline, depth: number | ((i: number) => number)): Point[] {
  const n = outline.length
  return outline.map((p, i) => {
    const before = outline[(i + n - 1) % n]!
    const after = outline[(i + 1) % n]!
    const tx = after[0] - before[0]
    const ty = after[1] - before[1]
    const l = Math.hypot(tx, ty) || 1
    // The outline runs so that its outward normal is (ty, -tx); the shade lies toward (.88, .48).
    const away = (ty / l) * LIGHT[0] - (tx / l) * LIGHT[1]
    const k = away > 0 ? (typeof depth === 'number' ? depth : depth(i)) * away : 0
    return [p[0] - LIGHT[0] * k, p[1] - LIGHT[1] * k]
  })
}
/** Where shade falls in the picture: to the right and down. */
const LIGHT: Point = [0.876, 0.482]

/** The part of an outline inside a convex outline made by `around` (Sutherland–Hodgman). */
export function inside(subject: Outline, convex: Outline): Point[] {
  let out = [...subject]
  for (let i = 0; i < convex.length && out.length > 0; i++) {
    const a = convex[i]!
    const b = convex[(i + 1) % convex.length]!
    const next: Point[] = []
    for (let j = 0; j < out.length; j++) {
      const p = out[j]!
      const q = out[(j + 1) % out.length]!
      const sp = turn(a, b, p)
      const sq = turn(a, b, q)
      if (sp >= 0) next.push(p)
      if (sp >= 0 !== sq >= 0) {
        const t = sp / (sp - sq)
        next.push([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t])
      }
    }
    out = next
  }
  return out
}

/** Whether a point lies in a convex outline made by `around`. */
export function contains(convex: Outline, p: Point): boolean {
  if (convex.length < 3) return false
  for (let i = 0; i < convex.length; i++) if (turn(convex[i]!, convex[(i + 1) % convex.length]!, p) < 0) return false
  return true
}

/** One decimal is a tenth of a pixel: finer than an eye sees, half the text. Numbers inside a picture are written once and kept. */
export function n1(x: number): string {
  const tenths = Math.round(x * 10)
  return tenths >= 0 && tenths < KEPT ? (written[tenths] ??= String(tenths / 10)) : String(tenths / 10)
}
const KEPT = 40_000
const written: string[] = new Array(KEPT)

export function pathOf(points: Outline, closed = true): string {
  if (points.length === 0) return ''
  let d = 'M'
  for (let i = 0; i < points.length; i++) d += `${i ? 'L' : ''}${n1(points[i]![0])} ${n1(points[i]![1])}`
  return closed ? `${d}Z` : d
}

/** A smooth closed line through the points (Catmull–Rom as Béziers), for shapes drawn with few points. */
export function smoothPath(points: Outline, closed = true): string {
  const n = points.length
  if (n < 3) return pathOf(points, closed)
  const at = (i: number): Point => points[closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i))]!
  let d = `M${n1(at(0)[0])} ${n1(at(0)[1])}`
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    d += `C${n1(b[0] + (c[0] - a[0]) / 6)} ${n1(b[1] + (c[1] - a[1]) / 6)} ${n1(c[0] - (e[0] - b[0]) / 6)} ${n1(c[1] - (e[1] - b[1]) / 6)} ${n1(c[0])} ${n1(c[1])}`
  }
  return closed ? `${d}Z` : d
}

export const circlePath = (x: number, y: number, r: number, ry = r): string =>
  `M${n1(x - r)} ${n1(y)}a${n1(r)} ${n1(ry)} 0 1 0 ${n1(2 * r)} 0a${n1(r)} ${n1(ry)} 0 1 0 ${n1(-2 * r)} 0Z`

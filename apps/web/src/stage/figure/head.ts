/** Head and face on an ellipsoid, so that one drawing turns through all directions; hair is in hair.ts. */
import { blend, dark } from '../geometry/colour.ts'
import { around, circlePath, lit, pathOf, smoothPath, type Disc, type Point } from '../geometry/outline.ts'
import { closed, limb, mirrored, spot, visible, type Spot } from '../geometry/sphere.ts'
import { along, dot, norm, smooth, sub, type Vec } from '../geometry/vec.ts'
import type { Body } from './body.ts'
import { hairBehind, hairCap, hairOver } from './hair.ts'
import type { HeadSurface } from './head-surface.ts'
import { lineWidth, type Shape } from './parts.ts'

const INK = '#2b2024'

export function head(body: Body): void {
  const { parts, bones, build, layer } = body
  const k = build.head
  const radii: Vec = [0.086 * k * (0.9 + 0.1 * build.girth), 0.098 * k, 0.116 * k]
  const { right, front, up } = bones.face
  const centre = bones.head
  const surface = (s: Vec, out: number): Point => {
    const low = Math.max(0, -s[2])
    // Below the ears the head narrows to the chin, and the back of it draws in to the neck.
    const narrow = 1 - 0.16 * low ** 1.5
    const [x, y] = parts.camera.project(along(centre, [right, s[0] * radii[0] * narrow * out], [front, s[1] * radii[1] * (s[1] < 0 ? 1 - 0.2 * low : 1 - 0.02 * low) * out], [up, s[2] * radii[2] * out]))
    return [x, y]
  }
  const toEye = norm(sub(parts.camera.position, centre))
  const eye = norm([dot(toEye, right) / radii[0], dot(toEye, front) / radii[1], dot(toEye, up) / radii[2]])
  const scale = parts.camera.project(centre)[2]
  const px = scale * k
  const shapes: Shape[] = []

  const tools: HeadSurface = {
    body,
    px,
    shapes,
    faces: (azimuth, elevation) => dot(spot(azimuth, elevation), eye),
    at: (azimuth, elevation, out = 1) => surface(spot(azimuth, elevation), out),
    patch: (spots, fill, { out = 1, shade = 0, opacity, within, edge = out, chin = 0 } = {}) => {
      const line = closed(spots)
      const centreOf = within ? spot(...within) : norm(line.reduce((sum, p) => [sum[0] + p[0], sum[1] + p[1], sum[2] + p[2]] as Vec, [0, 0, 0] as Vec))
      // Points on the limb lie some way inland; all others are the patch's own edge.
      const inland = (s: Vec) => (Math.abs(dot(s, eye)) > 1e-6 ? 0 : smooth(0, 0.5, Math.acos(Math.min(1, line.reduce((most, p) => Math.max(most, dot(p, s)), -1)))))
      const lift = (s: Vec) => (edge === out ? out : edge + (out - edge) * inland(s)) + (chin ? chin * smooth(0.45, 0.9, -s[2]) * Math.max(0, s[1]) : 0)
      const seen = visible(line, eye, centreOf)
      const pieces = seen.map((piece) => piece.map((s) => surface(s, lift(s))))
      if (pieces.length === 0) return
      shapes.push({ d: pieces.map((piece) => pathOf(piece)).join(''), fill: shade > 0 ? dark(fill, shade) : fill, opacity })
      if (shade <= 0) return
      // Only where the head itself turns away is there shade; its inner edges lie flat. A second piece may be a hole, so all are turned together.
      const back = area(pieces[0]!) < 0
      const turned = back ? pieces.map((piece) => [...piece].reverse()) : pieces
      const onLimb = (piece: Vec[], j: number) => Math.abs(dot(piece[(j + piece.length) % piece.length]!, eye)) < 1e-6
      const edgeOf = back ? [...seen[0]!].reverse() : seen[0]!
      shapes.push({ d: turned.map((piece, i) => pathOf(i === 0 ? lit(piece, (j) => (onLimb(edgeOf, j - 1) && onLimb(edgeOf, j + 1) ? px * 0.036 : 0)) : piece)).join(''), fill, opacity })
    },
    line: (spots, colour, metres, { out = 1.01, opacity } = {}) => {
      if (spots.some(([a, e]) => dot(spot(a, e), eye) < 0.1)) return
      shapes.push({ d: smoothPath(spots.map(([a, e]) => surface(spot(a, e), out)), false), stroke: colour, width: lineWidth(metres, px), opacity })
    },
    outline: (out, low) => limb(eye).map((s) => surface(s, s[2] > -0.1 ? out : s[2] < -0.5 ? low : low + (out - low) * ((s[2] + 0.5) / 0.4))),
  }

  const { look } = build
  const covered = look.hair.style !== 'bald'
  const noseSeen = tools.faces(0, -6)
  if (noseSeen < 0.1) nose(tools, noseSeen)
  const base = upright(tools.outline(covered ? 1.03 : 1, 0.99))
  shapes.push({ d: pathOf(base), fill: dark(look.skin, 0.2) }, { d: pathOf(lit(base, px * 0.04)), fill: look.skin })
  hairCap(tools)
  ears(tools)
  face(tools, noseSeen)
  hairOver(tools)
  if (look.glasses) glasses(tools, look.glasses)
  const [, , , depth] = parts.camera.project(centre)
  parts.raw(layer, depth - 0.1, shapes, [[centre, 0.105 * k]])
  hairBehind(body, (x, y, z) => along(centre, [right, x * k], [front, y * k], [up, z * k]))
}

/** The outline in the winding that `lit` expects. */
const upright = (points: Point[]): Point[] => (area(points) < 0 ? points.reverse() : points)

/** Twice the area of an outline; below 0 when it runs against the winding that `lit` expects. */
function area(points: Point[]): number {
  let sum = 0
  for (let i = 0; i < points.length; i++) {
    const p = points[i]!
    const q = points[(i + 1) % points.length]!
    sum += p[0] * q[1] - q[0] * p[1]
  }
  return sum
}

/** The nose juts out, so it shows in profile; seen from the front only its shaded side does. */
function nose({ at, px, shapes, body }: HeadSurface, seen: number): void {
  const { skin } = body.build.look
  const outline = around(([[9, 1.0, 0.005], [-4, 1.06, 0.0085], [-12, 1.13, 0.0135], [-16, 1.03, 0.0125]] as const).map(([elevation, out, r]): Disc => [...at(0, elevation, out), r * px]))
  shapes.push({ d: pathOf(outline), fill: dark(skin, seen < 0.6 ? 0.14 : 0.2) }, { d: pathOf(lit(outline, px * 0.016)), fill: blend(dark(skin, 0.06), '#c0503f', 0.05) })
}

function ears({ at, faces, px, shapes, body }: HeadSurface): void {
  const { look } = body.build
  if (look.hair.style === 'bob' || look.hair.style === 'long' || look.hair.style === 'headscarf') return
  for (const side of [-1, 1]) {
    const seen = faces(side * 92, -6)
    // Curls cover the ears unless one looks straight at them.
    if (seen < (look.hair.style === 'curly' ? 0.45 : -0.15)) continue
    const [x, y] = at(side * 93, -7, 1.04)
    const rx = px * 0.0155 * (0.5 + 0.6 * Math.abs(seen))
    shapes.push({ d: circlePath(x, y, rx, px * 0.027), fill: dark(look.skin, 0.13) })
  }
}

/** A patch that is the same on both sides, from its right half, top to bottom. */
const bothHalves = (half: readonly Spot[]): Spot[] => [...half, ...mirrored(half.slice(1, -1))]

const arc = (azimuth: number, elevation: number, half: number, rise: number): Spot[] =>
  Array.from({ length: 5 }, (_, i): Spot => {
    const t = i / 2 - 1
    return [azimuth + half * t, elevation + rise * (1 - t * t)]
  })

function face(tools: HeadSurface, noseSeen: number): void {
  const { body, faces, at, px, shapes, patch, line } = tools
  const { build, pose } = body
  const { look } = build
  const { skin } = look
  if (look.beard) {
    patch(bothHalves([[0, -21], [26, -21], [50, -22], [72, -18], [84, -8], [90, -26], [74, -52], [34, -78], [0, -84]]), look.beard, { out: 1.03, shade: 0.18, within: [0, -50], chin: 0.16 })
  } else if (look.stubble) {
    patch(bothHalves([[0, -20], [22, -21], [50, -17], [78, -5], [86, -34], [62, -60], [0, -82]]), build.brow, { opacity: 0.24, within: [0, -50] })
  }
  for (const side of [-1, 1]) {
    const seen = faces(side * 38, -17)
    if (seen > 0.4) {
      const [x, y] = at(side * 38, -17)
      shapes.push({ d: circlePath(x, y, px * 0.021 * Math.min(1, seen + 0.2), px * 0.015), fill: blend(skin, '#b4453f', 0.55), opacity: 0.3 })
    }
  }
  for (const side of [-1, 1]) {
    eye(tools, side)
    // Brows: worry lifts the inner end, a frown lowers it.
    const height = 21 + 7 * pose.lift - 2.5 * pose.lids
    const brow = Array.from({ length: 5 }, (_, i): Spot => {
      const t = i / 4
      return [side * (12 + 25 * t), height + pose.brow * (1 - t) * (pose.brow > 0 ? 9 : 5.5) - pose.tense * (1 - t) * 3 + 3 * Math.sin(t * 2.8) - t * 3]
    })
    line(brow, build.brow, 0.0094)
    if (build.age > 55) line(arc(side * 27, -11, 9, -3), dark(skin, 0.3), 0.0042, { opacity: 0.75 })
    if (build.age > 48) line([[side * 20, -18], [side * 26, -27], [side * 28, -35]], dark(skin, 0.3), 0.0046, { opacity: 0.6 })
  }
  if (noseSeen >= 0.1) nose(tools, noseSeen)
  if (look.beard) patch(bothHalves([[0, -22.5], [13, -20.5], [27, -27], [20, -32], [0, -28.5]]), dark(look.beard, 0.1), { out: 1.07 })
  mouth(tools)
}

function eye({ body, faces, at, px, shapes, line }: HeadSurface, side: number): void {
  const { pose, build } = body
  const { skin } = build.look
  // The head's own left is negative azimuth.
  const azimuth = side * 25 - pose.eyes * 0.5
  const open = 1 - pose.lids
  const up = Math.max(0, pose.pitch) * 0.12
  if (faces(azimuth, 2) < 0.2) return
  if (open < 0.45) {
    line(arc(side * 25, -1.5, 10.5, -5), INK, 0.009)
    return
  }
  const [x, y] = at(azimuth, 2.5 + up - 2.5 * pose.lids)
  const squeeze = Math.min(1, 0.45 + faces(azimuth, 2) * 0.62)
  const happy = pose.smile > 0.7 ? 0.7 : 1
  shapes.push({ d: circlePath(x, y, px * 0.0102 * squeeze, px * 0.0124 * (0.55 + 0.45 * open) * happy), fill: INK })
  if (px > 260) shapes.push({ d: circlePath(x - px * 0.003 * squeeze, y - px * 0.0045, px * 0.0026), fill: '#ffffff', opacity: 0.75 })
  line(arc(side * 25, 7 - 3.5 * pose.lids, 12, 3.8), dark(skin, 0.52), 0.006, { opacity: 0.95 })
}

function mouth({ body, faces, patch, line }: HeadSurface): void {
  const { pose, build } = body
  if (faces(0, -32) < 0.06) return
  const out = build.look.beard ? 1.08 : 1.015
  if (pose.mouth > 0.3) {
    const wide = 9 + 5 * pose.mouth + 3 * Math.max(0, pose.smile)
    const ring = (low: number, high: number): Spot[] => Array.from({ length: 14 }, (_, i): Spot => {
      const a = (i / 14) * 2 * Math.PI
      return [wide * Math.cos(a), -32.5 + (Math.sin(a) > 0 ? high : low) * Math.sin(a)]
    })
    patch(ring(12 * pose.mouth, 5), '#56242a', { out })
    patch([[-wide * 0.7, -30.2], [0, -29.2], [wide * 0.7, -30.2], [wide * 0.5, -31.6], [-wide * 0.5, -31.6]], '#f3e8dc', { out, opacity: 0.85 })
    return
  }
  const corner = pose.smile * 6 - pose.tense * 1.5
  line([[-15, -32 + corner], [-8, -32 - corner * 0.2], [0, -32 - corner * 0.7], [8, -32 - corner * 0.2], [15, -32 + corner]], build.lip, 0.0088 - pose.tense * 0.0015, { out })
}

function glasses({ patch, line, faces }: HeadSurface, colour: string): void {
  for (const side of [-1, 1]) {
    const rim = Array.from({ length: 18 }, (_, i): Spot => {
      const a = (i / 18) * 2 * Math.PI
      return [side * 26 + 16 * Math.cos(a), 2 + 13 * Math.sin(a)]
    })
    if (faces(side * 26, 0) > 0) patch(rim, '#ffffff', { out: 1.07, opacity: 0.18 })
    line([...rim, rim[0]!], colour, 0.0056, { out: 1.07 })
    line([[side * 42, 5], [side * 60, 5], [side * 86, 1]], colour, 0.0052, { out: 1.06 })
  }
  line([[-10, 5], [0, 8], [10, 5]], colour, 0.0056, { out: 1.07 })
}

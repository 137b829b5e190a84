/** Hair on the head and around it: eight styles, each a cap with a hairline, locks of its own depth, and a few strands. */
import type { Appearance } from '@kring/curriculum'
import { dark, light } from '../geometry/colour.ts'
import { circlePath } from '../geometry/outline.ts'
import { mirrored, type Spot } from '../geometry/sphere.ts'
import { lerp, turnOf, type Vec } from '../geometry/vec.ts'
import type { Body } from './body.ts'
import type { HeadSurface } from './head-surface.ts'
import { bothSides, chain, type Ball } from './parts.ts'
import { SIDES } from './skeleton.ts'

/**
 * The hairline of each style: its height in the middle of the brow, then its right half from brow over temple and ear to the nape.
 * The cap of hair lies above it, at most `out` times as far from the middle of the head as the skin.
 */
const EARS: Spot[] = [[84, -2], [98, 4], [111, -20], [135, -38], [180, -40]]
const LINES: Record<Exclude<Appearance['hair']['style'], 'bald'>, { brow: number; half: readonly Spot[]; out: number }> = {
  short: { out: 1.055, brow: 47, half: [[22, 44], [44, 37], [58, 20], [64, 2], [76, -4], ...EARS] },
  curly: { out: 1.03, brow: 43, half: [[24, 43], [46, 36], [60, 18], [68, -2], [80, -8], ...EARS] },
  bun: { out: 1.05, brow: 44, half: [[24, 42], [46, 33], [60, 16], [70, -4], ...EARS] },
  tail: { out: 1.05, brow: 44, half: [[24, 42], [46, 33], [60, 16], [70, -4], ...EARS] },
  bob: { out: 1.075, brow: 42, half: [[22, 38], [42, 30], [54, 12], [60, -8], [64, -30], [74, -50], [100, -58], [180, -60]] },
  long: { out: 1.07, brow: 44, half: [[22, 40], [42, 30], [56, 12], [62, -8], [68, -30], [80, -56], [110, -70], [180, -74]] },
  headscarf: { out: 1.085, brow: 40, half: [[24, 37], [42, 24], [50, 4], [50, -20], [40, -46], [20, -62], [0, -68]] },
}
const hairline = (style: keyof typeof LINES, parting: number): Spot[] => {
  const { brow, half } = LINES[style]
  return [[style === 'headscarf' ? 0 : -parting, brow], ...half, ...mirrored(half).slice(1)]
}

const CROWN: Spot = [180, 60]

export function hairCap(tools: HeadSurface): void {
  const { body, patch, line, at, faces, px, shapes } = tools
  const { style, colour, parting } = body.build.look.hair
  if (style === 'bald') {
    // A ring from temple to temple, drawn as two halves.
    for (const side of SIDES) patch(([[76, 6], [90, 22], [118, 28], [150, 27], [181, 26], [181, -46], [150, -44], [120, -40], [100, -22], [84, -14]] as const).map(([a, e]): Spot => [side * a, e]), side > 0 ? colour : dark(colour, 0.05), { out: 1.02 })
    if (px > 120) line([[-20, 62], [0, 66], [14, 60]], light(body.build.look.skin, 0.5), 0.02, { out: 1.0, opacity: 0.35 })
    return
  }
  const { out } = LINES[style]
  const cap = hairline(style, parting)
  if (style === 'curly') {
    const spots: Spot[] = []
    for (let el = -34; el <= 90; el += 22) {
      const step = Math.max(25, 24 / Math.max(0.2, Math.cos((el * Math.PI) / 180)))
      for (let az = -180; az < 180; az += step) {
        const at = turnOf(az + el * 0.7)
        if (Math.abs(at) < 64 && el < 46) continue
        if (el < 8 && Math.abs(at) < 104) continue
        if (el < -14 && Math.abs(at) < 130) continue
        spots.push([at, el])
      }
    }
    const curl = 0.037 * px
    const ring = (list: Spot[], radius: number, out: number, dx = 0) => list.map(([a, e]) => circlePath(at(a, e, out)[0] - dx, at(a, e, out)[1] - dx * 0.7, radius)).join('')
    shapes.push({ d: ring(spots.filter(([a, e]) => faces(a, e) > -0.35), curl, 1.1), fill: dark(colour, 0.16) })
    patch(cap, colour, { out, within: CROWN, edge: 1.01 })
    shapes.push({ d: ring(spots.filter(([a, e]) => faces(a, e) > 0.12), curl * 0.92, 1.07, px * 0.003), fill: colour })
    shapes.push({ d: ring(spots.filter(([a, e], i) => faces(a, e) > 0.3 && i % 2 === 0), curl * 0.55, 1.06, px * 0.01), fill: light(colour, 0.07) })
    return
  }
  patch(cap, colour, { out, shade: 0.2, within: CROWN, edge: style === 'bob' || style === 'long' || style === 'headscarf' ? 1.035 : 1.006 })
  const strand = (spots: Spot[], opacity = 0.6) => line(spots, dark(colour, 0.28), 0.006, { out: out + 0.006, opacity })
  if (style === 'headscarf') {
    line([[-46, 22], [-26, 38], [0, 41], [26, 38], [46, 22]], dark(colour, 0.22), 0.012, { out: 1.05, opacity: 0.8 })
    strand([[-34, 46], [-40, 62], [-80, 78]])
    strand([[46, 30], [62, 44], [100, 50]])
    for (const side of SIDES) strand([[side * 52, -12], [side * 70, 0], [side * 100, 10]])
    return
  }
  if (style === 'short') strand([[-parting, 50], [-parting + 30, 64], [60, 64]])
  else strand([[-parting, 46], [-parting * 1.1, 66], [-parting * 1.3, 84]], 0.75)
  for (const side of SIDES) strand([[side * 36, 42], [side * 60, 48], [side * 90, 36]])
  line([[-52, 56], [-30, 66], [0, 70]], light(colour, 0.32), 0.013, { out: out + 0.004, opacity: 0.35 })
}

/** The fringe of a bob, over the brow. */
export function hairOver(tools: HeadSurface): void {
  const { body, patch } = tools
  const { style, colour, parting } = body.build.look.hair
  if (style === 'bob') patch([[-66, 4], [-58, 30], [-26, 50], [26, 50], [58, 30], [66, 4], [50, 23], [24 + parting, 34], [-8, 37], [-40, 26]], colour, { out: 1.04, within: [0, 43] })
}

/** Hair with a depth of its own: behind the head, over the shoulders, a bun, a tail, the drape of a scarf. */
export function hairBehind(body: Body, at: (right: number, front: number, up: number) => Vec): void {
  const { parts, bones, build, layer, away } = body
  const { style, colour } = build.look.hair
  const { trunk } = bones
  // What hangs down the back is painted after it, or before it when the chest is turned to us.
  const behind = away > -0.1 ? 0.18 : -0.35
  const add = (pieces: Ball[][], fill: string, bias: number, shade = 0.22) => parts.add(layer, pieces, fill, { bias, shade })
  switch (style) {
    case 'bob':
      add([bothSides((s) => [[at(s * 0.052, -0.045, -0.03), 0.055], [at(s * 0.056, -0.032, -0.105), 0.036]])], colour, -0.03)
      break
    case 'long':
      add([[[lerp(at(0, -0.08, -0.1), trunk(0, -0.09, 0.4), 0.5), 0.07], ...bothSides((s): Ball[] => [[at(s * 0.05, -0.05, -0.02), 0.058], [trunk(s * 0.05, -0.095, 0.34), 0.05]])]], colour, behind)
      for (const s of SIDES) add(chain([at(s * 0.076, -0.02, -0.03), 0.03], [at(s * 0.084, -0.012, -0.11), 0.03], [trunk(s * 0.095, 0.065, 0.38), 0.024]), s > 0 ? colour : dark(colour, 0.05), 0.05)
      break
    case 'bun':
      add([[[at(0, -0.088, 0.092), 0.05]]], dark(colour, 0.08), 0.07, 0.3)
      break
    case 'tail':
      add(chain([at(0, -0.098, 0.03), 0.032], [at(0, -0.125, -0.02), 0.036], [lerp(at(0, -0.12, -0.12), trunk(0.02, -0.12, 0.4), 0.5), 0.034], [trunk(0.03, -0.115, 0.34), 0.016]), dark(colour, 0.05), behind)
      break
    case 'headscarf':
      add([[[trunk(0, 0.07, 0.4), 0.05], [trunk(0, -0.08, 0.42), 0.06], ...bothSides((s): Ball[] => [[at(s * 0.05, 0, -0.09), 0.055], [trunk(s * 0.1, 0.01, 0.47), 0.06]])]], colour, 0.06)
      add([[[at(0.035, 0.05, -0.12), 0.024], [trunk(0, 0.09, 0.45), 0.026], [trunk(-0.075, 0.085, 0.41), 0.022]]], dark(colour, 0.1), away < 0.2 ? 0.1 : -0.1)
      break
    default:
  }
}

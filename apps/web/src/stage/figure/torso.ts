/** Trunk and what covers it: top, cardigan or jacket opening, collar, scarf, and the coat when it is worn. */
import { dark, light } from '../geometry/colour.ts'
import { inside, lineInside, pathOf, type Point } from '../geometry/outline.ts'
import { along, dot, lerp, mix, norm, sub, UP, type Vec } from '../geometry/vec.ts'
import type { Body } from './figure.ts'
import { lineWidth, stroke, type Ball, type Shape } from './parts.ts'

export function torso(body: Body): void {
  const { parts, bones, build, pose, away, layer, coatOn } = body
  const { look, girth: b, belly } = build
  const { trunk: t, seat } = bones
  const top = coatOn ? look.coat : look.top
  const thick = coatOn ? 0.012 : look.topStyle === 'hoodie' || look.topStyle === 'jacket' ? 0.006 : 0
  const grown = (balls: Ball[]): Ball[] => balls.map(([at, r]) => [at, r + thick])
  const stand = pose.stand
  const [left, right] = [bones.shoulder(-1), bones.shoulder(1)]

  const chest = grown([[t(-0.074 * b, 0.008, 0.27), 0.094 * b], [t(0.074 * b, 0.008, 0.27), 0.094 * b], [left, 0.064], [right, 0.064], [t(0, -0.02, 0.455), 0.068], [t(0, 0.02, 0.44), 0.06]])
  const loins = grown([[t(-0.08 * b, 0, 0), 0.102 * b], [t(0.08 * b, 0, 0), 0.102 * b], [t(-0.066 * b, 0.008, 0.2), 0.094 * b], [t(0.066 * b, 0.008, 0.2), 0.094 * b], [t(0, Math.max(0, belly - 0.09) * 0.75, 0.115), belly], [t(-0.07 * b, 0.01, 0.3), 0.09 * b], [t(0.07 * b, 0.01, 0.3), 0.09 * b]])
  const pieces: Ball[][] = [loins, chest]
  if (coatOn) {
    const hem = (x: number, y: number): Vec => lerp(seat(x * 1.25, 0.02 + y * 0.4, 0.46), along(bones.pelvis, [UP, -0.24], [bones.forward, y], [sub(seat(1, 0, 0), seat(0, 0, 0)), x]), stand)
    pieces.push(grown([[t(-0.09 * b, 0, 0.05), 0.1 * b], [t(0.09 * b, 0, 0.05), 0.1 * b], [hem(-0.13 * b, -0.03), mix(0.06, 0.072, stand)], [hem(0.13 * b, -0.03), mix(0.06, 0.072, stand)], [hem(-0.12 * b, 0.05), mix(0.04, 0.07, stand)], [hem(0.12 * b, 0.05), mix(0.04, 0.07, stand)]]))
  }

  const camera = parts.camera
  const p = (x: number, y: number, z: number): Point => {
    const [px, py] = camera.project(t(x, y, z))
    return [px, py]
  }
  const front = norm(sub(t(0, 1, 0.3), t(0, 0, 0.3)))
  const facing = dot(norm(sub(camera.position, t(0, 0, 0.3))), front)
  const scale = camera.project(t(0, 0, 0.3))[2]
  const fy = 0.095 * b
  const swell = Math.max(0, belly - 0.1) * 1.1
  const detail = (outlines: Point[][]): Shape[] => {
    const area = (points: Point[], fill: string, opacity?: number): Shape => ({ d: outlines.map((o) => pathOf(inside(points, o))).join(''), fill, opacity })
    const line = (points: Point[], colour: string, width: number, opacity?: number): Shape =>
      stroke(outlines.flatMap((o) => lineInside(points, o)).map((l) => pathOf(l, false)).join(''), colour, lineWidth(width, scale), opacity)
    if (facing < 0.02) {
      if (coatOn) return [line([p(-0.15, -0.1, 0.36), p(0, -0.11, 0.375), p(0.15, -0.1, 0.36)], dark(look.coat, 0.3), 0.008, 0.7), line([p(0, -0.1, 0.34), p(0, -0.12, -0.2)], dark(look.coat, 0.3), 0.007, 0.5)]
      if (look.topStyle === 'shirt') return [line([p(-0.16, -0.08, 0.37), p(0, -0.1, 0.36), p(0.16, -0.08, 0.37)], dark(top, 0.28), 0.006, 0.7)]
      return []
    }
    const opening = (half: number, to: number): Point[] => [p(-half * 0.9, fy * 0.45, 0.53), p(half * 0.9, fy * 0.45, 0.53), p(half, fy + swell * 0.5, 0.3), p(half, fy + 0.02 + swell, 0.1), p(half * 1.25, fy + 0.05 + swell, to), p(-half * 1.25, fy + 0.05 + swell, to), p(-half, fy + 0.02 + swell, 0.1), p(-half, fy + swell * 0.5, 0.3)]
    const vee = (half: number, depth: number, fill: string): Shape => area([p(-half, fy * 0.5, 0.54), p(half, fy * 0.5, 0.54), p(half * 0.5, fy * 0.9, depth + 0.06), p(0, fy + 0.01, depth), p(-half * 0.5, fy * 0.9, depth + 0.06)], fill)
    if (coatOn) {
      const shapes = [area(opening(0.045, stand > 0.5 ? -0.32 : -0.12), look.top), area([p(0, fy, 0.5), p(0.045, fy, 0.5), p(0.045, fy + 0.03 + swell, 0.1), p(0.055, fy + 0.05 + swell, -0.3), p(0.02, fy + 0.05 + swell, -0.3)], dark(look.top, 0.2), 0.55)]
      for (const s of [-1, 1]) {
        shapes.push(area([p(s * 0.04, fy * 0.7, 0.5), p(s * 0.115, fy * 0.55, 0.43), p(s * 0.1, fy * 0.85, 0.37), p(s * 0.05, fy + 0.012 + swell * 0.4, 0.25)], dark(look.coat, s > 0 ? 0.3 : 0.2)))
        shapes.push(line([p(s * 0.1, fy * 0.95 + swell * 0.6, 0.08), p(s * 0.165 * b, fy * 0.55 + swell * 0.5, 0.12)], dark(look.coat, 0.4), 0.013))
      }
      return shapes
    }
    switch (look.topStyle) {
      case 'cardigan':
        return [area(opening(0.05, -0.12), build.under), line([p(-0.05, fy, 0.48), p(-0.053, fy + swell, 0.25), p(-0.06, fy + 0.03 + swell, 0)], dark(top, 0.2), 0.014), line([p(0.05, fy, 0.48), p(0.053, fy + swell, 0.25), p(0.06, fy + 0.03 + swell, 0)], dark(top, 0.32), 0.014)]
      case 'jacket':
        return [area(opening(0.04, -0.12), build.under), ...[-1, 1].map((s) => area([p(s * 0.038, fy * 0.7, 0.5), p(s * 0.105, fy * 0.55, 0.42), p(s * 0.085, fy * 0.85, 0.36), p(s * 0.035, fy + 0.012 + swell * 0.5, 0.2)], dark(top, s > 0 ? 0.26 : 0.16)))]
      case 'v-neck':
        return [vee(0.062, 0.385, look.under ?? light(look.skin, 0.02)), line([p(-0.062, fy * 0.5, 0.53), p(-0.03, fy * 0.9, 0.44), p(0, fy + 0.01, 0.385), p(0.03, fy * 0.9, 0.44), p(0.062, fy * 0.5, 0.53)], dark(top, 0.22), 0.01)]
      case 'checked-sleeves':
        return [vee(0.06, 0.36, build.under), line([p(-0.06, fy * 0.5, 0.53), p(-0.03, fy * 0.9, 0.42), p(0, fy + 0.01, 0.36), p(0.03, fy * 0.9, 0.42), p(0.06, fy * 0.5, 0.53)], dark(top, 0.24), 0.012)]
      case 'shirt': {
        const dots: Shape[] = [0.4, 0.3, 0.2, 0.1].map((z) => {
          const [x, y] = p(0, fy + 0.004 + swell * (0.45 - z) * 2, z)
          return { d: `M${x.toFixed(1)} ${y.toFixed(1)}h.1`, stroke: dark(top, 0.38), width: lineWidth(0.012, scale) }
        })
        return [vee(0.045, 0.43, light(look.skin, 0.02)), line([p(0, fy, 0.44), p(0, fy + 0.01 + swell * 0.6, 0.25), p(0, fy + 0.03 + swell, 0)], dark(top, 0.22), 0.007), line([p(0.035, fy * 0.95 + swell * 0.4, 0.33), p(0.085, fy * 0.8 + swell * 0.4, 0.33), p(0.082, fy * 0.85 + swell * 0.5, 0.26), p(0.04, fy + swell * 0.5, 0.26)], dark(top, 0.2), 0.006, 0.8), ...dots]
      }
      case 'hoodie':
        return [
          line([p(-0.025, fy * 0.95, 0.49), p(-0.032, fy + 0.012, 0.36)], light(top, 0.5), 0.008), line([p(0.025, fy * 0.95, 0.49), p(0.03, fy + 0.012, 0.34)], light(top, 0.5), 0.008),
          line([p(-0.1, fy * 0.9 + swell, 0.06), p(-0.075, fy + swell, 0.17), p(0.075, fy + swell, 0.17), p(0.1, fy * 0.9 + swell, 0.06)], dark(top, 0.26), 0.008, 0.8),
        ]
      case 'plain':
        return [area([p(-0.06, fy * 0.35, 0.53), p(0.06, fy * 0.35, 0.53), p(0.03, fy * 0.75, 0.472), p(-0.03, fy * 0.75, 0.472)], look.under ?? light(look.skin, 0.02)), line([p(-0.066, fy * 0.4, 0.52), p(-0.03, fy * 0.8, 0.468), p(0.03, fy * 0.8, 0.468), p(0.066, fy * 0.4, 0.52)], dark(top, 0.18), 0.012)]
    }
  }
  parts.add(layer, pieces, top, { shade: 0.2, crescent: 0.2, detail })

  // Belly over the lap: the same colour, painted after the thighs, so that a sitter's top does not end in a straight cut.
  if (stand < 0.5 && away < 0.25 && pose.lean < 0.5) {
    parts.add(layer, [grown([[t(-0.07 * b, swell + 0.005, 0.1), 0.094 * b], [t(0.07 * b, swell + 0.005, 0.1), 0.094 * b], [t(-0.072 * b, swell + 0.012, 0.04), 0.086 * b], [t(0.072 * b, swell + 0.012, 0.04), 0.086 * b]])], top, { shade: 0, bias: 0.25, shadow: false, detail: (o) => detail(o).slice(0, coatOn || look.topStyle === 'cardigan' || look.topStyle === 'jacket' ? 1 : 0) })
  }
  // Soft slope from neck to shoulder.
  parts.add(layer, [grown([[t(0, -0.025, 0.5), 0.044], [lerp(t(0, -0.02, 0.45), left, 0.72), 0.05], [lerp(t(0, -0.02, 0.45), right, 0.72), 0.05], [t(0, -0.02, 0.4), 0.06]])], top, { shade: 0, bias: away < 0 ? -0.02 : 0.06, shadow: false })

  const n = t(0, 0.006, 0.515)
  if (look.scarf) {
    parts.add(layer, [[[t(-0.055, 0.008, 0.515), 0.042], [t(0.055, 0.008, 0.515), 0.042], [t(0, 0.055, 0.49), 0.042], [t(0, -0.04, 0.515), 0.04]]], look.scarf, { bias: 0.09, shade: 0.2 })
    if (facing > 0) parts.add(layer, [[[t(0.035, 0.085, 0.46), 0.03], [t(0.05, fy + 0.03, 0.33), 0.036]]], dark(look.scarf, 0.06), { bias: 0.16, shade: 0.24 })
  } else if (build.collar && !coatOn) {
    for (const s of [-1, 1]) parts.add(layer, [[[t(s * 0.045, -0.01, 0.525), 0.022], [t(s * 0.03, 0.062, 0.488), 0.014], [t(s * 0.062, 0.055, 0.47), 0.009]]], build.collar, { bias: 0.09, shade: 0.16, shadow: false })
    parts.add(layer, [[[t(-0.045, -0.012, 0.527), 0.022], [t(0.045, -0.012, 0.527), 0.022], [t(0, -0.048, 0.515), 0.022]]], build.collar, { bias: away > 0 ? 0.05 : -0.05, shade: 0.14, shadow: false })
  }
  if (coatOn) {
    for (const s of [-1, 1]) parts.add(layer, [[[t(s * 0.072, -0.025, 0.512), 0.028], [t(s * 0.068, 0.045, 0.47), 0.02], [t(s * 0.1, 0.05, 0.44), 0.012]]], dark(look.coat, 0.14), { bias: 0.02 })
    parts.add(layer, [[[t(-0.066, -0.03, 0.512), 0.033], [t(0.066, -0.03, 0.512), 0.033], [t(0, -0.055, 0.522), 0.034]]], dark(look.coat, 0.16), { bias: facing > 0 ? -0.04 : 0.07 })
  } else if (look.topStyle === 'hoodie') {
    parts.add(layer, [[[t(-0.07, -0.055, 0.5), 0.046], [t(0.07, -0.055, 0.5), 0.046], [t(0, -0.11, 0.42), 0.056], [t(0, -0.075, 0.51), 0.045]]], dark(look.top, 0.08), { bias: facing > 0 ? -0.08 : 0.12, shade: 0.26 })
    for (const s of [-1, 1]) parts.add(layer, [[[t(s * 0.066, -0.01, 0.515), 0.03], [t(s * 0.03, 0.065, 0.478), 0.022]]], dark(look.top, 0.06), { bias: 0.06, shadow: false })
  }
  const chin = along(bones.head, [bones.face.up, -0.06 * build.head], [bones.face.front, -0.022])
  parts.add(layer, [[[n, 0.049], [chin, 0.048]]], dark(look.skin, 0.1), { bias: 0.03, shade: 0.22, crescent: 0.35, shadow: false })
}

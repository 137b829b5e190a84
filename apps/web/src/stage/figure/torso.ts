/** Trunk and what covers it: top, cardigan or jacket opening, collar, scarf, and the coat when it is worn. */
import { dark, light } from '../geometry/colour.ts'
import { inside, n1, pathOf, type Point } from '../geometry/outline.ts'
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

  const chest = grown([[t(-0.07 * b, 0.008, 0.27), 0.09 * b], [t(0.07 * b, 0.008, 0.27), 0.09 * b], [left, 0.06], [right, 0.06], [t(0, -0.02, 0.46), 0.07], [t(0, 0.02, 0.44), 0.06]])
  const loins = grown([[t(-0.08 * b, 0, 0), 0.1 * b], [t(0.08 * b, 0, 0), 0.1 * b], [t(-0.07 * b, 0.008, 0.2), 0.09 * b], [t(0.07 * b, 0.008, 0.2), 0.09 * b], [t(0, Math.max(0, belly - 0.09) * 0.75, 0.12), belly], [t(-0.07 * b, 0.01, 0.3), 0.09 * b], [t(0.07 * b, 0.01, 0.3), 0.09 * b]])
  const pieces: Ball[][] = [loins, chest]
  if (coatOn) {
    const hem = (x: number, y: number): Vec => lerp(seat(x * 1.25, 0.02 + y * 0.4, 0.46), along(bones.pelvis, [UP, -0.24], [bones.forward, y], [sub(seat(1, 0, 0), seat(0, 0, 0)), x]), stand)
    pieces.push(grown([[t(-0.09 * b, 0, 0.05), 0.1 * b], [t(0.09 * b, 0, 0.05), 0.1 * b], [hem(-0.13 * b, -0.03), mix(0.06, 0.07, stand)], [hem(0.13 * b, -0.03), mix(0.06, 0.07, stand)], [hem(-0.12 * b, 0.05), mix(0.04, 0.07, stand)], [hem(0.12 * b, 0.05), mix(0.04, 0.07, stand)]]))
  }

  const camera = parts.camera
  const p = (x: number, y: number, z: number): Point => {
    const [px, py] = camera.project(t(x, y, z))
    return [px, py]
  }
  const front = norm(sub(t(0, 1, 0.3), t(0, 0, 0.3)))
  const facing = dot(norm(sub(camera.position, t(0, 0, 0.3))), front)
  const scale = camera.project(t(0, 0, 0.3))[2]
  const fy = 0.1 * b
  const swell = Math.max(0, belly - 0.1) * 1.1
  const detail = (outlines: Point[][]): Shape[] => {
    const area = (points: Point[], fill: string, opacity?: number): Shape => ({ d: outlines.map((o) => pathOf(inside(points, o))).join(''), fill, opacity })
    const line = (points: Point[], colour: string, width: number, opacity?: number): Shape => stroke(pathOf(points, false), colour, lineWidth(width, scale), opacity)
    if (Math.abs(facing) < 0.12) return []
    if (facing < 0) {
      if (coatOn) return [line([p(-0.15, -0.1, 0.36), p(0, -0.11, 0.38), p(0.15, -0.1, 0.36)], dark(look.coat, 0.3), 0.008, 0.7), line([p(0, -0.1, 0.34), p(0, -0.12, stand > 0.5 ? -0.2 : 0)], dark(look.coat, 0.3), 0.007, 0.5)]
      if (look.topStyle === 'shirt') return [line([p(-0.16, -0.08, 0.37), p(0, -0.1, 0.36), p(0.16, -0.08, 0.37)], dark(top, 0.28), 0.006, 0.7)]
      return []
    }
    const opening = (half: number, to: number): Point[] => [p(-half * 0.9, fy * 0.45, 0.53), p(half * 0.9, fy * 0.45, 0.53), p(half, fy + swell * 0.5, 0.3), p(half, fy + 0.02 + swell, 0.1), p(half * 1.25, fy + 0.05 + swell, to), p(-half * 1.25, fy + 0.05 + swell, to), p(-half, fy + 0.02 + swell, 0.1), p(-half, fy + swell * 0.5, 0.3)]
    // A neckline: what it shows and the band around it.
    const neckline = (half: number, depth: number, shows: string, band: number): Shape[] => {
      const edge = [p(-half, fy * 0.5, 0.53), p(-half * 0.5, fy * 0.9, depth + 0.06), p(0, fy + 0.01, depth), p(half * 0.5, fy * 0.9, depth + 0.06), p(half, fy * 0.5, 0.53)]
      return [area(edge, shows), line(edge, dark(top, 0.22), band)]
    }
    const skin = light(look.skin, 0.02)
    const lapels = (half: number, to: number, colour: string): Shape[] =>
      [-1, 1].map((s) => area([p(s * half, fy * 0.7, 0.5), p(s * 0.11, fy * 0.55, 0.42), p(s * 0.09, fy * 0.85, 0.36), p(s * (half + 0.005), fy + 0.012 + swell * 0.45, to)], dark(colour, s > 0 ? 0.28 : 0.18)))
    if (coatOn) {
      const pockets = [-1, 1].map((s) => line([p(s * 0.1, fy * 0.95 + swell * 0.6, 0.08), p(s * 0.17 * b, fy * 0.55 + swell * 0.5, 0.12)], dark(look.coat, 0.4), 0.013))
      const shaded = [p(0, fy, 0.5), p(0.04, fy, 0.5), p(0.04, fy + 0.03 + swell, 0.1), p(0.06, fy + 0.05 + swell, -0.3), p(0.02, fy + 0.05 + swell, -0.3)]
      return [area(opening(0.04, stand > 0.5 ? -0.32 : -0.12), look.top), area(shaded, dark(look.top, 0.2), 0.55), ...lapels(0.04, 0.25, look.coat), ...pockets]
    }
    switch (look.topStyle) {
      case 'cardigan':
        return [area(opening(0.05, -0.12), build.under), ...[-1, 1].map((s) => line([p(s * 0.05, fy, 0.48), p(s * 0.05, fy + swell, 0.25), p(s * 0.06, fy + 0.03 + swell, 0)], dark(top, s > 0 ? 0.32 : 0.2), 0.014))]
      case 'jacket':
        return [area(opening(0.04, -0.12), build.under), ...lapels(0.036, 0.2, top)]
      case 'v-neck':
        return neckline(0.06, 0.39, look.under ?? skin, 0.01)
      case 'checked-sleeves':
        return neckline(0.06, 0.36, build.under, 0.012)
      case 'plain':
        return neckline(0.06, 0.46, look.under ?? skin, 0.012)
      case 'shirt': {
        const buttons: Shape[] = [0.4, 0.3, 0.2, 0.1].map((z) => {
          const [x, y] = p(0, fy + 0.004 + swell * (0.45 - z) * 2, z)
          return stroke(`M${n1(x)} ${n1(y)}h.1`, dark(top, 0.38), lineWidth(0.012, scale))
        })
        const pocket = [p(0.035, fy * 0.95 + swell * 0.4, 0.33), p(0.09, fy * 0.8 + swell * 0.4, 0.33), p(0.08, fy * 0.85 + swell * 0.5, 0.26), p(0.04, fy + swell * 0.5, 0.26)]
        return [...neckline(0.04, 0.43, skin, 0.006), line([p(0, fy, 0.44), p(0, fy + 0.01 + swell * 0.6, 0.25), p(0, fy + 0.03 + swell, 0)], dark(top, 0.22), 0.007), line(pocket, dark(top, 0.2), 0.006, 0.8), ...buttons]
      }
      case 'hoodie': {
        const pouch = [p(-0.1, fy * 0.9 + swell, 0.06), p(-0.07, fy + swell, 0.17), p(0.07, fy + swell, 0.17), p(0.1, fy * 0.9 + swell, 0.06)]
        return [...[-1, 1].map((s) => line([p(s * 0.025, fy * 0.95, 0.49), p(s * 0.031, fy + 0.012, 0.35 - s * 0.01)], light(top, 0.5), 0.008)), line(pouch, dark(top, 0.26), 0.008, 0.8)]
      }
    }
  }
  parts.add(layer, pieces, top, { shade: 0.2, crescent: 0.2, detail })

  // Belly over the lap: the same colour, painted after the thighs, so that a sitter's top does not end in a straight cut.
  if (stand < 0.5 && away < 0.25 && pose.lean < 0.5) {
    parts.add(layer, [grown([[t(-0.07 * b, swell + 0.005, 0.1), 0.09 * b], [t(0.07 * b, swell + 0.005, 0.1), 0.09 * b], [t(-0.07 * b, swell + 0.012, 0.04), 0.09 * b], [t(0.07 * b, swell + 0.012, 0.04), 0.09 * b]])], top, { shade: 0, bias: 0.25, shadow: false, detail: (o) => detail(o).slice(0, coatOn || look.topStyle === 'cardigan' || look.topStyle === 'jacket' ? 1 : 0) })
  }
  // Soft slope from neck to shoulder.
  parts.add(layer, [grown([[t(0, -0.025, 0.5), 0.04], [lerp(t(0, -0.02, 0.45), left, 0.72), 0.05], [lerp(t(0, -0.02, 0.45), right, 0.72), 0.05], [t(0, -0.02, 0.4), 0.06]])], top, { shade: 0, bias: facing > 0 ? -0.3 : 0.06, shadow: false })

  const n = t(0, 0.006, 0.52)
  if (look.scarf) {
    parts.add(layer, [[[t(-0.06, 0.008, 0.52), 0.04], [t(0.06, 0.008, 0.52), 0.04], [t(0, 0.06, 0.49), 0.04], [t(0, -0.04, 0.52), 0.04]]], look.scarf, { bias: 0.09, shade: 0.2 })
    if (facing > 0) parts.add(layer, [[[t(0.035, 0.09, 0.46), 0.03], [t(0.05, fy + 0.03, 0.33), 0.036]]], dark(look.scarf, 0.06), { bias: 0.16, shade: 0.24 })
  } else if (build.collar && !coatOn) {
    for (const s of [-1, 1]) parts.add(layer, [[[t(s * 0.04, -0.01, 0.53), 0.022], [t(s * 0.03, 0.06, 0.49), 0.014], [t(s * 0.06, 0.06, 0.47), 0.009]]], build.collar, { bias: 0.09, shade: 0.16, shadow: false })
    parts.add(layer, [[[t(-0.04, -0.012, 0.53), 0.022], [t(0.04, -0.012, 0.53), 0.022], [t(0, -0.05, 0.52), 0.022]]], build.collar, { bias: away > 0 ? 0.05 : -0.05, shade: 0.14, shadow: false })
  }
  if (coatOn) {
    for (const s of [-1, 1]) parts.add(layer, [[[t(s * 0.07, -0.025, 0.51), 0.028], [t(s * 0.07, 0.04, 0.47), 0.02], [t(s * 0.1, 0.05, 0.44), 0.012]]], dark(look.coat, 0.14), { bias: 0.02 })
    parts.add(layer, [[[t(-0.07, -0.03, 0.51), 0.033], [t(0.07, -0.03, 0.51), 0.033], [t(0, -0.06, 0.52), 0.034]]], dark(look.coat, 0.16), { bias: facing > 0 ? -0.04 : 0.07 })
  } else if (look.topStyle === 'hoodie') {
    parts.add(layer, [[[t(-0.07, -0.06, 0.5), 0.05], [t(0.07, -0.06, 0.5), 0.05], [t(0, -0.11, 0.42), 0.06], [t(0, -0.07, 0.51), 0.04]]], dark(look.top, 0.08), { bias: facing > 0 ? -0.08 : 0.12, shade: 0.26 })
    for (const s of [-1, 1]) parts.add(layer, [[[t(s * 0.07, -0.01, 0.52), 0.03], [t(s * 0.03, 0.07, 0.48), 0.022]]], dark(look.top, 0.06), { bias: 0.06, shadow: false })
  }
  const chin = along(bones.head, [bones.face.up, -0.06 * build.head], [bones.face.front, -0.022])
  parts.add(layer, [[[n, 0.05], [chin, 0.05]]], dark(look.skin, 0.1), { bias: 0.03, shade: 0.22, crescent: 0.35, shadow: false })
}

/** What the front of a top shows: neckline, buttons, opening, lapels, pockets; kept inside the outline of the trunk. */
import { dark, light } from '../geometry/colour.ts'
import { inside, n1, pathOf, type Point } from '../geometry/outline.ts'
import type { Body } from './body.ts'
import { lineWidth, stroke, type Shape } from './parts.ts'
import { SIDES } from './skeleton.ts'

/** Shapes to paint on the trunk. `facing` is 1 when the chest is turned to us, -1 when the back is; `swell` the belly, metres. */
export function front({ parts, bones, build, pose, coatOn }: Body, facing: number, swell: number): (outlines: Point[][]) => Shape[] {
  const { look } = build
  const top = coatOn ? look.coat : look.top
  const fy = 0.095 * build.girth
  const scale = parts.camera.project(bones.pelvis)[2]
  const p = (x: number, y: number, z: number): Point => {
    const [px, py] = parts.camera.project(bones.trunk(x, y, z))
    return [px, py]
  }
  const line = (points: Point[], colour: string, width: number, opacity?: number): Shape => stroke(pathOf(points, false), colour, lineWidth(width, scale), opacity)

  return (outlines) => {
    // Seen from the side nothing of it shows.
    if (Math.abs(facing) < 0.12) return []
    if (facing < 0) {
      const yoke = line([p(-0.15, -0.1, 0.36), p(0, -0.11, 0.375), p(0.15, -0.1, 0.36)], dark(top, 0.3), 0.007, 0.7)
      return coatOn || look.topStyle === 'shirt' ? [yoke] : []
    }
    const area = (points: Point[], fill: string, opacity?: number): Shape => ({ d: outlines.map((o) => pathOf(inside(points, o))).join(''), fill, opacity })
    const opening = (half: number, to: number): Shape['d'] => {
      const edge = (s: number): Point[] => [p(s * half * 0.9, fy * 0.45, 0.53), p(s * half, fy + swell * 0.5, 0.3), p(s * half, fy + 0.02 + swell, 0.1), p(s * half * 1.25, fy + 0.05 + swell, to)]
      return outlines.map((o) => pathOf(inside([...edge(-1), ...edge(1).reverse()], o))).join('')
    }
    const neckline = (half: number, depth: number, shows: string, band: number): Shape[] => {
      const edge = [p(-half, fy * 0.5, 0.53), p(-half * 0.5, fy * 0.9, depth + 0.06), p(0, fy + 0.01, depth), p(half * 0.5, fy * 0.9, depth + 0.06), p(half, fy * 0.5, 0.53)]
      return [area(edge, shows), line(edge, dark(top, 0.22), band)]
    }
    const lapels = (half: number, to: number): Shape[] =>
      SIDES.map((s) => area([p(s * half, fy * 0.7, 0.5), p(s * 0.11, fy * 0.55, 0.425), p(s * 0.09, fy * 0.85, 0.365), p(s * (half + 0.005), fy + 0.012 + swell * 0.45, to)], dark(top, s > 0 ? 0.28 : 0.18)))
    const skin = light(look.skin, 0.02)
    if (coatOn) {
      const shaded = [p(0, fy, 0.5), p(0.045, fy, 0.5), p(0.045, fy + 0.03 + swell, 0.1), p(0.055, fy + 0.05 + swell, -0.3), p(0.02, fy + 0.05 + swell, -0.3)]
      const pockets = SIDES.map((s) => line([p(s * 0.1, fy * 0.95 + swell * 0.6, 0.08), p(s * 0.165 * build.girth, fy * 0.55 + swell * 0.5, 0.12)], dark(top, 0.4), 0.013))
      return [{ d: opening(0.045, pose.stand > 0.5 ? -0.32 : -0.12), fill: look.top }, area(shaded, dark(look.top, 0.2), 0.55), ...lapels(0.04, 0.25), ...pockets]
    }
    switch (look.topStyle) {
      case 'cardigan':
        return [{ d: opening(0.05, -0.12), fill: build.under }, ...SIDES.map((s) => line([p(s * 0.05, fy, 0.48), p(s * 0.053, fy + swell, 0.25), p(s * 0.06, fy + 0.03 + swell, 0)], dark(top, s > 0 ? 0.32 : 0.2), 0.014))]
      case 'jacket':
        return [{ d: opening(0.04, -0.12), fill: build.under }, ...lapels(0.036, 0.2)]
      case 'v-neck':
        return neckline(0.062, 0.385, look.under ?? skin, 0.01)
      case 'checked-sleeves':
        return neckline(0.06, 0.36, build.under, 0.012)
      case 'plain':
        return neckline(0.064, 0.462, look.under ?? skin, 0.012)
      case 'shirt': {
        const buttons = [0.4, 0.3, 0.2, 0.1].map((z) => {
          const [x, y] = p(0, fy + swell * (0.45 - z) * 2, z)
          return stroke(`M${n1(x)} ${n1(y)}h.1`, dark(top, 0.38), lineWidth(0.012, scale))
        })
        const pocket = [p(0.035, fy * 0.95 + swell * 0.4, 0.33), p(0.085, fy * 0.8 + swell * 0.4, 0.33), p(0.08, fy * 0.85 + swell * 0.5, 0.26), p(0.04, fy + swell * 0.5, 0.26)]
        return [...neckline(0.045, 0.43, skin, 0.006), line([p(0, fy, 0.44), p(0, fy + 0.01 + swell * 0.6, 0.25), p(0, fy + 0.03 + swell, 0)], dark(top, 0.22), 0.007), line(pocket, dark(top, 0.2), 0.006, 0.8), ...buttons]
      }
      case 'hoodie': {
        const pouch = [p(-0.1, fy * 0.9 + swell, 0.06), p(-0.075, fy + swell, 0.17), p(0.075, fy + swell, 0.17), p(0.1, fy * 0.9 + swell, 0.06)]
        return [...SIDES.map((s) => line([p(s * 0.025, fy * 0.95, 0.49), p(s * 0.03, fy + 0.012, 0.355 - s * 0.01)], light(top, 0.5), 0.008)), line(pouch, dark(top, 0.26), 0.008, 0.8)]
      }
    }
  }
}

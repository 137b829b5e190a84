/** A hand: palm, four fingers together or spread, and a thumb. */
import { add, along, cross, lerp, mul, norm, sub, type Vec } from '../geometry/vec.ts'
import type { Ball, Parts } from './parts.ts'

export interface Hand {
  wrist: Vec
  /** Where the fingers point. */
  tip: Vec
  /** Toward the thumb. */
  thumb: Vec
  /** 0 fingers together, 1 spread. */
  spread?: number
  /** 0 flat, 1 a fist. */
  curl?: number
}

export function hand(parts: Parts, layer: number, { wrist, tip, thumb, spread = 0, curl = 0 }: Hand, skin: string, bias: number): void {
  const way = norm(sub(tip, wrist))
  const side = norm(sub(thumb, mul(way, way[0] * thumb[0] + way[1] * thumb[1] + way[2] * thumb[2])))
  const palm = cross(way, side)
  const knuckles = along(wrist, [way, 0.06])
  const reach = 0.062 * (1 - 0.55 * curl)
  const pieces: Ball[][] = [[[wrist, 0.022], [along(knuckles, [side, 0.016]), 0.02], [along(knuckles, [side, -0.018]), 0.018]]]
  const fingers = spread > 0.3 ? [1.3, 0.45, -0.4, -1.2] : [0.8, -0.6]
  for (const f of fingers) {
    const base = along(knuckles, [side, 0.014 * f])
    const point = along(base, [way, reach * (1 - Math.abs(f) * 0.12)], [side, f * 0.02 * spread], [palm, -0.012 * curl])
    pieces.push([[base, spread > 0.3 ? 0.0115 : 0.0175], [point, spread > 0.3 ? 0.008 : 0.012]])
  }
  if (spread <= 0.3) pieces.push([[along(knuckles, [side, 0.012]), 0.018], [along(knuckles, [side, -0.012], [way, reach * 0.5]), 0.018]])
  parts.add(layer, pieces, skin, { bias, shade: 0.2, crescent: 0.2 })
  const root = along(wrist, [way, 0.022], [side, 0.016])
  const thumbTip = add(root, add(mul(side, 0.03 + 0.012 * spread), mul(way, 0.034 - 0.012 * spread)))
  parts.add(layer, [[[root, 0.014], [lerp(root, thumbTip, 0.6), 0.012], [thumbTip, 0.0095]]], skin, { bias: bias + 0.012, shade: 0.24, crescent: 0.25, shadow: false })
}

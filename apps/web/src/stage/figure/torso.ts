/** The trunk: chest and loins in the colour of the top or the coat, with its front drawn by clothes.ts and its neck by neck.ts. */
import { along, dot, lerp, mix, norm, sub, UP, type Vec } from '../geometry/vec.ts'
import { front } from './clothes.ts'
import type { Body } from './body.ts'
import { neck } from './neck.ts'
import { bothSides, type Ball } from './parts.ts'

export function torso(body: Body): void {
  const { parts, bones, build, pose, away, layer, coatOn } = body
  const { look, girth: b, belly } = build
  const { trunk: t, seat } = bones
  const { stand } = pose
  const top = coatOn ? look.coat : look.top
  const thick = coatOn ? 0.012 : look.topStyle === 'hoodie' || look.topStyle === 'jacket' ? 0.006 : 0
  const grown = (balls: Ball[]): Ball[] => balls.map(([at, r]) => [at, r + thick])
  const swell = Math.max(0, belly - 0.1) * 1.1
  const facing = dot(norm(sub(parts.camera.position, t(0, 0, 0.3))), norm(sub(t(0, 1, 0.3), t(0, 0, 0.3))))

  const chest = grown([[t(0, -0.02, 0.46), 0.07], [t(0, 0.02, 0.44), 0.06], ...bothSides((s): Ball[] => [[t(s * 0.07 * b, 0.01, 0.27), 0.09 * b], [bones.shoulder(s), 0.062]])])
  const loins = grown([[t(0, Math.max(0, belly - 0.09) * 0.75, 0.12), belly], ...bothSides((s): Ball[] => [[t(s * 0.08 * b, 0, 0), 0.1 * b], [t(s * 0.07 * b, 0.01, 0.2), 0.09 * b], [t(s * 0.07 * b, 0.01, 0.3), 0.09 * b]])])
  const pieces: Ball[][] = [loins, chest]
  if (coatOn) {
    // Standing, the coat hangs to the thighs; sitting, it lies beside them on the chair.
    const hem = (x: number, y: number): Vec => lerp(seat(x * 1.25, 0.02 + y * 0.4, 0.46), along(bones.pelvis, [UP, -0.24], [bones.forward, y], [sub(seat(1, 0, 0), seat(0, 0, 0)), x]), stand)
    pieces.push(grown(bothSides((s): Ball[] => [[t(s * 0.09 * b, 0, 0.05), 0.1 * b], [hem(s * 0.13 * b, -0.03), mix(0.06, 0.07, stand)], [hem(s * 0.12 * b, 0.05), mix(0.04, 0.07, stand)]])))
  }
  const detail = front(body, facing, swell)
  parts.add(layer, pieces, top, { shade: 0.2, crescent: 0.2, detail })

  // Belly over the lap: the same colour, painted after the thighs, so that a sitter's top does not end in a straight cut.
  if (stand < 0.5 && away < 0.25 && pose.lean < 0.5) {
    const opened = coatOn || look.topStyle === 'cardigan' || look.topStyle === 'jacket' ? 1 : 0
    parts.add(layer, [grown(bothSides((s): Ball[] => [[t(s * 0.07 * b, swell, 0.1), 0.094 * b], [t(s * 0.07 * b, swell + 0.01, 0.04), 0.086 * b]]))], top, { shade: 0, bias: 0.25, shadow: false, detail: (outlines) => detail(outlines).slice(0, opened) })
  }
  // Soft slope from neck to shoulder; from the front it lies behind what the top shows.
  const root = t(0, -0.02, 0.45)
  parts.add(layer, [grown([[t(0, -0.025, 0.5), 0.044], [t(0, -0.02, 0.4), 0.06], ...bothSides((s): Ball[] => [[lerp(root, bones.shoulder(s), 0.72), 0.05]])])], top, { shade: 0, bias: facing > 0 ? -0.3 : 0.06, shadow: false })
  neck(body, facing)
}

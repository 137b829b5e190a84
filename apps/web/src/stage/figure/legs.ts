/** Legs, skirt and shoes. */
import { blend, dark } from '../geometry/colour.ts'
import { along, lerp, mix, UP } from '../geometry/vec.ts'
import type { Body } from './body.ts'
import { bothSides, LAYER, type Ball } from './parts.ts'
import { SIDES } from './skeleton.ts'

export function legs({ parts, bones, build, pose, away, layer }: Body): void {
  const { look, girth, limb } = build
  const stands = pose.stand > 0.5
  // Seen from behind a sitting person's shins lie beyond the seat.
  const shins = !stands && away > 0.25 ? LAYER.behind : layer
  const stocking = look.skirt ? blend(look.skin, '#6b5560', 0.35) : look.legs
  const shin = look.skirt ? [0.055, 0.052, 0.036] as const : [0.069 * limb, 0.066 * limb, 0.053] as const
  for (const side of SIDES) {
    const hip = bones.hip(side)
    const knee = bones.knee(side)
    const ankle = bones.ankle(side)
    // The sole is the shoe a centimetre lower.
    const shoe = (down: number): Ball[] => ([[-0.02, -0.035, 0.032], [0.09, -0.042, 0.035], [0.135, -0.03, 0.027]] as const).map(([ahead, up, r]) => [along(ankle, [bones.toes(side), ahead], [UP, up - down]), r])
    parts.add(shins, [shoe(0.008)], dark(look.shoes, 0.35), { shade: 0, bias: -0.03 })
    parts.add(shins, [[[ankle, 0.04], ...shoe(0)]], look.shoes, { bias: -0.02, shade: 0.26 })
    parts.add(shins, [[[knee, shin[0]], [lerp(knee, ankle, 0.4), shin[1]], [lerp(knee, ankle, 0.93), shin[2]]]], stocking, { bias: stands ? -0.02 : 0 })
    if (!look.skirt) parts.add(layer, [[[hip, 0.1 * limb], [lerp(hip, knee, 0.5), 0.088 * limb], [knee, 0.071 * limb]]], look.legs, { bias: stands ? -0.01 : away > 0.25 ? -0.02 : 0 })
  }
  if (!look.skirt) return
  const hem = mix(0.5, 0.42, pose.stand)
  parts.add(layer, [bothSides((s) => [[bones.hip(s), 0.105 * girth], [bones.knee(s), 0.08]])], look.legs, { bias: stands ? 0 : 0.01 })
  parts.add(shins === LAYER.behind ? -0.5 : layer, [bothSides((s) => [[bones.knee(s), 0.078], [lerp(bones.knee(s), bones.ankle(s), hem), 0.078]])], look.legs, { bias: 0.02, shade: 0.28 })
}

/** Legs, skirt and shoes. */
import { blend, dark } from '../geometry/colour.ts'
import { along, lerp, mix, UP } from '../geometry/vec.ts'
import type { Body } from './figure.ts'
import { LAYER, type Ball } from './parts.ts'
import { SIDES } from './skeleton.ts'

export function legs({ parts, bones, build, pose, away, layer }: Body): void {
  const { look, girth, limb } = build
  const stands = pose.stand > 0.5
  // Seen from behind a sitting person's shins lie beyond the seat.
  const shins = !stands && away > 0.25 ? LAYER.behind : layer
  const stocking = look.skirt ? blend(look.skin, '#6b5560', 0.35) : look.legs
  for (const side of SIDES) {
    const hip = bones.hip(side)
    const knee = bones.knee(side)
    const ankle = bones.ankle(side)
    const toes = bones.toes(side)
    const heel = along(ankle, [toes, -0.02], [UP, -0.035])
    const tip = along(ankle, [toes, 0.14], [UP, -0.03])
    const ball = along(ankle, [toes, 0.09], [UP, -0.042])
    parts.add(shins, [[[along(heel, [UP, -0.008]), 0.034], [along(ball, [UP, -0.004]), 0.038], [along(tip, [UP, -0.006]), 0.028]]], dark(look.shoes, 0.35), { shade: 0, bias: -0.03 })
    parts.add(shins, [[[along(ankle, [UP, 0.0]), 0.04], [heel, 0.032], [ball, 0.035], [tip, 0.027]]], look.shoes, { bias: -0.02, shade: 0.26 })
    const cuff = lerp(knee, ankle, 0.93)
    parts.add(shins, [[[knee, look.skirt ? 0.055 : 0.07 * limb], [lerp(knee, ankle, 0.4), look.skirt ? 0.052 : 0.07 * limb], [cuff, look.skirt ? 0.036 : 0.053]]], stocking, { bias: stands ? -0.02 : 0 })
    if (!look.skirt) {
      const thigh: Ball[] = [[hip, 0.1 * limb], [lerp(hip, knee, 0.5), 0.09 * limb], [knee, 0.07 * limb]]
      parts.add(layer, [thigh], look.legs, { bias: stands ? -0.01 : away > 0.25 ? -0.02 : 0 })
    }
  }
  if (!look.skirt) return
  const [kneeL, kneeR, ankleL, ankleR] = [bones.knee(-1), bones.knee(1), bones.ankle(-1), bones.ankle(1)]
  const hem = mix(0.5, 0.42, pose.stand)
  const below = (knee: typeof kneeL, ankle: typeof ankleL, k: number) => lerp(knee, ankle, k)
  parts.add(layer, [[[bones.hip(-1), 0.1 * girth], [bones.hip(1), 0.1 * girth], [kneeL, 0.08], [kneeR, 0.08]]], look.legs, { bias: stands ? 0 : 0.01 })
  parts.add(shins === LAYER.behind ? -0.5 : layer, [[[kneeL, 0.08], [kneeR, 0.08], [below(kneeL, ankleL, hem), 0.08], [below(kneeR, ankleR, hem), 0.08]]], look.legs, { bias: 0.02, shade: 0.28 })
}

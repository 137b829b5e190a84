/** The neck and what lies around it: scarf, shirt collar, collar of a coat, hood. */
import { dark } from '../geometry/colour.ts'
import { along } from '../geometry/vec.ts'
import type { Body } from './body.ts'
import { bothSides, type Ball } from './parts.ts'
import { SIDES } from './skeleton.ts'

export function neck({ parts, bones, build, away, layer, coatOn }: Body, facing: number): void {
  const { look, collar } = build
  const { trunk: t } = bones
  /** A band around the nape: two ends and a middle behind. */
  const nape = (x: number, y: number, z: number, r: number, behind: number): Ball[] => [[t(0, behind, z + 0.005), r], ...bothSides((s): Ball[] => [[t(s * x, y, z), r]])]
  if (look.scarf) {
    parts.add(layer, [[...nape(0.057, 0.01, 0.515, 0.041, -0.04), [t(0, 0.055, 0.49), 0.042]]], look.scarf, { bias: 0.09, shade: 0.2 })
    if (facing > 0) parts.add(layer, [[[t(0.035, 0.085, 0.46), 0.03], [t(0.05, 0.095 * build.girth + 0.03, 0.33), 0.036]]], dark(look.scarf, 0.06), { bias: 0.16, shade: 0.24 })
  } else if (collar && !coatOn) {
    for (const s of SIDES) parts.add(layer, [[[t(s * 0.045, -0.01, 0.525), 0.022], [t(s * 0.03, 0.06, 0.49), 0.014], [t(s * 0.06, 0.055, 0.47), 0.009]]], collar, { bias: 0.09, shade: 0.16, shadow: false })
    parts.add(layer, [nape(0.045, -0.012, 0.52, 0.022, -0.048)], collar, { bias: away > 0 ? 0.05 : -0.05, shade: 0.14, shadow: false })
  }
  if (coatOn) {
    for (const s of SIDES) parts.add(layer, [[[t(s * 0.07, -0.025, 0.51), 0.028], [t(s * 0.07, 0.045, 0.47), 0.02], [t(s * 0.1, 0.05, 0.44), 0.012]]], dark(look.coat, 0.14), { bias: 0.02 })
    parts.add(layer, [nape(0.066, -0.03, 0.512, 0.033, -0.055)], dark(look.coat, 0.16), { bias: facing > 0 ? -0.04 : 0.07 })
  } else if (look.topStyle === 'hoodie') {
    parts.add(layer, [[...nape(0.07, -0.055, 0.5, 0.046, -0.075), [t(0, -0.11, 0.42), 0.056]]], dark(look.top, 0.08), { bias: facing > 0 ? -0.08 : 0.12, shade: 0.26 })
    for (const s of SIDES) parts.add(layer, [[[t(s * 0.066, -0.01, 0.515), 0.03], [t(s * 0.03, 0.065, 0.478), 0.022]]], dark(look.top, 0.06), { bias: 0.06, shadow: false })
  }
  const chin = along(bones.head, [bones.face.up, -0.06 * build.head], [bones.face.front, -0.022])
  parts.add(layer, [[[t(0, 0.006, 0.515), 0.049], [chin, 0.048]]], dark(look.skin, 0.1), { bias: 0.03, shade: 0.22, crescent: 0.35, shadow: false })
}

/** Things in hands or on the lap: phone, bag, notebook, laptop. */
import { dark } from '../geometry/colour.ts'
import { n1, smoothPath, type Point } from '../geometry/outline.ts'
import { along, lerp, sub, type Vec } from '../geometry/vec.ts'
import type { Body } from './body.ts'
import type { Ball } from './parts.ts'

export function things({ parts, bones, build, pose, away, layer }: Body): void {
  const { seat, trunk } = bones
  const stand = pose.stand
  const flat = (corners: Vec[], r = 0.006): Ball[] => corners.map((c) => [c, r])
  const over = (facing: number, behind: number) => (away < 0.25 ? facing : behind)
  if (pose.phone >= 0.5) {
    const at = lerp(seat(0, 0.28, 0.73), trunk(0, 0.34, 0.19), stand)
    const x = sub(seat(1, 0, 0), seat(0, 0, 0))
    const y: Vec = along([0, 0, 0], [bones.forward, 0.045], [[0, 0, 1], 0.05])
    const corner = (a: number, b: number, k: number): Vec => along(at, [x, a * 0.036 * k], [y, b * k])
    parts.add(layer, [flat([corner(1, 1, 1), corner(-1, 1, 1), corner(-1, -1, 1), corner(1, -1, 1)], 0.007)], '#23262b', { bias: over(0.4, 0.14), shade: 0 })
    // The screen shows only to those behind its holder.
    if (away > 0.2) parts.add(layer, [flat([corner(1, 1, 0.8), corner(-1, 1, 0.8), corner(-1, -1, 0.8), corner(1, -1, 0.8)], 0.003)], '#cfe0e4', { bias: 0.15, shade: 0, shadow: false })
  }
  if (pose.bag >= 0.5) {
    const colour = build.look.bag ?? '#7a4b34'
    const slump = Math.max(0, -pose.lean) * 0.07
    const at = (x: number, y: number, z: number): Vec => lerp(seat(x, 0.19 + slump + y, 0.62 + z), trunk(x, 0.22 + y, -0.06 + z), stand)
    parts.add(layer, [[[at(-0.13, -0.045, -0.02), 0.03], [at(0.13, -0.045, -0.02), 0.03], [at(0.13, 0.06, -0.02), 0.03], [at(-0.13, 0.06, -0.02), 0.03], [at(-0.1, 0, 0.12), 0.026], [at(0.1, 0, 0.12), 0.026]]], colour, {
      bias: over(0.27, 0.05), shade: 0.26,
    })
    const arc: Point[] = Array.from({ length: 9 }, (_, i): Point => {
      const a = (i / 8) * Math.PI
      const [px, py] = parts.camera.project(at(0.07 * Math.cos(a), 0, 0.14 + 0.1 * Math.sin(a)))
      return [px, py]
    })
    const [, , scale, depth] = parts.camera.project(at(0, 0, 0.14))
    parts.raw(layer, depth - over(0.3, 0.1), [{ d: smoothPath(arc, false), stroke: dark(colour, 0.3), width: Number(n1(Math.max(1, scale * 0.018))) }])
  }
  if (pose.notebook >= 0.5) {
    parts.add(layer, [flat([seat(-0.11, 0.15, 0.6), seat(0.12, 0.15, 0.6), seat(0.12, 0.34, 0.62), seat(-0.11, 0.34, 0.62)])], '#f2ead6', { bias: over(0.26, 0.04), shade: 0.16, crescent: 0.5 })
    parts.add(layer, [flat([seat(0.0, 0.15, 0.61), seat(0.006, 0.15, 0.61), seat(0.006, 0.34, 0.63), seat(0.0, 0.34, 0.63)], 0.002)], '#cfc2a4', { bias: over(0.27, 0.05), shade: 0, shadow: false })
  }
  if (pose.laptop >= 0.5) {
    parts.add(layer, [flat([seat(-0.15, 0.15, 0.61), seat(0.15, 0.15, 0.61), seat(0.15, 0.36, 0.61), seat(-0.15, 0.36, 0.61)], 0.008)], '#9aa3a3', { bias: over(0.27, 0.04), shade: 0.14 })
    parts.add(layer, [flat([seat(-0.15, 0.36, 0.62), seat(0.15, 0.36, 0.62), seat(0.15, 0.43, 0.82), seat(-0.15, 0.43, 0.82)], 0.008)], away < 0 ? '#7f8a8b' : '#dfe7e4', { bias: over(0.42, 0.05), shade: 0.14 })
  }
}

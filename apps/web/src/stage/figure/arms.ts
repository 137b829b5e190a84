/** Arms: the places hands can be, and sleeves bent between shoulder and hand. */
import { blend, dark, light } from '../geometry/colour.ts'
import { lineInside, pathOf, type Point } from '../geometry/outline.ts'
import { add, along, dot, lerp, mix, mul, norm, sub, UP, type Vec } from '../geometry/vec.ts'
import type { Body } from './figure.ts'
import { hand } from './hands.ts'
import { stroke, type Shape } from './parts.ts'
import { ARMS, type Arms } from './pose.ts'
import { bend, SIDES, type Side } from './skeleton.ts'

interface Reach {
  wrist: Vec
  tip: Vec
  /** Where the elbow points. */
  pole: Vec
  spread: number
}

/** Where one hand is in one arm posture. */
function reach(body: Body, posture: Arms, s: Side): Reach {
  const { bones, build, pose } = body
  const { trunk, seat, face } = bones
  const stand = pose.stand
  const belly = Math.max(0, build.belly - 0.1)
  const slump = Math.max(0, -pose.lean) * 0.07
  const right = norm(sub(trunk(1, 0, 0.35), trunk(0, 0, 0.35)))
  const front = norm(sub(trunk(0, 1, 0.35), trunk(0, 0, 0.35)))
  const elbowsOut = along([0, 0, 0], [right, s * 0.9], [front, -0.5], [UP, -0.6])
  const at = (wrist: Vec, tip: Vec, pole = elbowsOut, spread = 0): Reach => ({ wrist, tip, pole, spread })
  const seated = (wrist: Vec, tip: Vec, up: Reach): Reach =>
    stand <= 0 ? at(wrist, tip) : { wrist: lerp(wrist, up.wrist, stand), tip: lerp(tip, up.tip, stand), pole: lerp(elbowsOut, up.pole, stand), spread: 0 }
  // Standing, arms hang; seated postures pass into this one as the body rises.
  const hangs = (): Reach => {
    const wrist = trunk(s * (0.205 + Math.max(0, build.girth - 1) * 0.12), 0.05, -0.075)
    return at(wrist, along(wrist, [UP, -0.07], [front, 0.02], [right, -s * 0.008]))
  }
  switch (posture) {
    case 'hang': {
      if (stand >= 0.5) return hangs()
      const wrist = trunk(s * 0.24, 0.1, 0.0)
      return seated(wrist, along(wrist, [UP, -0.06]), hangs())
    }
    case 'lap': {
      const y = 0.165 + slump + belly * 0.9
      return seated(seat(s * 0.058, y, 0.612), seat(-s * 0.022, y + 0.05 + (s > 0 ? 0.018 : 0), 0.6 + (s > 0 ? 0.016 : 0)), hangs())
    }
    case 'rest': {
      const wrist = seat(s * 0.125, 0.235 + slump, 0.6)
      return seated(wrist, seat(s * 0.1, 0.31 + slump, 0.585), hangs())
    }
    case 'knees': {
      const wrist = seat(s * 0.055, 0.335, 0.6)
      return seated(wrist, seat(-s * 0.012, 0.395, 0.565 + (s > 0 ? 0.012 : 0)), hangs())
    }
    case 'crossed': {
      const y = 0.135 + belly * 0.75 + (s > 0 ? 0.028 : 0)
      // Level with the floor, also when the trunk leans back.
      const wrist = trunk(-s * 0.105, y, 0.205 + Math.min(0, pose.lean) * 0.05 + (s > 0 ? 0.03 : -0.006))
      return at(wrist, add(wrist, add(mul(right, -s * 0.075), add(mul(front, -0.035), [0, 0, 0.025]))), along([0, 0, 0], [right, s * 0.75], [UP, -0.9], [front, 0.15]))
    }
    case 'open': {
      const wrist = trunk(s * 0.3, 0.27, 0.2)
      return at(wrist, along(wrist, [right, s * 0.05], [front, 0.05], [UP, 0.035]), along([0, 0, 0], [right, s * 0.45], [UP, -1], [front, -0.5]), 0.8)
    }
    case 'gesture': {
      if (s > 0) {
        const wrist = trunk(0.225, 0.25, 0.4)
        return at(wrist, along(wrist, [right, 0.02], [front, 0.035], [UP, 0.075]), along([0, 0, 0], [right, 0.42], [UP, -1], [front, -0.3]), 0.9)
      }
      return seated(seat(-0.1, 0.2 + slump, 0.6), seat(-0.06, 0.27 + slump, 0.585), hangs())
    }
    case 'chin': {
      if (s > 0) {
        const chin = along(bones.head, [face.front, 0.088], [face.up, -0.125], [face.right, 0.028])
        const wrist = along(chin, [UP, -0.075], [front, 0.012], [right, 0.012])
        return at(wrist, along(chin, [face.front, 0.004]), along([0, 0, 0], [front, 0.5], [UP, -1], [right, 0.25]))
      }
      const wrist = trunk(0.1, 0.15 + belly, 0.12)
      return at(wrist, along(wrist, [right, 0.07], [UP, 0.012]), along([0, 0, 0], [right, -0.9], [UP, -0.6]))
    }
    case 'pocket': {
      if (stand < 0.5) return reach(body, 'rest', s)
      const wrist = trunk(s * 0.165 * build.girth, 0.085, -0.015)
      return at(wrist, along(wrist, [UP, -0.07], [front, 0.03], [right, -s * 0.02]), along([0, 0, 0], [right, s * 1.1], [front, -0.6], [UP, -0.3]))
    }
    case 'phone': {
      const wrist = lerp(seat(s * 0.055, 0.215, 0.69), trunk(s * 0.06, 0.27, 0.14), stand)
      return at(wrist, along(wrist, [front, 0.055], [UP, 0.03], [right, -s * 0.035]))
    }
    case 'bag': {
      const wrist = lerp(seat(s * 0.125, 0.25 + slump, 0.7), trunk(s * 0.13, 0.2, 0.02), stand)
      return at(wrist, along(wrist, [front, 0.05], [right, -s * 0.06], [UP, -0.005]))
    }
    case 'laptop': {
      const wrist = seat(s * 0.085, 0.185, 0.64)
      return at(wrist, along(wrist, [front, 0.075], [UP, -0.018]))
    }
    case 'write': {
      const wrist = s > 0 ? seat(0.075, 0.2, 0.645) : seat(-0.1, 0.2, 0.635)
      return at(wrist, along(wrist, [front, 0.055], [right, -s * 0.03], [UP, -0.02]))
    }
    case 'doff': {
      const wrist = trunk(s * 0.17, 0.1, 0.36)
      return at(wrist, trunk(s * 0.13, 0.13, 0.4), along([0, 0, 0], [right, s * 0.9], [UP, -0.9], [front, -0.1]))
    }
  }
}

/** The weighted mean of the postures in a pose. */
function blended(body: Body, side: Side): Reach {
  const { arms } = body.pose
  let total = 0
  let wrist: Vec = [0, 0, 0]
  let tip: Vec = [0, 0, 0]
  let pole: Vec = [0, 0, 0]
  let spread = 0
  for (const posture of ARMS) {
    const weight = arms[posture] ?? 0
    if (weight <= 0) continue
    const r = reach(body, posture, side)
    total += weight
    wrist = add(wrist, mul(r.wrist, weight))
    tip = add(tip, mul(r.tip, weight))
    pole = add(pole, mul(r.pole, weight))
    spread += r.spread * weight
  }
  if (total <= 0) return reach(body, 'lap', side)
  return { wrist: mul(wrist, 1 / total), tip: mul(tip, 1 / total), pole, spread: spread / total }
}

/** Checks drawn along a sleeve, so that they follow the arm. */
function checks(from: Point, to: Point, radius: number, outlines: Point[][]): Shape[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const l = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / l, dy / l]
  const lines: Point[][] = []
  const step = radius * 0.62
  for (let a = -radius; a < l + radius; a += step) lines.push([[from[0] + ux * a - uy * radius * 2, from[1] + uy * a + ux * radius * 2], [from[0] + ux * a + uy * radius * 2, from[1] + uy * a - ux * radius * 2]])
  const across: Point[][] = [-0.55, 0, 0.55].map((k) => [[from[0] - ux * radius - uy * radius * k, from[1] - uy * radius + ux * radius * k], [to[0] + ux * radius - uy * radius * k, to[1] + uy * radius + ux * radius * k]])
  const clipped = (set: Point[][]) => set.flatMap((line) => outlines.flatMap((o) => lineInside(line, o))).map((line) => pathOf(line, false)).join('')
  return [stroke(clipped(lines), '#8d4a3c', Math.max(0.6, radius * 0.13), 0.5), stroke(clipped(across), '#51606a', Math.max(0.6, radius * 0.12), 0.42)]
}

export function arms(body: Body): void {
  const { parts, bones, build, pose, away, layer, coatOn } = body
  const { look, limb, height } = build
  const sleeve = coatOn ? look.coat : build.sleeves
  const crossed = pose.arms.crossed ?? 0
  const held = Math.max(pose.arms.phone ?? 0, pose.arms.bag ?? 0, pose.arms.chin ?? 0, pose.arms.write ?? 0, pose.arms.laptop ?? 0)
  const seated = pose.stand < 0.5
  for (const side of SIDES) {
    const target = blended(body, side)
    const from = bones.shoulder(side)
    const { joint: elbow, end: wrist } = bend(from, target.wrist, 0.285 * height, 0.262 * height, target.pole)
    const tip = along(target.tip, [sub(wrist, target.wrist), 1])
    const r = 0.058 * limb * (coatOn ? 1.15 : look.topStyle === 'hoodie' || look.topStyle === 'cardigan' || look.topStyle === 'jacket' ? 1.07 : 1)
    // Hands and forearms lie on the lap: seen from the front they are painted after it, from behind before the trunk.
    const forward = crossed > 0.5 ? (away < 0.25 ? 0.32 : 0.12) : held > 0.5 ? (away < 0.25 ? 0.34 : 0.1) : seated && away < 0.25 ? 0.3 : 0.04
    const scale = parts.camera.project(elbow)[2]
    const pattern = look.topStyle === 'checked-sleeves' && !coatOn
    const checked = (a: Vec, b: Vec, radius: number) => (pattern ? (outlines: Point[][]) => checks(parts.camera.project(a).slice(0, 2) as unknown as Point, parts.camera.project(b).slice(0, 2) as unknown as Point, radius * scale, outlines) : undefined)
    parts.add(layer, [[[from, r * 1.12], [lerp(from, elbow, 0.35), r * 1.05], [elbow, r * 0.88]]], sleeve, { bias: 0.03, detail: checked(from, elbow, r) })
    const cuff = lerp(elbow, wrist, 0.9)
    const tone = crossed > 0.5 ? (side > 0 ? light(sleeve, 0.1) : dark(sleeve, 0.08)) : sleeve
    parts.add(layer, [[[elbow, r * 0.88], [lerp(elbow, wrist, 0.45), r * 0.84], [cuff, r * 0.66]]], tone, {
      bias: forward, shade: mix(0.22, 0.34, crossed), crescent: mix(0.24, 0.34, crossed), detail: checked(elbow, wrist, r),
    })
    const inPocket = (pose.arms.pocket ?? 0) > 0.5 && pose.stand > 0.5
    // A crossed hand lies under the other arm, or on the far side of the trunk.
    const sideways = dot(norm(sub(parts.camera.position, from)), norm(sub(bones.shoulder(1), bones.shoulder(-1)))) * side
    const hidden = crossed > 0.5 && (side < 0 || away > 0.2 || sideways > 0.3)
    if (inPocket || hidden) continue
    const band = blend(dark(tone, 0.14), '#ffffff', coatOn ? 0 : 0.05)
    parts.add(layer, [[[lerp(elbow, wrist, 0.87), r * 0.66], [lerp(elbow, wrist, 0.94), r * 0.62]]], build.collar && !coatOn ? build.collar : band, { bias: forward + 0.005, shade: 0.16, shadow: false })
    const inward = norm(sub(bones.shoulder(side > 0 ? -1 : 1), from))
    const hanging = norm(sub(tip, wrist))[2] < -0.6
    const thumb = hanging ? along(inward, [norm(sub(bones.trunk(0, 1, 0.3), bones.trunk(0, 0, 0.3))), 1.2]) : along(inward, [UP, 0.75])
    hand(parts, layer, { wrist: lerp(elbow, wrist, 0.95), tip, thumb, spread: target.spread, curl: Math.max(pose.tense * 0.9, (pose.arms.knees ?? 0) * 0.3, (pose.arms.chin ?? 0) * 0.5, hanging ? 0.35 : 0, (pose.arms.doff ?? 0) * 0.7) }, look.skin, forward + 0.015)
  }
}

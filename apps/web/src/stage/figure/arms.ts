/** Arms: the places hands can be, and sleeves bent between shoulder and hand. */
import { dark, light } from '../geometry/colour.ts'
import { pathOf, type Point } from '../geometry/outline.ts'
import { add, along, dot, lerp, mix, mul, norm, sub, UP, type Vec } from '../geometry/vec.ts'
import type { Body } from './body.ts'
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
    const wrist = trunk(s * (0.2 + Math.max(0, build.girth - 1) * 0.12), 0.05, -0.07)
    return at(wrist, along(wrist, [UP, -0.07], [front, 0.02], [right, -s * 0.008]))
  }
  // A hand on the lap: the wrist this far out, ahead and up, the fingers this far out and farther ahead.
  const onLap = (out: number, ahead: number, up: number, tipOut: number, tipAhead: number): Reach =>
    seated(seat(s * out, ahead + slump, up), seat(s * tipOut, ahead + slump + tipAhead, up - 0.018 + (s > 0 ? 0.01 : 0)), hangs())
  switch (posture) {
    case 'hang': {
      if (stand >= 0.5) return hangs()
      const wrist = trunk(s * 0.24, 0.1, 0.0)
      return seated(wrist, along(wrist, [UP, -0.06]), hangs())
    }
    case 'lap':
      return onLap(0.06, 0.165 + belly * 0.9, 0.61, -0.02, s > 0 ? 0.07 : 0.05)
    case 'rest':
      return onLap(0.125, 0.235, 0.6, 0.1, 0.075)
    case 'knees':
      return onLap(0.055, 0.335 - slump, 0.6, -0.01, 0.06)
    case 'crossed': {
      const y = 0.14 + belly * 0.75 + (s > 0 ? 0.028 : 0)
      // Level with the floor, also when the trunk leans back.
      const wrist = trunk(-s * 0.1, y, 0.2 + Math.min(0, pose.lean) * 0.05 + (s > 0 ? 0.03 : -0.006))
      return at(wrist, add(wrist, add(mul(right, -s * 0.07), add(mul(front, -0.035), [0, 0, 0.025]))), along([0, 0, 0], [right, s * 0.75], [UP, -0.9], [front, 0.15]))
    }
    case 'open': {
      const wrist = trunk(s * 0.3, 0.27, 0.2)
      return at(wrist, along(wrist, [right, s * 0.05], [front, 0.05], [UP, 0.035]), along([0, 0, 0], [right, s * 0.45], [UP, -1], [front, -0.5]), 0.8)
    }
    case 'gesture':
    case 'gesture-left': {
      const hand = posture === 'gesture' ? 1 : -1
      if (s === hand) {
        const wrist = trunk(s * 0.23, 0.25, 0.4)
        return at(wrist, along(wrist, [right, s * 0.02], [front, 0.035], [UP, 0.07]), along([0, 0, 0], [right, s * 0.42], [UP, -1], [front, -0.3]), 0.9)
      }
      return onLap(0.1, 0.2, 0.6, 0.06, 0.07)
    }
    case 'chin': {
      if (s > 0) {
        const chin = along(bones.head, [face.front, 0.09], [face.up, -0.12], [face.right, 0.028])
        const wrist = along(chin, [UP, -0.07], [front, 0.012], [right, 0.012])
        return at(wrist, along(chin, [face.front, 0.004]), along([0, 0, 0], [front, 0.5], [UP, -1], [right, 0.25]))
      }
      const wrist = trunk(0.1, 0.15 + belly, 0.12)
      return at(wrist, along(wrist, [right, 0.07], [UP, 0.012]), along([0, 0, 0], [right, -0.9], [UP, -0.6]))
    }
    case 'pocket': {
      if (stand < 0.5) return reach(body, 'rest', s)
      const wrist = trunk(s * 0.17 * build.girth, 0.09, -0.015)
      return at(wrist, along(wrist, [UP, -0.07], [front, 0.03], [right, -s * 0.02]), along([0, 0, 0], [right, s * 1.1], [front, -0.6], [UP, -0.3]))
    }
    case 'phone': {
      const wrist = lerp(seat(s * 0.06, 0.21, 0.69), trunk(s * 0.06, 0.27, 0.14), stand)
      return at(wrist, along(wrist, [front, 0.06], [UP, 0.03], [right, -s * 0.035]))
    }
    case 'bag': {
      const wrist = lerp(seat(s * 0.12, 0.25 + slump, 0.7), trunk(s * 0.13, 0.2, 0.02), stand)
      return at(wrist, along(wrist, [front, 0.05], [right, -s * 0.06], [UP, -0.005]))
    }
    case 'laptop': {
      const wrist = seat(s * 0.09, 0.18, 0.64)
      return at(wrist, along(wrist, [front, 0.07], [UP, -0.018]))
    }
    case 'write': {
      const wrist = s > 0 ? seat(0.07, 0.2, 0.65) : seat(-0.1, 0.2, 0.64)
      return at(wrist, along(wrist, [front, 0.06], [right, -s * 0.03], [UP, -0.02]))
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

/** Checks drawn along a sleeve that narrows from one radius to the other, so that they follow the arm. */
function checks([x0, y0]: Point, [x1, y1]: Point, wide: number, narrow: number): Shape[] {
  const l = Math.hypot(x1 - x0, y1 - y0) || 1
  const [ux, uy] = [(x1 - x0) / l, (y1 - y0) / l]
  const at = (along: number, across: number): Point => {
    const r = mix(wide, narrow, along / l) * 0.94
    return [x0 + ux * along - uy * across * r, y0 + uy * along + ux * across * r]
  }
  let rings = ''
  for (let a = -wide * 0.4; a < l + narrow * 0.4; a += wide * 0.62) rings += pathOf([at(a, -1), at(a, 1)], false)
  const lengths = [-0.5, 0, 0.5].map((k) => pathOf([at(-wide * 0.7, k), at(l + narrow * 0.7, k)], false)).join('')
  return [stroke(rings, '#8d4a3c', Math.max(0.6, wide * 0.13), 0.5), stroke(lengths, '#51606a', Math.max(0.6, wide * 0.12), 0.42)]
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
    const { joint: elbow, end: wrist } = bend(from, target.wrist, 0.28 * height, 0.26 * height, target.pole)
    const tip = along(target.tip, [sub(wrist, target.wrist), 1])
    const r = 0.06 * limb * (coatOn ? 1.15 : 1.04)
    // Hands and forearms lie on the lap: seen from the front they are painted after it, from behind before the trunk.
    const forward = crossed > 0.5 ? (away < 0.25 ? 0.32 : 0.12) : held > 0.5 ? (away < 0.25 ? 0.34 : 0.1) : seated && away < 0.25 ? 0.3 : 0.04
    const scale = parts.camera.project(elbow)[2]
    const pattern = look.topStyle === 'checked-sleeves' && !coatOn
    const onPicture = (v: Vec): Point => [parts.camera.project(v)[0], parts.camera.project(v)[1]]
    const checked = (a: Vec, b: Vec, wide: number, narrow: number) => (pattern ? () => checks(onPicture(a), onPicture(b), wide * scale, narrow * scale) : undefined)
    parts.add(layer, [[[from, r * 1.12], [lerp(from, elbow, 0.35), r * 1.05], [elbow, r * 0.88]]], sleeve, { bias: 0.03, detail: checked(from, elbow, r * 1.08, r * 0.88) })
    const cuff = lerp(elbow, wrist, 0.9)
    const tone = crossed > 0.5 ? (side > 0 ? light(sleeve, 0.1) : dark(sleeve, 0.08)) : sleeve
    parts.add(layer, [[[elbow, r * 0.88], [lerp(elbow, wrist, 0.45), r * 0.84], [cuff, r * 0.66]]], tone, {
      bias: forward, shade: mix(0.22, 0.34, crossed), crescent: mix(0.24, 0.34, crossed), detail: checked(elbow, cuff, r * 0.86, r * 0.68),
    })
    const inPocket = (pose.arms.pocket ?? 0) > 0.5 && pose.stand > 0.5
    // A crossed hand lies under the other arm, or on the far side of the trunk.
    const sideways = dot(norm(sub(parts.camera.position, from)), norm(sub(bones.shoulder(1), bones.shoulder(-1)))) * side
    const hidden = crossed > 0.5 && (side < 0 || away > 0.2 || sideways > 0.3)
    if (inPocket || hidden) continue
    const band = dark(tone, 0.12)
    parts.add(layer, [[[lerp(elbow, wrist, 0.87), r * 0.66], [lerp(elbow, wrist, 0.94), r * 0.62]]], build.collar && !coatOn ? build.collar : band, { bias: forward + 0.005, shade: 0.16, shadow: false })
    const inward = norm(sub(bones.shoulder(side > 0 ? -1 : 1), from))
    const hanging = norm(sub(tip, wrist))[2] < -0.6
    const thumb = hanging ? along(inward, [norm(sub(bones.trunk(0, 1, 0.3), bones.trunk(0, 0, 0.3))), 1.2]) : along(inward, [UP, 0.75])
    hand(parts, layer, { wrist: lerp(elbow, wrist, 0.95), tip, thumb, spread: target.spread, curl: Math.max(pose.tense * 0.9, (pose.arms.knees ?? 0) * 0.3, (pose.arms.chin ?? 0) * 0.5, hanging ? 0.35 : 0, (pose.arms.doff ?? 0) * 0.7) }, look.skin, forward + 0.015)
  }
}

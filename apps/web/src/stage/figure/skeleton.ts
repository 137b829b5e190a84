/** The bones of one person in the room: where every joint is for a pose and a place. Metres. */
import { add, along, clamp, cross, dot, len, lerp, mix, mul, norm, RAD, smooth, sub, turnOf, UP, type Vec } from '../geometry/vec.ts'
import type { Build } from './build.ts'
import type { Pose } from './pose.ts'

/** A chair: where it stands and which way one faces on it (degrees counter-clockwise from the x axis). */
export interface Place {
  at: Vec
  facing: number
}

/** A point of the floor so many metres before a chair. */
export const ahead = ({ at, facing }: Place, metres: number): Vec => along(at, [[Math.cos(facing * RAD), Math.sin(facing * RAD), 0], metres])

export type Side = -1 | 1
/** Right is +1: the person's own right hand. */
export const SIDES: readonly Side[] = [-1, 1]
export interface Frame {
  right: Vec
  front: Vec
  up: Vec
}
type Local = (right: number, front: number, up: number) => Vec

export interface Skeleton {
  /** Unit vector from the chair into the circle. */
  forward: Vec
  /** A point relative to the chair (metres; not scaled by height). */
  seat: Local
  /** A point relative to the trunk: along its bent spine, front and right following the chest's turn. */
  trunk: Local
  pelvis: Vec
  neck: Vec
  head: Vec
  face: Frame
  shoulder(side: Side): Vec
  hip(side: Side): Vec
  knee(side: Side): Vec
  ankle(side: Side): Vec
  /** Direction of the foot. */
  toes(side: Side): Vec
  /** Where the chest faces, degrees; a head turns against it. */
  chest: number
}

/** Farthest that a head turns on the neck; the eyes take what is left. */
export const HEAD_TURN = 72
const EYE_TURN = 14

/** Elbow or knee of a limb with bones `a` and `b` from `from` to `to` (moved within reach), bent toward `pole`. */
export function bend(from: Vec, to: Vec, a: number, b: number, pole: Vec): { joint: Vec; end: Vec } {
  const reach = (a + b) * 0.995
  let end = to
  let way = sub(end, from)
  let l = len(way)
  if (l > reach) {
    end = add(from, mul(norm(way), reach))
    way = sub(end, from)
    l = reach
  }
  l = Math.max(l, Math.abs(a - b) + 0.01, 0.02)
  const n = norm(way)
  const foot = (a * a - b * b + l * l) / (2 * l)
  const out = Math.sqrt(Math.max(0, a * a - foot * foot))
  return { joint: along(from, [n, foot], [norm(sub(pole, mul(n, dot(pole, n)))), out]), end }
}

export function skeleton(body: Build, pose: Pose, place: Place): Skeleton {
  const k = body.height
  const s = pose.stand
  const rising = Math.sin(Math.PI * s)
  const forward: Vec = [Math.cos(place.facing * RAD), Math.sin(place.facing * RAD), 0]
  const right = cross(forward, UP)
  const seat: Local = (x, y, z) => along(place.at, [right, x], [forward, y], [UP, z])

  const slump = Math.max(0, -pose.lean) * 0.07 * (1 - s)
  const pelvis = seat(0, mix(-0.06 + slump, 0.36, s), mix(0.5, 0.9 * k, s))

  // Two stretches of spine: the loins bend less, the back more; one leans in to rise.
  const angle = ((pose.lean > 0 ? 3 + 24 * pose.lean : 3 + 18 * pose.lean) * (1 - 0.55 * s) + 26 * rising) * RAD
  const frame = (bent: number, turned: number): Frame => {
    const front0 = along([0, 0, 0], [forward, Math.cos(turned)], [right, -Math.sin(turned)])
    return {
      right: cross(front0, UP),
      front: along([0, 0, 0], [front0, Math.cos(bent)], [UP, -Math.sin(bent)]),
      up: along([0, 0, 0], [UP, Math.cos(bent)], [front0, Math.sin(bent)]),
    }
  }
  const loins = frame(angle * 0.7, pose.turn * 0.35 * RAD)
  const chest = frame(angle * 1.28, pose.turn * RAD)
  const waist = 0.22
  const breath = pose.breath * 0.008
  const trunk: Local = (x, y, z) => {
    const w = smooth(waist - 0.1, waist + 0.12, z)
    const spine = along(pelvis, [loins.up, Math.min(z, waist) * k], [chest.up, Math.max(0, z - waist) * k + breath * w])
    return along(spine, [lerp(loins.right, chest.right, w), x], [lerp(loins.front, chest.front, w), y])
  }
  const hunch = Math.max(0, pose.lean) * 0.025 + (pose.arms.crossed ?? 0) * 0.02
  const shrug = pose.tense * 0.028 - Math.max(0, pose.lids - 0.4) * 0.012
  const shoulder = (side: Side): Vec => trunk(side * 0.158 * (0.86 + 0.14 * body.girth), hunch, 0.437 + shrug)

  const hip = (side: Side): Vec => along(pelvis, [right, side * 0.088 * body.girth], [forward, 0.02 * (1 - s)], [UP, mix(0.015, -0.03, s)])
  const spread = mix(0.115 + pose.knees * 0.045, 0.09, s)
  const ankle = (side: Side): Vec => {
    const back = pose.tuck * (1 - s)
    const reach = mix(0.345 + Math.max(0, -pose.lean) * 0.12 - back * 0.23, 0.33 + side * 0.02, s)
    return seat(side * (spread + back * -0.01), reach, 0.075 + back * 0.045 + (side > 0 ? pose.heel * 0.03 : 0))
  }
  const kneePole = along([0, 0, 0], [forward, 1], [UP, 0.45])
  const knee = (side: Side): Vec =>
    bend(hip(side), ankle(side), 0.405 * mix(1, k, 0.6), 0.41 * mix(1, k, 0.6), along(kneePole, [right, side * (0.06 + pose.knees * 0.12) * (1 - s * 0.7)])).joint
  const toes = (side: Side): Vec => norm(along(forward, [right, side * 0.16], [UP, -0.2 - pose.tuck * (1 - s) * 0.25 - (side > 0 ? pose.heel * 0.15 : 0)]))

  const neck = trunk(0, 0.004, 0.492)
  const bearing = place.facing + pose.turn
  const yaw = (bearing + pose.yaw) * RAD
  const pitch = (pose.pitch - 11 * Math.sin(2 * Math.PI * pose.nod) ** 2) * RAD
  const level: Vec = [Math.cos(yaw), Math.sin(yaw), 0]
  const side0 = cross(level, UP)
  const front = along([0, 0, 0], [level, Math.cos(pitch)], [UP, Math.sin(pitch)])
  const up0 = norm(cross(side0, front))
  const tilt = pose.tilt * RAD
  const faceRight = norm(along([0, 0, 0], [side0, Math.cos(tilt)], [up0, Math.sin(tilt)]))
  const face: Frame = { right: faceRight, front, up: norm(cross(faceRight, front)) }
  const rise = norm(along([0, 0, 0], [chest.up, 0.8], [UP, 0.5], [chest.front, 0.2]))
  const head = along(neck, [rise, 0.135 * body.head + 0.012 - shrug * 0.4], [front, 0.022 + (pitch < 0 ? -pitch * 0.02 : pitch * -0.03)])
  return { forward, seat, trunk, pelvis, neck, head, face, shoulder, hip, knee, ankle, toes, chest: bearing }
}

/** The turn of head and eyes that brings `target` into view: the head as far as it goes, the eyes the rest, the tilt held where a face stays seen. */
export function aim(bones: Skeleton, target: Vec, standing: number): Pick<Pose, 'yaw' | 'pitch' | 'eyes'> {
  const way = sub(target, bones.head)
  const wanted = turnOf(Math.atan2(way[1], way[0]) / RAD - bones.chest)
  const yaw = clamp(wanted, -HEAD_TURN, HEAD_TURN)
  const up = Math.atan2(way[2], Math.hypot(way[0], way[1])) / RAD
  // From above a head bent far down loses its mouth, so only lowered eyes go beyond ten degrees.
  return { yaw, eyes: clamp(wanted - yaw, -EYE_TURN, EYE_TURN), pitch: clamp(up, mix(-10, -5, standing), 18) }
}

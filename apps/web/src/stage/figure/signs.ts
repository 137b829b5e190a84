/** From what the model shows of a member (signs, eyes, coat) to a pose; where the eyes go is added when the room is known. */
import type { MemberState, Mood, Signal } from '@kring/dynamics'
import { clamp, turnOf, type Vec } from '../geometry/vec.ts'
import type { Build } from './build.ts'
import { pose, type Arms, type Pose } from './pose.ts'
import { aim, skeleton, type Place, type Side } from './skeleton.ts'

/** What others can see of someone: the visible part of a member's state, and whether he speaks. */
export interface Signs {
  signals: readonly Signal[]
  gaze: MemberState['gaze']
  standing: boolean
  coatOn: boolean
  speaking?: boolean
  mood?: Mood
}

/** Small differences of bearing between people, from their seat: nobody sits exactly like his neighbour. */
function habit(seat: string): { arms: Arms; tuck: number; knees: number; tilt: number; lean: number } {
  let h = 7
  for (const c of seat) h = (h * 31 + c.charCodeAt(0)) % 9973
  return { arms: h % 3 === 0 ? 'rest' : 'lap', tuck: (h % 5) / 8, knees: ((h % 7) - 3) / 4, tilt: ((h % 9) - 4) * 0.9, lean: ((h % 11) - 5) * 0.035 }
}

const MOODS: Record<Mood, Partial<Pose>> = {
  neutral: {},
  guarded: { lean: -0.3, brow: -0.15, tense: 0.25 },
  moved: { lean: 0.25, brow: 0.75, tilt: 6, smile: -0.15 },
  irritated: { brow: -0.65, tense: 0.65, smile: -0.5 },
  relieved: { smile: 0.55, brow: 0.35, lift: 0.2 },
  wavering: { brow: 0.7, tilt: 5, smile: -0.2, lean: 0.2 },
  leaving: { brow: 0.25, smile: -0.3 },
}

/** `seat` gives the person his own habits; `side` is the hand he speaks with, the one that we see best. */
export function poseFor({ signals, gaze, standing, coatOn, speaking = false, mood = 'neutral' }: Signs, seat = '', side: Side = 1): Pose {
  const own = habit(seat)
  const shows = (sign: Signal) => signals.includes(sign)
  const p = pose({ lean: own.lean, tuck: own.tuck, knees: own.knees, tilt: own.tilt, ...MOODS[mood] })
  const stands = standing || shows('stands')
  p.stand = stands ? 1 : 0
  p.coat = coatOn || shows('coat-on') ? 1 : 0

  if (shows('leans-forward')) p.lean = 1
  if (shows('leans-back')) p.lean = -1
  if (shows('sighs')) {
    p.lean = Math.min(p.lean, -0.35)
    p.tilt += 5
    p.lids = 0.35
    p.mouth = 0.34
  }
  if (shows('jaw-tight')) {
    p.tense = 1
    p.brow = Math.min(p.brow, -0.45)
    p.smile = -0.4
  }
  if (shows('nods')) {
    p.nod = 1
    p.pitch -= 4
    p.smile = Math.max(p.smile, 0.35)
  }
  if (shows('laughs')) {
    p.smile = 1
    p.mouth = 0.75
    p.lift = 0.4
  }
  if (shows('leg-bounces')) {
    p.heel = 0.6
    p.tuck = 0.3
  }

  let arms: Arms = stands ? (p.coat ? 'pocket' : 'hang') : p.lean > 0.6 ? 'knees' : p.lean < -0.6 ? 'rest' : mood === 'wavering' ? 'chin' : own.arms
  if (speaking) {
    p.mouth = 1
    p.lift = Math.max(p.lift, 0.25)
    // A speaker comes out of his chair a little, whatever his bearing was.
    p.lean = clamp(p.lean + (p.lean > 0.5 ? -0.35 : 0.4), -0.55, 0.7)
    arms = mood === 'relieved' ? 'open' : side > 0 ? 'gesture' : 'gesture-left'
  }
  if (shows('arms-crossed')) arms = 'crossed'
  if (shows('bag-on-lap')) {
    arms = 'bag'
    p.bag = 1
  }
  if (shows('phone') || gaze === 'phone') {
    arms = 'phone'
    p.phone = 1
    p.lean = Math.max(p.lean, 0)
  }
  p.arms = { [arms]: 1 }

  if (shows('looks-down') || gaze === 'floor' || gaze === 'phone') {
    p.lids = speaking ? 0.7 : 1
    p.pitch = -21
    p.yaw = own.tilt * 2
  }
  return p
}

/** The same pose with head and eyes turned to a point in the room; a far turn takes the chest along. */
export function lookAt(body: Build, p: Pose, place: Place, target: Vec): Pose {
  const first = aim(skeleton(body, p, place), target, p.stand)
  const wanted = first.yaw + first.eyes
  const turned = { ...p, turn: clamp(Math.sign(wanted) * Math.max(0, Math.abs(wanted) - 18) * 0.3, -18, 18) }
  const bones = skeleton(body, turned, place)
  const { yaw, pitch, eyes } = aim(bones, target, p.stand)
  return { ...turned, yaw: yaw + profile(turnOf(bones.chest + yaw - 90), place), eyes, pitch: p.lids > 0.6 ? Math.min(pitch, -19) : pitch + (p.pitch - -3) }
}

/**
 * A head turned straight away from us shows nothing of where it looks. It is drawn up to thirteen degrees farther round, so that
 * a cheek comes into sight; the order of directions stays. `away` is the angle between its gaze and ours.
 */
function profile(away: number, place: Place): number {
  const side = Math.abs(away) > 2 ? Math.sign(away) : place.at[0] < 0 ? -1 : 1
  return side * Math.max(0, 1 - Math.abs(away) / 45) * 13
}

/** A pose is numbers only, so that any two poses can be blended and a body can be on its way between them. */
import { clamp, mix } from '../geometry/vec.ts'

/** Where arms and hands can be: each is a place for both hands, and a pose is a weighted mean of them. */
export const ARMS = ['lap', 'rest', 'crossed', 'open', 'knees', 'gesture', 'gesture-left', 'chin', 'hang', 'pocket', 'phone', 'bag', 'laptop', 'write', 'doff'] as const
export type Arms = (typeof ARMS)[number]

export interface Pose {
  /** Trunk: -1 back against the chair, 0 upright, 1 elbows toward the knees. */
  lean: number
  /** Chest turned to the left (+) or right (−), degrees. */
  turn: number
  /** 0 sits, 1 stands. */
  stand: number
  /** 1 wears the coat. */
  coat: number
  /** Head against the chest, degrees: to the left, up, toward the left shoulder. */
  yaw: number
  pitch: number
  tilt: number
  /** Eyes beyond the head, degrees to the left. */
  eyes: number
  /** 0 eyes open, 1 lids lowered (looking down). */
  lids: number
  /** -1 frown, 0 rest, 1 worry (inner ends up). */
  brow: number
  /** 0 brows at rest, 1 raised. */
  lift: number
  /** 0 closed, 1 speaking. */
  mouth: number
  /** -1 corners down, 1 smile. */
  smile: number
  /** 0–1: raised shoulders, hard jaw, fists. */
  tense: number
  /** 0 feet under the knees, 1 drawn back under the chair. */
  tuck: number
  /** -1 knees together, 0 at ease, 1 wide. */
  knees: number
  /** From 0 to 1 the head nods twice; at both ends it is held as `pitch` says. */
  nod: number
  /** 0–1 of one breath: how far the chest is filled. */
  breath: number
  /** 0–1: the heel of a restless leg. */
  heel: number
  /** Things held: visible from one half on. */
  phone: number
  bag: number
  laptop: number
  notebook: number
  /** 0 in the room, 1 out of it; between them, fading. */
  gone: number
  arms: Partial<Record<Arms, number>>
}

export const REST: Pose = {
  lean: 0, turn: 0, stand: 0, coat: 0, yaw: 0, pitch: -3, tilt: 0, eyes: 0, lids: 0, brow: 0.1, lift: 0, mouth: 0, smile: 0, tense: 0,
  tuck: 0, knees: 0, nod: 0, breath: 0, heel: 0, phone: 0, bag: 0, laptop: 0, notebook: 0, gone: 0, arms: { lap: 1 },
}

export const pose = (changes: Partial<Pose> = {}): Pose => ({ ...REST, ...changes })

type Measure = Exclude<keyof Pose, 'arms'>
const MEASURES = Object.keys(REST).filter((key) => key !== 'arms') as Measure[]

/** The pose `t` (0–1) of the way from `a` to `b`; exactly `a` at 0 and `b` at 1. */
export function interpolate(a: Pose, b: Pose, t: number): Pose {
  if (t <= 0) return a
  if (t >= 1) return b
  const out = { ...a }
  for (const key of MEASURES) out[key] = mix(a[key], b[key], t)
  out.arms = {}
  for (const key of ARMS) {
    const weight = mix(a.arms[key] ?? 0, b.arms[key] ?? 0, t)
    if (weight > 0) out.arms[key] = weight
  }
  return out
}

/** Ease in and out: slow, quick, slow (a cosine). */
export const ease = (t: number): number => 0.5 - 0.5 * Math.cos(Math.PI * clamp(t, 0, 1))

const HEAD: readonly Measure[] = ['yaw', 'pitch', 'tilt', 'eyes', 'lids', 'brow', 'lift', 'mouth', 'smile', 'nod']
const SMALL = 0.004

/** How two poses differ: not at all, only in the head and face, or in the whole body. */
export function difference(a: Pose, b: Pose): 'none' | 'head' | 'body' {
  if (a === b) return 'none'
  const apart = (key: Measure) => Math.abs(a[key] - b[key]) > SMALL
  if (MEASURES.some((key) => key !== 'breath' && key !== 'heel' && !HEAD.includes(key) && apart(key))) return 'body'
  if (ARMS.some((key) => Math.abs((a.arms[key] ?? 0) - (b.arms[key] ?? 0)) > SMALL)) return 'body'
  return HEAD.some(apart) ? 'head' : 'none'
}

/** Which courses the battery runs: random groups of many sizes and the written cases, courses of 12 and of 24 sessions. */
import { isLeader, randomGroup } from '@kring/dynamics'
import { mean } from 'simple-statistics'
import type { GroupSpec } from '@kring/dynamics'
import type { CourseKey } from './rows.ts'

export interface Course {
  of: CourseKey['of']
  spec: GroupSpec
  seed: number
}

/** Groups of 4–8 members, and of 3: with their leader they are the four talkers of the published figures. */
const SIZES = [4, 5, 6, 7, 8, 3]
export const SHORT_COURSE = 12
export const LONG_COURSE = 24

/** What strangers feel for each other and for the group when they first meet: the means of a random group. */
const STRANGERS = { bond: 0.22, groupBond: 0.3 }

/**
 * A written case as a course from its first session: the same people, before the one session they were written for. So nobody stands
 * with his coat on or comes in with a plan, the group is at the beginning of its phases, and bonds are brought back to the level of
 * strangers; what differs between persons and pairs stays in proportion.
 */
export const asCourse = (spec: GroupSpec, sessions: number): GroupSpec => {
  const bonds = Math.min(1, STRANGERS.bond / spec.bond)
  const groupBond = Math.min(1, STRANGERS.groupBond / mean(spec.members.map(({ start }) => start.groupBond)))
  return {
    ...spec, session: 1, sessions, phase: 0, opening: undefined, bond: spec.bond * bonds,
    members: spec.members.map(({ seat, traits, start, bonds: known, tensions, prepared, wellbeing }) => ({
      seat, traits, tensions, prepared, wellbeing, start: { ...start, groupBond: start.groupBond * groupBond },
      bonds: Object.fromEntries(Object.entries(known ?? {}).map(([other, bond]) => [other, isLeader(other) ? bond : bond * bonds])),
    })),
    leaders: spec.leaders.map(({ seat, style, initiative }) => ({ seat, style, initiative })),
  }
}

/** `groups` courses of 12 sessions and half as many of 24, in a fixed order: part k of n takes every n-th. */
export const randomCourses = (groups: number, seed: number): Course[] =>
  lengths(groups).map(({ sessions, i }) => ({ of: 'random', spec: randomGroup(seed + i, { members: SIZES[i % (sessions === LONG_COURSE ? 5 : 6)]!, sessions }), seed: seed + i }))

export const scenarioCourses = (specs: readonly GroupSpec[], groups: number, seed: number): Course[] =>
  lengths(groups).map(({ sessions, i }) => ({ of: 'scenarios', spec: asCourse(specs[i % specs.length]!, sessions), seed: seed + i }))

const lengths = (groups: number): { sessions: number; i: number }[] =>
  [...Array.from({ length: groups }, (_, i) => ({ sessions: SHORT_COURSE, i })), ...Array.from({ length: Math.ceil(groups / 2) }, (_, i) => ({ sessions: LONG_COURSE, i: groups + i }))]

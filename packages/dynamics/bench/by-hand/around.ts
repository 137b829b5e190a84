/** What is the case around an act, found only where it is asked for. */
import { DIVERGES, IS, WORDLESS, areAkin } from '../../src/engine/kinds.ts'
import { ACT_KIND, ACT_THEME, DEPTH, FIRST_LEADER, FLAGS, FROM, GROUP_AT, MATTERS, NOBODY, NONE, PRESENT, STANDING, TALK, THEME, TURN, isLeaderCode } from '../../src/engine/layout.ts'
import { actAt } from '../../src/engine/situation.ts'
import { TRAITS } from '../../src/expressions.ts'
import { GRAVITY } from '../../src/priority.ts'
import { table } from '../../src/engine/table.ts'

const { k, now, x } = table

export const TRAIT_COUNT = TRAITS.length
export const TALKATIVENESS = TRAITS.indexOf('talkativeness')
export const GRAVITIES = Float64Array.from([0, ...MATTERS.map((matter) => GRAVITY[matter])])

/** 1, then 1/1.5, 1/2 … for the same by the same person; less as the session goes on. */
export const freshness = (from: number, kind: number): number => {
  const { slot, before } = now
  let times = 0
  for (let back = 1; back <= before; back++) {
    const a = 2 * actAt(slot - back)
    if (k[a + FROM] === from && k[a + ACT_KIND] === kind) times++
  }
  return 1 / ((1 + 0.5 * times) * (1 + k[TURN]! / 60))
}
export const authority = (): number => Math.min(1, Math.max(0, 1 - 3 * Math.abs(x[GROUP_AT.phase]! - 0.33)))

export const anyoneStands = (): boolean => {
  const { n, membersAt, memberStride } = now
  for (let i = 0, at = 2 * membersAt + FLAGS; i < n; i++, at += 2 * memberStride) if ((k[at]! & (PRESENT | STANDING)) === (PRESENT | STANDING)) return true
  return false
}
/** Whether a member spoke with any depth of what this act is about. */
export const wasSpokenOf = (theme: number): boolean => {
  const { slot, before } = now
  for (let back = 1; back <= before; back++) {
    const a = 2 * actAt(slot - back)
    if (k[a + DEPTH]! > 0 && !isLeaderCode(k[a + FROM]!) && (theme === THEME.none || areAkin(k[a + ACT_THEME]!, theme))) return true
  }
  return false
}
export const contradicts = (from: number, kind: number): boolean => {
  const { slot, before } = now
  for (let back = 1; back <= 2 && back <= before; back++) {
    const a = 2 * actAt(slot - back)
    const who = k[a + FROM]!
    if (isLeaderCode(who) && who !== from && k[a + ACT_KIND] !== kind && IS[k[a + ACT_KIND]!]! & DIVERGES) return true
  }
  return false
}
/** How far the share of talk of whoever this is about exceeds an equal one. */
export const shareOf = (kind: number): number => {
  const { subject, actor } = now
  const who = subject !== NONE && !isLeaderCode(subject) && (isLeaderCode(actor) || (IS[kind]! & WORDLESS) !== 0) ? subject : actor
  let all = 0
  let here = 0
  for (let i = 0, at = 2 * now.membersAt + FLAGS; i < now.n; i++, at += 2 * now.memberStride) {
    all += x[TALK + i]!
    if (k[at]! & PRESENT) here++
  }
  return all > 180 ? Math.min(1, Math.max(0, x[TALK + who]! / all - 1 / Math.max(1, here))) : 0
}
/** Where a member's numbers begin when he is in the room, else -1. */
export const inRoom = (who: number): number => {
  if (who < 0 || who >= now.n) return -1
  const m = now.membersAt + who * now.memberStride
  return k[2 * m + FLAGS]! & PRESENT ? m : -1
}
export const column = (leaders: number, who: number): number => (who < 0 || who === NOBODY ? -1 : who < FIRST_LEADER ? leaders + who : who - FIRST_LEADER)

/** How many acts, this one included, came since a leader's. */
export const membersInARow = (): number => {
  const { slot, before } = now
  let back = 0
  while (back <= before && !isLeaderCode(k[2 * actAt(slot - back) + FROM]!)) back++
  return back
}

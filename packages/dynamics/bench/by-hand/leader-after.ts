/** What every act or silence does to everyone, what a leader's act does to who was spoken to, and what it leaves in the group. */
import { ASKS, CARING, COHESION_WORK, DIRECTING, IS, STIMULATING } from '../../src/engine/kinds.ts'
import { ABOVE, ACT_THEME, ANNOUNCED, FLAGS, GROUP, GROUP_AT, KIND, LET_GO, MATTER, PRESENT, SINGLED, THEME, THEME_COUNT, TO, TOGETHER, WORK } from '../../src/engine/layout.ts'
import { FRIGHTENED_SILENCE, WORKING_SILENCE, actAt } from '../../src/engine/situation.ts'
import { GRAVITIES, TALKATIVENESS, TRAIT_COUNT, inRoom } from './around.ts'
import { ABOUT_LEADERS, AMBIVALENCE, ENGAGEMENT, GROUP_BOND, HEARD, HEARS, HOPE, IGNORES_FRAME, LEADS, RESOUNDS, SMOOTHS, TENSION, TOUCHED, SAFETY, URGE, drift, nudge } from './step.ts'
import { table } from '../../src/engine/table.ts'

const { carries, k, now, traits, x } = table

const { i1, i4, i26, i27, i32, i34, i37 } = KIND
const {
  openness: OPENNESS, memberToMember: MEMBER_TO_MEMBER, frame: FRAME, dependence: DEPENDENCE, phase: PHASE, stimulation: STIMULATION, executive: EXECUTIVE, cohesionWork: WORKED_AT,
  interactionWork: INTERACTION, endingNamed: ENDING_NAMED,
} = GROUP_AT

/** r6: who is touched and does not say it keeps his tension. */
export const hold = (fresh: number): void => {
  const { actor } = now
  const { n, membersAt, memberStride } = now
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    const touched = x[m + TOUCHED]!
    if (touched > 0.3 && i !== actor && k[2 * m + FLAGS]! & PRESENT) nudge(x, m + TENSION, 0.04 * fresh * (0.5 * touched))
  }
}

/** r43: what a silence does. */
export const settleIn = (fresh: number): void => {
  const { counts, quality } = now
  const { n, membersAt, memberStride } = now
  const working = counts > 0 && quality === WORKING_SILENCE
  const frightened = counts > 0 && quality === FRIGHTENED_SILENCE && (counts > 59 || x[PHASE]! < 0.2)
  if (!working && !frightened) return
  const long = Math.min(1, Math.max(0, (counts - 5) / 55))
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    if (working) {
      nudge(x, m + ENGAGEMENT, 0.04 * fresh)
      nudge(x, m + URGE, 0.04 * fresh * x[m + TOUCHED]!)
    } else nudge(x, m + TENSION, 0.1 * fresh * ((1.2 - x[m + SAFETY]!) * long))
  }
}

/** d3, then d1, d4, d5, d14 in one walk: everyone settles, those spoken to are touched, the urge to speak follows, who has dropped off drifts away. */
export const after = (kind: number, fresh: number): void => {
  const { slot } = now
  const { n, membersAt, memberStride } = now
  const at = actAt(slot)
  const leads = LEADS[kind]!
  const weak = 0.04 * fresh
  const strong = 0.2 * fresh
  if (!(DIRECTING[kind]! > 0.85 || x[at + TOGETHER]! < 0.05)) {
    const m = inRoom(k[2 * at + SINGLED]!)
    if (m >= 0) {
      nudge(x, m + HEARD, strong * (0.2 + CARING[kind]!))
      if (k[2 * m + FLAGS]! & ANNOUNCED) nudge(x, m + AMBIVALENCE, -weak * (0.8 * x[m + HEARD]!))
    }
  }
  if (leads & HEARS && k[2 * at + TO] === GROUP) {
    const m = inRoom(now.subject)
    if (m >= 0) nudge(x, m + HEARD, strong * 0.8)
  }
  const to = leads & RESOUNDS ? k[2 * at + TO]! : 0
  const theme = k[2 * at + ACT_THEME]!
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    drift(x, m + TENSION, 0.25, 0.04)
    drift(x, m + ENGAGEMENT, 0.5, 0.03)
    drift(x, m + TOUCHED, 0, 0.03)
    if ((to >> i) & 1) nudge(x, m + TOUCHED, strong * (1.3 * carries[THEME_COUNT * i + theme]!))
    const engagement = x[m + ENGAGEMENT]!
    drift(x, m + URGE, Math.min(1, Math.max(0, 0.55 * traits[TRAIT_COUNT * i + TALKATIVENESS]! + (0.4 * x[m + TOUCHED]! + 0.15 * engagement))), 0.16)
    if (engagement < 0.35) {
      nudge(x, m + GROUP_BOND, -weak * 0.08)
      nudge(x, m + AMBIVALENCE, weak * (0.08 * (1 - x[m + HOPE]!)))
    }
  }
}

/** The same after a silence, when nobody was spoken to. */
export const afterSilence = (fresh: number): void => {
  const { n, membersAt, memberStride } = now
  for (let i = 0, m = membersAt; i < n; i++, m += memberStride) {
    if ((k[2 * m + FLAGS]! & PRESENT) === 0) continue
    drift(x, m + TENSION, 0.25, 0.04)
    drift(x, m + ENGAGEMENT, 0.5, 0.03)
    drift(x, m + TOUCHED, 0, 0.03)
    const engagement = x[m + ENGAGEMENT]!
    drift(x, m + URGE, Math.min(1, Math.max(0, 0.55 * traits[TRAIT_COUNT * i + TALKATIVENESS]! + (0.4 * x[m + TOUCHED]! + 0.15 * engagement))), 0.16)
    if (engagement < 0.35) {
      nudge(x, m + GROUP_BOND, -0.04 * fresh * 0.08)
      nudge(x, m + AMBIVALENCE, 0.04 * fresh * (0.08 * (1 - x[m + HOPE]!)))
    }
  }
}

/** r11–r16, r31, r33, r35, r36, r41, r45, r46, d7: what is left in the group itself. */
export const frame = (kind: number, fresh: number, breach: boolean, matter: number): void => {
  const { cast, slot } = now
  const { structureNeed, session, sessions } = cast
  const at = actAt(slot)
  const leads = LEADS[kind]!
  const weak = 0.04 * fresh
  const medium = 0.1 * fresh
  const strong = 0.2 * fresh
  const open = matter !== 0 && x[WORK]! < 0.6
  const complaint = matter === MATTER.complaint
  if (open && (kind === i34 || kind === i4)) nudge(x, OPENNESS, -medium * (0.7 * GRAVITIES[matter]!))
  if (kind === i4 && !open && k[LET_GO]! !== 0) nudge(x, FRAME, weak)
  if (breach && (kind === i1 || kind === i27)) nudge(x, FRAME, weak)
  if (breach && leads & IGNORES_FRAME) nudge(x, FRAME, -medium)
  if (x[EXECUTIVE]! > 0.5 + 0.4 * structureNeed) nudge(x, MEMBER_TO_MEMBER, -medium * 0.05)
  if (kind === i37) {
    nudge(x, DEPENDENCE, medium)
    nudge(x, MEMBER_TO_MEMBER, -weak)
  }
  if (complaint && open && leads & SMOOTHS) {
    nudge(x, OPENNESS, -medium)
    nudge(x, PHASE, -weak * 0.5)
  }
  if (complaint && leads & ABOUT_LEADERS) {
    nudge(x, PHASE, weak * 0.5)
    nudge(x, OPENNESS, weak)
  }
  if (x[at + ABOVE]! > 0.45) nudge(x, DEPENDENCE, weak * (0.15 * x[at + ABOVE]!))
  if (sessions > 3 && sessions - session <= 2 && (k[2 * at + ACT_THEME] === THEME.ending || kind === i32)) nudge(x, ENDING_NAMED, medium)
  if (kind === i26) {
    const by = strong * (0.5 * (0.4 + (session < 3 ? 0.6 : 0)))
    nudge(x, OPENNESS, by)
    nudge(x, MEMBER_TO_MEMBER, by)
    nudge(x, FRAME, weak)
  }
  drift(x, STIMULATION, STIMULATING[kind]!, 0.12)
  drift(x, EXECUTIVE, DIRECTING[kind]!, 0.12)
  drift(x, WORKED_AT, COHESION_WORK[kind]!, 0.05)
  drift(x, INTERACTION, k[2 * at + TO] === GROUP && IS[kind]! & ASKS ? 1 : 0, 0.05)
}

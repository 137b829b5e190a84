/** Rows made by hand. */
import { MEMBER_ACTS } from '@kring/dynamics'
import { SHIFTS, type MemberRow, type Rows, type SessionRow, type TalkerRow } from '../src/index.ts'

const KEY = { of: 'random', group: 'hand', seed: 1, sessions: 12, size: 4 } as const

export const session = (given: Partial<SessionRow>): SessionRow => ({
  ...KEY, session: 1, talkers: 4, turns: 100, changes: 90, returns: 45, returnsByChance: 30, silences: 0, absent: 0, late: 0, mails: 0, entered: 0, left: 0, cohesion: 0.5, phase: 0, friction: 0.2, conflictTalk: 0.05, minutes: 60,
  ...(Object.fromEntries(SHIFTS.flatMap((shift) => [[shift, 0], [`shuffled ${shift}`, 0]])) as Pick<SessionRow, (typeof SHIFTS)[number] | `shuffled ${(typeof SHIFTS)[number]}`>),
  ...(Object.fromEntries(MEMBER_ACTS.map((act) => [`act ${act}`, 0])) as Pick<SessionRow, `act ${(typeof MEMBER_ACTS)[number]}`>),
  ...given,
})
export const talker = (given: Partial<TalkerRow>): TalkerRow => ({ ...KEY, session: 1, seat: 'a', leader: 0, turns: 10, addressed: 5, seconds: 60, ...given })
export const member = (given: Partial<MemberRow>): MemberRow => ({ ...KEY, seat: 'a', newcomer: 0, left: null, workedThrough: 0, absences: 0, wellbeingStart: 0.4, wellbeingEnd: 0.5, cohesionMiddle: 0.5, cohesionLast: 0.5, ...given })
export const rows = (given: Partial<Rows>): Rows => ({ sessions: [], talkers: [], members: [], ...given })

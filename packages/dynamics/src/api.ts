/**
 * What the rest of Kring may ask of the model. Every function is pure: no clock, no I/O, no hidden randomness;
 * the same arguments give the same bytes in Node, Chromium and Firefox. Implemented beside this file.
 */
import type { Act, BetweenEvent, Change, GroupSpec, GroupState, Measures, Seat, Step } from './types.ts'
import type { LeaderStyle, Mood } from './vocabulary.ts'

export interface Model {
  /** Opens a session: seats, opening moves and intents; may already contain turns (Piet starts before all sit). */
  open(spec: GroupSpec, seed: number): Step
  /** The trainee acts (or keeps silent: kind i19/i35 with theme "none"). Consumes exactly one turn. Unknown seats throw RangeError with the list of seats. */
  lead(state: GroupState, act: Act): Step
  /** What happens next without the trainee: one member's act, one co-leader's act, one move or one silence; `floor: 'leader'` when the group waits for her. */
  proceed(state: GroupState): Step
  /** Ends the session (time is up, or the trainee closes it). */
  close(state: GroupState): Step
  /** What happens until the next session, and that session's opening. */
  between(state: GroupState, next?: Partial<GroupSpec>): { events: BetweenEvent[]; changes: Change[]; step: Step }
  /** The next act of a scripted leader in a style, as the trainee or as a co-leader. */
  policy(state: GroupState, style: LeaderStyle, seat: Seat): Act
  measures(state: GroupState): Measures
  mood(state: GroupState, seat: Seat): Mood
}

/**
 * What an outcome is worth to the group, and when a difference counts: our design [D], in one place so that it can be disputed.
 * It compares alternatives of one moment in one group; it is never a score of the trainee.
 */

/**
 * Weights of what counts, together 1; each figure lies in [0, 1]. Leaving counts only as far as it was not worked through, because a
 * leaving that was worked through is a good outcome too; the agenda is shown beside it and does not count.
 */
export const WORTH = { cohesion: 0.3, recognition: 0.2, safety: 0.2, unworkedLeaving: -0.3 } as const

/** A difference of worth smaller than this nobody in the room would notice: as much as .05 of everyone's cohesion, or .05 in the chance that each of them stays away. */
export const NOTICEABLE = 0.015
/** How many standard errors a difference must lie from nothing: more than for one interval, because some fifteen alternatives are looked at. */
export const CLEAR = 3
/** With fewer turns left than this the session ends before a choice can work. */
export const FEWEST_TURNS = 6
/** A sentence heard with less confidence than this (and not corrected by her) may have been another act than the model took it for. */
export const UNDERSTOOD = 0.5

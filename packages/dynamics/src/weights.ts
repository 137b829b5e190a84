/** What holds someone here, and what cohesion is computed from: the weights of the two sums everything else builds on. Design [D]. */

/** What each thing that holds someone weighs, against the pull to leave; `leaderBond` is the highest of them. */
export const STAY = { hope: 0.36, groupBond: 0.28, warmth: 0.26, leaderBond: 0.1 } as const
/** What cohesion is computed from, and what each part weighs (g10); `leaderBond` is their mean. */
export const COHESION = { warmth: 0.36, groupBond: 0.32, leaderBond: 0.12, engagement: 0.2 } as const

/** Longest sentence the log takes, in characters: MAX_TEXT of the protocol, without the checks that would come with it. */
export const LONGEST = 4000

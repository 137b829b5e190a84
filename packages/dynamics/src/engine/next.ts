/** What can come next; `nextSeat` and `nextMove` of the room say whose and which. */
export const NEXT_MEMBER = 1
export const NEXT_CO_LEADER = 2
export const NEXT_MOVE = 3
export const NEXT_SILENCE = 4
export const NEXT_TRAINEE = 5

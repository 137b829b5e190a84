/** What anyone in the room can see at a moment; the server folds the wall's stretches in the same way. */
export { type Seen, type SeenSeat, seenAfter, seenAt, seenAtStart } from '@kring/language'

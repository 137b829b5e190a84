/** A room for one moment: nothing of it is kept, it begins where someone else led it to, and it is over when the group has answered her. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { type Occurrence, TRAINEE } from '@kring/dynamics'
import { playTo, type SpokenTurn } from '@kring/language'
import type { Pace } from '../app/settings.ts'
import { engine } from '../session/engine.ts'
import { uuid } from '../session/ids.ts'
import { Room, type RoomView } from '../session/room.ts'

/** Turns of the group after hers, at most. */
const ANSWERS = 5

/** Throws RangeError when the session does not come to its moment. */
export function openRound(scenario: Scenario, book: VoiceBook, occurrence: Occurrence, pace: Pace): Room {
  const conversation = playTo(scenario, book, occurrence)
  return new Room({ id: uuid(), closed: null, events: [], conversation, book, engine, pace, keep: () => Promise.resolve(), hers: occurrence.turn })
}

/** What she did with the moment; undefined while she has not yet done anything. */
export const herTurn = ({ conversation }: RoomView, { turn }: Pick<Occurrence, 'turn'>): SpokenTurn | undefined =>
  conversation.turns.find((one) => one.turn >= turn && one.act?.from === TRAINEE)

/** Whether the group has answered, and everything of it is on screen. */
export function answered(view: RoomView, mine: SpokenTurn): boolean {
  const { conversation, shown, running } = view
  const after = conversation.turns.slice(0, shown).filter(({ turn }) => turn > mine.turn).length
  if (shown < conversation.turns.length) return false
  return after >= ANSWERS || (!running && conversation.floor !== 'group' && after > 0) || view.closed !== null
}

/** How seats are called on screen, and where what they do stands beside what they say. */
import type { Scenario } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import type { Seat } from '@kring/dynamics'
import type { RoomTexts } from '../../i18n/room.nl.ts'

/** A member, a co-leader, or you. */
export function nameOf(scenario: Scenario, seat: Seat, t: RoomTexts): string {
  if (seat === TRAINEE) return t.you
  return [...scenario.members, ...scenario.coLeaders].find((person) => person.seat === seat)?.name ?? seat
}

/** "Mo en Ria", or "de kring". */
export function addressed(scenario: Scenario, to: Seat[] | 'group', t: RoomTexts): string {
  return to === 'group' || to.length === 0 ? t.circle : t.list(to.map((seat) => nameOf(scenario, seat, t)))
}

/**
 * Where what is seen stands: a manner of speaking ("zacht") before the words, a sentence after them, and on a line of its own when
 * it is about somebody else.
 */
export function placeOf(gesture: string | undefined, seat: Seat | undefined, scenario: Scenario): 'before' | 'after' | 'apart' | null {
  if (!gesture) return null
  if (/^\p{Ll}/u.test(gesture)) return 'before'
  const others = [...scenario.members, ...scenario.coLeaders].filter((person) => person.seat !== seat)
  return others.some(({ name }) => gesture.startsWith(name)) ? 'apart' : 'after'
}

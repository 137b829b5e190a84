/** How seats are called on screen. */
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

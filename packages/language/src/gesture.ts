/** Where what is seen stands beside what is said. */
import type { Scenario } from '@kring/curriculum'
import type { Seat } from '@kring/dynamics'

/** Sentences about the room or about everyone begin so. */
const OF_THE_ROOM = /^(Er|Iedereen|Niemand|Ergens|Buiten|Op|Het|De|Gelach|Everybody|Nobody|Somebody|Outside|The|It|There|Laughter)\b/

/**
 * A manner of speaking ("zacht", lower case) stands before the words, a sentence after them, and on a line of its own when it is about somebody
 * else or about the room. Null without a gesture.
 */
export function placeOf(gesture: string | undefined, seat: Seat | undefined, scenario: Pick<Scenario, 'members' | 'coLeaders'>): 'before' | 'after' | 'apart' | null {
  if (!gesture) return null
  if (/^\p{Ll}/u.test(gesture)) return 'before'
  const others = [...scenario.members, ...scenario.coLeaders].filter((person) => person.seat !== seat)
  return OF_THE_ROOM.test(gesture) || others.some(({ name }) => gesture.startsWith(name)) ? 'apart' : 'after'
}

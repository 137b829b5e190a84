/** To whom a sentence is said: by the names that call, else by its form, else by who was just spoken with. */
import type { Seat } from '@kring/dynamics'
import type { Hearing } from '../api.ts'
import type { Audience } from './model.ts'
import type { Reading } from './features.ts'

const isLeaderSeat = (seat: Seat): boolean => seat.startsWith('leader')
const GROUP = /^(jullie|iedereen|allemaal|allen)$/

/**
 * The seats a sentence is said to. A calling name decides; without one `audience` (group, one, co-leader; from the model)
 * does, and an unnamed "je" is whoever was spoken with: the last speaker, else the one last addressed.
 * Falls back on the group when nobody fits.
 */
export function addressee(reading: Reading, audience: Audience, hearing: Hearing): Seat[] | 'group' {
  const called = [...new Set(reading.named.filter((n) => n.called).map((n) => n.seat))]
  if (called.length > 0) return called
  if (audience === 'leader') {
    const coLeader = hearing.people.find((p) => p.present && isLeaderSeat(p.seat) && p.seat !== 'leader')
    return coLeader ? [coLeader.seat] : 'group'
  }
  if (audience === 'group') return 'group'
  const spokenOf = new Set(reading.named.map((n) => n.seat))
  const partners = [hearing.lastSpeaker, hearing.lastAddressed].filter((seat): seat is Seat => seat !== undefined && !isLeaderSeat(seat))
  // "Je zegt dat tegen Henk": Henk is not the one spoken to, if there is anyone else.
  const partner = partners.find((seat) => !spokenOf.has(seat)) ?? partners[0]
  if (partner) return [partner]
  // Nobody spoke yet: the one person who is named is the likeliest "je".
  if (spokenOf.size === 1 && !reading.words.some((w) => GROUP.test(w))) return [...spokenOf]
  return 'group'
}

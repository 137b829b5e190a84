/** To whom a sentence is said: by the names that call, else by its form, else by who was just spoken with. */
import type { Seat } from '@kring/dynamics'
import type { Hearing } from '../api.ts'
import type { Audience } from './model.ts'
import type { Reading } from './features.ts'

const isLeaderSeat = (seat: Seat): boolean => seat.startsWith('leader')
const GROUP = /^(jullie|iedereen|allemaal|allen|anderen|wie)$/
const SINGULAR = /^(je|jij|jou|jouw|u|uw)$/
const THANKS = /^(dank|dankje|dankjewel|bedankt|merci|sterkte|oke|goed|mooi|fijn|jammer|duidelijk)$/

/**
 * The seats a sentence is said to. A calling name of someone present decides, unless the last sentence turns to all ("Dankjewel, Piet. Wie herkent dat?");
 * without one `audience` (group, one, co-leader; from the model) does, and an unnamed "je" is whoever was spoken with:
 * the last speaker, else the one last addressed. Falls back on the group when nobody fits.
 */
export function addressee(reading: Reading, audience: Audience, hearing: Hearing): Seat[] | 'group' {
  const called = callers(reading).filter((seat) => hearing.people.some((p) => p.seat === seat && p.present))
  if (called.length > 0) return called.length === 1 && turnsToAll(reading) ? 'group' : called
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

/** The seats called by name, each once; a name that is only thanked gives way to one that is called after it. */
function callers({ named, tokens }: Reading): Seat[] {
  const called = named.filter((n) => n.called)
  const thanked = (at: number): boolean => THANKS.test(tokens[at - 1]?.plain ?? '')
  const meant = called.filter((n, i) => !(thanked(n.at) && called.slice(i + 1).some((later) => later.seat !== n.seat)))
  return [...new Set(meant.map((n) => n.seat))]
}

/** Whether, after the sentence with the name, a later one asks or tells everybody and nobody in particular. */
function turnsToAll({ named, tokens }: Reading): boolean {
  const last = named.findLast((n) => n.called)!.at
  const end = tokens.findIndex((t, i) => i > last && /^[.?!…]$/.test(t.word))
  if (end < 0) return false
  const after = tokens.slice(end + 1)
  return after.some((t) => GROUP.test(t.plain)) && !after.some((t) => SINGULAR.test(t.plain))
}

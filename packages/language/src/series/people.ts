/** Who is who in a series: the people of a written case, and the strangers of a random group, who have a name and nothing else. */
import type { Language, Scenario } from '@kring/curriculum'
import { type Seat, TRAINEE } from '@kring/dynamics'

export type Pronoun = Scenario['members'][number]['pronoun']
export interface Called {
  name: string
  pronoun: Pronoun
}
export type WhoIs = (seat: Seat) => Called

const SHE: ReadonlySet<Seat> = new Set(['anouk', 'carla', 'esra', 'hanna', 'joke', 'kim', 'maud', 'olga', 'roos', 'tineke'])
const LEADER: Record<Language, string> = { nl: 'de leider', en: 'the leader' }

/** Names and pronouns of everyone who may turn up; who is unknown goes by his seat. */
export const whoIs = (scenario: Scenario | null, language: Language): WhoIs => {
  const written = new Map((scenario ? [...scenario.members, ...scenario.coLeaders] : []).map((person) => [person.seat, person]))
  return (seat) => {
    if (seat === TRAINEE) return { name: LEADER[language], pronoun: 'die' }
    return written.get(seat) ?? { name: seat.charAt(0).toUpperCase() + seat.slice(1), pronoun: SHE.has(seat) ? 'zij' : 'hij' }
  }
}

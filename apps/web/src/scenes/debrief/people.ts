/** The people of a session as the debrief shows them: names in the language of the screen, faces from the scenario. */
import type { Appearance, Language, Scenario } from '@kring/curriculum'
import { type Seat, TRAINEE } from '@kring/dynamics'
import type { DebriefTexts } from '../../i18n/debrief.nl.ts'

export interface People {
  name(seat: Seat): string
  /** At the beginning of a sentence. */
  Name(seat: Seat): string
  face(seat: Seat): { appearance: Appearance; age: number } | undefined
}

export function peopleOf(scenario: Scenario, t: DebriefTexts): People {
  const find = (seat: Seat) => [...scenario.members, ...scenario.coLeaders].find((person) => person.seat === seat)
  return {
    name: (seat) => (seat === TRAINEE ? t.you : seat === 'group' ? t.group : (find(seat)?.name ?? seat)),
    Name: (seat) => (seat === TRAINEE ? t.You : (find(seat)?.name ?? seat)),
    face: find,
  }
}

/** Name of the programme item that ran at `seconds`. */
export function agendaAt(scenario: Scenario, seconds: number, language: Language): string {
  let until = 0
  for (const item of scenario.agenda) {
    until += item.minutes * 60
    if (seconds < until) return item.name[language]
  }
  return scenario.agenda.at(-1)?.name[language] ?? ''
}

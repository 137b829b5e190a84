/** From a scenario and what is seen to the people the stage draws, in the order of the circle. */
import type { Appearance, Drawn, Language } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import type { Seen } from '../../session/seen.ts'
import type { Board, StagePerson } from '../../stage/index.ts'

interface Person {
  seat: string
  name: string
  age: number
  appearance: Appearance
}

const chair = ({ seat, name, age, appearance }: Person, seen: Seen): StagePerson => {
  const signs = seen[seat]
  // Co-leaders have no signs of their own in the model: they look at whoever speaks.
  return { seat, name, age, appearance, ...(signs && { present: signs.present, signs }) }
}

export function seated(scenario: Drawn, seen: Seen, you: string): StagePerson[] {
  const people: Person[] = [...scenario.members, ...scenario.coLeaders]
  const keptCoat = new Set(scenario.members.filter(({ coatOn }) => coatOn).map(({ seat }) => seat))
  const order = scenario.circle.includes(TRAINEE) ? scenario.circle : [TRAINEE, ...scenario.circle]
  return order.flatMap((seat): StagePerson[] => {
    if (seat === TRAINEE) return [{ seat, name: you }]
    const person = people.find((one) => one.seat === seat)
    return person ? [{ ...chair(person, seen), keptCoat: keptCoat.has(seat) }] : []
  })
}

export const boardOf = ({ board }: Drawn, language: Language): Board | undefined =>
  board && { title: board.title[language], lines: board.lines.map((line) => line[language]) }

/** The trained listener and a room of people, for the tests of what is heard. */
import type { Intervention, Seat } from '@kring/dynamics'
import listener from '../data/model/listener.js'
import { createUnderstand, openModel, type Hearing, type Understood } from '../src/index.ts'

export const model = openModel(listener)
export const understand = createUnderstand(model)

/** A room with these members and, if named, a co-leader; the trainee leads. */
export function room(names: string, coLeader?: string): Hearing['people'] {
  return [
    { seat: 'leader', name: 'Leider', present: true },
    ...(coLeader ? [{ seat: `leader-${coLeader.toLowerCase()}`, name: coLeader, present: true }] : []),
    ...names.split(' ').map((name) => ({ seat: name.toLowerCase(), name, present: true })),
  ]
}

export const act1 = room('Piet Annelies Mo Samira Henk Ria', 'Jaap')
export const bipolar3 = room('Gerda Tom Els Aziz')
export const schema6 = room('Marleen Stef Dewi Frank', 'Hanneke')

export const heard = (text: string, hearing: Partial<Hearing> = {}): Understood => understand(text, { people: act1, ...hearing })
export const firstThree = (u: Understood): Intervention[] => [u.intervention, ...u.alternatives.slice(0, 2).map((a) => a.id)]
export const seats = (to: Understood['to']): Seat[] | 'group' => (to === 'group' ? to : [...to].sort())

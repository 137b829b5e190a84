/** The course group as experience group: participants and trainers of the course, and nobody else, whatever else they may see. */
import type { Permission } from './shape.ts'

const GROUP_ITSELF = { participant: 'own course', trainer: 'own course' } as const

export const GROUP: Permission[] = [
  { thing: 'group', act: 'read', may: GROUP_ITSELF, why: 'What happens in the course group is seen by who sits in its circle; those who only oversee the course do not.' },
  { thing: 'group', act: 'add', may: GROUP_ITSELF, why: 'Anyone in the circle may bring in a moment, with or without a name, and take it back.' },
  { thing: 'group', act: 'open', may: { trainer: 'own course' }, why: 'The trainer guards the limit, and so chooses what is opened.' },
  { thing: 'group', act: 'agree', may: GROUP_ITSELF, why: 'The group makes its own agreements.' },
  { thing: 'group', act: 'climate', may: { participant: 'own course' }, why: 'The climate is the participants’: an answer of the trainer would stand out.' },
  { thing: 'word', act: 'read', may: GROUP_ITSELF, why: 'A word apart is seen by the two whose it is; everyone finds only her own.' },
  { thing: 'word', act: 'send', may: GROUP_ITSELF, why: 'A participant can always speak to a trainer alone, and the trainer can answer.' },
]

/** A course in progress: programme, study, class, who may come, calendar. */
import type { Permission } from './shape.ts'

const everyone = { participant: 'own course', trainer: 'own course', supervisor: 'own course', registrar: 'own course', administrator: 'own course' } as const
const studying = { participant: 'own course', trainer: 'own course', supervisor: 'own course' } as const
const running = { trainer: 'own course', administrator: 'own course' } as const

export const COURSE: Permission[] = [
  { thing: 'programme', act: 'read', may: everyone, why: 'Who has a part in a course sees its days; cards and the trainer’s notes are filtered per viewer.' },
  { thing: 'programme', act: 'change', may: running, why: 'Dates and programme are kept by those who run the course.' },
  { thing: 'file', act: 'read', may: everyone, why: 'What a trainer adds is for those in the course, and for nobody else.' },

  { thing: 'work', act: 'mark', may: studying, why: 'Everyone keeps her own account of what she has read and done.' },
  { thing: 'note', act: 'list', may: studying, why: 'Her own notes, and what others of the course chose to share.' },
  { thing: 'note', act: 'add', may: studying, why: 'Whoever studies in a course makes notes there.' },
  { thing: 'note', act: 'change', may: { person: 'own' }, why: 'A note is changed, shared and thrown away by who wrote it.' },
  { thing: 'contribution', act: 'list', may: studying, why: 'A group reads what it says to each other about the literature.' },
  { thing: 'contribution', act: 'add', may: studying, why: 'Whoever studies in a course takes part in its discussion.' },
  { thing: 'contribution', act: 'change', may: { person: 'own' }, why: 'Words are changed only by who wrote them.' },
  { thing: 'contribution', act: 'withdraw', may: { person: 'own', trainer: 'own course' }, why: 'Words are withdrawn by who wrote them; a trainer may do it where someone could be recognised, and that stands in her trail.' },
  { thing: 'contribution', act: 'mark', may: { trainer: 'own course' }, why: 'What is taken up in class is chosen by who teaches it.' },

  { thing: 'question', act: 'open', may: { trainer: 'own course' }, why: 'In class the trainer opens the question.' },
  { thing: 'card', act: 'deal', may: { trainer: 'own course' }, why: 'Cards hold what others may not know at the start; the trainer deals them.' },
  { thing: 'attendance', act: 'list', may: { ...running, registrar: 'own course' }, why: 'Hours count for certificates: kept by who runs the course, seen by who keeps the register.' },
  { thing: 'attendance', act: 'write', may: running, why: 'Who was there is written down by who runs the course; each sees in her trail that it was changed.' },
  { thing: 'attendance', act: 'own', may: { participant: 'own course' }, why: 'A participant sees her own hours.' },

  { thing: 'ground', act: 'show', may: { participant: 'own course' }, why: 'A participant shows herself that she did what a part asks first.' },
  { thing: 'ground', act: 'list', may: { ...running, registrar: 'own course' }, why: 'Whether someone may come is judged by who runs the course.' },
  { thing: 'ground', act: 'decide', may: running, why: 'Whether someone may come is judged by who runs the course; she sees it in her trail.' },
  { thing: 'ground', act: 'read-file', may: { person: 'own', ...running, registrar: 'own course' }, why: 'Evidence is seen by its owner and by who judges it.' },

  { thing: 'calendar', act: 'own', may: { person: 'own' }, why: 'The link of a calendar is its owner’s, to hand out and to renew.' },
  { thing: 'calendar', act: 'follow', may: { anyone: 'any' }, why: 'A calendar program has no account: the link itself is the key, and can be renewed.' },
]

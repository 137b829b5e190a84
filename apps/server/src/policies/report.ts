/** The reflection report, its assessment, and own cases. */
import type { Permission } from './shape.ts'

const everyone = { participant: 'own course', trainer: 'own course', supervisor: 'own course', registrar: 'own course', administrator: 'own course' } as const

export const REPORT: Permission[] = [
  { thing: 'report', act: 'write', may: { participant: 'own course' }, why: 'A participant writes a report of her own, and nobody else reads it before it is handed in.' },
  { thing: 'report', act: 'list', may: { trainer: 'own course', supervisor: 'own course', administrator: 'own course' }, why: 'Who reads reports sees which were handed in; the texts are for their assessors.' },
  { thing: 'report', act: 'appoint', may: { trainer: 'own course' }, why: 'Trainers of the course say who reads a report.' },
  { thing: 'report', act: 'name-reader', may: { administrator: 'own course' }, why: 'Who reads a report again on appeal is named by an administrator, who judges nothing.' },
  { thing: 'rubric', act: 'read', may: everyone, why: 'By what reports are judged is no secret in the course.' },
  { thing: 'rubric', act: 'change', may: { trainer: 'own course', administrator: 'own course' }, why: 'The rubric of a course is set by those who run it; what was handed in keeps the old one.' },
  { thing: 'assessment', act: 'read', may: { trainer: 'own', supervisor: 'own' }, why: 'A report is read by its assessors, each in a judgment of her own.' },
  { thing: 'assessment', act: 'change', may: { trainer: 'own', supervisor: 'own' }, why: 'A judgment is changed only by the assessor whose it is.' },
  { thing: 'assessment', act: 'decide', may: { trainer: 'own', supervisor: 'own' }, why: 'A person decides: who read it first, or on appeal who was named for it.' },

  { thing: 'case', act: 'list', may: { participant: 'own course', trainer: 'own course', supervisor: 'own course' }, why: 'Everyone sees her own cases and those shared with her.' },
  { thing: 'case', act: 'create', may: { participant: 'own course', trainer: 'own course' }, why: 'Own cases are brought by participants, and by trainers who show how.' },
  { thing: 'case', act: 'read', may: { participant: 'own', trainer: 'own', supervisor: 'own' }, why: 'A case is seen by its author and by those it is shared with, as long as it is shared.' },
  { thing: 'case', act: 'change', may: { participant: 'own', trainer: 'own' }, why: 'Only its author changes, shares or erases a case.' },
]

/** The simulator in the course. */
import type { Permission } from './shape.ts'

export const PRACTICE: Permission[] = [
  { thing: 'practice', act: 'read', may: { participant: 'own course', trainer: 'own course' }, why: 'Who takes part in the course sees what is asked of her; what someone handed in, only she sees here.' },
  { thing: 'practice', act: 'assign', may: { trainer: 'own course' }, why: 'Which group is practised with which aim is the trainer’s choice.' },
  { thing: 'practice', act: 'hand-in', may: { participant: 'own course' }, why: 'A participant hands in what she led herself.' },
  { thing: 'practice', act: 'change', may: { person: 'own' }, why: 'What she handed in she may take back, and she decides whether it is shown and under which name.' },
  { thing: 'practice', act: 'cohort', may: { trainer: 'own course' }, why: 'The trainer sees who practised and what can be shown in class, without names where no name was given.' },
  { thing: 'practice', act: 'mine', may: { person: 'own' }, why: 'Everyone finds the tasks of her own courses when she looks back on a session.' },
]

/** What no target is set for, but a reader wants to see: how much leaders talk, silences, what members do, who stays away. */
import { mean, sum } from 'simple-statistics'
import { MEMBER_ACTS } from '@kring/dynamics'
import { courseOf, sortRows, type Rows } from './rows.ts'

export interface Diagnostic {
  name: string
  value: number
}

export const diagnosticsOf = (rows: Rows): Diagnostic[] => {
  const { sessions, talkers, members } = sortRows(rows)
  if (sessions.length === 0) return []
  const led = talkers.filter(({ leader }) => leader === 1)
  const per = (name: string, read: (row: (typeof sessions)[number]) => number): Diagnostic => ({ name, value: mean(sessions.map(read)) })
  const acts = sum(sessions.map((row) => sum(MEMBER_ACTS.map((act) => row[`act ${act}`]))))
  const gains = members.filter(({ newcomer }) => newcomer === 0).map((m) => m.wellbeingEnd - m.wellbeingStart)
  return [
    { name: 'courses', value: new Set(members.map(courseOf)).size }, { name: 'sessions', value: sessions.length }, { name: 'members', value: members.length },
    { name: 'leaders’ share of turns', value: sum(led.map(({ turns }) => turns)) / sum(talkers.map(({ turns }) => turns)) },
    { name: 'leaders’ share of the time talked', value: sum(led.map(({ seconds }) => seconds)) / sum(talkers.map(({ seconds }) => seconds)) },
    per('turns per session', (row) => row.turns), per('minutes per session', (row) => row.minutes), per('silences per session', (row) => row.silences),
    per('absent per session', (row) => row.absent), per('late per session', (row) => row.late), per('mails per session', (row) => row.mails), per('newcomers per session', (row) => row.entered),
    per('cohesion', (row) => row.cohesion), per('friction', (row) => row.friction), per('part of member acts that is conflict', (row) => row.conflictTalk),
    { name: 'change in wellbeing', value: mean(gains) },
    ...MEMBER_ACTS.map((act) => ({ name: `part of member acts: ${act}`, value: sum(sessions.map((row) => row[`act ${act}`])) / acts })),
  ]
}

/** A series to take along: everything as JSON, or one row per member and session as CSV. */
import { ENGINE_VERSION, type GroupSpec } from '@kring/dynamics'
import { type SeriesEnd, type SeriesSession, sessionLines, weekLines, type WhoIs } from '@kring/language'
import { csv } from '../debrief/export.ts'
import type { SeriesChoice } from './choice.ts'

export interface Run {
  choice: SeriesChoice
  group: GroupSpec
  seed: number
  sessions: SeriesSession[]
  end: SeriesEnd
}

export const toJson = (run: Run, who: WhoIs, language: 'nl' | 'en'): string =>
  JSON.stringify({
    format: 'kring-series', version: 1, engine: ENGINE_VERSION, choice: run.choice, seed: run.seed, group: run.group,
    sessions: run.sessions.map((told) => ({ ...told, weekLines: weekLines(told, who, language).map(({ text }) => text), lines: sessionLines(told, who, language).map(({ text }) => text) })),
    end: run.end,
  }, null, 2)

const HEAD = ['session', 'of', 'led', 'group_cohesion', 'group_safety', 'group_conflict', 'phase', 'member', 'came', 'late_seconds', 'absent', 'mailed', 'entered', 'left', 'left_worked_through', 'announced', 'cohesion', 'safety', 'ambivalence', 'hope', 'talk']

export function toCsv({ sessions }: Pick<Run, 'sessions'>, who: WhoIs): string {
  const yes = (value: boolean): string => (value ? 'yes' : 'no')
  const rows = sessions.flatMap((told) => told.chairs.map((seat) => {
    const week = told.week.filter((e) => (e.kind === 'mail' ? e.from : e.seat) === seat)
    const late = week.find((e) => e.kind === 'late')
    const absent = week.find((e) => e.kind === 'absent')
    const mail = week.find((e) => e.kind === 'mail')
    const left = [...told.gone, ...told.left].find((one) => one.seat === seat)
    const figures = told.members[seat]
    return [
      told.session, told.of, told.led, told.climate.cohesion, told.climate.safety, told.climate.conflict, told.phase, who(seat).name,
      yes(told.came.includes(seat)), late?.seconds, absent ? (absent.withNotice ? 'notice' : 'no notice') : '', mail?.theme, yes(week.some((e) => e.kind === 'enters')),
      left?.where, left && yes(left.workedThrough), yes(told.announced.includes(seat)), figures?.cohesion, figures?.safety, figures?.ambivalence, figures?.hope, told.talk[seat],
    ]
  }))
  return csv([HEAD, ...rows])
}

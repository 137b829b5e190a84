/** The simulator in the course as it leaves the server. Of a stretch for the wall every field is named here: a field added later stays hidden until someone decides. */
import { type Losing, type Seat } from '@kring/dynamics'
import type { SpokenTurn } from '@kring/language'
import type { CohortTask, HandInView, OpenTasks, StretchView, TaskView } from '@kring/protocol'
import type { CohortRow, StretchRow } from '../commands/cohort.ts'
import type { HandInRow, TaskRow } from '../commands/practice-tasks.ts'

export const presentHandIn = (row: HandInRow): HandInView => ({ id: row.id, session: row.session_id, at: row.at.toISOString(), showing: row.showing, reflection: row.reflection, moments: row.moments })

/** `own`: what the viewer handed in herself. */
export const presentTask = (row: TaskRow, own: readonly HandInRow[]): TaskView => ({
  id: row.id, scenario: row.scenario, aim: row.aim, until: row.until, item: row.item, withdrawn: row.withdrawn_at !== null, version: row.version, mine: own.filter(({ task_id }) => task_id === row.id).map(presentHandIn),
})

export const presentOpenTask = (row: TaskRow & { course_title: string }, own: readonly HandInRow[]): OpenTasks['tasks'][number] => ({
  id: row.id, course: row.course_id, courseTitle: row.course_title, aim: row.aim, until: row.until, handedIn: own.filter(({ task_id }) => task_id === row.id).map(presentHandIn),
})

/** How many sessions went how in each stretch of the programme; null when there are none to add up. */
export function addUp(sessions: readonly Losing[][]): CohortTask['course'] {
  if (sessions.length === 0) return null
  const found = new Map<number, NonNullable<CohortTask['course']>[number]>()
  for (const { item, from, until, lost, apart, attention, leaving } of sessions.flat()) {
    const sum = found.get(from) ?? { item, from, until, sessions: 0, lost: 0, apart: 0, attention: 0, leaving: 0 }
    sum.sessions++
    sum.lost += Number(lost)
    sum.apart += Number(apart)
    sum.attention += Number(attention)
    sum.leaving += Number(leaving)
    found.set(from, sum)
  }
  return [...found.values()].sort((a, b) => a.from - b.from)
}

export const presentCohort = (task: TaskRow, { people, losing, reflections, moments }: CohortRow): CohortTask => ({ task: task.id, people, course: addUp(losing), reflections, moments })

const presentTurn = ({ t, kind, act, silence, move, signals, gaze, text, gesture, understood }: SpokenTurn): StretchView['turns'][number] => ({
  t, kind, ...(act && { act: { from: act.from, to: act.to } }), ...(silence && { silence: { counts: silence.counts } }), ...(move && { move: { seat: move.seat, move: move.move } }),
  signals: (signals ?? []).map(({ seat, signal, on }) => ({ seat, signal, on })), ...(gaze && { gaze }), ...(text && { text }), ...(gesture && { gesture }), ...(understood && { understood: { intervention: understood.intervention } }),
})

export const presentStretch = ({ id, scenario, language, by, words, aim, chosen, seen, turns }: StretchRow): StretchView => ({
  id, scenario, language, by, words, aim, chosen,
  seen: Object.fromEntries(Object.entries(seen).map(([seat, { present, standing, coatOn, signals, gaze }]): [Seat, StretchView['seen'][string]] => [seat, { present, standing, coatOn, signals, gaze }])),
  turns: turns.map(presentTurn),
})

/** The simulator in the course: what is asked, what was handed in, and what the trainer sees of the cohort. */
import type { SpokenTurn } from '@kring/language'
import { z } from 'zod'
import { moment } from './people.ts'
import { uuid } from './routes.ts'

const aim = z.string().trim().min(1, 'an aim').max(600)
const scenario = z.string().min(1).max(100)
const day = z.iso.date('a day such as 2027-01-15')

// ---------------------------------------------------------------- what is asked

export const newTask = z.strictObject({ id: uuid, scenario, aim, until: day.nullable(), item: z.string().max(100).nullable().default(null).describe('The simulator task of the curriculum that it comes from.') })
export const changeShowing = z.strictObject({ showing: z.enum(['no', 'without-name', 'with-name']) })
export const changeTask = z.strictObject({ aim: aim.optional(), until: day.nullable().optional(), withdrawn: z.boolean().optional(), version: z.number().int().min(1) })
export const taskView = z.strictObject({
  id: uuid, scenario: z.string(), aim: z.string(), until: z.string().nullable(), item: z.string().nullable(), withdrawn: z.boolean(), version: z.number().int(),
  mine: z.array(z.lazy(() => handInView)).describe('What you handed in for it, the earliest first.'),
})
export type TaskView = z.infer<typeof taskView>
/** Simulator tasks of the curriculum, to begin from. */
export const taskIdea = z.strictObject({ item: z.string(), day: z.number().int(), scenario: z.string(), title: z.strictObject({ nl: z.string(), en: z.string() }), aim: z.strictObject({ nl: z.string(), en: z.string() }) })
export type TaskIdea = z.infer<typeof taskIdea>
export const tasksView = z.strictObject({ tasks: z.array(taskView), ideas: z.array(taskIdea).describe('For those who assign; empty for participants.') })
export type TasksView = z.infer<typeof tasksView>

// ---------------------------------------------------------------- what was handed in

/** May her chosen moments be shown in class? */
export const SHOWING = ['no', 'without-name', 'with-name'] as const
export type Showing = (typeof SHOWING)[number]

/** A stretch is short enough to be read aloud. */
export const MOST_CHOSEN = 5
export const STRETCH_TURNS = { before: 5, after: 5 } as const

const chosen = z.strictObject({ turn: z.number().int().min(0), words: z.string().trim().max(600).default('') })
export const newHandIn = z.strictObject({
  id: uuid, session: uuid, reflection: z.string().trim().max(2000).default('').describe('What she makes of her aim; for the trainer, without her name unless she gives it.'), showing: z.enum(SHOWING), moments: z.array(chosen).max(MOST_CHOSEN),
})
export type NewHandIn = z.input<typeof newHandIn>
export const handInView = z.strictObject({ id: uuid, session: uuid, at: moment, showing: z.enum(SHOWING), reflection: z.string(), moments: z.array(z.strictObject({ turn: z.number().int(), words: z.string() })) })
export type HandInView = z.infer<typeof handInView>
/** Open tasks in all her courses for one scenario: what the debrief asks. */
export const openTasks = z.strictObject({ tasks: z.array(z.strictObject({ id: uuid, course: uuid, courseTitle: z.string(), aim: z.string(), until: z.string().nullable(), handedIn: z.array(handInView) })) })
export type OpenTasks = z.infer<typeof openTasks>

// ---------------------------------------------------------------- what the trainer sees

/** In how many sessions a part of the programme went like this. */
const stretchOfSession = z.strictObject({
  item: z.string().describe('The programme item.'), from: z.number().describe('Seconds.'), until: z.number(),
  sessions: z.number().int(), lost: z.number().int(), apart: z.number().int(), attention: z.number().int(), leaving: z.number().int().describe('Coats, doors, announcements.'),
})
export const cohortTask = z.strictObject({
  task: uuid,
  people: z.array(z.strictObject({ id: uuid, name: z.string(), handedIn: z.number().int() })),
  /** Null until enough people handed in. */
  course: z.array(stretchOfSession).nullable(),
  reflections: z.array(z.strictObject({ by: z.string().nullable(), text: z.string() })),
  moments: z.array(z.strictObject({ id: uuid, by: z.string().nullable(), t: z.number(), words: z.string(), said: z.string().describe('The beginning of what the leader said.') })),
})
export type CohortTask = z.infer<typeof cohortTask>
/** What has no name appears of so many people at a time, in the order in which they handed in: then no look can be laid beside an earlier one to find a single person. */
export const COHORT_GROUP = 3

/** What the wall shows: no name, no session, no seed, no time of day. Seats are those of the scenario. */
export const stretchView = z.strictObject({
  id: uuid, scenario: z.string(), language: z.enum(['nl', 'en']), by: z.string().nullable(), words: z.string(), aim: z.string(), chosen: z.number().int().describe('Place of the chosen turn in `turns`.'),
  /** The room before the first turn, by seat. */
  seen: z.record(z.string(), z.looseObject({ present: z.boolean(), standing: z.boolean(), coatOn: z.boolean() })),
  turns: z.array(z.looseObject({ t: z.number(), kind: z.enum(['act', 'silence', 'move']) })),
})
export type StretchView = z.infer<typeof stretchView>
/** What of a turn the wall shows. */
export type StretchTurn = Pick<SpokenTurn, 't' | 'kind' | 'move' | 'signals' | 'gaze' | 'text' | 'gesture'> & { silence?: { counts: number }; act?: { from: string; to: string[] | 'group' }; understood?: { intervention: string } }

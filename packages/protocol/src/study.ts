/** What people of a course study: work done, notes, and what is said about a question. */
import { conceptId } from '@kring/curriculum'
import { z } from 'zod'
import { moment, pageQuery } from './people.ts'
import { itemKey } from './programme.ts'
import { uuid } from './routes.ts'

const at = z.iso.datetime('a moment such as 2027-01-15T09:30:00.000Z')

export const markWork = z.strictObject({ done: z.number().int().min(0).max(2000), at: at.describe('When she did it, on her own device; the latest counts.') })
export const workView = z.strictObject({ done: z.number().int(), at: moment })

const text = (most: number) => z.string().trim().min(1, 'some words').max(most, `at most ${most} characters`)
const concepts = z.array(conceptId).max(12).default([])
const page = z.number().int().min(1).max(5000).nullable()

export const NOTE_LENGTH = 5000
export const newNote = z.strictObject({ id: uuid, item: itemKey, page: page.default(null), text: text(NOTE_LENGTH), concepts, shared: z.boolean().default(false) })
export const changeNote = z.strictObject({ version: z.number().int().min(1), text: text(NOTE_LENGTH).optional(), page: page.optional(), concepts: z.array(conceptId).max(12).optional(), shared: z.boolean().optional() })
export const noteView = z.strictObject({
  id: uuid, item: itemKey, page: z.number().int().nullable(), text: z.string(), concepts: z.array(z.string()), shared: z.boolean(), version: z.number().int(), at: moment, changedAt: moment.nullable(),
  by: z.string(), own: z.boolean(),
})
export type NoteView = z.infer<typeof noteView>
export const notes = z.strictObject({ notes: z.array(noteView), next: z.string().nullable() })
export const notesQuery = pageQuery.extend({ item: itemKey.optional() })

export const CONTRIBUTION_LENGTH = 4000
export const newContribution = z.strictObject({ id: uuid, item: itemKey, question: itemKey, parent: uuid.nullable().default(null), text: text(CONTRIBUTION_LENGTH) })
export const changeContribution = z.strictObject({ version: z.number().int().min(1), text: text(CONTRIBUTION_LENGTH) })
export const contributionView = z.strictObject({
  id: uuid, parent: uuid.nullable(), by: z.string(), own: z.boolean(), text: z.string().describe('Empty when it was withdrawn.'), version: z.number().int(), at: moment, changedAt: moment.nullable(),
  withdrawn: z.enum(['self', 'trainer']).nullable(), marked: z.boolean().describe('The trainer takes it up in class.'),
})
export type ContributionView = z.infer<typeof contributionView>
export const discussion = z.strictObject({ contributions: z.array(contributionView), next: z.string().nullable() })
export const marking = z.strictObject({ marked: z.boolean() })

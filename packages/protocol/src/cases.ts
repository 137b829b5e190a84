/** Own cases: written with pseudonyms only, shared with chosen people for a chosen time, discussed. */
import { conceptId, literatureId, ownCase } from '@kring/curriculum'
import { z } from 'zod'
import { moment } from './people.ts'
import { uuid } from './routes.ts'

const person = z.strictObject({ id: uuid, name: z.string() })
const field = z.strictObject({ id: z.string().min(1).max(60), text: z.string().max(8000) })
const links = { concepts: z.array(conceptId).max(20), literature: z.array(literatureId).max(20), scenario: z.string().regex(/^[a-z0-9-]+$/).max(60).nullable() }

/** What its author writes; every part may come alone. */
const written = { title: z.string().trim().min(1, 'a title').max(160), fields: z.array(field).max(20), pseudonyms: z.array(z.string().trim().min(1).max(60)).max(60).describe('Names she says are made up: no warning for these.'), ...links }
export const newCase = z.strictObject({ id: uuid, item: z.string().min(1).max(80).describe('Which own-case item of the course it answers.'), ...written })
export const changeCase = z.strictObject({ edition: z.number().int(), ...written }).partial().required({ edition: true })
export type ChangeCase = z.infer<typeof changeCase>

export const shareView = z.strictObject({ person, until: moment, ended: z.boolean() })
export const commentView = z.strictObject({ id: uuid, by: person.nullable(), text: z.string(), at: moment, mine: z.boolean() })
export const caseCard = z.strictObject({ id: uuid, item: z.string(), title: z.string(), author: person, mine: z.boolean(), until: moment.nullable().describe('Until when it is shared with the asker; null for her own.'), shares: z.number().int().describe('With how many it is shared now; 0 for another’s.'), comments: z.number().int(), updatedAt: moment })
export type CaseCard = z.infer<typeof caseCard>
export const caseCards = z.strictObject({ cases: z.array(caseCard), next: z.string().nullable(), forms: z.array(ownCase).describe('The forms of the course, in order.') })

export const caseView = caseCard.extend({
  edition: z.number().int(), fields: z.array(field), pseudonyms: z.array(z.string()), ...links,
  form: ownCase.nullable().describe('Null when the course no longer holds this item.'),
  sharedWith: z.array(shareView).describe('Only for its author.'),
  discussion: z.array(commentView),
})
export type CaseView = z.infer<typeof caseView>

/** `looked`: the warnings she saw and let stand, each by its key; what she did not see stops the sharing. */
export const shareCase = z.strictObject({ until: z.iso.datetime({ offset: true }), looked: z.array(z.string().max(200)).max(400) })
export const newComment = z.strictObject({ id: uuid, text: z.string().trim().min(1, 'what you want to say').max(4000) })

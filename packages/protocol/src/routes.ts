/** Requests and answers of the HTTP interface: one source for the server's checks, the OpenAPI page and the web client's types. */
import { z } from 'zod'
import { MAX_BATCH, newEvent } from './events.ts'

export const uuid = z.uuid()

export const newSession = z.strictObject({
  scenario: z.string().min(1).max(100).describe('Id of a scenario, such as "de-jas-nog-aan".'),
  language: z.enum(['nl', 'en']).default('nl'),
  seed: z.number().int().min(0).max(4_294_967_295).describe('Seed of the group’s luck.'),
})
export type NewSession = z.input<typeof newSession>

export const sessionView = z.strictObject({
  id: uuid,
  scenario: z.string(),
  language: z.enum(['nl', 'en']),
  seed: z.number(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  last: z.number().int().describe('Sequence number of the last event; 0 for none.'),
})
export type SessionView = z.infer<typeof sessionView>

export const createdSession = z.strictObject({
  session: sessionView,
  token: z.string().nullable().describe('A new guest’s token, given once; later requests send it as cookie or "Authorization: Bearer". Null when the request already carried one.'),
})
export type CreatedSession = z.infer<typeof createdSession>

export const appendRequest = z.strictObject({ events: z.array(newEvent).min(1).max(MAX_BATCH) })
export const appended = z.strictObject({
  acknowledged: z.array(z.strictObject({ id: uuid, seq: z.number().int().min(1) })),
  last: z.number().int(),
})
export type Appended = z.infer<typeof appended>

export const eventPage = z.strictObject({
  events: z.array(z.strictObject({ id: uuid, seq: z.number().int(), session: uuid, at: z.string(), by: z.string(), body: z.looseObject({ type: z.string() }) })),
  last: z.number().int(),
  /** Pass as `after` for the next page; null at the end. */
  next: z.number().int().nullable(),
})

/** Every refusal has this shape: a code for programs, a sentence for people, and where in the request it went wrong. */
export const refusal = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    issues: z.array(z.strictObject({ where: z.string(), what: z.string() })).optional(),
  }),
})
export type RefusalBody = z.infer<typeof refusal>

export const REFUSALS = [
  'bad-request', 'not-found', 'event-id-reused', 'session-closed', 'cursor-unknown', 'too-large', 'too-many-requests', 'unavailable', 'internal',
  'sign-in-needed', 'sign-in-failed', 'code-wrong', 'second-factor-needed', 'sign-in-again', 'account-disabled', 'not-allowed', 'conflict', 'link-expired',
] as const
export type RefusalCode = (typeof REFUSALS)[number]

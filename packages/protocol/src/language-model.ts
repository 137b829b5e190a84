/** A language model of the house: what a room may ask of it. It is off unless the administrator set an address; all it gives can be done without. */
import { INTERVENTIONS } from '@kring/dynamics'
import { z } from 'zod'

/** Longest text of one turn that is sent along, in characters, and most turns. */
export const MODEL_TEXT = 600
export const MODEL_TURNS = 6
/** How long a room waits for an opinion on a sentence, and for words, in ms. What comes later is not used. */
export const HEAR_MS = 1500
export const WORD_MS = 2500

const said = z.string().trim().min(1).max(MODEL_TEXT)
const seat = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)
const before = z.array(z.strictObject({ name: z.string().max(80), text: said })).max(MODEL_TURNS).describe('What was said of late, oldest first.')

export const languageModelView = z.strictObject({
  host: z.string().describe('Where what is typed goes.'),
  model: z.string(),
})
export type LanguageModelView = z.infer<typeof languageModelView>

export const hearRequest = z.strictObject({ text: said, before })
export type HearRequest = z.input<typeof hearRequest>
/** Null: no usable answer in time. */
export const heardAnswer = z.strictObject({ intervention: z.enum(INTERVENTIONS).nullable() })

export const wordRequest = z.strictObject({
  seat: seat.describe('Who speaks.'),
  act: z.string().regex(/^[a-z0-9-]{1,40}$/).describe('What the model lets him do.'),
  theme: z.string().regex(/^[a-z-]{1,40}$/),
  ours: z.string().trim().min(1).max(400).describe('The line he would say by itself.'),
  before,
})
export type WordRequest = z.input<typeof wordRequest>
/** Null: our own line is better. */
export const wordAnswer = z.strictObject({ text: z.string().nullable() })

/** The course group as experience group: moments of the group itself, their meaning, agreements, climate, and a word apart. */
import { z } from 'zod'
import { moment } from './people.ts'
import { uuid } from './routes.ts'

/** Half days, in the order of a day. */
export const HALVES = ['morning', 'afternoon', 'evening'] as const
export type Half = (typeof HALVES)[number]

const day = z.number().int().min(1).max(20)
const half = z.enum(HALVES)
const both = z.strictObject({ nl: z.string(), en: z.string() })
const concept = z.string().regex(/^g\d{1,4}$/, 'a concept such as g55')
const sentence = z.string().trim().min(1, 'one sentence').max(300, 'one sentence: at most 300 characters')
const version = z.number().int().min(0).describe('The version you saw; 0 when there was none.')

export const dayQuery = z.strictObject({ day: z.string().regex(/^([1-9]|1\d|20)$/, 'a day of the course, 1 to 20') })

/** What the pages need of the course's content; without role cards or notes for the trainer. */
export const groupContent = z.strictObject({
  today: day.nullable().describe('The day of the course that is today, else the last one that was.'),
  limit: both, word: both, agreements: z.array(z.strictObject({ id: z.string(), text: both, because: both })),
  climate: z.strictObject({ about: both, least: both, most: both, questions: z.array(z.strictObject({ id: z.string(), text: both })), shownFrom: z.number() }),
  examples: z.array(z.strictObject({ concept: z.string(), example: both })),
  days: z.array(
    z.strictObject({
      number: z.number(), title: both, halves: z.array(half), question: both.nullable().describe('What the group asks itself that day.'),
      readings: z.array(z.strictObject({ id: z.string(), title: both, literature: z.string() })),
    }),
  ),
})
export type GroupContent = z.infer<typeof groupContent>

// ---------------------------------------------------------------- moments and their meaning

export const newGroupMoment = z
  .strictObject({
    id: uuid.describe('Made by the client, at random; sending it again is harmless.'), day, half, concept, text: sentence, anonymous: z.boolean(),
    key: z.string().regex(/^[A-Za-z0-9_-]{43}$/, '32 random bytes, base64url').optional().describe('Only for an anonymous moment: who holds this may take it back. Only its hash is kept.'),
  })
  .refine(({ anonymous, key }) => anonymous || key === undefined, { path: ['key'], error: 'only for an anonymous moment' })
export type NewGroupMoment = z.infer<typeof newGroupMoment>
export const withdrawMoment = z.strictObject({ key: z.string().max(100).optional() })
export const keptMoment = z.strictObject({ id: uuid, shownFrom: moment.nullable().describe('When an anonymous moment appears, together with all others of that quarter; null: at once.') })

export const groupMomentView = z.strictObject({ id: uuid, day, half, concept: z.string(), text: z.string(), by: z.string().nullable().describe('Null: without a name.'), mine: z.boolean() })
export type GroupMomentView = z.infer<typeof groupMomentView>

export const newMeaning = z.strictObject({
  reading: z.string().max(100).nullable().describe('A reading of that day.'), text: z.string().trim().max(2000), version,
})
export const meaningView = z.strictObject({
  id: uuid, day, concept: z.string(), moment: groupMomentView.nullable().describe('Null when whoever wrote it has left and took it along.'), reading: z.string().nullable(), text: z.string(), version: z.number().int(),
  changedBy: z.string().nullable(), changedAt: moment,
})
export type MeaningView = z.infer<typeof meaningView>
export const groupMoments = z.strictObject({
  waiting: z.array(groupMomentView).describe('Not opened: all of them for the trainer, her own named ones for a participant.'), opened: z.array(meaningView),
})
export type GroupMoments = z.infer<typeof groupMoments>

// ---------------------------------------------------------------- agreements

export const AGREEMENT_ACTS = ['propose', 'agree', 'change', 'end'] as const
export type AgreementAct = (typeof AGREEMENT_ACTS)[number]
export const newAgreement = z.strictObject({ id: uuid, text: sentence })
export const changeAgreement = z
  .strictObject({ act: z.enum(['agree', 'change', 'end']), text: sentence.optional(), version })
  .refine(({ act, text }) => (act === 'change') === (text !== undefined), { path: ['text'], error: 'the new words, only for a change' })
export const agreementView = z.strictObject({
  id: uuid, text: z.string(), state: z.enum(['proposed', 'agreed', 'ended']), version: z.number().int(),
  history: z.array(z.strictObject({ act: z.enum(AGREEMENT_ACTS), text: z.string(), by: z.string().nullable(), at: moment })),
})
export type AgreementView = z.infer<typeof agreementView>
export const agreements = z.strictObject({ agreements: z.array(agreementView) })

// ---------------------------------------------------------------- climate

/** Answers become visible in groups of this many at a time, so that no later answer can be told from the difference. */
export const CLIMATE_SCALE = 5
export const newClimate = z.strictObject({ day, half, answers: z.record(z.string().max(60), z.number().int().min(1).max(CLIMATE_SCALE)) })
export const climateView = z.strictObject({
  halves: z.array(
    z.strictObject({
      half, answered: z.boolean().describe('Whether you answered.'),
      shown: z
        .strictObject({
          people: z.number().int().describe('How many answers are in it: always a whole number of groups.'),
          questions: z.array(z.strictObject({ id: z.string(), middle: z.number().describe('1 to 5, in halves.'), spread: z.enum(['together', 'some', 'apart']) })),
        })
        .nullable().describe('Null: too few answers.'),
    }),
  ),
})
export type ClimateView = z.infer<typeof climateView>

// ---------------------------------------------------------------- a word apart

export const newWord = z.strictObject({ id: uuid, to: uuid.describe('A trainer of the course; for a trainer: a participant.'), text: z.string().trim().min(1, 'a few words').max(4000) })
export const wordsView = z.strictObject({
  threads: z.array(
    z.strictObject({
      with: z.strictObject({ id: uuid, name: z.string() }), unread: z.boolean(),
      words: z.array(z.strictObject({ id: uuid, mine: z.boolean(), text: z.string(), at: moment })),
    }),
  ),
})
export type WordsView = z.infer<typeof wordsView>

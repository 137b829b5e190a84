/** Scenes for two: what the leaders of a scenario can say to each other before and after a session. pair.yaml beside scenario.yaml; the words in pair.<lang>.yaml. */
import { AGREEMENTS, MEMBER_ACTS, THEMES } from '@kring/dynamics'
import { z } from 'zod'
import { FAMILIES } from './lists.ts'
import { both, exchange, feelings, fraction, fractions, interventionId, line, seat, signLine, source, type Exchange, type Line, type SignLine } from './schema.ts'

/** What can be seen in the log of the session just led, and named by either of them. */
export const PAIR_MOMENTS = ['one-by-one', 'went-on', 'waited', 'asked-group', 'leaned-back', 'coat-off', 'left', 'stayed', 'long-silence', 'corrected', 'asked-leaders', 'criticised'] as const
export type PairMoment = (typeof PAIR_MOMENTS)[number]

const factId = z.string().regex(/^F\d+\.\d+[a-z]?$/)
/** A change of what someone comes in with, small either way. */
const shift = z.number().min(-0.2).max(0.2)

const scene = z.strictObject({
  title: both,
  /** The fact that is there from the start, so that words can be for this scene only. */
  fact: factId,
  /** Where and when it is, in italics. */
  place: both,
  minutes: z.number().min(3).max(30),
  /** The last thing seen: when the time is up, and when she ends it. */
  ends: z.strictObject({ time: both, hers: both }),
  opening: z.array(z.strictObject({ act: z.enum(MEMBER_ACTS), theme: z.enum(THEMES), text: both, gesture: both.optional() })).default([]),
})

export const pairText = z.strictObject({
  /** The co-leader, and his seat where two talk: there he leads nobody. */
  coLeader: seat,
  seat,
  traits: z.strictObject({ talkativeness: fraction, warmth: fraction, dominance: fraction, authoritySensitivity: fraction, closenessSensitivity: fraction, irritability: fraction, themes: fractions, avoids: fractions }),
  start: feelings,
  bond: fraction,
  irritation: fraction,
  /** What one colleague can do with a sentence to another: an intervention of the model under the name it has here. */
  moves: z.array(z.strictObject({ intervention: interventionId, family: z.enum(FAMILIES), name: both, does: both, examples: z.strictObject({ nl: z.array(z.string().min(1)).min(2), en: z.array(z.string().min(1)).min(2) }) })).min(5),
  /** What they can agree on. `offered`: the fact that exists once he has proposed it himself. */
  agreements: z.array(z.strictObject({ kind: z.enum(AGREEMENTS), trainee: both.optional(), coLeader: both, offered: factId })).length(AGREEMENTS.length),
  before: scene,
  after: scene,
  mail: z.strictObject({
    from: seat,
    sent: both,
    text: both,
    /** Ways to answer; none of them is the right one. What an answer does is added to what the sender comes in with. */
    answers: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), name: both, text: both, hope: shift.default(0), tension: shift.default(0), bond: shift.default(0), brings: fraction.default(0) })).min(2),
    /** The fact that exists once he has heard of it. */
    told: factId,
    /** The same where she answers nothing. */
    unanswered: z.strictObject({ hope: shift.default(0), tension: shift.default(0), bond: shift.default(0) }),
  }),
  moments: z.array(z.strictObject({ moment: z.enum(PAIR_MOMENTS), fact: factId, says: both })).min(1),
  /** The next session: whose coming is told, and how it begins when he is there, away, or gone for good. */
  next: z.strictObject({
    about: seat,
    here: both, away: both, left: both,
    intents: z.array(z.strictObject({ intervention: interventionId, to: z.union([z.literal('group'), z.array(seat)]), theme: z.enum(THEMES), urgency: fraction })),
  }),
  sources: z.array(source).min(1),
})
export type PairText = z.infer<typeof pairText>

/** The words of the one who is not the trainee. */
export const pairWords = z.strictObject({ lines: z.array(line).min(1), exchanges: z.array(exchange).default([]), signs: z.array(signLine).default([]) })
export interface PairWords {
  lines: Line[]
  exchanges: Exchange[]
  signs: SignLine[]
}

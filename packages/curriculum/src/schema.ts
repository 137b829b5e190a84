/**
 * The shapes of everything a therapist can read and correct: one item per YAML file under `content/`.
 * Zod schemas give both the types and the error messages; cross-references are checked in check.ts.
 */
import { INTERVENTIONS, LEADER_STYLES, MEMBER_ACTS, MOMENTS, MOODS, MOVES, SIGNALS, THEMES } from '@kring/dynamics'
import { z } from 'zod'
import { FAMILIES, MARKS, TOPICS } from './lists.ts'

export const mark = z.enum(MARKS)

/** A text in both languages of the interface. */
export const both = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
export type Both = z.infer<typeof both>

/** A text of a fixed form; the sentence says the form to people, in errors and in "allowed". */
export const formed = (form: RegExp, sentence: string) => z.string().regex(form, sentence).describe(sentence)

export const conceptId = formed(/^g\d{1,3}$/, 'a concept id: g1–g116')
export const interventionId = z.enum(INTERVENTIONS).exclude(['other'])
const principleId = formed(/^[rd]\d{1,2}$/, 'a principle id: r1–r46')
export const literatureId = formed(/^[a-z0-9-]+$/, 'a literature id: lower-case letters, digits, dashes')
export const topicId = z.enum(TOPICS)
export const fraction = z.number().min(0).max(1)
export const fractions = z.partialRecord(z.enum(THEMES), fraction)
/** A seat: lower-case; leaders' seats begin with "leader". */
export const seat = formed(/^[a-z][a-z0-9-]*$/, 'a seat: lower-case letters, digits, dashes')

/** One source of a claim: its mark, where it stands and what it says. */
export const source = z.strictObject({
  mark,
  literature: literatureId.optional(),
  /** Place in the work, or a remark ("excerpt only", "in one small study"). */
  note: z.string().optional(),
})

export const concept = z.strictObject({
  id: conceptId,
  term: both,
  definition: both,
  /** Two to five sentences: what it looks like in a group, and a limit of the idea. Marked like everything else. */
  explanation: both.optional(),
  topic: topicId,
  sources: z.array(source).min(1),
  related: z.array(conceptId).default([]),
})
export type Concept = z.infer<typeof concept>

export const intervention = z.strictObject({
  id: interventionId,
  name: both,
  does: both,
  helpful: both,
  risk: both,
  /** Group on the palette, by aim. */
  family: z.enum(FAMILIES),
  counterExample: z.boolean().default(false),
  target: z.enum(['one', 'pair', 'group', 'leaders']),
  level: z.enum(['content', 'procedure', 'interaction', 'existence', 'context']),
  function: z.enum(['stimulation', 'caring', 'meaning', 'executive']),
  depth: z.number().int().min(0).max(3),
  /** Direction on Leary's Rose, each axis in [-1, 1]. */
  rose: z.strictObject({ above: z.number().min(-1).max(1), together: z.number().min(-1).max(1) }),
  /** Spoken examples; {naam} is the addressed member, {naam2} a second, {thema} the theme. At least three. */
  examples: z.strictObject({ nl: z.array(z.string().min(1)).min(3), en: z.array(z.string().min(1)).min(1) }),
  concepts: z.array(conceptId).min(1),
  sources: z.array(source).min(1),
})
export type InterventionText = z.infer<typeof intervention>

/**
 * What the curriculum adds to a principle of the model: how it shows in a room, and where the course treats it.
 * Its sentence, strength and sources are the model's own (PRINCIPLES of @kring/dynamics).
 */
export const principle = z.strictObject({
  id: principleId,
  visible: both,
  concepts: z.array(conceptId).min(1),
  sources: z.array(source).min(1),
})
export type PrincipleText = z.infer<typeof principle>

export const literature = z.strictObject({
  id: literatureId,
  citation: z.string().min(1),
  authors: z.string().min(1),
  year: z.string().min(1),
  title: z.string().min(1),
  doi: z.string().optional(),
  lookedUp: z.boolean(),
  /** What was and was not verified; addresses where seen. */
  verified: z.string().optional(),
  about: both.optional(),
})
export type Literature = z.infer<typeof literature>

export const topic = z.strictObject({
  id: topicId,
  name: both,
  about: both,
  part: z.enum(['module', 'supplement']),
  sources: z.array(source).min(1),
})
export type Topic = z.infer<typeof topic>

export const themeText = z.strictObject({
  id: z.enum(THEMES),
  name: both,
  /** Lower-case words and phrases that betray the theme when spoken. */
  words: z.strictObject({ nl: z.array(z.string()), en: z.array(z.string()) }),
})
export type ThemeText = z.infer<typeof themeText>

/** A moment that can be practised by itself; when it is there, the model knows (MOMENTS of @kring/dynamics). */
export const momentText = z.strictObject({
  id: z.enum(MOMENTS),
  name: both,
  /** What she meets: what is seen and heard, nobody's inner life. */
  seen: both,
  /** What there is to practise. */
  aim: both,
  /** To ask herself afterwards. */
  question: both,
  concepts: z.array(conceptId).min(1),
  /** What can be tried here; none of them is the right answer. */
  interventions: z.array(interventionId).min(2),
  sources: z.array(source).min(1),
})
export type MomentText = z.infer<typeof momentText>

// ---------------------------------------------------------------- scenarios

export const feelings = z.strictObject({
  safety: fraction, engagement: fraction, hope: fraction, ambivalence: fraction, recognition: fraction, tension: fraction, groupBond: fraction,
})
const depth = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])

/** How someone looks: parameters of the one figure (apps/web/src/figure). Colours are #rrggbb. */
const colour = formed(/^#[0-9a-fA-F]{6}$/, 'a colour like "#33506b"')
export const appearance = z.strictObject({
  /** Height factor .9–1.1, girth .85–1.25. */
  height: z.number().min(0.85).max(1.15),
  girth: z.number().min(0.8).max(1.3),
  skin: colour,
  hair: z.strictObject({
    colour,
    style: z.enum(['short', 'bald', 'curly', 'bob', 'long', 'bun', 'tail', 'headscarf']),
    parting: z.number().min(-30).max(30).default(0),
  }),
  beard: colour.optional(),
  stubble: z.boolean().default(false),
  glasses: colour.optional(),
  top: colour,
  topStyle: z.enum(['plain', 'v-neck', 'shirt', 'cardigan', 'hoodie', 'checked-sleeves', 'jacket']).default('plain'),
  under: colour.optional(),
  scarf: colour.optional(),
  legs: colour,
  skirt: z.boolean().default(false),
  shoes: colour,
  coat: colour,
  bag: colour.optional(),
})
export type Appearance = z.infer<typeof appearance>

/** One person of a cast: cast/<seat>.yaml */
export const person = z.strictObject({
  seat,
  name: z.string().min(1),
  age: z.number().int().min(16).max(99),
  work: both,
  /** Who this is, for the trainer and for the debrief (never shown during the session). */
  history: both,
  wants: both,
  hides: both,
  softens: both,
  avoids: both,
  speech: both,
  /** What would help, in terms of interventions. */
  helps: z.array(z.strictObject({ intervention: interventionId, because: both })).default([]),
  /** One line for the briefing: what the leader knows at the start. */
  known: both,
  pronoun: z.enum(['hij', 'zij', 'die']),
  appearance,
  traits: z.strictObject({
    talkativeness: fraction, warmth: fraction, dominance: fraction, authoritySensitivity: fraction, closenessSensitivity: fraction, irritability: fraction,
    themes: fractions, avoids: fractions,
  }),
  start: feelings,
  bonds: z.record(seat, fraction).default({}),
  tensions: z.record(seat, fraction).default({}),
  intents: z.array(z.strictObject({ act: z.enum(MEMBER_ACTS), theme: z.enum(THEMES), depth, urgency: fraction })).default([]),
  standing: z.boolean().default(false),
  coatOn: z.boolean().default(false),
  lateSeconds: z.number().int().min(0).default(0),
  /** Not there in this session, though of the group: an empty chair. May come the next time. */
  absent: z.boolean().default(false),
  /** Address on the leader: does he say u or je, and to whom. */
  formal: z.array(seat).default([]),
  mark,
})
export type Person = z.infer<typeof person>

/** A co-leader: cast/leader-<name>.yaml */
export const coLeader = z.strictObject({
  seat, name: z.string().min(1), age: z.number().int(), work: both, history: both, wants: both, hides: both, softens: both, avoids: both, speech: both, known: both,
  pronoun: z.enum(['hij', 'zij', 'die']), appearance,
  style: z.enum(LEADER_STYLES), initiative: fraction,
  intents: z.array(z.strictObject({ intervention: interventionId, to: z.union([z.literal('group'), z.array(seat)]), theme: z.enum(THEMES), urgency: fraction })).default([]),
  mark,
})
export type CoLeader = z.infer<typeof coLeader>

/** Scene-setting line in italics, then turns that happen before the trainee's first chance to speak. */
const opening = z.strictObject({
  scene: both,
  turns: z.array(z.strictObject({
    from: seat, act: z.enum(MEMBER_ACTS).optional(), intervention: interventionId.optional(), to: z.union([z.literal('group'), z.array(seat)]),
    theme: z.enum(THEMES), depth: depth.default(0), text: both.optional(), gesture: both.optional(), move: z.enum(MOVES).optional(),
  })),
})

/** The same group on another day: scenarios/NN-id/variations.yaml, a list. What it does not name is as the scenario says. */
export const variation = z.strictObject({
  id: formed(/^[a-z0-9-]+$/, 'lower-case letters, digits, dashes'),
  /** What she reads before she goes in: what is different today, in a sentence or two. */
  today: both,
  /** What only the debrief tells, if this day has something of its own. */
  hidden: both.optional(),
  /** Per seat how someone comes in today. */
  people: z.record(seat, z.strictObject({
    start: feelings.partial().optional(),
    /** 0: on time today, also who is always late. */
    lateSeconds: z.number().int().min(0).max(1800).optional(),
    absent: z.boolean().optional(), standing: z.boolean().optional(), coatOn: z.boolean().optional(),
  })).default({}),
  themes: fractions.optional(),
  opening,
})
export type Variation = z.infer<typeof variation>

/** A scenario: content/scenarios/NN-id/scenario.yaml; its cast and words stand beside it. */
export const scenario = z.strictObject({
  nr: z.number().int().min(1).max(15),
  id: formed(/^[a-z0-9-]+$/, 'lower-case letters, digits, dashes'),
  title: both,
  kind: both,
  setting: both,
  /** Shown before the start: group, session number, what went before, your aim. */
  briefing: both,
  /** What only the debrief tells. */
  hidden: both,
  session: z.number().int().min(1), sessions: z.number().int().min(1), minutes: z.number().int().min(30).max(180),
  /** Seats in the order of the circle, clockwise from the trainee's left; the trainee is "leader". */
  circle: z.array(seat).min(4),
  agenda: z.array(z.strictObject({ id: z.string(), name: both, minutes: z.number().min(1), theme: z.enum(THEMES) })).min(1),
  /** What stands on the screen or flip-over. */
  board: z.strictObject({ title: both, lines: z.array(both).max(4) }).optional(),
  themes: fractions,
  bond: fraction, leaderBond: fraction,
  norms: z.strictObject({ openness: fraction, memberToMember: fraction, frame: fraction }),
  dependence: fraction, phase: fraction, structureNeed: fraction.default(0.3),
  open: z.boolean().default(false),
  opening,
  learningGoals: z.array(both).min(2),
  /** Questions for looking back. */
  questions: z.array(both).min(2),
  concepts: z.array(conceptId).min(1),
  topics: z.array(topicId).min(1),
  sources: z.array(source).min(1),
})
export type ScenarioText = z.infer<typeof scenario>

// ---------------------------------------------------------------- words

/**
 * One line of one person: voices/<seat>.<lang>.yaml, a list. Every condition given must hold; the most specific fitting line is
 * preferred. `text` may hold {naam} (the addressed), {naam2} (a second one), {over} (whom it is about), {woord} (a noun the last speaker
 * said). A line is said at most once in a session.
 */
export const line = z.strictObject({
  /** Member acts (or interventions, for a co-leader) this line can carry. */
  act: z.array(z.union([z.enum(MEMBER_ACTS), interventionId])).min(1),
  mood: z.array(z.enum(MOODS)).optional(),
  /** Only when said to this seat (or "group", or "leader" for any leader). */
  to: z.array(z.string()).optional(),
  /** Only when it concerns one of these: whom the act is about, else the one addressed, else whose matter has priority. */
  about: z.array(seat).optional(),
  theme: z.array(z.enum(THEMES)).optional(),
  /** Only as an answer to a leader's act of these kinds (the last leader turn). */
  on: z.array(z.enum(INTERVENTIONS)).optional(),
  /** Only as an answer to a previous turn by this seat / of these kinds. */
  after: z.strictObject({ from: z.array(seat).optional(), act: z.array(z.enum(MEMBER_ACTS)).optional() }).optional(),
  /** Facts (Fs.nn) that must have been told; facts that must not. */
  needs: z.array(z.string()).optional(),
  unless: z.array(z.string()).optional(),
  /** Who must be present (or, with a leading "!", gone). */
  present: z.array(z.string()).optional(),
  coat: z.enum(['on', 'off']).optional(),
  /** Only as the session closes, when people get up to go; other lines are not said then, but for a goodbye for good. */
  last: z.literal(true).optional(),
  text: z.string().optional(),
  /** What is seen, in the present tense, without explanation: italic on screen. */
  gesture: z.string().optional(),
  tells: z.array(z.string()).optional(),
}).refine((l) => l.text || l.gesture, 'a line has text, a gesture, or both')
export type Line = z.infer<typeof line>

/** An exchange: exchanges.<lang>.yaml, a list. Two to six turns that belong together. */
export const exchange = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  needs: z.strictObject({
    present: z.array(z.string()).default([]),
    facts: z.array(z.string()).default([]),
    unless: z.array(z.string()).default([]),
    /** Conditions on state words, each "variable of seat/group  </>  value": "tension:group>.4", "ambivalence:mo>.7". */
    state: z.array(formed(/^[a-zA-Z]+:[a-z-]+[<>]\.?\d+(\.\d+)?$/, 'a condition like "tension:group>.4"')).default([]),
    /** The leader's act just before (or inside the exchange). */
    on: z.array(z.enum(INTERVENTIONS)).default([]),
    coat: z.strictObject({ seat, is: z.enum(['on', 'off']) }).optional(),
  }),
  turns: z.array(z.strictObject({
    from: z.union([seat, z.literal('silence'), z.literal('all')]),
    /** Who else may say it: words that are nobody's in particular, after which it does not matter who said them. */
    or: z.array(seat).optional(),
    act: z.array(z.union([z.enum(MEMBER_ACTS), interventionId])).default([]),
    to: z.union([z.literal('group'), z.array(seat)]).optional(),
    theme: z.enum(THEMES).optional(),
    text: z.string().optional(),
    gesture: z.string().optional(),
    tells: z.array(z.string()).optional(),
  })).min(2).max(8),
})
export type Exchange = z.infer<typeof exchange>

/** A fact that exists once told: facts.yaml, a list. */
export const fact = z.strictObject({ id: formed(/^F\d+\.\d+[a-z]?$/, 'a fact id like F1.03a'), says: both, knownTo: z.array(seat).optional() })
export type Fact = z.infer<typeof fact>

/** A way to show a sign, a silence or a move in words: shared/<lang>.yaml and scenario/signs.<lang>.yaml */
export const signLine = z.strictObject({
  sign: z.union([z.enum(SIGNALS), z.enum(MOVES), z.enum(['silence-working', 'silence-frightened', 'silence-waiting', 'stops-leans-forward', 'stops-leans-back'])]),
  seat: z.array(seat).optional(),
  on: z.boolean().default(true),
  /** {naam} is the person, {hij} {zijn} {hem} his or her words in Dutch, {tellen} the counts of a silence in words. */
  text: z.string().min(1),
})
export type SignLine = z.infer<typeof signLine>

/** What any member may say or show, in any scenario: shared/<lang>.yaml */
export const shared = z.strictObject({ lines: z.array(line).default([]), signs: z.array(signLine).default([]) })
export type Shared = z.infer<typeof shared>

/** What each kind of act is to the engine, as tables by code: made once from the declarations of leader-acts, member-acts, responses and themes. */
import { LEADER_ACTS } from '../leader-acts.ts'
import type { LeaderAct } from '../leader-acts.ts'
import { MEMBER_ACT_FORMS } from '../member-acts.ts'
import { AFTER_LEADER, AFTER_MEMBER, EXPECTS } from '../responses.ts'
import type { Pull } from '../responses.ts'
import { akin } from '../themes.ts'
import { INTERVENTIONS, MEMBER_ACTS, THEMES } from '../vocabulary.ts'
import type { Intervention, MemberAct } from '../vocabulary.ts'
import { INTERVENTION_COUNT, KIND, KINDS, MEMBER_ACT_COUNT, THEME_COUNT } from './layout.ts'

/** A property of leaders' interventions, 0 for member acts. */
const ofLeaders = (read: (act: LeaderAct) => number): Float64Array => Float64Array.from(KINDS, (_, i) => (i < INTERVENTION_COUNT ? read(LEADER_ACTS[INTERVENTIONS[i]!]) : 0))
export const CARING = ofLeaders((act) => act.caring)
export const STIMULATING = ofLeaders((act) => act.stimulating)
export const MEANING = ofLeaders((act) => act.meaning)
export const DIRECTING = ofLeaders((act) => act.directing)
export const COHESION_WORK = ofLeaders((act) => act.cohesionWork)
export const LEADER_SECONDS = ofLeaders((act) => act.seconds)
/** How strongly an act asks for an answer, of leaders and members. */
export const EXPECTING = Float64Array.from(KINDS, (_, i) => (i < INTERVENTION_COUNT ? LEADER_ACTS[INTERVENTIONS[i]!].expects : EXPECTS[MEMBER_ACTS[i - INTERVENTION_COUNT]!]))
/** From here on an intervention counts as a question. */
const QUESTION = 0.6

const mask = (holds: (kind: string, i: number) => boolean, bit: number): readonly number[] => KINDS.map((kind, i) => (holds(kind, i) ? bit : 0))
const one = (...kinds: (Intervention | MemberAct)[]) => (kind: string): boolean => (kinds as string[]).includes(kind)

/** Bits of IS. */
export const ASKS = 1
export const LISTENS = 2
export const INVITES = 4
export const WORDLESS = 8
/** Interventions that go to one person but are meant for all. */
export const FOR_ALL = 16
/** A line that another leader may contradict by it. */
export const DIVERGES = 32
/** What one may well do twice running; the rest nobody likes to repeat. */
export const REPEATABLE = 64
/** Who goes on after speaking to one person usually turns to all. */
export const TURNS_TO_ALL = 128
/** Short answers that may go back to the leader who asked the circle. */
export const TO_ASKER = 256
/** Answers that go to the leader who asked him. */
export const ANSWERS_LEADER = 512
/** About the speaker himself. */
export const SELF = 1024
/** Said to all, it is still about the other. */
export const ABOUT_OTHER = 2048
/** A silence of the trainee's own. */
export const KEEPS_SILENT = 4096
const BITS: readonly (readonly number[])[] = [
  mask((_, i) => i < INTERVENTION_COUNT ? EXPECTING[i]! >= QUESTION : i === KIND.asks || i === KIND['asks-leader'], ASKS),
  mask(one('i5', 'i6', 'i24', 'i26', 'i30'), LISTENS),
  mask(one('i6', 'i7', 'i8'), INVITES),
  mask(one('withdraws', 'stays-silent', 'i19', 'i35'), WORDLESS),
  mask(one('i5', 'i14', 'i22', 'i24', 'i32', 'i13', 'i9'), FOR_ALL),
  mask(one('i33', 'i34', 'i36', 'i37'), DIVERGES),
  mask(one('tells', 'answers', 'stays-silent', 'agrees'), REPEATABLE),
  mask(one('tells', 'discloses', 'recognises', 'answers', 'agrees', 'evades', 'jokes', 'echoes', 'reasons', 'wavers', 'defends-leaving', 'disagrees'), TURNS_TO_ALL),
  mask(one('answers', 'agrees', 'evades', 'disagrees', 'echoes', 'jokes'), TO_ASKER),
  mask(one('answers', 'evades', 'agrees', 'defends-leaving', 'discloses', 'tells'), ANSWERS_LEADER),
  mask((_, i) => i >= INTERVENTION_COUNT && MEMBER_ACT_FORMS[MEMBER_ACTS[i - INTERVENTION_COUNT]!].self, SELF),
  mask(one('gives-back', 'misses', 'startles', 'recognises', 'reassures'), ABOUT_OTHER),
  mask(one('i19', 'i35'), KEEPS_SILENT),
]
/** What a kind is, in bits. */
export const IS = Int32Array.from(KINDS, (_, i) => BITS.reduce((bits, list) => bits | list[i]!, 0))

/** What acts call up: a row of member acts for each kind. */
const pulls = (rows: readonly Pull[]): Float64Array => Float64Array.from(rows.flatMap((row) => MEMBER_ACTS.map((act) => row[act] ?? 0)))
export const CALLED_BY_LEADER = pulls(INTERVENTIONS.map((kind) => AFTER_LEADER[kind]))
export const CALLED_IN_ADDRESSED = pulls(MEMBER_ACTS.map((kind) => AFTER_MEMBER[kind].addressed))
export const CALLED_IN_OTHERS = pulls(MEMBER_ACTS.map((kind) => AFTER_MEMBER[kind].others))
export const rowOf = (kind: number): number => (kind < INTERVENTION_COUNT ? kind : kind - INTERVENTION_COUNT) * MEMBER_ACT_COUNT

/** Whether two themes lie close together. */
export const AKIN = Uint8Array.from(THEMES.flatMap((a) => THEMES.map((b) => (akin(a, b) ? 1 : 0))))
export const areAkin = (a: number, b: number): boolean => AKIN[a * THEME_COUNT + b] === 1

/** Forms of member acts, by code minus INTERVENTION_COUNT. */
const ofMembers = (read: (act: MemberAct) => number): Float64Array => Float64Array.from(MEMBER_ACTS, read)
export const FORM_ABOVE = ofMembers((act) => MEMBER_ACT_FORMS[act].above)
export const FORM_TOGETHER = ofMembers((act) => MEMBER_ACT_FORMS[act].together)
export const FORM_SECONDS = ofMembers((act) => MEMBER_ACT_FORMS[act].seconds)
export const LEAST_DEPTH = Int32Array.from(MEMBER_ACTS, (act) => MEMBER_ACT_FORMS[act].depth[0])
export const MOST_DEPTH = Int32Array.from(MEMBER_ACTS, (act) => MEMBER_ACT_FORMS[act].depth[1])

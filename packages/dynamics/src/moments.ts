/**
 * Moments worth practising by themselves: what a leader meets in many groups, told apart by what she can see and has heard, never by what
 * someone feels inside. The list is design [D], after the difficult situations of the course; each has a page in the curriculum.
 */
import { lead, proceed } from './engine.ts'
import { type Sight, sightOf } from './hindsight/sight.ts'
import { open } from './sessions.ts'
import { ordinarily } from './run.ts'
import type { Act, GroupSpec, GroupState, Seat } from './types.ts'
import { isLeader, TRAINEE } from './types.ts'
import type { Intervention } from './vocabulary.ts'

export const MOMENTS = ['beginning', 'coat', 'leaving', 'attack', 'complaint', 'monopoly', 'alone', 'silence', 'unheard', 'advice', 'programme', 'colleague'] as const
export type MomentKind = (typeof MOMENTS)[number]

/** From this turn on it says something that a member has not yet spoken. */
const LONG_UNHEARD = 24
/** What a co-leader does that takes a matter away from the group, or steps over it. */
const BESIDE: ReadonlySet<string> = new Set<Intervention>(['i33', 'i34', 'i36', 'i37', 'i38', 'i39'])

type Found = Seat | 'group' | null
const whole = (is: boolean): Found => (is ? 'group' : null)

/** When each moment is there, and whom it is about. Asked when the trainee may speak. */
const WHEN: Record<MomentKind, (state: GroupState, sight: Sight) => Found> = {
  beginning: (s) => whole(!s.recent.some((act) => act.from === TRAINEE)),
  coat: (_, { who }) => who.standing,
  leaving: (_, { who, is }) => (is.unworked ? who.leaver : null),
  attack: (_, { who }) => who.attacked,
  complaint: (_, { who, is }) => (is.complaint ? (who.critic ?? 'group') : null),
  monopoly: (s, { who }) => (s.priority?.kind === 'monopoly' ? who.filler : null),
  alone: (s, { who, is }) => (is.fresh && s.recent.at(-1)!.depth > 1 ? who.speaker : null),
  silence: (s) => whole(s.silences > 0),
  unheard: (s, { who }) => (s.turn >= LONG_UNHEARD && who.quietest !== null && !s.talk[who.quietest] ? who.quietest : null),
  advice: (_, { who }) => who.advised,
  programme: (s, { is }) => (s.recent.at(-1)?.kind === 'returns-to-programme' && is.unworked ? s.recent.at(-1)!.from : null),
  colleague: (s) => {
    const last = s.recent.at(-1)
    return last && isLeader(last.from) && last.from !== TRAINEE && BESIDE.has(last.kind) ? last.from : null
  },
}

/** The moments that are there right now, in the order of the list, with whom each is about; `state` should leave the floor to the trainee. */
export const momentsAt = (state: GroupState): { kind: MomentKind; about: Seat | 'group' }[] => {
  const sight = sightOf(state)
  return MOMENTS.flatMap((kind) => {
    const about = WHEN[kind](state, sight)
    return about === null ? [] : { kind, about }
  })
}

/** Whom a moment of this kind is about right now; null when it is not there. */
export const momentAt = (state: GroupState, kind: MomentKind): Seat | 'group' | null => momentsAt(state).find((one) => one.kind === kind)?.about ?? null

/** A moment in a session that somebody else led until then: from these, the session can be played up to it again. */
export interface Occurrence {
  kind: MomentKind
  seed: number
  about: Seat | 'group'
  /** The turn that comes next. */
  turn: number
  /** What the leader in the trainee's seat did before, in order. */
  acts: Act[]
}

/** Turns after which a session is not followed further. */
const LONGEST = 70

/**
 * One session of this group under ordinary leading, up to the first occurrence of each kind of moment. A moment that is still there at the
 * leader's next turn is the same one. Throws RangeError for a group that cannot be seated.
 */
export const occurrencesIn = (spec: GroupSpec, seed: number): Occurrence[] => {
  const found: Occurrence[] = []
  const acts: Act[] = []
  let { state, floor } = open(spec, seed)
  while (floor !== 'ended' && state.turn < LONGEST) {
    if (floor === 'group') {
      ;({ state, floor } = proceed(state))
      continue
    }
    for (const { kind, about } of momentsAt(state)) if (!found.some((one) => one.kind === kind)) found.push({ kind, seed, about, turn: state.turn, acts: [...acts] })
    const act = ordinarily(state)
    acts.push(act)
    ;({ state, floor } = lead(state, act))
  }
  return found
}

/**
 * What two leaders agree between sessions, and how that changes the way a co-leader leads the next one. No rule of the group knows of it: an
 * agreement only changes what he comes in with, so that what it does to the group has to come about by itself. Design [D].
 */
import { between } from './between.ts'
import { clamp, round } from './curves.ts'
import { ON_THE_DEFENSIVE, TOGETHER } from './styles.ts'
import { isLeader, TRAINEE } from './types.ts'
import type { BetweenEvent, GroupSpec, GroupState, LeaderSpec, MemberSpec, Seat, Step, Turn } from './types.ts'
import type { Intervention } from './vocabulary.ts'

/** What two leaders can agree on here: he lets a silence stand; he asks the group before one of them; who keeps the time; who takes up a mail; he says it when he wants to go on. */
export const AGREEMENTS = ['silence', 'group', 'time', 'mail', 'say'] as const
export type AgreementKind = (typeof AGREEMENTS)[number]

/** An agreement that one said and the other took. */
export interface Agreement {
  kind: AgreementKind
  /** Who does it: her, or him. For `silence`, `group` and `say` it is him. */
  who: 'trainee' | 'co-leader'
}

/** How two leaders came out of a talk. */
export interface PairOutcome {
  agreed: Agreement[]
  /** How he came out of it, −1…1: below 0 he felt shown up, above 0 he felt met. */
  ease: number
}

/** How a person came out of a stretch of a session: safety and his bond with her up, tension and irritation down is ease. */
export const easeOf = (before: GroupState, after: GroupState, seat: Seat): number => {
  const [was, is] = [before.members[seat], after.members[seat]]
  if (!was || !is) throw new RangeError(`Nobody sits at "${seat}". Seats: ${Object.keys(after.members).join(', ')}.`)
  const bond = (is.leaderBond[TRAINEE] ?? 0) - (was.leaderBond[TRAINEE] ?? 0)
  const irritation = (is.leaderTension[TRAINEE] ?? 0) - (was.leaderTension[TRAINEE] ?? 0)
  return round(clamp(is.safety - was.safety + bond - (is.tension - was.tension) - irritation, -1, 1))
}

/** Who has agreed to let silences stand takes this share of the turns he would take by himself. */
const KEEPS_STILL = 0.45
/** Who was shown up leads more: this much of his hurt is added to his initiative, and this much to what he holds on to. */
const LEADS_MORE = 0.3
const HOLDS_ON = 0.5
/** From here on a co-leader who was shown up holds on to the programme altogether. */
const HURT = 0.25

type LeaderIntents = NonNullable<LeaderSpec['intents']>
const GOES_ON: readonly Intervention[] = ['i34']
const ONE_BY_ONE: readonly Intervention[] = ['i33', 'i36']

const agreedOn = ({ agreed }: PairOutcome, kind: AgreementKind): Agreement | undefined => agreed.find((one) => one.kind === kind)
const more = (urgency: number, by: number): number => round(clamp(urgency + by, 0, 1))

/** What he comes in with after the talk: what was agreed takes the place of what he would have done, and being shown up makes him hold on. */
const intentsAfter = (intents: LeaderIntents, after: PairOutcome): LeaderIntents => {
  const hurt = Math.max(0, -after.ease)
  const changed = intents.flatMap((intent): LeaderIntents => {
    const urgency = more(intent.urgency, HOLDS_ON * hurt)
    if (ONE_BY_ONE.includes(intent.intervention)) {
      if (agreedOn(after, 'mail')?.who === 'trainee' && intent.theme === 'leaving') return []
      return agreedOn(after, 'group') ? [{ ...intent, intervention: 'i12', to: 'group', urgency }] : [{ ...intent, urgency }]
    }
    // He says that he would like to go on, and ties it to what is there, instead of going on.
    if (GOES_ON.includes(intent.intervention) && agreedOn(after, 'say')) return [{ ...intent, intervention: 'i4', urgency: round(0.6 * urgency) }]
    return [{ ...intent, urgency }]
  })
  if (agreedOn(after, 'group') && !changed.some(({ intervention }) => intervention === 'i12')) changed.push({ intervention: 'i12', to: 'group', theme: 'group', urgency: 0.5 })
  if (agreedOn(after, 'mail')?.who === 'co-leader') changed.push({ intervention: 'i12', to: 'group', theme: 'leaving', urgency: 0.6 })
  if (agreedOn(after, 'time')?.who === 'co-leader') changed.push({ intervention: 'i27', to: 'group', theme: 'frame', urgency: 0.35 })
  return changed
}

/** The same co-leader after a talk. A talk in which nothing was agreed and nobody was hurt leaves him as he was. */
export const coLeadingAfter = (leader: LeaderSpec, after: PairOutcome): LeaderSpec => {
  const hurt = Math.max(0, -after.ease)
  const initiative = leader.initiative ?? 0.3
  // He leads in his own way still; only with the group agreed on and no hurt does he look to all first.
  const style = hurt > HURT ? ON_THE_DEFENSIVE : agreedOn(after, 'group') && hurt === 0 ? TOGETHER : leader.style
  return {
    ...leader, style,
    initiative: more((agreedOn(after, 'silence') ? KEEPS_STILL : 1) * initiative, LEADS_MORE * hurt),
    intents: intentsAfter(leader.intents ?? [], after),
  }
}

/** A group whose co-leaders come in from a talk. */
export const afterTalk = (spec: GroupSpec, seat: Seat, after: PairOutcome): GroupSpec => ({
  ...spec, leaders: spec.leaders.map((leader) => (leader.seat === seat ? coLeadingAfter(leader, after) : leader)),
})

const FELT = ['safety', 'engagement', 'hope', 'ambivalence', 'recognition', 'tension', 'groupBond'] as const

/**
 * The next session of a group as a session of its own: what happened in between, and a group that opens as these people now are. One who left
 * for good keeps his chair for this session, and it stays empty.
 * @param leaders who leads it, with what they come in with.
 */
export const nextGroup = (state: GroupState, leaders: LeaderSpec[]): { spec: GroupSpec; events: BetweenEvent[] } => {
  const { events, step } = between(state, { leaders, opening: [] })
  return { events, spec: specOf(step) }
}
const specOf = ({ state }: Step): GroupSpec => ({
  ...state.spec,
  opening: [], themes: state.themes, norms: state.norms, dependence: state.dependence, phase: state.phase,
  members: Object.values(state.members).map((m): MemberSpec => ({
    seat: m.seat, traits: m.traits, intents: m.intents, standing: m.standing, coatOn: m.coatOn, lateSeconds: m.left ? 0 : m.lateSeconds,
    start: Object.fromEntries(FELT.map((name) => [name, m[name]])) as unknown as MemberSpec['start'],
    absent: m.left !== undefined || (!m.present && !m.lateSeconds), prepared: m.prepared, wellbeing: m.wellbeing,
    bonds: { ...othersOf(state, m.seat, 'bond'), ...m.leaderBond }, tensions: { ...othersOf(state, m.seat, 'tension'), ...m.leaderTension },
  })),
})
const othersOf = (state: GroupState, from: Seat, of: 'bond' | 'tension'): Record<Seat, number> =>
  Object.fromEntries(Object.keys(state.members).flatMap((to) => (to === from ? [] : [[to, state.pairs[`${from}>${to}`]?.[of] ?? 0]])))

/** What came of an agreement in a session: how often he did it, and how often he did what it was to replace. */
export interface Followed extends Agreement {
  kept: number
  broken: number
}

/** Counts, for each agreement, what was done about it in a session. Only what can be seen and heard counts. */
export const followed = (agreed: readonly Agreement[], turns: readonly Pick<Turn, 'kind' | 'act' | 'silence'>[], seat: Seat): Followed[] => {
  const his = (kinds: readonly Intervention[]): number => turns.filter(({ act }) => act?.from === seat && (kinds as readonly string[]).includes(act.kind)).length
  const hers = (kinds: readonly Intervention[]): number => turns.filter(({ act }) => act?.from === TRAINEE && (kinds as readonly string[]).includes(act.kind)).length
  const after = turns.flatMap(({ kind }, i) => (kind === 'silence' ? [turns[i + 1]?.act?.from] : []))
  return agreed.map(({ kind, who }): Followed => {
    switch (kind) {
      case 'silence':
        return { kind, who, kept: after.filter((from) => from !== undefined && from !== seat).length, broken: after.filter((from) => from === seat).length }
      case 'group':
        return { kind, who, kept: turns.filter(({ act }) => act?.from === seat && act.to === 'group' && !GOES_ON.includes(act.kind as Intervention) && act.kind !== 'i4').length, broken: his(ONE_BY_ONE) }
      case 'time':
        return { kind, who, kept: who === 'trainee' ? hers(['i27']) : his(['i27']), broken: who === 'trainee' ? his(['i27']) : hers(['i27']) }
      case 'mail': {
        const takes = (from: Seat): boolean => turns.some(({ act }) => act?.from === from && act.theme === 'leaving' && isLeader(act.from))
        const [one, other] = who === 'trainee' ? [TRAINEE, seat] : [seat, TRAINEE]
        return { kind, who, kept: Number(takes(one)), broken: Number(!takes(one) && takes(other)) }
      }
      case 'say':
        return { kind, who, kept: his(['i4']), broken: his(GOES_ON) }
    }
  })
}

/** What two leaders agree, and how it shows in how he leads: direction over many sessions, not size. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGREEMENTS, afterTalk, between, close, coLeadingAfter, easeOf, followed, inStyle, intervene, isLeader, lead, nextGroup, open, policy, proceed, runSession } from '../src/index.ts'
import type { Agreement, GroupSpec, Intervention, LeaderSpec, PairOutcome, Turn } from '../src/index.ts'
import { COAT } from './fixtures.ts'

const JAAP = 'leader-jaap'
const HIM: LeaderSpec = {
  seat: JAAP, style: 'individual', initiative: 0.45,
  intents: [{ intervention: 'i33', to: ['piet'], theme: 'leaving', urgency: 0.75 }, { intervention: 'i34', to: 'group', theme: 'programme', urgency: 0.4 }],
}
const NOTHING: PairOutcome = { agreed: [], ease: 0 }
const his = (kind: Agreement['kind'], who: Agreement['who'] = 'co-leader'): Agreement => ({ kind, who })

/** The group with him in it, led by the trainee as a group therapist would, over these seeds. */
const SEEDS = Array.from({ length: 24 }, (_, i) => 120 + i)
const withHim = (after: PairOutcome): GroupSpec => afterTalk({ ...COAT, leaders: [{ seat: 'leader' }, HIM] }, JAAP, after)
const played = new Map<string, Turn[]>()
const led = (after: PairOutcome): Turn[] => {
  const key = JSON.stringify(after)
  const turns = played.get(key) ?? SEEDS.flatMap((seed) => runSession(withHim(after), seed, inStyle('group'), { acts: 16 }).turns)
  played.set(key, turns)
  return turns
}
/** The same where she lets many silences fall. */
const ledQuietly = (after: PairOutcome): Turn[] =>
  SEEDS.flatMap((seed) => runSession(withHim(after), seed, (state) => (state.turn % 3 === 0 ? policy(state, 'group', 'leader') : intervene('leader', 'i19', 'group')), { acts: 16 }).turns)
const count = (turns: Turn[], ...kinds: Intervention[]): number => turns.filter(({ act }) => act?.from === JAAP && (kinds as string[]).includes(act.kind)).length
const turnsOf = (turns: Turn[]): number => turns.filter(({ act }) => act?.from === JAAP).length
const afterSilence = (turns: Turn[]): number => turns.filter((turn, i) => turn.act?.from === JAAP && turns[i - 1]?.kind === 'silence').length

/** A talk for two in the same model: one member who is he, and her. */
const talk: GroupSpec = {
  ...COAT, id: 'two', leaders: [{ seat: 'leader' }], agenda: [{ id: 'talk', minutes: 12, theme: 'none' }], minutes: 12, themes: { leaders: 0.4 }, opening: [],
  members: [{
    seat: 'jaap', standing: false, coatOn: false, bonds: { leader: 0.5 }, tensions: { leader: 0.15 }, start: { safety: 0.55, engagement: 0.55, hope: 0.5, ambivalence: 0.3, recognition: 0.3, tension: 0.3, groupBond: 0.45 },
    traits: { talkativeness: 0.5, warmth: 0.7, dominance: 0.5, authoritySensitivity: 0.5, closenessSensitivity: 0.4, irritability: 0.35, themes: { programme: 0.7, leaders: 0.6 }, avoids: { conflict: 0.6 } },
  }],
}
/** How he comes out of a talk in which she does these things one after another, his answers between. */
const easeAfter = (acts: Intervention[], seed: number): number => {
  const start = open(talk, seed)
  let step = start
  for (const kind of acts) {
    for (let i = 0; i < 3 && step.floor === 'group'; i++) step = proceed(step.state)
    if (step.floor === 'ended') break
    step = lead(step.state, intervene('leader', kind, ['jaap'], 'leaders'))
    step = proceed(step.state)
  }
  return easeOf(start.state, step.state, 'jaap')
}
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('agreements between two leaders', () => {
  it('[DY120] a talk in which nothing was agreed and nobody hurt leaves him as he was', () => {
    expect(coLeadingAfter(HIM, NOTHING)).toEqual(HIM)
    expect(coLeadingAfter(HIM, { agreed: [], ease: 0.4 })).toEqual(HIM)
  })

  it('[DY121] who agreed to let silences stand breaks fewer of them (24 sessions, seeds 120–143)', () => {
    expect(afterSilence(ledQuietly({ agreed: [his('silence')], ease: 0 }))).toBeLessThan(afterSilence(ledQuietly(NOTHING)))
  })

  it('[DY122] who agreed to ask the group first asks it more and one person less (24 sessions, seeds 120–143)', () => {
    const before = led(NOTHING)
    const after = led({ agreed: [his('group')], ease: 0 })
    expect(count(after, 'i33', 'i36')).toBeLessThan(count(before, 'i33', 'i36'))
    expect(count(after, 'i12')).toBeGreaterThan(count(before, 'i12'))
  })

  it('[DY123] who agreed to say it when he wants to go on goes on less without saying so (24 sessions, seeds 120–143)', () => {
    expect(count(led({ agreed: [his('say')], ease: 0 }), 'i34')).toBeLessThan(count(led(NOTHING), 'i34'))
  })

  it('[DY124] a talk that blames and explains him makes him lead more and hold on to the programme (24 talks and sessions, seeds 120–143)', () => {
    const eases = SEEDS.map((seed) => easeAfter(['i40', 'i38', 'i40', 'i37', 'i38', 'i40'], seed))
    expect(mean(eases)).toBeLessThan(-0.1)
    const hurt = led({ agreed: [], ease: mean(eases) })
    const before = led(NOTHING)
    expect(count(hurt, 'i34')).toBeGreaterThan(count(before, 'i34'))
    expect(turnsOf(hurt)).toBeGreaterThan(turnsOf(before))
  })

  it('[DY125] asking, saying one’s own part and valuing leave him lighter than blaming does, whatever the luck (24 talks, seeds 120–143)', () => {
    for (const seed of SEEDS) expect(easeAfter(['i33', 'i18', 'i16', 'i9', 'i33', 'i8'], seed)).toBeGreaterThan(easeAfter(['i40', 'i38', 'i40', 'i37', 'i38', 'i40'], seed))
  })

  it('[DY126] whatever was agreed and however he feels, what he comes in with can be seated (seed 126)', () => {
    const agreement = fc.record({ kind: fc.constantFrom(...AGREEMENTS), who: fc.constantFrom('trainee' as const, 'co-leader' as const) })
    fc.assert(
      fc.property(fc.uniqueArray(agreement, { selector: ({ kind }) => kind }), fc.double({ min: -1, max: 1, noNaN: true }), (agreed, ease) => {
        const after = coLeadingAfter(HIM, { agreed, ease })
        expect(after.initiative).toBeGreaterThanOrEqual(0)
        expect(after.initiative).toBeLessThanOrEqual(1)
        for (const { urgency } of after.intents ?? []) expect(urgency >= 0 && urgency <= 1).toBe(true)
        expect(open(withHim({ agreed, ease }), 126).state.over).toBe(false)
      }),
      { seed: 126, numRuns: 60 },
    )
  })

  it('[DY127] the next session is a session of its own: its group opens alone, the same every time, as these people now are', () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const { state } = runSession(withHim(NOTHING), seed, inStyle('group'), { acts: 14 })
      const { spec, events } = nextGroup(state, [{ seat: 'leader' }, HIM])
      expect(nextGroup(state, [{ seat: 'leader' }, HIM])).toEqual({ spec, events })
      expect(spec.session).toBe(state.session + 1)
      const there = between(close(state).state, { leaders: [{ seat: 'leader' }, HIM], opening: [] }).step.state
      const opened = open(JSON.parse(JSON.stringify(spec)) as GroupSpec, seed).state
      for (const [seat, member] of Object.entries(there.members)) {
        expect(opened.members[seat]!.present, `${seat} of ${seed}`).toBe(member.present)
        expect(opened.members[seat]!.safety).toBe(member.safety)
        expect(opened.members[seat]!.leaderBond).toEqual(member.leaderBond)
      }
      expect(opened.pairs).toEqual(there.pairs)
    }
  })

  it('[DY128] what came of an agreement is counted from what was seen and heard', () => {
    const act = (from: string, kind: Intervention, to: string[] | 'group', theme: 'leaving' | 'programme' = 'programme'): Pick<Turn, 'kind' | 'act' | 'silence'> => ({ kind: 'act', act: intervene(from, kind, to, theme) })
    const silence: Pick<Turn, 'kind' | 'act' | 'silence'> = { kind: 'silence', silence: { counts: 5, quality: 'waiting' } }
    const turns = [act(JAAP, 'i34', 'group'), silence, act(JAAP, 'i33', ['piet'], 'leaving'), silence, act('leader', 'i12', 'group', 'leaving'), act(JAAP, 'i12', 'group'), act(JAAP, 'i4', 'group')]
    const seen = followed([his('silence'), his('group'), his('say'), his('mail', 'trainee')], turns, JAAP)
    expect(seen.map(({ kind, kept, broken }) => [kind, kept, broken])).toEqual([['silence', 1, 1], ['group', 1, 1], ['say', 1, 1], ['mail', 1, 0]])
    expect(isLeader(JAAP)).toBe(true)
  })
})

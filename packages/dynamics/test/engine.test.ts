import { describe, expect, it } from 'vitest'
import { close, inStyle, intervene, lead, measures, mood, MOODS, open, proceed, runSession, TRAINEE } from '../src/index.ts'
import type { Act, GroupSpec, GroupState, MemberState } from '../src/index.ts'
import { ANGRY, COAT } from './fixtures.ts'
import { ESSAY, kinds, moved, seeds, share } from './helpers.ts'

describe('opening', () => {
  it('[DY1] seats everyone as the spec says and plays the opening turns', () => {
    const { state, turns } = open(COAT, 1)
    expect(turns.map((t) => [t.turn, t.act?.from, t.act?.kind])).toEqual([[0, 'piet', 'tells']])
    expect(state.members.piet).toMatchObject({ standing: true, coatOn: true, present: true, announced: false })
    expect(state.pairs['mo>piet']!.bond).toBe(0.75)
    expect(state.pairs['mo>annelies']!.bond).toBe(COAT.bond)
    expect(state.members.henk!.leaderTension.leader).toBe(0.25)
  })
  it('[DY1] absent members are not in the room; late ones arrive when their time has come', () => {
    const spec: GroupSpec = { ...COAT, opening: [], members: COAT.members.map((m) => (m.seat === 'mo' ? { ...m, absent: true } : m.seat === 'ria' ? { ...m, lateSeconds: 120 } : m)) }
    const first = open(spec, 3).state
    expect([first.members.mo!.present, first.members.ria!.present]).toEqual([false, false])
    const run = runSession(spec, 3, inStyle('group'), { acts: 15 })
    const arrival = run.turns.find((t) => t.move?.move === 'arrives')!
    expect(arrival.move!.seat).toBe('ria')
    expect(arrival.t).toBeGreaterThanOrEqual(120)
    expect(run.turns.some((t) => t.act?.from === 'mo')).toBe(false)
  })
  it('[DY1] refuses a group that cannot be seated, naming what is wrong', () => {
    expect(() => open({ ...COAT, members: [] }, 1)).toThrow('has no members')
    expect(() => open({ ...COAT, leaders: [] }, 1)).toThrow('has no leader')
    expect(() => open({ ...COAT, leaders: [{ seat: 'jaap' }] }, 1)).toThrow('"jaap" does not')
    expect(() => open({ ...COAT, members: [COAT.members[0]!, COAT.members[0]!] }, 1)).toThrow('"piet" is taken twice')
    expect(() => open({ ...COAT, opening: [{ from: 'kees', act: 'tells' }] }, 1)).toThrow('names the seat "kees". Seats: leader, leader-jaap, piet')
  })
})

describe('leading', () => {
  const start = open(COAT, 1).state
  it('[DY2] one act of the trainee is exactly one turn, numbered on', () => {
    const step = lead(start, ESSAY[0]!)
    expect(step.turns).toHaveLength(1)
    expect(step.turns[0]).toMatchObject({ turn: start.turn, kind: 'act', act: { kind: 'i1' } })
    expect(step.state.turn).toBe(start.turn + 1)
  })
  it('[DY2] keeping silent is a silence with a length and a quality, and still the trainee’s act', () => {
    for (const kind of ['i19', 'i35'] as const) {
      const turn = lead(start, intervene(TRAINEE, kind, 'group')).turns[0]!
      expect(turn).toMatchObject({ kind: 'silence', act: { kind } })
      expect(turn.silence!.counts).toBeGreaterThan(1)
    }
  })
  it('[DY2] refuses unknown seats with the list of seats, and what is not a leader’s act', () => {
    const wrong = (act: Partial<Act>): (() => unknown) => () => lead(start, { ...ESSAY[0]!, ...act })
    expect(wrong({ to: ['kees'] })).toThrow(new RangeError('There is no seat "kees" in this group. Seats: leader, leader-jaap, piet, annelies, mo, samira, henk, ria.'))
    expect(wrong({ from: 'leader-hans' })).toThrow('no seat "leader-hans"')
    expect(wrong({ about: 'truus' })).toThrow('no seat "truus"')
    expect(wrong({ from: 'piet' })).toThrow('"piet" is a member')
    expect(wrong({ kind: 'discloses' })).toThrow('"discloses" is not an intervention. Interventions: i1, i2')
    expect(wrong({ to: [] })).toThrow('at least one seat')
    expect(() => mood(start, 'kees')).toThrow(RangeError)
  })
  it('[DY2] after closing nothing happens any more', () => {
    const over = close(start).state
    expect(lead(over, ESSAY[0]!)).toMatchObject({ turns: [], floor: 'ended' })
    expect(proceed(over)).toMatchObject({ turns: [], floor: 'ended' })
    expect(close(over).turns).toEqual([])
  })
})

describe('going on', () => {
  it('[DY3] makes exactly one turn, never one of the trainee', () => {
    for (const seed of seeds(20)) {
      let step = open(COAT, seed)
      for (let i = 0; i < 40; i++) {
        step = proceed(step.state)
        expect(step.turns).toHaveLength(1)
        expect(step.turns[0]!.act?.from).not.toBe(TRAINEE)
      }
    }
  })
  it('[DY3] when the group waits for a trainee who stays silent, a silence falls or somebody takes the turn', () => {
    let silences = 0
    let waits = 0
    for (const seed of seeds(30)) {
      let step = open(COAT, seed)
      for (let i = 0; i < 60; i++) {
        const waiting = step.floor === 'leader'
        step = proceed(step.state)
        if (!waiting) continue
        waits++
        if (step.turns[0]!.kind === 'silence') silences++
        else expect(step.turns[0]!.act ?? step.turns[0]!.move).toBeDefined()
      }
    }
    expect(waits).toBeGreaterThan(100)
    expect(silences / waits).toBeGreaterThan(0.15)
    expect(silences / waits).toBeLessThan(0.85)
  })
  it('[DY3] ends when the planned time has passed', () => {
    const run = runSession({ ...COAT, minutes: 30 }, 1, inStyle('protocol'), { acts: 200 })
    expect(run.state.over).toBe(true)
    expect(run.turns.at(-1)!.t).toBeLessThan(30 * 60 + 300)
  })
})

describe('bodies', () => {
  it('[DY21] who is asked to sit down mostly does so at once', () => {
    const sat = seeds(60).map((seed) => {
      const asked = lead(open(COAT, seed).state, ESSAY[0]!)
      return proceed(asked.state).turns[0]!.move?.move === 'sits-down'
    })
    expect(share(sat)).toBeGreaterThan(0.8)
  })
  it('[DY21] the coat is a plain fact among the signs: on while he wears it, off after he takes it off', () => {
    for (const seed of seeds(12)) {
      let on = false
      for (const turn of runSession(COAT, seed, ESSAY).turns) {
        for (const change of turn.signals) if (change.seat === 'piet' && change.signal === 'coat-on') on = change.on
        if (turn.move?.seat === 'piet' && turn.move.move === 'coat-off') expect(on).toBe(false)
      }
    }
  })
  it('[DY26] who takes leave goes out next, and acts no more', () => {
    let seen = 0
    for (const seed of seeds(30)) {
      const { turns, state } = runSession(COAT, seed, inStyle('protocol'), { acts: 20 })
      const i = turns.findIndex((t) => t.act?.kind === 'takes-leave')
      if (i < 0 || i === turns.length - 1) continue
      seen++
      const seat = turns[i]!.act!.from
      expect(turns[i + 1]!.move).toEqual({ seat, move: 'leaves-room' })
      expect(turns.slice(i + 1).some((t) => t.act?.from === seat)).toBe(false)
      expect(state.members[seat]!.left).toMatchObject({ session: 5, where: 'session' })
    }
    expect(seen).toBeGreaterThan(10)
  })
  it('[DY26] who has said he stops and still means it says goodbye when the session closes', () => {
    const done = seeds(40).map((seed) => {
      const { turns, state } = runSession(COAT, seed, [ESSAY[0]!])
      return { announced: kinds(turns, 'announces-leaving').length > 0, bye: turns.at(-1)?.act?.kind === 'takes-leave', left: state.members.piet!.left !== undefined }
    })
    const announced = done.filter((d) => d.announced)
    expect(announced.length).toBeGreaterThan(25)
    expect(share(announced.map((d) => d.bye && d.left))).toBeGreaterThan(0.8)
  })
})

describe('the last words of a session', () => {
  const { state } = open({ ...COAT, opening: [] }, 1)
  const CALM = { tension: 0.2, safety: 0.7, ambivalence: 0.1, hope: 0.7, touched: 0, recognition: 0.4 }
  const WAVERING = { ambivalence: 0.6, hope: 0.45 }
  /** The same people, calm and with nothing open, or as these numbers say. */
  const at = (seed: number, numbers: Partial<MemberState> = {}, priority: GroupState['priority'] = null): GroupState => ({
    ...state, seed, priority, members: Object.fromEntries(Object.entries(state.members).map(([seat, m]) => [seat, { ...m, ...CALM, ...numbers }])),
  })
  const lasts = (of: (seed: number) => GroupState) => seeds(200).map((seed) => close(of(seed)).turns.map(({ act }) => act!))

  it('[DY129] as people get up, one or two of those who come again say something to all; it is anybody now and then, the talkative sooner', () => {
    const said = lasts((seed) => at(seed))
    expect(new Set(said.map(({ length }) => length))).toEqual(new Set([1, 2]))
    expect(said.flat().every(({ kind, to, theme }) => kind === 'tells' && to === 'group' && theme === 'everyday')).toBe(true)
    expect(said.every(([one, two]) => one!.from !== two?.from)).toBe(true)
    const times = Object.keys(state.members).map((seat) => ({ talk: state.members[seat]!.traits.talkativeness, n: said.flat().filter(({ from }) => from === seat).length })).sort((a, b) => a.talk - b.talk)
    expect(times[0]!.n).toBeGreaterThan(0)
    expect(times.at(-1)!.n).toBeGreaterThan(times[0]!.n)
  })
  it('[DY129] to whose matter lies open, if he is there; who is guarded goes without a word, who wavers now and then; who is away, has left or stops says nothing', () => {
    const open = { seat: 'henk', kind: 'disclosure' as const, theme: 'grief' as const, since: 0, work: 0.2 }
    for (const { from, kind, to } of lasts((seed) => at(seed, {}, open)).flat()) expect({ kind, to }).toEqual(from === 'henk' ? { kind: 'tells', to: 'group' } : { kind: 'reassures', to: ['henk'] })
    expect(lasts((seed) => at(seed, { safety: 0.2 })).flat().every(({ kind }) => kind === 'withdraws')).toBe(true)
    const silent = share(lasts((seed) => at(seed, WAVERING)).flat().map(({ kind }) => kind === 'withdraws'))
    expect(silent).toBeGreaterThan(0.2)
    expect(silent).toBeLessThan(0.5)
    expect(lasts((seed) => at(seed, { present: false })).flat()).toEqual([])
    expect(lasts((seed) => at(seed, { announced: true })).flat().every(({ kind }) => kind === 'takes-leave')).toBe(true)
  })
})

describe('figures of a moment', () => {
  it('[DY28] cohesion is computed from bonds and engagement and follows them', () => {
    const { state } = open(COAT, 1)
    const before = measures(state).cohesion
    const warmer = { ...state, pairs: Object.fromEntries(Object.entries(state.pairs).map(([key, pair]) => [key, { ...pair, bond: 0.9 }])) }
    expect(measures(warmer).cohesion).toBeGreaterThan(before + 0.1)
    const duller = { ...state, members: Object.fromEntries(Object.entries(state.members).map(([seat, m]) => [seat, { ...m, engagement: 0 }])) }
    expect(measures(duller).cohesion).toBeLessThan(before)
    expect('cohesion' in state).toBe(false)
  })
  it('[DY28] talk shares sum to 1 and moods are of the closed list', () => {
    const { state } = runSession(ANGRY, 2, inStyle('group'), { acts: 12 })
    const { talk } = measures(state)
    expect(Object.values(talk).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2)
    for (const seat of [...Object.keys(state.members), 'leader', 'leader-hanneke']) expect(MOODS).toContain(mood(state, seat))
  })
  it('[DY27] a co-leader acts by himself, in what he came to do first', () => {
    const acts = seeds(40).map((seed) => runSession(COAT, seed, ESSAY).turns.filter((t) => t.act?.from === 'leader-jaap'))
    expect(share(acts.map((a) => a.length > 0))).toBeGreaterThan(0.8)
    const first = acts.filter((a) => a.length > 0).map((a) => a[0]!.act!)
    expect(share(first.map((act) => act.kind === 'i33' && act.to !== 'group' && act.to[0] === 'piet'))).toBeGreaterThan(0.5)
    expect(acts.flat().every((t) => t.floor?.rule === 'co-leader')).toBe(true)
  })
  it('[DY21] Piet’s coat comes off only as a move, never silently', () => {
    for (const seed of seeds(20)) {
      const { turns, state } = runSession(COAT, seed, ESSAY)
      if (!state.members.piet!.coatOn) expect(moved(turns, 'piet', 'coat-off')).toBe(true)
    }
  })
})

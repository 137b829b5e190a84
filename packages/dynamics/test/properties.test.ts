import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, close, inStyle, INTERVENTIONS, intervene, lead, LEADER_STYLES, open, PRINCIPLES, proceed, randomGroup, runCourse, runSession, THEMES, TRAINEE } from '../src/index.ts'
import type { GroupState, Step, Turn } from '../src/index.ts'
import { ANGRY, COAT, MONOPOLIST } from './fixtures.ts'
import { freeze, numbers } from './helpers.ts'

const SEED = 20260101
const bounded = (s: GroupState): void => {
  for (const [name, value] of numbers(s)) if (!(Number.isFinite(value) && value >= 0 && value <= 1)) throw new Error(`${name} is ${value}`)
}

/** What a fuzzed trainee does: an act, or letting the group go on. */
const doing = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(...INTERVENTIONS), theme: fc.constantFrom(...THEMES), group: fc.boolean(), who: fc.nat(30), second: fc.option(fc.nat(30)), about: fc.option(fc.nat(30)), tone: fc.double({ min: -1, max: 1, noNaN: true }),
    }),
  },
)
const play = (members: number, seed: number, doings: readonly (null | { kind: (typeof INTERVENTIONS)[number]; theme: (typeof THEMES)[number]; group: boolean; who: number; second: number | null; about: number | null; tone: number })[]): { step: Step; turns: Turn[]; states: GroupState[] } => {
  const spec = randomGroup(seed, { members, session: 1 + (seed % 12), sessions: 12 })
  const seats = spec.members.map((m) => m.seat)
  const at = (n: number): string => seats[n % seats.length]!
  let step = open(spec, seed)
  const turns = [...step.turns]
  const states = [step.state]
  for (const d of doings) {
    step = d === null ? proceed(step.state) : lead(step.state, intervene(TRAINEE, d.kind, d.group ? 'group' : [...new Set([at(d.who), ...(d.second === null ? [] : [at(d.second)])])], d.theme, { about: d.about === null ? undefined : at(d.about), tone: d.tone }))
    turns.push(...step.turns)
    states.push(step.state)
  }
  return { step, turns, states }
}
const fuzz = fc.tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.array(doing, { minLength: 1, maxLength: 60 }))
const run = (property: (members: number, seed: number, doings: Parameters<typeof play>[2]) => void, numRuns = 60): void => fc.assert(fc.property(fuzz, ([members, seed, doings]) => property(members, seed, doings)), { seed: SEED, numRuns })

describe('any group, any acts', () => {
  it(`[DY4][DY9] every number stays finite and in [0, 1] (fast-check seed ${SEED})`, () => {
    run((members, seed, doings) => {
      for (const state of play(members, seed, doings).states) bounded(state)
    })
  })
  it(`[DY7][DY9] nobody acts who is not in the room, and nobody speaks to who does not exist (fast-check seed ${SEED})`, () => {
    run((members, seed, doings) => {
      const { turns, states } = play(members, seed, doings)
      turns.forEach((turn, i) => {
        const before = states[i]!
        const { act, move } = turn
        if (act && before.members[act.from]) expect(before.members[act.from]!.present && !before.members[act.from]!.left).toBe(true)
        for (const seat of act && act.to !== 'group' ? act.to : []) expect(seat === TRAINEE || seat in before.members).toBe(true)
        if (act && act.to !== 'group') expect(act.to).not.toContain(act.from)
        if (move) expect(before.members[move.seat]!.present).toBe(!['arrives', 'comes-back'].includes(move.move))
      })
    })
  })
  it(`[DY10] the trace is complete: every number is what its changes make of it (fast-check seed ${SEED})`, () => {
    const ids = new Set(PRINCIPLES.map((p) => p.id))
    run((members, seed, doings) => {
      const { turns, states } = play(members, seed, doings)
      const now = numbers(states[0]!)
      for (const turn of turns) {
        for (const c of turn.changes) {
          expect(ids).toContain(c.principle)
          if (c.variable === 'work') continue
          const name = `${c.on}.${c.variable}`
          expect(now.get(name) ?? 0).toBe(c.from)
          now.set(name, c.to)
        }
      }
      expect(now).toEqual(numbers(states.at(-1)!))
    })
  })
  it(`[DY6] a state is never written to after it was returned, and going on from it again gives the same (fast-check seed ${SEED})`, () => {
    run((members, seed, doings) => {
      const spec = freeze(randomGroup(seed, { members }))
      let step = freeze(open(spec, seed))
      for (const d of doings.slice(0, 20)) {
        const once = JSON.stringify(d === null ? proceed(step.state) : lead(step.state, intervene(TRAINEE, d.kind, 'group', d.theme)))
        const next = freeze(d === null ? proceed(step.state) : lead(step.state, intervene(TRAINEE, d.kind, 'group', d.theme)))
        expect(JSON.stringify(next)).toBe(once)
        step = next
      }
      freeze(close(step.state))
      freeze(between(step.state))
    }, 25)
  })
})

describe('same inputs, same bytes', () => {
  for (const spec of [COAT, MONOPOLIST, ANGRY]) {
    it(`[DY5] a session of ${spec.id} twice gives the same log, and a state is plain JSON`, () => {
      const once = runSession(spec, 11, inStyle('group'), { acts: 15 })
      expect(JSON.stringify(runSession(spec, 11, inStyle('group'), { acts: 15 }))).toBe(JSON.stringify(once))
      const json = JSON.parse(JSON.stringify(once.state)) as GroupState
      expect(JSON.stringify(proceed({ ...json, over: false }).turns)).toBe(JSON.stringify(proceed({ ...once.state, over: false }).turns))
    })
    it(`[DY6] ${spec.id}: a fork from any turn, stored and read back, goes on as the original did`, () => {
      let step = open(spec, 5)
      const forks: { state: string; rest: Turn[] }[] = []
      for (let i = 0; i < 30; i++) {
        forks.push({ state: JSON.stringify(step.state), rest: [] })
        step = step.floor === 'leader' ? lead(step.state, inStyle('group')(step.state)) : proceed(step.state)
        for (const fork of forks) fork.rest.push(...step.turns)
      }
      for (const { state, rest } of forks) {
        let again: Step = { state: JSON.parse(state) as GroupState, turns: [], floor: 'group' }
        const replayed: Turn[] = []
        while (replayed.length < rest.length) {
          const act = rest[replayed.length]!.act
          again = act?.from === TRAINEE ? lead(again.state, act) : proceed(again.state)
          replayed.push(...again.turns)
        }
        expect(JSON.stringify(replayed)).toBe(JSON.stringify(rest))
      }
    })
  }
  it('[DY5] branches share their luck: an act that changes nothing for someone leaves his draws as they were', () => {
    const { state } = open(COAT, 9)
    const a = lead(state, intervene(TRAINEE, 'i1', ['piet'], 'frame'))
    const b = lead(state, intervene(TRAINEE, 'i27', ['piet'], 'frame'))
    expect(proceed(a.state).turns[0]!.move).toEqual(proceed(b.state).turns[0]!.move)
  })
})

describe('courses', () => {
  for (const style of LEADER_STYLES) {
    it(`[DY24] a whole course led in the style ${style} stays within bounds and tells a consistent story`, () => {
      for (const seed of [1, 2, 3]) {
        const spec = randomGroup(seed, { members: 7, sessions: 12 })
        const course = runCourse(spec, seed, () => inStyle(style), { acts: 8 })
        expect(course.sessions).toHaveLength(12)
        bounded(course.state)
        const left = new Set<string>()
        for (const { turns, events } of course.sessions) {
          for (const turn of turns) {
            if (turn.act) expect(left.has(turn.act.from)).toBe(false)
            if (turn.act?.kind === 'takes-leave') left.add(turn.act.from)
          }
          for (const event of events) {
            if ('seat' in event && event.kind !== 'enters') expect(left.has(event.seat)).toBe(false)
            if (event.kind === 'left') left.add(event.seat)
          }
        }
        for (const m of Object.values(course.state.members)) expect(m.left !== undefined).toBe(left.has(m.seat))
      }
    })
  }
})

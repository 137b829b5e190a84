import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { close, floorOf, intervene, lead, MOVES, open, proceed, SIGNALS, TRAINEE } from '../src/index.ts'
import type { Act, GroupState, Step } from '../src/index.ts'
import { lay } from '../src/engine/state.ts'
import { dice } from '../src/engine/table.ts'
import { FINGERPRINT } from '../src/generated/rules.ts'
import { fingerprint } from '../src/engine/fingerprint.ts'
import { labelsOf, NO_LABEL, WAITING } from '../src/engine/labels.ts'
import { roll } from '../src/engine/roll.ts'
import { generate } from '../src/generate/index.ts'
import { draw, ORDINAL, PURPOSES } from '../src/rng.ts'
import { encode, fork, isSeen, load, luckOf, playOut, RULE_TESTS, save, see } from '../src/rollout.ts'
import type { BranchLog, FollowCode, Room } from '../src/rollout.ts'
import { SIGNS } from '../src/signals.ts'
import { anyAct, anyGroup, chance } from './any-group.ts'
import { ANGRY, COAT } from './fixtures.ts'
import { seeds } from './helpers.ts'
import { program } from './programs.ts'

const NOTHING_LATER: FollowCode = { later: [], habits: [] }
const withoutGaze = (s: GroupState): GroupState => ({ ...s, members: Object.fromEntries(Object.values(s.members).map((m) => [m.seat, { ...m, gaze: 'floor' }])) })
/** Lays a copy of a session on the table, with another luck. */
const branch = (room: Room, seed: number, seen = true): void => {
  fork(room, luckOf(room.cast, seed))
  see(seen)
}
/** The state that lies on the table. */
const saved = (room: Room): GroupState => {
  fork(room)
  return save()
}

describe('a session in flat memory', () => {
  it('[DY41] gives back exactly the state it was read from, at any moment of any group, also after a stay on disk (seed 7)', () => {
    const c = chance(7)
    for (let g = 0; g < 60; g++) {
      let step: Step = open(anyGroup(c), g)
      for (let i = 0; i < 25 && step.floor !== 'ended'; i++) {
        const json = JSON.stringify(step.state)
        expect(JSON.stringify(saved(load(step.state)))).toBe(json)
        expect(JSON.stringify(saved(load(JSON.parse(json) as GroupState)))).toBe(json)
        step = c() < 0.5 ? lead(step.state, anyAct(c, Object.keys(step.state.members))) : proceed(step.state)
      }
    }
  })
  it('[DY41] remembers in which order people were addressed, whatever the order', () => {
    const act: Act = intervene(TRAINEE, 'i5', ['ria', 'piet', 'mo', 'leader-jaap'], 'conflict')
    const { state } = lead(open(COAT, 1).state, act)
    expect(saved(load(state)).recent.at(-1)!.to).toEqual(['ria', 'piet', 'mo', 'leader-jaap'])
  })
  it('[DY41] refuses what does not exist, naming what does', () => {
    const { cast } = load(open(COAT, 1).state)
    expect(() => encode(cast, intervene(TRAINEE, 'i33', ['kees']))).toThrow('There is no seat "kees" in this group. Seats: leader, leader-jaap, piet')
    expect(() => encode(cast, intervene(TRAINEE, 'i33', ['piet'], 'weather' as never))).toThrow('"weather" is not a theme. Themes: doubt')
  })
  it('[DY42] draws the same numbers as the keyed draws, for every purpose and label', () => {
    for (const seed of [0, 1, -5, 2 ** 31, 4294967295, 123456789]) {
      lay({ ...open(COAT, 3).state, seed, turn: 17 })
      const key = { seed, session: COAT.session, turn: 17 }
      for (const purpose of PURPOSES) {
        const drawn = (label: Parameters<typeof roll>[1]): number => (roll(ORDINAL[purpose], label), dice[0]!)
        expect(drawn(NO_LABEL)).toBe(draw(key, purpose))
        expect(drawn(WAITING)).toBe(draw(key, purpose, 'waiting'))
        for (const seat of ['piet', 'leader-jaap', 'zoë']) {
          const labels = labelsOf(seat)
          expect([drawn(labels.plain), drawn(labels.who), drawn(labels.whom)]).toEqual([draw(key, purpose, seat), draw(key, purpose, `${seat}:who`), draw(key, purpose, `${seat}:whom`)])
          expect(labels.moves.map(drawn)).toEqual(MOVES.map((move) => draw(key, purpose, `${seat}:${move}`)))
          expect(labels.signs.map(drawn)).toEqual(SIGNS.map(({ signal }) => draw(key, purpose, `${seat}:${signal}`)))
        }
      }
    }
    expect(SIGNALS.length).toBe(SIGNS.length + 2)
  })
})

describe('a branch', () => {
  it('[DY43] is to the byte what the live engine does with that luck; only gazes are left out (seed 11)', () => {
    const c = chance(11)
    for (let g = 0; g < 40; g++) {
      let step: Step = open(anyGroup(c), g)
      for (let i = 0; i < 6; i++) step = proceed(step.state)
      const first = anyAct(c, Object.keys(step.state.members))
      const room = load(step.state)
      const until = step.state.turn + 30
      let s = lead({ ...step.state, seed: 1000 + g }, first).state
      const silence = intervene(TRAINEE, 'i19', 'group')
      while (s.turn < until) {
        const now = proceed(s)
        if (now.floor === 'ended' && now.turns.length === 0) break
        const waits = floorOf(s) === 'leader'
        s = waits ? lead(s, silence).state : now.state
      }
      branch(room, 1000 + g)
      playOut(encode(room.cast, first), NOTHING_LATER, until)
      expect(withoutGaze(save())).toEqual(withoutGaze(close(s).state))
      // What it was forked from stays as it was.
      expect(saved(room)).toEqual(step.state)
    }
  })
  it('[DY43] told or untold it is the same branch, and the telling replays', () => {
    for (const seed of seeds(12)) {
      const start = open(ANGRY, seed).state
      const room = load(start)
      const code = (act: Act): ReturnType<typeof encode> => encode(room.cast, act)
      const follow: FollowCode = { later: [code(intervene(TRAINEE, 'i6', ['marleen'], 'leaders')), null, code(intervene(TRAINEE, 'i1', ['frank']))], habits: [code(intervene(TRAINEE, 'i10', 'group')), null] }
      const first = code(intervene(TRAINEE, 'i7', 'group', 'leaders'))
      const log: BranchLog = { turns: [], hers: new Map() }
      branch(room, seed + 500)
      const told = { turns: playOut(first, follow, 60, log), end: withoutGaze(save()) }
      branch(room, seed + 500)
      expect(playOut(first, follow, 60)).toBe(told.turns)
      expect(withoutGaze(save())).toEqual(told.end)
      let s: GroupState = { ...start, seed: seed + 500 }
      for (const turn of log.turns.filter((t) => t.act?.kind !== 'takes-leave')) {
        const step = turn.act?.from === TRAINEE ? lead(s, turn.act) : proceed(s)
        expect(JSON.stringify(step.turns[0])).toBe(JSON.stringify(turn))
        s = step.state
        if (s.turn >= 40) break
      }
      expect(log.hers.get(start.turn)).toBe(-1)
      expect([...log.hers.values()]).not.toContain(2)
    }
  })
  it('[DY47] signs that nobody looks at may be left out: all else is the same to the byte, and where a leader beside her looks at them they are not (seed 13)', () => {
    const c = chance(13)
    const withoutSigns = (s: GroupState): GroupState => ({ ...s, members: Object.fromEntries(Object.values(s.members).map((m) => [m.seat, { ...m, signals: [] }])) })
    let alone = 0
    for (let g = 0; g < 60; g++) {
      const { state } = open(anyGroup(c), g)
      const first = anyAct(c, Object.keys(state.members))
      const room = load(state)
      if (isSeen(room.cast)) {
        expect(state.spec.leaders.length).toBeGreaterThan(1)
        continue
      }
      alone++
      const [seen, unseen] = [true, false].map((sees) => {
        branch(room, 70 + g, sees)
        return { turns: playOut(encode(room.cast, first), NOTHING_LATER, 60), end: withoutSigns(save()) }
      })
      expect(unseen).toEqual(seen)
    }
    expect(alone).toBeGreaterThan(10)
    expect(isSeen(load(open(COAT, 1).state).cast)).toBe(true)
  })
  it('[DY44] once compiled, a hundred thousand turns of branches leave less than sixty bytes a turn to clear away: no object each', async () => {
    const { run, remove } = await program('many-turns', ['--max-semi-space-size=1'])
    const parts = await run<{ turns: number; cleared: number }[]>()
    remove()
    // The young generation is cleared at every megabyte.
    expect(parts.at(-1)!.cleared).toBeLessThanOrEqual(6)
    expect(parts.at(-1)!.turns).toBeGreaterThanOrEqual(100_000)
  }, 120_000)
  it('[DY45] rules are tested by the interpreter, which counts them, and by generated code, which does not', () => {
    const room = load(open(COAT, 1).state)
    const first = encode(room.cast, intervene(TRAINEE, 'i12', 'group', 'leaving', { about: 'piet' }))
    RULE_TESTS.count = 0
    branch(room, 2)
    playOut(first, NOTHING_LATER, 30)
    expect(RULE_TESTS.count).toBe(0)
    const without = load(open({ ...COAT, without: ['r12'] }, 1).state)
    branch(without, 2)
    playOut(first, NOTHING_LATER, 30)
    expect(RULE_TESTS.count).toBeGreaterThan(3000)
  })
})

describe('generated code', () => {
  it('[DY46] is what the declarations give now', () => {
    expect(FINGERPRINT).toBe(fingerprint())
    expect(readFileSync(join(import.meta.dirname, '../src/generated/rules.ts'), 'utf8')).toBe(generate())
  })
  it('[DY46] holds no closure and nothing made at run time; what nobody reads is played without a trace', () => {
    const text = generate()
    expect(text).not.toMatch(/\beval\b|new Function|\.map\(|\.push\(|undefined|NaN/)
    const untold = text.slice(text.indexOf('const fireLeader'), text.indexOf('const tellLeader'))
    expect(untold).not.toMatch(/trace|note\(|Noted/)
    expect(text).toMatch(/stepNoted/)
  })
})

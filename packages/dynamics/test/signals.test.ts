import { describe, expect, it } from 'vitest'
import { inStyle, open, proceed, runSession, SIGNALS } from '../src/index.ts'
import type { GroupSpec, GroupState, Signal } from '../src/index.ts'
import { ANGRY, COAT } from './fixtures.ts'
import { seeds, share, withSigns } from './helpers.ts'

/** Shows signs for some turns with everyone's number held at a value; who shows the sign at the end. */
const held = (spec: GroupSpec, seed: number, change: (s: GroupState) => void, turns: number, from?: GroupState): GroupState => {
  let s = structuredClone(from ?? open({ ...spec, opening: [] }, seed).state)
  for (let i = 0; i < turns; i++) {
    change(s)
    s = withSigns(s)
  }
  return s
}
const showing = (s: GroupState, signal: Signal): number => share(Object.values(s.members).map((m) => m.signals.includes(signal)))
const engaged = (value: number) => (s: GroupState): void => {
  for (const m of Object.values(s.members)) m.engagement = value
}

describe('signs', () => {
  it('[DY20] the log of signs is consistent: what goes on was off, and the other way round', () => {
    for (const seed of seeds(6)) {
      const on = new Set<string>()
      for (const turn of runSession(COAT, seed, inStyle('group'), { acts: 15 }).turns) {
        for (const c of turn.signals) {
          expect(SIGNALS).toContain(c.signal)
          expect(on.has(`${c.seat}:${c.signal}`)).toBe(!c.on)
          if (c.on) on.add(`${c.seat}:${c.signal}`)
          else on.delete(`${c.seat}:${c.signal}`)
        }
      }
    }
  })
  it('[DY20] high involvement shows as leaning forward, low as leaning back, never both', () => {
    const high = seeds(10).map((seed) => held(COAT, seed, engaged(0.85), 12))
    const low = seeds(10).map((seed) => held(COAT, seed, engaged(0.25), 12))
    expect(share(high.map((s) => showing(s, 'leans-forward') > 0.4))).toBeGreaterThan(0.7)
    expect(share(low.map((s) => showing(s, 'leans-back') > 0.4))).toBeGreaterThan(0.7)
    for (const s of [...high, ...low]) for (const m of Object.values(s.members)) expect(m.signals.includes('leans-forward') && m.signals.includes('leans-back')).toBe(false)
  })
  it('[DY20] hysteresis: between the thresholds a sign stays as it was', () => {
    for (const seed of seeds(8)) {
      const up = held(COAT, seed, engaged(0.85), 12)
      const stayed = held(COAT, seed, engaged(0.6), 12, up)
      for (const [seat, m] of Object.entries(up.members)) if (m.signals.includes('leans-forward')) expect(stayed.members[seat]!.signals).toContain('leans-forward')
      const cold = held(COAT, seed, engaged(0.6), 12)
      expect(showing(cold, 'leans-forward')).toBe(0)
      expect(showing(held(COAT, seed, engaged(0.4), 30, up), 'leans-forward')).toBe(0)
    }
  })
  it('[DY20] a sign is a chance per person: not all with the same number show it, and not at once', () => {
    const tense = (s: GroupState): void => {
      for (const m of Object.values(s.members)) m.tension = 0.75
    }
    const shares = seeds(12).map((seed) => showing(held(ANGRY, seed, tense, 2), 'leg-bounces'))
    expect(Math.min(...shares)).toBeLessThan(0.75)
    expect(Math.max(...shares)).toBeGreaterThan(0)
  })
  it('[DY22] every present member’s eyes are somewhere that exists, never on himself', () => {
    for (const seed of seeds(5)) {
      let step = open(COAT, seed)
      for (let i = 0; i < 30; i++) {
        step = proceed(step.state)
        const { gaze } = step.turns[0]!
        for (const m of Object.values(step.state.members)) {
          if (!m.present) continue
          expect(gaze![m.seat]).toBe(m.gaze)
          expect(m.gaze).not.toBe(m.seat)
          expect(['floor', 'door', 'phone', 'leader', 'leader-jaap', ...Object.keys(step.state.members)]).toContain(m.gaze)
        }
      }
    }
  })
  it('[DY22] listeners mostly look at who speaks', () => {
    let looks = 0
    let all = 0
    for (const t of runSession(COAT, 2, inStyle('group'), { acts: 20 }).turns) {
      if (!t.act) continue
      for (const [seat, gaze] of Object.entries(t.gaze!)) {
        if (seat === t.act.from) continue
        all++
        if (gaze === t.act.from) looks++
      }
    }
    expect(looks / all).toBeGreaterThan(0.45)
    expect(looks / all).toBeLessThan(0.95)
  })
})

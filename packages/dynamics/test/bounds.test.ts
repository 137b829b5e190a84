import { describe, expect, it } from 'vitest'
import { open } from '../src/index.ts'
import type { GroupSpec, MemberSpec } from '../src/index.ts'
import { round } from '../src/curves.ts'
import { ROUNDED } from '../src/generate/clauses.ts'
import { COAT } from './fixtures.ts'

describe('what generated code relies on', () => {
  it('[DY80] its rounding is that of the curves, on every step from 0 to 1, every half between two, and their nearest neighbours', () => {
    // The very source that is written into the rules.
    // oxlint-disable-next-line no-new-func
    const rounded = new Function('n', `${ROUNDED.join(';')}; return n`) as (n: number) => number
    const bits = new Float64Array(1)
    const whole = new BigInt64Array(bits.buffer)
    const neighbour = (v: number, by: bigint): number => {
      bits[0] = v
      whole[0] = whole[0]! + by
      return bits[0]!
    }
    const wrong: number[] = []
    for (let i = 0; i <= 20_000; i++) {
      const v = i / 20_000
      for (const by of [-2n, -1n, 0n, 1n, 2n]) {
        const n = v === 0 && by < 0n ? 0 : neighbour(v, by)
        if (!Object.is(rounded(n), round(n))) wrong.push(n)
      }
    }
    expect(wrong).toEqual([])
  })
  it('[DY82] a group with a number that does not lie between 0 and 1 is refused, by name', () => {
    const first = COAT.members[0]!
    const { seat } = first
    const change = (m: Partial<MemberSpec>): GroupSpec => ({ ...COAT, members: [{ ...first, ...m }, ...COAT.members.slice(1)] })
    const cases: [GroupSpec, string][] = [
      [change({ traits: { ...first.traits, warmth: 1.2 } }), `${seat}'s trait warmth is 1.2; it must lie between 0 and 1.`],
      [change({ traits: { ...first.traits, themes: { doubt: -0.1 } } }), `${seat}'s weight of the theme doubt is -0.1;`],
      [change({ traits: { ...first.traits, avoids: { anger: 2 } } }), `how far ${seat} avoids anger is 2;`],
      [change({ start: { ...first.start, hope: Number.NaN } }), `${seat}'s hope is NaN;`],
      [change({ bonds: { leader: 1.01 } }), `${seat}'s bond with leader is 1.01;`],
      [change({ wellbeing: -1 }), `${seat}'s wellbeing is -1;`],
      [{ ...COAT, norms: { ...COAT.norms, frame: 3 } }, 'the norm frame is 3;'],
      [{ ...COAT, phase: 1.5 }, 'the phase is 1.5;'],
    ]
    for (const [spec, said] of cases) expect(() => open(spec, 1), said).toThrow(said)
    expect(() => open(COAT, 1)).not.toThrow()
  })
})

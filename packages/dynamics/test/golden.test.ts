/** One session per fixture, act by act. `UPDATE_GOLDEN=1 npx vitest run packages/dynamics/test/golden.test.ts` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ENGINE_VERSION, inStyle, randomGroup, runCourse, runSession } from '../src/index.ts'
import type { Leading, SessionRun, Turn } from '../src/index.ts'
import { ANGRY, COAT, MONOPOLIST } from './fixtures.ts'
import { ESSAY } from './helpers.ts'

const told = (t: Turn): string => {
  const n = `${t.turn} ${t.t}`
  const signs = t.signals.map((s) => `${s.on ? '+' : '-'}${s.seat}:${s.signal}`).join(' ')
  const changed = `${t.changes.length} changes, ${t.changes.reduce((sum, c) => sum + c.to - c.from, 0).toFixed(4)}`
  const what = t.act
    ? `${t.act.from} > ${t.act.to === 'group' ? 'group' : t.act.to.join('+')}: ${t.act.kind}${t.act.about ? ` about ${t.act.about}` : ''} [${t.act.theme} ${t.act.depth}]${t.silence ? ` silence ${t.silence.counts} ${t.silence.quality}` : ''} ${t.mood}${t.floor ? ` (${t.floor.rule} ${t.floor.p})` : ''}`
    : t.move ? `${t.move.seat} ${t.move.move}` : `silence ${t.silence!.counts} ${t.silence!.quality}`
  return [n, what, changed, signs].filter(Boolean).join(' | ')
}
const GOLDEN: { name: string; run: () => unknown }[] = (
  [['01-essay', COAT, ESSAY], ['01-protocol', COAT, inStyle('protocol')], ['03-group', MONOPOLIST, inStyle('group')], ['06-group', ANGRY, inStyle('group')], ['random-individual', randomGroup(12, { members: 6 }), inStyle('individual')]] as [string, typeof COAT, Leading][]
).map(([name, spec, leading]) => ({
  name,
  run: () => {
    const run: SessionRun = runSession(spec, 1, leading, { acts: 14 })
    return { engine: ENGINE_VERSION, turns: run.turns.map(told), measures: run.measures }
  },
}))
GOLDEN.push({
  name: 'course-events',
  run: () => runCourse(randomGroup(3, { members: 6 }), 3, () => inStyle('protocol'), { acts: 6 }).sessions.map((s) => ({ turns: s.turns.length, cohesion: s.measures.cohesion, events: s.events })),
})

describe('golden logs', () => {
  for (const { name, run } of GOLDEN) {
    it(`[DY25] ${name} goes as it went`, () => {
      const file = join(import.meta.dirname, 'golden', `${name}.json`)
      const now = `${JSON.stringify(run(), null, 1)}\n`
      if (process.env.UPDATE_GOLDEN) writeFileSync(file, now)
      expect(now).toBe(readFileSync(file, 'utf8'))
    })
  }
})

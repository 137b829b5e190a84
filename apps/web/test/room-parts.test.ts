/** The small parts of the shell and the room: pacing, what is seen, the outbox, settings, names, examples. */
import { readKnowledge, readScenario } from '@kring/curriculum/node'
import { open } from '@kring/dynamics'
import { toGroupSpec } from '@kring/curriculum'
import type { SpokenTurn } from '@kring/language'
import type { NewEvent } from '@kring/protocol'
import { uuid as uuidOf } from '@kring/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf, readSettings } from '../src/app/settings.ts'
import { homeTexts } from '../src/i18n/home.ts'
import { roomTexts } from '../src/i18n/room.ts'
import { shellTexts } from '../src/i18n/shell.ts'
import { inline } from '../src/i18n/texts.ts'
import { example, grouped, matches } from '../src/scenes/room/interventions.ts'
import { placeOf } from '@kring/language'
import { addressed } from '../src/scenes/room/names.ts'
import { clock, passed } from '../src/session/clock.ts'
import { uuid } from '../src/session/ids.ts'
import { readingTime } from '../src/session/pacing.ts'
import { seenAfter, seenAt, seenAtStart } from '../src/session/seen.ts'
import { backoff, nextBatch, verdict } from '../src/session/sync.ts'

const SEED = 20260311
const scenario = readScenario('de-jas-nog-aan')
const { interventions } = readKnowledge()
const turn = (part: Partial<SpokenTurn>): SpokenTurn => ({ turn: 0, session: 5, t: 0, kind: 'act', changes: [], signals: [], ...part })

describe('pacing', () => {
  it(`[RO11] a turn has the floor between 0.9 and 2.2 seconds, longer for more words; at "direct" none (seed ${SEED})`, () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 80 }), (text, more) => {
      const short = readingTime(turn({ text }), 'calm')
      expect(short).toBeGreaterThanOrEqual(900)
      expect(short).toBeLessThanOrEqual(2200)
      expect(readingTime(turn({ text: text + more }), 'calm')).toBeGreaterThanOrEqual(short)
      expect(readingTime(turn({ text }), 'direct')).toBe(0)
    }), { seed: SEED })
  })

  it('[RO12] a silence lasts by its counts, and nobody waits longer than six seconds', () => {
    const silence = (counts: number) => readingTime(turn({ kind: 'silence', silence: { counts, quality: 'working' } }), 'calm')
    expect(silence(6)).toBeGreaterThan(silence(3))
    expect(silence(60)).toBe(6000)
  })
})

describe('what is seen', () => {
  const group = toGroupSpec(scenario)

  it('[RO13] starts as the scenario says: Piet stands with his coat on', () => {
    expect(seenAtStart(group)['piet']).toMatchObject({ present: true, standing: true, coatOn: true })
    expect(seenAtStart(group)['mo']).toMatchObject({ standing: false, coatOn: false })
  })

  it('[RO14] follows moves and signs turn by turn, and ends as the model is', () => {
    const seen = seenAt(group, [
      turn({ kind: 'move', move: { seat: 'piet', move: 'sits-down' } }),
      turn({ kind: 'move', move: { seat: 'piet', move: 'coat-off' }, signals: [{ seat: 'mo', signal: 'looks-at-door', on: true }] }),
      turn({ signals: [{ seat: 'mo', signal: 'looks-at-door', on: false }, { seat: 'mo', signal: 'nods', on: true }], gaze: { mo: 'piet' } }),
    ])
    expect(seen['piet']).toMatchObject({ standing: false, coatOn: false })
    expect(seen['mo']).toMatchObject({ signals: ['nods'], gaze: 'piet' })
    const step = open(group, 7)
    for (const [seat, member] of Object.entries(step.state.members)) expect([...seenAt(group, step.turns)[seat]!.signals].sort()).toEqual([...member.signals].sort())
  })

  it('[RO15] leaves a seat it does not know alone', () => {
    const seen = seenAtStart(group)
    expect(seenAfter(seen, turn({ signals: [{ seat: 'nobody', signal: 'nods', on: true }] }))).toEqual(seen)
  })
})

describe('the outbox', () => {
  const event = (size: number): NewEvent => ({ id: uuid(), at: '2026-03-11T10:00:00.000Z', by: 'leader', body: { type: 'note', note: { id: 'n', turn: 0, text: 'x'.repeat(size) } } })

  it(`[RO16] sends everything in order, each batch within the server's limits (seed ${SEED})`, () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 250 }), (sizes) => {
      const events = sizes.map(event)
      const sent: NewEvent[] = []
      while (sent.length < events.length) {
        const batch = nextBatch(events.slice(sent.length))
        expect(batch.length).toBeGreaterThan(0)
        expect(batch.length).toBeLessThanOrEqual(100)
        if (batch.length > 1) expect(JSON.stringify(batch).length).toBeLessThan(600_000)
        sent.push(...batch)
      }
      expect(sent).toEqual(events)
    }), { seed: SEED, numRuns: 30 })
  })

  it('[RO17] waits longer after each failure, never more than about five minutes, and not all at once', () => {
    expect(backoff(1, 0.5)).toBe(2000)
    for (let n = 1; n < 30; n++) expect(backoff(n + 1, 0.5)).toBeGreaterThanOrEqual(backoff(n, 0.5))
    expect(backoff(40, 1)).toBeLessThanOrEqual(375_000)
    expect(backoff(3, 0)).toBeLessThan(backoff(3, 1))
  })

  it('[RO18] knows what is worth another try', () => {
    expect([200, 201, 204, 404, 408, 429, 500, 503].map(verdict)).toEqual(['done', 'done', 'done', 'new-session', 'again', 'again', 'again', 'again'])
    expect([400, 409, 413].map(verdict)).toEqual(['refused', 'refused', 'refused'])
  })

  it(`[RO19] makes ids the server accepts (seed ${SEED})`, () => {
    const ids = Array.from({ length: 200 }, uuid)
    expect(ids.every((id) => uuidOf.safeParse(id).success)).toBe(true)
    expect(new Set(ids).size).toBe(200)
  })
})

describe('settings', () => {
  it('[RO20] Dutch unless the browser prefers English before it', () => {
    expect(languageOf(['nl-NL', 'en'])).toBe('nl')
    expect(languageOf(['en-GB', 'nl'])).toBe('en')
    expect(languageOf(['fr', 'de'])).toBe('nl')
    expect(languageOf([])).toBe('nl')
  })

  it(`[RO21] anything kept by an older or newer Kring, or by nobody, becomes settings (seed ${SEED})`, () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (kept) => {
      const settings = readSettings(kept, ['nl'])
      expect(['nl', 'en']).toContain(settings.language)
      expect(['auto', 'light', 'dark']).toContain(settings.theme)
      expect(['calm', 'brisk', 'direct']).toContain(settings.pace)
    }), { seed: SEED })
    expect(readSettings('{"pace":"brisk","theme":"sepia"}', ['en'])).toEqual({ language: 'en', theme: 'auto', pace: 'brisk' })
  })
})

describe('words', () => {
  it('[RO22] the clock shows hours and minutes; the programme fills as time passes', () => {
    expect([0, 59, 60, 2460, 5400].map(clock)).toEqual(['0:00', '0:00', '0:01', '0:41', '1:30'])
    expect(passed([10, 20, 60], 0)).toEqual([0, 0, 0])
    expect(passed([10, 20, 60], 20 * 60)).toEqual([1, 0.5, 0])
    expect(passed([10, 20, 60], 100 * 60)).toEqual([1, 1, 1])
  })

  it('[RO23] a manner of speaking stands before the words, a sentence after them, others on a line of their own', () => {
    expect(placeOf('zacht', 'ria', scenario)).toBe('before')
    expect(placeOf('Legt haar pen neer.', 'annelies', scenario)).toBe('after')
    expect(placeOf('Mo kijkt op.', 'annelies', scenario)).toBe('apart')
    expect(placeOf('Mo kijkt op.', 'mo', scenario)).toBe('after')
    expect(placeOf(undefined, 'mo', scenario)).toBeNull()
  })

  it('[RO24] names one, several, or the circle', () => {
    expect(addressed(scenario, ['mo'], roomTexts.nl)).toBe('Mo')
    expect(addressed(scenario, ['mo', 'ria', 'leader-jaap'], roomTexts.nl)).toBe('Mo, Ria en Jaap')
    expect(addressed(scenario, 'group', roomTexts.nl)).toBe('de kring')
    expect(addressed(scenario, ['mo', 'ria'], roomTexts.en)).toBe('Mo and Ria')
  })

  it('[RO25] a name inside a sentence begins small, an abbreviation does not', () => {
    expect(inline('Linken')).toBe('linken')
    expect(inline('ACT-groep')).toBe('ACT-groep')
    expect(inline('')).toBe('')
  })

  it('[RO26] every intervention is on the palette once, under its aim, and an example needs no name that is not there', () => {
    const groups = grouped(interventions)
    expect(groups.flatMap(({ items }) => items.map(({ id }) => id)).sort()).toEqual(interventions.map(({ id }) => id).sort())
    for (const one of interventions) {
      for (const names of [[], ['Mo'], ['Mo', 'Ria']]) {
        for (const language of ['nl', 'en'] as const) expect(example(one, language, names)).not.toMatch(/[{}]|…\.|^$/)
      }
    }
  })

  it('[RO27] the palette finds what an intervention is called, does or sounds like, without accents', () => {
    const found = (filter: string) => interventions.filter((one) => matches(one, filter, 'nl')).map(({ id }) => id)
    expect(found('')).toHaveLength(40)
    expect(found('stilte')).toContain('i20')
    expect(found('STÍLTE')).toEqual(found('stilte'))
    expect(found('xyzzy')).toEqual([])
  })

  it('[RO28] the dictionaries have the same words, and none of them shouts', () => {
    const flat = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => flat(inner, `${path}.${key}`)) : [`${path}:${typeof value === 'function' ? `f${value.length}` : typeof value}`]
    for (const texts of [homeTexts, roomTexts, shellTexts]) {
      expect(flat(texts.en)).toEqual(flat(texts.nl))
      expect(JSON.stringify(texts)).not.toMatch(/!|—|\p{Extended_Pictographic}/u)
    }
  })
})

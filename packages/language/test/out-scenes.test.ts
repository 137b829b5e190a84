/** What keeps a scenario fresh at the fifth attempt: sessions that differ, words of one's own, and a chair that stays empty. */
import { knowledgeOf, load, readFolder, scenarioOf, voiceBookOf } from '@kring/curriculum/node'
import { toGroupSpec } from '@kring/curriculum'
import { isLeader, TRAINEE } from '@kring/dynamics'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Conversation, SpokenTurn } from '../src/api.ts'
import { rehearse, withExamples } from '../src/index.ts'
import { normal } from '../src/text.ts'

const STYLES = ['group', 'protocol', 'individual'] as const
const SESSIONS = 20

const { content } = load(readFolder(fileURLToPath(new URL('../../curriculum/content', import.meta.url))))
const knowledge = knowledgeOf(content)
const cases = content.scenarios.flatMap((files) => {
  const scenario = scenarioOf(files)
  return scenario ? [{ name: scenario.id, scenario, book: withExamples(voiceBookOf(files, content, 'nl'), knowledge) }] : []
})

/** Words of the room itself: not the trainee's, and not those with which every session opens. */
const ofTheRoom = (t: SpokenTurn): boolean => t.text !== undefined && t.source !== 'opening' && t.act?.from !== TRAINEE

describe.each(cases)('$name', ({ scenario, book }) => {
  let sessions: Conversation[] = []
  beforeAll(() => {
    sessions = Array.from({ length: SESSIONS }, (_, i) => rehearse(scenario, book, { seed: 100 + 37 * i, style: STYLES[i % 3]!, leads: 24 }))
  })

  it(`[LO60] any two of ${SESSIONS} sessions share less than a third of their sentences (seeds 100 to ${100 + 37 * (SESSIONS - 1)})`, () => {
    const said = sessions.map((c) => new Set(c.turns.filter(ofTheRoom).map((t) => normal(t.text!))))
    const shared = said.flatMap((a, i) => said.slice(i + 1).map((b) => [...a].filter((s) => b.has(s)).length / Math.min(a.size, b.size)))
    expect(said.every((s) => s.size > 20)).toBe(true)
    expect(Math.max(...shared)).toBeLessThan(1 / 3)
  })

  it('[LO61] of a hundred things members do, at most one finds no words of their own', () => {
    const acts = sessions.flatMap((c) => c.turns).filter((t) => t.act && !isLeader(t.act.from))
    const borrowed = acts.filter((t) => /^(shared|near-shared|none)/.test(t.source ?? 'none'))
    expect(borrowed.length / acts.length).toBeLessThanOrEqual(0.01)
  })
})

it('[LO62] who is away this session has a chair in the group, says and hears nothing, and may come the next time', () => {
  const { scenario, book } = cases.find((c) => c.scenario.members.some((m) => m.absent))!
  const away = scenario.members.find((m) => m.absent)!.seat
  expect(toGroupSpec(scenario).members.find((m) => m.seat === away)).toMatchObject({ absent: true })
  const c = rehearse(scenario, book, { seed: 3, style: 'group', leads: 12 })
  expect(c.state.members[away]).toMatchObject({ present: false })
  expect(c.turns.filter((t) => t.act?.from === away || t.move?.seat === away)).toEqual([])
  expect(c.memory.facts.length).toBeGreaterThan(0)
  expect(Object.values(c.memory.knows).flat()).not.toContain(away)
})

import { INTERVENTIONS, THEMES } from '@kring/dynamics'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { generate } from '../src/generate.ts'
import { knowledgeOf, scenarioOf, voiceBookOf } from '../src/assemble.ts'
import { LEAST_LINES } from '../src/check-words.ts'
import { load } from '../src/load.ts'
import { formatProblem } from '../src/problem.ts'
import { readFolder } from '../src/read.ts'
import { FAMILIES, TOPICS } from '../src/lists.ts'

const files = readFolder(fileURLToPath(new URL('../content', import.meta.url)))
const { content } = load(files)
const knowledge = knowledgeOf(content)
const scenarios = content.scenarios.map((s) => scenarioOf(s)!)

describe('the content of Kring', () => {
  it('[CU14] has no errors', () => {
    expect(generate(files).problems.filter((p) => p.severity === 'error').map((p) => formatProblem(p, 'content/'))).toEqual([])
  })

  it('[CU15] holds 116 concepts, 40 interventions, 46 principles, 108 works, 10 topics and every theme', () => {
    expect(knowledge.concepts.map((c) => c.id)).toEqual(Array.from({ length: 116 }, (_, i) => `g${i + 1}`))
    expect(knowledge.interventions.map((i) => i.id)).toEqual(INTERVENTIONS.filter((id) => id !== 'other'))
    expect(knowledge.principles.map((p) => p.id)).toEqual(Array.from({ length: 46 }, (_, i) => `r${i + 1}`))
    expect(knowledge.literature).toHaveLength(108)
    expect(knowledge.topics.map((t) => t.id)).toEqual([...TOPICS])
    expect(knowledge.themes.map((t) => t.id)).toEqual([...THEMES])
  })

  it('[CU15] every scenario is playable in Dutch, and the first in English too', () => {
    expect(scenarios.map((s) => s.nr)).toEqual(expect.arrayContaining([1, 3, 6]))
    expect(scenarios.map((s) => [s.nr, s.languages])).toEqual(scenarios.map((s) => [s.nr, s.nr === 1 ? ['nl', 'en'] : ['nl']]))
  })

  it(`[CU16] every member has at least ${LEAST_LINES} lines of his own, and every scenario four members`, () => {
    for (const [i, scenario] of scenarios.entries()) {
      const book = voiceBookOf(content.scenarios[i]!, content, 'nl')
      expect(scenario.members.length).toBeGreaterThanOrEqual(4)
      for (const { seat } of scenario.members) expect([seat, (book.lines[seat]?.length ?? 0) >= LEAST_LINES]).toEqual([seat, true])
    }
  })

  it('[CU17] each intervention says in at least four spoken Dutch sentences how it sounds, one question at a time', () => {
    for (const { id, examples } of knowledge.interventions) {
      expect([id, examples.nl.length >= 4, examples.en.length >= 2]).toEqual([id, true, true])
      for (const text of [...examples.nl, ...examples.en]) {
        expect((text.match(/\?/g) ?? []).length, text).toBeLessThanOrEqual(1)
        expect(text.match(/\{(?!naam2?\}|thema\})/), text).toBeNull()
      }
    }
    const said = knowledge.interventions.flatMap((i) => i.examples.nl)
    expect(new Set(said).size).toBe(said.length)
  })

  it('[CU17] the counter-examples are i33–i40, and every family of the palette has something in it', () => {
    expect(knowledge.interventions.filter((i) => i.counterExample).map((i) => i.id)).toEqual(['i33', 'i34', 'i35', 'i36', 'i37', 'i38', 'i39', 'i40'])
    for (const i of knowledge.interventions) expect([i.id, i.family === 'counter']).toEqual([i.id, i.counterExample])
    expect(new Set(knowledge.interventions.map((i) => i.family))).toEqual(new Set(FAMILIES))
  })

  it('[CU18] what was looked up says where, and what was not says so', () => {
    for (const work of knowledge.literature) {
      expect([work.id, (work.verified ?? '').startsWith(work.lookedUp ? 'Looked up' : 'From memory')]).toEqual([work.id, true])
      expect(work.verified).not.toMatch(/https?:\/\/[^ ]*(scribd|docslib|cupdf|fdocuments|vdoc|adoc\.pub|studylib|docplayer|ebin\.pub|5dok|dokumen\.tips|moam\.info)/)
    }
    expect(knowledge.literature.filter((work) => !work.lookedUp)).toHaveLength(17)
  })

  it('[CU18] a claim marked as looked up names a work that was looked up', () => {
    const lookedUp = new Set(knowledge.literature.filter((work) => work.lookedUp).map((work) => work.id))
    const claims = [...knowledge.concepts, ...knowledge.interventions, ...knowledge.principles, ...knowledge.topics].flatMap(({ id, sources }) => sources.map((source) => ({ id, ...source })))
    const unseen = claims.filter((source) => source.mark === 'Z' && source.literature && !lookedUp.has(source.literature))
    expect(unseen.map((source) => `${source.id}: ${source.literature}`)).toEqual([])
  })

  it('[CU19] the words of a theme are lower-case, and no word stands under two themes', () => {
    for (const language of ['nl', 'en'] as const) {
      const owner = new Map<string, string>()
      for (const { id, words } of knowledge.themes)
        for (const word of words[language]) {
          expect(word).toBe(word.toLowerCase().trim())
          expect([word, owner.get(word) ?? id]).toEqual([word, id])
          owner.set(word, id)
        }
    }
  })

  it('[CU43] what the leader says in a place stands beside its people’s words; where a scenario says how anyone shows a sign, it is shown no other way', () => {
    const gym = content.scenarios.find(({ scenario }) => scenario?.value.nr === 12)!
    const { lines, signs } = voiceBookOf(gym, content, 'nl')
    expect(lines.leader!.length).toBeGreaterThan(20)
    expect(lines.leader!.every((line) => line.act.every((act) => /^i\d+$/.test(act)))).toBe(true)
    const shifting = signs.filter(({ sign, seat, on }) => sign === 'leans-back' && on && !seat)
    expect(shifting.length).toBeGreaterThan(2)
    expect(shifting.filter(({ text }) => /stoel/.test(text))).toEqual([])
    const circle = content.scenarios.find(({ scenario }) => scenario?.value.nr === 3)!
    expect(voiceBookOf(circle, content, 'nl').signs.some(({ sign, text }) => sign === 'leans-back' && /stoel/.test(text))).toBe(true)
  })
})

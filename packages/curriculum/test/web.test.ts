import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knowledgeOf, scenarioOf } from '../src/assemble.ts'
import { glossary } from '../src/glossary.ts'
import { toGroupSpec } from '../src/group.ts'
import { load } from '../src/load.ts'
import { lookup } from '../src/lookup.ts'
import { distance, nearest, shortList } from '../src/nearest.ts'
import { goodFiles } from './content.ts'

const { content } = load(goodFiles())
const scenario = scenarioOf(content.scenarios[0]!)!
const knowledge = knowledgeOf(content)

describe('from a written case to a group', () => {
  it('[CU10] members keep the order of the circle and every trait, and the trainee leads first', () => {
    const spec = toGroupSpec(scenario)
    expect(spec.members.map((m) => m.seat)).toEqual(['anna', 'bert', 'carla'])
    expect(spec.members[0]).toMatchObject({ start: { safety: 0.5 }, bonds: { bert: 0.6 }, traits: { themes: { doubt: 0.5 } }, standing: false, coatOn: false, lateSeconds: 0 })
    expect(spec.leaders).toEqual([{ seat: 'leader' }, { seat: 'leader-jan', style: 'protocol', initiative: 0.4, intents: [] }])
    expect(spec).toMatchObject({ id: 'kleine-kring', session: 5, sessions: 12, minutes: 90, bond: 0.4, structureNeed: 0.3, open: false, agenda: [{ id: 'opening', minutes: 30, theme: 'everyday' }] })
  })

  it('[CU10] a series can start at another session, but not outside the series', () => {
    expect(toGroupSpec(scenario, { session: 1 }).session).toBe(1)
    for (const session of [0, 13, 1.5, Number.NaN]) expect(() => toGroupSpec(scenario, { session })).toThrow(/sessions 1 to 12/)
  })
})

describe('the web of knowledge', () => {
  const web = lookup(knowledge)
  it('[CU11] from an id to its page, and undefined for an id it does not know', () => {
    expect(web.concept('g1')?.term.en).toBe('universality')
    expect([web.concept('g999'), web.intervention('other'), web.literature(''), web.topic('M7'), web.theme('x')]).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
  it('[CU11] and back: relations count from both sides, and a work knows what leans on it', () => {
    expect(web.relatedConcepts('g2').map((c) => c.id)).toEqual(['g1'])
    expect(web.interventionsOfConcept('g1')).toHaveLength(40)
    expect(web.principlesOfConcept('g2').map((p) => p.id)).toContain('r1')
    expect(web.topicsOfPrinciple('r1').map((t) => t.id)).toEqual(['M1'])
    expect(web.topicsOfPrinciple('d1')).toEqual([])
    expect(web.conceptsOfTopic('M1').map((c) => c.id)).toEqual(['g1', 'g2'])
    expect(web.citing('a-book').concepts.map((c) => c.id)).toEqual(['g1', 'g2'])
  })
  it('[CU12] the glossary has one row per concept and breaks no table on a bar or a new line', () => {
    const odd = { ...knowledge, concepts: [{ ...knowledge.concepts[0]!, definition: { nl: 'of | of\ntwee regels', en: 'x' } }] }
    const row = glossary(odd).split('\n').filter((line) => line.startsWith('| g1 '))
    expect(row).toEqual(['| g1 | herkenning | universality | of \\| of twee regels | x | M1 |'])
  })
})

describe('did you mean', () => {
  it('[CU13] finds slips and keeps silent about strangers', () => {
    expect(nearest('definiton', ['definition', 'term'])).toBe('definition')
    expect(nearest('leavign', ['leaving', 'leaders'])).toBe('leaving')
    expect(nearest('vertrek', ['leaving', 'leaders'])).toBeUndefined()
    expect(nearest('x', ['y', 'z'])).toBeUndefined()
    expect([distance('', 'abc'), distance('abc', 'abc'), distance('abc', 'acb'), distance('kring', 'kringen')]).toEqual([3, 0, 1, 2])
  })
  it('[CU13] long lists of ids are said in short', () => {
    expect(shortList(['g1', 'g2', 'g3', 'g5', 'g6', 'a-book', 'M1'])).toBe('g1–g3, g5, g6, a-book, M1')
    expect(shortList([])).toBe('')
  })
})

describe('what a page loads', () => {
  /** Every module that a source file reaches by relative imports that stay at run time. */
  function reached(file: URL, seen = new Set<string>()): { packages: Set<string>; files: Set<string> } {
    const packages = new Set<string>()
    const walk = (url: URL) => {
      if (seen.has(url.href)) return
      seen.add(url.href)
      for (const [, kind, from] of readFileSync(url, 'utf8').matchAll(/^(?:import|export)( type)? .*?from '([^']+)'/gms)) {
        if (kind) continue
        if (from!.startsWith('.')) walk(new URL(from!, url))
        else packages.add(from!)
      }
    }
    walk(file)
    return { packages, files: seen }
  }
  it('[CU20] the package without "/node" reaches no file system and no YAML parser', () => {
    expect([...reached(new URL('../src/index.ts', import.meta.url)).packages].sort()).toEqual(['@kring/dynamics', 'zod'])
    expect([...reached(new URL('../src/node.ts', import.meta.url)).packages]).toContain('yaml')
  })
})

/** Scenes for two as content: what stands in pair.yaml is held against its scenario, and reaches the apps only where it stands. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AGREEMENTS } from '@kring/dynamics'
import { describe, expect, it } from 'vitest'
import { generate } from '../src/generate.ts'
import type { SourceFile } from '../src/item.ts'
import { readScenario, readScenarioCards, readVoices } from '../src/node.ts'
import type { Problem } from '../src/problem.ts'
import { goodFiles } from './content.ts'

const FOLDER = 'scenarios/01-kleine-kring'
const real = (name: string): string => readFileSync(fileURLToPath(new URL(`../content/scenarios/01-de-jas-nog-aan/${name}`, import.meta.url)), 'utf8')
/** The talk of the real scenario laid over the small one, with its people in place of the real ones. */
const pairYaml = (): string => real('pair.yaml').replaceAll('leader-jaap', 'leader-jan').replaceAll('from: samira', 'from: anna').replaceAll('about: piet', 'about: bert').replaceAll('[piet]', '[bert]').replaceAll('[henk]', '[anna]')
const files = (pair: string, words = real('pair.nl.yaml')): SourceFile[] => [...goodFiles(), { path: `${FOLDER}/pair.yaml`, text: pair }, { path: `${FOLDER}/pair.nl.yaml`, text: words }]
const problems = (pair: string, words?: string): Problem[] => generate(files(pair, words)).problems.filter(({ file }) => file.includes('pair'))

describe('scenes for two as content', () => {
  it('[CU60] a talk and its words are read, and reach the scenario and its book', () => {
    expect(problems(pairYaml())).toEqual([])
    const scenario = readScenario('de-jas-nog-aan')
    expect(scenario.pair!.agreements.map(({ kind }) => kind)).toEqual([...AGREEMENTS])
    expect(readVoices(scenario, 'nl').pair!.lines.length).toBeGreaterThanOrEqual(120)
    expect(readVoices(scenario, 'en').pair!.lines.length).toBeGreaterThanOrEqual(80)
    expect(readVoices(scenario, 'nl').lines['jaap']).toBeUndefined()
    for (const { id } of readScenarioCards().filter((card) => card.id !== 'de-jas-nog-aan')) expect(readScenario(id).pair).toBeUndefined()
  })

  it('[CU61] a seat that is not there, a seat of the group, a missing agreement and an unknown fact are told with what is allowed', () => {
    const told = (pair: string, words?: string): string => problems(pair, words).map(({ message, allowed }) => `${message} (${allowed})`).join('\n')
    expect(told(pairYaml().replace('from: anna', 'from: anne'))).toMatch(/"anne".*did you mean anna/)
    expect(told(pairYaml().replace('seat: jaap', 'seat: anna'))).toMatch(/is a seat of the group/)
    expect(told(pairYaml().replace('kind: say', 'kind: time'))).toMatch(/nothing is said of "say"/)
    expect(told(pairYaml(), real('pair.nl.yaml').replace('needs: [F1.901]', 'needs: [F1.999]'))).toMatch(/F1\.999 does not exist/)
    expect(told(pairYaml(), real('pair.nl.yaml').replace('act: [answers]', 'act: [i33]'))).toMatch(/leads nobody/)
  })

  it('[CU62] words for a talk that is not there are told, and a line said twice is', () => {
    const alone = generate([...goodFiles(), { path: `${FOLDER}/pair.nl.yaml`, text: real('pair.nl.yaml') }]).problems
    expect(alone.map(({ message }) => message)).toContain('these are words for a scene for two, and there is none')
    const first = /text: "([^"]+)"/.exec(real('pair.nl.yaml'))![1]!
    expect(problems(pairYaml(), real('pair.nl.yaml').replace('lines:\n', `lines:\n  - text: "${first}"\n    act: [answers]\n`)).map(({ message }) => message).join('\n')).toMatch(/already said by jaap/)
  })
})

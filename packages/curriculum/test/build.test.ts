import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Knowledge, Scenario, ScenarioCard, VoiceBook } from '../src/built.ts'
import { generate, writeGenerated } from '../src/generate.ts'
import { command } from '../src/command.ts'
import { brokenFiles, goodFiles } from './content.ts'

const SEED = 20261121

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kring-content-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]): { code: number; out: string; err: string } {
  const [out, err]: [string[], string[]] = [[], []]
  const code = command(args, { out: (line) => out.push(line), err: (line) => err.push(line) }, folder)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** Writes a content folder the command can read. */
function contentFolder(files = goodFiles()): string {
  const at = path.join(folder, 'content')
  for (const { path: name, text } of files) {
    const target = path.join(at, name)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return at
}

describe('building content', () => {
  it('[CU6] writes the web of knowledge, a list of scenarios, and each scenario with its words', () => {
    const written = writeGenerated(generate(goodFiles()), folder)
    expect(written.map((file) => path.basename(file))).toEqual(['knowledge.json', 'scenarios.json', 'scenario-kleine-kring.json', 'around-kleine-kring.json', 'voices-kleine-kring.nl.json', 'courses.json', 'course-klein.json'])
    const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T

    const knowledge = read<Knowledge>('knowledge.json')
    expect(knowledge.concepts.map((c) => c.id)).toEqual(['g1', 'g2'])
    expect(knowledge.interventions.map((i) => i.id).slice(0, 11)).toEqual(['i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7', 'i8', 'i9', 'i10', 'i11'])
    expect(knowledge.topics.map((t) => t.id)).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'A1', 'A2', 'A3', 'A4'])

    const scenario = read<Scenario>('scenario-kleine-kring.json')
    expect(scenario.members.map((m) => m.seat)).toEqual(['anna', 'bert', 'carla'])
    expect(scenario.coLeaders.map((l) => l.seat)).toEqual(['leader-jan'])
    expect(scenario.languages).toEqual(['nl'])
    // What a picture of the circle does not need stands apart.
    expect(scenario.variations).toBeUndefined()
    expect(read<Scenario>('around-kleine-kring.json').variations.map(({ id }) => id)).toEqual(['bert-later', 'carla-weg'])

    const [card] = read<ScenarioCard[]>('scenarios.json')
    expect(card!.members[0]).toMatchObject({ seat: 'anna', name: 'Anna' })
    expect(JSON.stringify(card)).not.toContain('Bert wil weg')

    const book = read<VoiceBook>('voices-kleine-kring.nl.json')
    expect(Object.keys(book.lines).sort()).toEqual(['anna', 'bert', 'carla', 'leader-jan'])
    expect(book.signs.map((s) => s.text)).toEqual(['Anna duwt haar stoel naar achteren.', '{naam} zakt achterover.'])
    expect(book.shared).toHaveLength(1)
    expect(book.facts.map((f) => f.id)).toEqual(['F1.01'])
  })

  it(`[CU7] the order in which files are read changes no byte (seed ${SEED})`, () => {
    const files = goodFiles()
    const wanted = generate(files)
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const built = generate(shuffled)
        expect(built.files).toEqual(wanted.files)
        expect(built.glossary).toBe(wanted.glossary)
        expect(built.problems).toEqual(wanted.problems)
      }),
      { seed: SEED, numRuns: 10 },
    )
  })

  it('[CU8] content with an error writes nothing and leaves what was built before; a draft writes what can be read', () => {
    writeGenerated(generate(goodFiles()), folder)
    const before = readFileSync(path.join(folder, 'knowledge.json'), 'utf8')
    const broken = generate(brokenFiles('unknown-key'))
    expect(writeGenerated(broken, folder)).toEqual([])
    expect(readFileSync(path.join(folder, 'knowledge.json'), 'utf8')).toBe(before)
    expect(writeGenerated(broken, folder, { draft: true }).length).toBeGreaterThan(0)
    expect((JSON.parse(readFileSync(path.join(folder, 'knowledge.json'), 'utf8')) as Knowledge).concepts.map((c) => c.id)).toEqual(['g2'])
  })

  it('[CU8] files of a scenario that is gone are removed', () => {
    writeFileSync(path.join(folder, 'scenario-oud.json'), '{}')
    writeGenerated(generate(goodFiles()), folder)
    expect(readdirSync(folder)).not.toContain('scenario-oud.json')
  })

  it('[CU9] the command exits 0 on good content and prints one line per file, the glossary included', () => {
    const content = contentFolder()
    const { code, out } = run('--content', content, '--out', 'generated', '--glossary', 'GLOSSARY.md', '--quiet')
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual(['knowledge', 'scenarios', 'scenario-kleine-kring', 'around-kleine-kring', 'voices-kleine-kring.nl', 'courses', 'course-klein'].map((name) => `wrote ${path.join('generated', `${name}.json`)}`).concat('wrote GLOSSARY.md'))
    expect(readFileSync(path.join(folder, 'GLOSSARY.md'), 'utf8')).toContain('| g1 | herkenning | universality |')
  })

  it('[CU9] the command exits 1 on broken content and says where to mend it, from the folder one stands in', () => {
    const content = contentFolder(brokenFiles('wrong-enum'))
    const { code, out, err } = run('--content', content, '--out', 'generated')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('content/interventions/i1.yaml:6:9  error')
    expect(err).toContain('family: "frames" is not known here; did you mean frame?')
    expect(err).toContain('Nothing was written')
  })

  it('[CU9] the command exits 2 when it is called wrongly, and shows how', () => {
    expect(run('--nope')).toMatchObject({ code: 2, err: expect.stringContaining('--content FOLDER') })
    expect(run('--content', path.join(folder, 'not-there'))).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') })
    expect(run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--draft') })
  })

  it('[CU9] --check writes nothing', () => {
    const content = contentFolder()
    expect(run('--content', content, '--out', 'generated', '--check').code).toBe(0)
    expect(readdirSync(folder)).toEqual(['content'])
  })
})

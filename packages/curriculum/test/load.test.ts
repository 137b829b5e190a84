import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate } from '../src/generate.ts'
import { load } from '../src/load.ts'
import { formatProblem, type Problem } from '../src/problem.ts'
import { parseYaml } from '../src/yaml.ts'
import { brokenFiles, goodFiles } from './content.ts'

const SEED = 20261121
const scenario = 'scenarios/01-kleine-kring'
/** The fixtures' people have two or three lines; everything else about them is good. */
const problemsOf = (name: string): Problem[] => generate(brokenFiles(name)).problems.filter((p) => !/has too few lines/.test(p.message))

interface Case {
  file: string
  line: number
  says: RegExp
  allowed?: RegExp
  severity?: Problem['severity']
  /** Where in the file, by keys. */
  path?: string
}

const CASES: Record<string, Case> = {
  'open-quote': { file: 'concepts/g1.yaml', line: 3, says: /quotation mark is opened and never closed/, allowed: /close it/ },
  'colon-in-text': { file: `${scenario}/voices/bert.nl.yaml`, line: 3, says: /a colon followed by a space/, allowed: /"quotes"/ },
  tab: { file: 'topics/M1.yaml', line: 5, says: /a tab/, allowed: /spaces/ },
  'star-in-front': { file: `${scenario}/voices/carla.nl.yaml`, line: 2, says: /may not begin with \*/, allowed: /quotes/ },
  'empty-file': { file: 'themes/doubt.yaml', line: 1, says: /empty/ },
  'key-twice': { file: 'literature/a-book.yaml', line: 7, says: /second time/, allowed: /once/ },
  'unknown-key': { file: 'concepts/g1.yaml', line: 3, says: /"definitie" is not known here; did you mean "definition"/, allowed: /term, definition/ },
  'unknown-inner-key': { file: `${scenario}/cast/anna.yaml`, line: 23, says: /did you mean "talkativeness"/, allowed: /warmth/, path: 'traits' },
  'wrong-enum': { file: 'interventions/i1.yaml', line: 6, says: /"frames" is not known here; did you mean frame\?/, allowed: /frame, widen, deepen/, path: 'family' },
  'wrong-enum-in-list': { file: `${scenario}/voices/anna.nl.yaml`, line: 1, says: /"tels" is not known here; did you mean tells\?/, allowed: /tells, discloses/, path: '1 → act → 1' },
  'missing-key': { file: 'literature/a-book.yaml', line: 1, says: /"title" is missing/, allowed: /title: a text/ },
  'nothing-filled-in': { file: 'concepts/g2.yaml', line: 7, says: /nothing is filled in/, allowed: /M1, M2/ },
  'number-for-text': { file: 'literature/a-book.yaml', line: 4, says: /read as a number/, allowed: /"1999"/ },
  'too-much': { file: 'interventions/i1.yaml', line: 10, says: /5 is too much/, allowed: /whole number from 0 to 3/ },
  'fraction-as-percent': { file: `${scenario}/cast/bert.yaml`, line: 31, says: /50 is too much/, allowed: /from 0 to 1/, path: 'start → hope' },
  'colour-by-name': { file: `${scenario}/cast/carla.yaml`, line: 16, says: /"bruin" does not fit/, allowed: /#33506b/ },
  'line-without-words': { file: `${scenario}/voices/carla.nl.yaml`, line: 1, says: /text, a gesture, or both/ },
  'id-is-not-the-name': { file: 'concepts/g1.yaml', line: 1, says: /"g7" is not the name of the file/, allowed: /rename the file to g7\.yaml/ },
  'wrong-folder': { file: 'concept/g3.yaml', line: 1, says: /no file of this name/, allowed: /concepts\/<id>\.yaml/ },
  'unknown-concept': { file: 'interventions/i1.yaml', line: 15, says: /concept "g11" is not known here; did you mean g1\?/, allowed: /g1, g2/, path: 'concepts → 2' },
  'unknown-literature': { file: 'concepts/g1.yaml', line: 7, says: /literature "a-boek" .* did you mean a-book\?/, allowed: /a-book/ },
  'not-as-the-model': { file: 'interventions/i1.yaml', line: 11, says: /the model gives i1 0\.5 on this axis/, allowed: /0\.5/, path: 'rose → above' },
  'principle-unknown': { file: 'principles/r50.yaml', line: 1, says: /the model has no principle r50/, allowed: /r1–r46/ },
  'unknown-mention': { file: 'concepts/g2.yaml', line: 5, says: /mentions r55/, allowed: /r1–r46/ },
  'number-twice': { file: 'scenarios/02-andere/scenario.yaml', line: 1, says: /nr 1 is already used in scenarios\/01-kleine-kring/ },
  'folder-is-not-the-id': { file: `${scenario}/scenario.yaml`, line: 2, says: /do not fit the folder 01-kleine-kring/, allowed: /02-kleine-kring/ },
  'scenario-missing': { file: 'scenarios/02-leeg/scenario.yaml', line: 1, says: /this file is missing/ },
  'seat-unknown-in-circle': { file: `${scenario}/scenario.yaml`, line: 11, says: /seat "brt" .* did you mean bert\?/, allowed: /anna, bert, carla/ },
  'bond-with-nobody': { file: `${scenario}/cast/anna.yaml`, line: 32, says: /seat "berta" .* did you mean bert\?/, allowed: /leader-jan/ },
  'member-leads': { file: `${scenario}/voices/anna.nl.yaml`, line: 1, says: /"i12" is what leaders do, and anna is a member/, allowed: /tells/ },
  'fact-not-declared': { file: `${scenario}/voices/bert.nl.yaml`, line: 7, says: /fact "F1.10" .* did you mean F1\.01\?/, allowed: /F1\.01/ },
  'fact-never-told': { file: `${scenario}/voices/anna.nl.yaml`, line: 5, says: /F1\.01 is needed here and never told/, allowed: /tells: \[F1\.01\]/ },
  'facts-missing': { file: 'scenarios/02-leeg/facts.yaml', line: 1, says: /this file is missing/, allowed: /F2\.01/ },
  'exchange-with-a-stranger': { file: `${scenario}/exchanges.nl.yaml`, line: 15, says: /seat "dora"/, allowed: /anna, bert/ },
  'state-word-unknown': { file: `${scenario}/exchanges.nl.yaml`, line: 6, says: /"ambivalentie" .* did you mean ambivalence\?/, allowed: /hope/ },
  'variation-of-nobody': { file: `${scenario}/variations.yaml`, line: 4, says: /seat "brt" .* did you mean bert\?/, allowed: /anna, bert, carla/ },
  'variation-speaks-while-away': { file: `${scenario}/variations.yaml`, line: 9, says: /"bert" is not there yet/, allowed: /in the room/ },
  'variation-of-a-leader': { file: `${scenario}/variations.yaml`, line: 4, says: /a leader comes in as always/, allowed: /anna, bert, carla/ },
  'said-twice': { file: `${scenario}/voices/carla.nl.yaml`, line: 2, says: /already said by anna in .*anna\.nl\.yaml:2/, allowed: /other words/ },
  'own-line-in-exchange': { file: `${scenario}/exchanges.nl.yaml`, line: 12, says: /already said by anna/, severity: 'warning' },
  'gesture-twice': { file: `${scenario}/voices/carla.nl.yaml`, line: 5, says: /already shown by carla/ },
  'shared-twice': { file: 'shared/nl.yaml', line: 5, says: /already said by anyone in shared\/nl\.yaml:3/ },
  'said-by-everyone-already': { file: `${scenario}/voices/carla.nl.yaml`, line: 2, says: /already said by anyone in shared\/nl\.yaml:3/ },
  'slot-unknown': { file: `${scenario}/signs.nl.yaml`, line: 3, says: /nothing can be filled in for \{name\}/, allowed: /\{naam\}, \{hij\}/ },
  'slot-unknown-in-example': { file: 'interventions/i1.yaml', line: 13, says: /nothing can be filled in for \{over\}/, allowed: /\{thema\}/ },
  'word-of-books': { file: `${scenario}/voices/carla.nl.yaml`, line: 2, says: /"een plek geven" is a word of books/, severity: 'warning' },
  'too-long': { file: `${scenario}/voices/carla.nl.yaml`, line: 2, says: /61 words in one turn/, allowed: /60/, severity: 'warning' },
}

describe('loading and checking content', () => {
  it('[CU1] good content loads without errors, and is only told that its people have too few lines', () => {
    const { problems } = generate(goodFiles())
    expect(problems.filter((p) => p.severity === 'error').map((p) => formatProblem(p))).toEqual([])
    expect(problems.map((p) => p.message)).toEqual(['Anna has too few lines: 2', 'Bert has too few lines: 2', 'Carla has too few lines: 1'])
  })

  for (const [name, wanted] of Object.entries(CASES))
    it(`[CU2] ${name}: tells the file, the line, what is wrong and what is allowed`, () => {
      const problems = problemsOf(name)
      const problem = problems.find((p) => p.file === wanted.file && wanted.says.test(p.message))
      expect(problem, problems.map((p) => formatProblem(p)).join('\n')).toBeDefined()
      expect({ line: problem!.line, severity: problem!.severity }).toEqual({ line: wanted.line, severity: wanted.severity ?? 'error' })
      if (wanted.allowed) expect(problem!.allowed).toMatch(wanted.allowed)
      if (wanted.path) expect(problem!.path).toBe(wanted.path)
      expect(formatProblem(problem!, 'content/')).toContain(`content/${wanted.file}:${wanted.line}:`)
    })

  it('[CU2] every broken fixture has its case', () => {
    const folders = readdirSync(new URL('fixtures/broken', import.meta.url)).sort()
    expect([...Object.keys(CASES), 'facts-with-an-error', 'scenario-with-an-error', 'three-at-once'].sort()).toEqual(folders)
  })

  it('[CU3] all errors of a file are told at once, in the order of its lines', () => {
    const problems = problemsOf('three-at-once').filter((p) => p.file === 'concepts/g1.yaml')
    expect(problems.map((p) => [p.line, p.message])).toEqual([
      [4, '"M7" is not known here; did you mean M1?'],
      [6, '"X" is not known here'],
      [8, 'the key "relatd" is not known here; did you mean "related"?'],
    ])
  })

  it('[CU4] a file with an error does not make the files that refer to it wrong too', () => {
    expect(problemsOf('unknown-key').map((p) => p.file)).toEqual(['concepts/g1.yaml', 'concepts/g1.yaml'])
    expect(problemsOf('scenario-with-an-error').map((p) => p.message)).toEqual(['"90" stands where a number is wanted'])
    expect(problemsOf('facts-with-an-error').map((p) => p.file)).toEqual([`${scenario}/facts.yaml`])
  })

  it(`[CU5] any text as YAML gives a value or problems with a place inside the file, never an exception (seed ${SEED})`, () => {
    const piece = fc.constantFrom('id: g1', '\n', '  ', '\t', '- ', '"', "'", ': ', '{', '}', '[', ']', '*', '&a ', '!x ', '|', '>', '#', '%', '@', '`', '---', '...', '? ', 'ja', 'é', '\u0000', '\r')
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))), (text) => {
        const { problems } = parseYaml('x.yaml', text)
        const lines = text.split('\n').length
        for (const p of problems) {
          expect(p.line).toBeGreaterThanOrEqual(1)
          expect(p.line).toBeLessThanOrEqual(lines + 1)
        }
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })

  it(`[CU5] a content file with any one line taken out, doubled or mangled still loads, as values or as problems (seed ${SEED})`, () => {
    const files = goodFiles().filter((file) => !/(i(?!1\b)\d+|[MA][2-6])\.yaml$/.test(file.path))
    const change = fc.record({ file: fc.nat(), line: fc.nat(), how: fc.constantFrom('out', 'double', 'indent', 'cut', 'quote', 'null') })
    fc.assert(
      fc.property(change, ({ file, line, how }) => {
        const target = files[file % files.length]!
        const lines = target.text.split('\n')
        const at = line % lines.length
        const old = lines[at]!
        lines.splice(at, 1, ...{ out: [], double: [old, old], indent: [` ${old}`], cut: [old.slice(0, old.length >> 1)], quote: [`${old}"`], null: [old.replace(/:.*/, ':')] }[how])
        const { problems } = load([{ path: target.path, text: lines.join('\n') }])
        for (const p of problems) expect(p.message).not.toMatch(/undefined|\[object/)
      }),
      { seed: SEED, numRuns: 1500 },
    )
  })
})

/** From files to content: each file is read, held against its schema and put in its place. Pure: reading disks is read.ts. */
import { z } from 'zod'
import type { Item, SourceFile } from './item.ts'
import type { Language } from './lists.ts'
import { COURSE_FILES, placeInCourse, type CourseFiles } from './load-course.ts'
import { nearest } from './nearest.ts'
import { pairText, pairWords, type PairText, type PairWords } from './pair-schema.ts'
import { byPlace, type Problem } from './problem.ts'
import {
  coLeader, concept, exchange, fact, intervention, line, literature, momentText, person, principle, scenario, shared, signLine, themeText, topic, variation,
  type CoLeader, type Concept, type Exchange, type Fact, type InterventionText, type Line, type Literature, type MomentText, type Person, type PrincipleText,
  type ScenarioText, type Shared, type SignLine, type ThemeText, type Topic, type Variation,
} from './schema.ts'
import { validate } from './validate.ts'
import { parseYaml } from './yaml.ts'

/** The files of one scenario, as far as they could be read. */
export interface ScenarioFiles {
  /** Folder name, as "01-de-jas-nog-aan". */
  folder: string
  scenario?: Item<ScenarioText>
  /** Which of the two single files stand there at all: one with errors is told once, where the errors are. */
  there: { scenario: boolean; facts: boolean }
  members: Item<Person>[]
  coLeaders: Item<CoLeader>[]
  voices: (Item<Line[]> & { seat: string; language: Language })[]
  exchanges: (Item<Exchange[]> & { language: Language })[]
  signs: (Item<SignLine[]> & { language: Language })[]
  facts?: Item<Fact[]>
  pair?: Item<PairText>
  pairWords: (Item<PairWords> & { language: Language })[]
  variations?: Item<Variation[]>
  /** Seats with a cast file, also when that file has errors: so that one slip is told once. */
  seats: string[]
}

export interface Content {
  concepts: Item<Concept>[]
  interventions: Item<InterventionText>[]
  principles: Item<PrincipleText>[]
  literature: Item<Literature>[]
  topics: Item<Topic>[]
  themes: Item<ThemeText>[]
  moments: Item<MomentText>[]
  scenarios: ScenarioFiles[]
  courses: CourseFiles[]
  shared: (Item<Shared> & { language: Language })[]
  /** Ids by the names of the files, also of files with errors. */
  ids: { concepts: string[]; interventions: string[]; principles: string[]; literature: string[]; topics: string[]; themes: string[]; moments: string[] }
}

export interface Loaded {
  content: Content
  problems: Problem[]
}

const KNOWLEDGE = ['concepts', 'interventions', 'principles', 'literature', 'topics', 'themes', 'moments'] as const
const PLACES = [
  ...KNOWLEDGE.map((folder) => `${folder}/<id>.yaml`),
  ...['scenario.yaml', 'cast/<seat>.yaml', 'cast/leader-<name>.yaml', 'voices/<seat>.<nl|en>.yaml', 'exchanges.<nl|en>.yaml', 'facts.yaml', 'variations.yaml', 'signs.<nl|en>.yaml', 'pair.yaml', 'pair.<nl|en>.yaml']
    .map((name) => `scenarios/<nn-id>/${name}`),
  'shared/<nl|en>.yaml',
  ...[...COURSE_FILES, 'day-<n>/day', 'day-<n>/<id>'].map((name) => `courses/<id>/${name}.yaml`),
]

/**
 * Reads all files; every mistake becomes a problem and the rest is still loaded.
 * Checks here: YAML, schema, the file's name against its id. References between files: check.ts.
 */
export function load(files: readonly SourceFile[]): Loaded {
  const content: Content = {
    concepts: [], interventions: [], principles: [], literature: [], topics: [], themes: [], moments: [], scenarios: [], courses: [], shared: [],
    ids: { concepts: [], interventions: [], principles: [], literature: [], topics: [], themes: [], moments: [] },
  }
  const problems: Problem[] = []
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) place(file)
  return { content, problems: problems.sort(byPlace) }

  function read<T extends object>(file: SourceFile, schema: z.ZodType<T> | ((value: unknown) => z.ZodType<T>), into: (item: Item<T>) => void, name?: { key: keyof T & string; is: string }): void {
    const parsed = parseYaml(file.path, file.text)
    const { value, problems: found } = validate(file.path, parsed, typeof schema === 'function' ? schema(parsed.value) : schema)
    problems.push(...found)
    if (value === undefined) return
    if (name && value[name.key] !== name.is)
      problems.push({
        severity: 'error', file: file.path, ...parsed.at([name.key]), path: name.key,
        message: `"${String(value[name.key])}" is not the name of the file`, allowed: `${name.is}, or rename the file to ${String(value[name.key])}.yaml`,
      })
    into({ file: file.path, value, at: parsed.at })
  }

  function place(file: SourceFile): void {
    const parts = file.path.split('/')
    const [folder, name] = [parts[0]!, parts.at(-1)!.replace(/\.yaml$/, '')]
    if (!file.path.endsWith('.yaml')) return misplaced(file)
    if (parts.length === 2) {
      const id = { key: 'id' as const, is: name }
      switch (folder) {
        case 'concepts':
          content.ids.concepts.push(name)
          return read(file, concept, (item) => content.concepts.push(item), id)
        case 'interventions':
          content.ids.interventions.push(name)
          return read(file, intervention, (item) => content.interventions.push(item), id)
        case 'principles':
          content.ids.principles.push(name)
          return read(file, principle, (item) => content.principles.push(item), id)
        case 'literature':
          content.ids.literature.push(name)
          return read(file, literature, (item) => content.literature.push(item), id)
        case 'topics':
          content.ids.topics.push(name)
          return read(file, topic, (item) => content.topics.push(item), id)
        case 'themes':
          content.ids.themes.push(name)
          return read(file, themeText, (item) => content.themes.push(item), id)
        case 'moments':
          content.ids.moments.push(name)
          return read(file, momentText, (item) => content.moments.push(item), id)
        case 'shared':
          if (name === 'nl' || name === 'en') return read(file, shared, (item) => content.shared.push({ ...item, language: name }))
      }
    }
    if (folder === 'scenarios' && parts.length >= 3) return placeInScenario(file, parts[1]!, parts.slice(2).join('/'))
    if (folder === 'courses' && parts.length >= 3 && placeInCourse(file, parts[1]!, parts.slice(2).join('/'), content.courses, read)) return
    misplaced(file)
  }

  function placeInScenario(file: SourceFile, folder: string, rest: string): void {
    let own = content.scenarios.find((s) => s.folder === folder)
    if (!own) content.scenarios.push((own = { folder, there: { scenario: false, facts: false }, members: [], coLeaders: [], voices: [], exchanges: [], signs: [], pairWords: [], seats: [] }))
    const files = own
    const [, seat, language] = /^voices\/([a-z][a-z0-9-]*)\.(nl|en)\.yaml$/.exec(rest) ?? []
    if (seat && language) return read(file, z.array(line), (item) => files.voices.push({ ...item, seat, language: language as Language }))
    const [, cast] = /^cast\/([a-z][a-z0-9-]*)\.yaml$/.exec(rest) ?? []
    if (cast) {
      files.seats.push(cast)
      const name = { key: 'seat' as const, is: cast }
      return cast.startsWith('leader-')
        ? read(file, coLeader, (item) => files.coLeaders.push(item), name)
        : read(file, person, (item) => files.members.push(item), name)
    }
    switch (rest) {
      case 'scenario.yaml':
        files.there.scenario = true
        return read(file, scenario, (item) => (files.scenario = item))
      case 'facts.yaml':
        files.there.facts = true
        return read(file, z.array(fact), (item) => (files.facts = item))
      case 'variations.yaml':
        return read(file, z.array(variation), (item) => (files.variations = item))
      case 'exchanges.nl.yaml':
      case 'exchanges.en.yaml':
        return read(file, z.array(exchange), (item) => files.exchanges.push({ ...item, language: rest.slice(10, 12) as Language }))
      case 'pair.yaml':
        return read(file, pairText, (item) => (files.pair = item))
      case 'pair.nl.yaml':
      case 'pair.en.yaml':
        return read(file, pairWords, (item) => files.pairWords.push({ ...item, language: rest.slice(5, 7) as Language }))
      case 'signs.nl.yaml':
      case 'signs.en.yaml':
        return read(file, z.array(signLine), (item) => files.signs.push({ ...item, language: rest.slice(6, 8) as Language }))
    }
    misplaced(file)
  }

  /** A file nobody reads is a slip in its name: text that silently does not count is worse than an error. */
  function misplaced(file: SourceFile): void {
    const near = nearest(file.path, PLACES)
    problems.push({
      severity: 'error', file: file.path, line: 1, column: 1, path: '',
      message: 'no file of this name is read', allowed: near ?? PLACES.join(' · '),
    })
  }
}

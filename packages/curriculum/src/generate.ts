/** Turns content/ into generated/*.json: checked, in a fixed order, the same bytes for the same content. Node only. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cardOf, courseCardOf, courseOf, knowledgeOf, scenarioOf, voiceBookOf } from './assemble.ts'
import type { Around } from './built.ts'
import { check } from './check.ts'
import { glossary } from './glossary.ts'
import type { SourceFile } from './item.ts'
import { load, type Content } from './load.ts'
import { byPlace, type Problem } from './problem.ts'

export interface Generated {
  problems: Problem[]
  /** Name and text of each generated file. */
  files: { name: string; text: string }[]
  glossary: string
}

/** Loads, checks and assembles; nothing is written. */
export function generate(sources: readonly SourceFile[]): Generated {
  const { content, problems } = load(sources)
  return { problems: [...problems, ...check(content)].sort(byPlace), files: filesOf(content), glossary: glossary(knowledgeOf(content)) }
}

function filesOf(content: Content): Generated['files'] {
  const scenarios = content.scenarios.flatMap((files) => {
    const scenario = scenarioOf(files)
    return scenario ? [{ files, scenario }] : []
  })
  const courses = content.courses.flatMap((files) => courseOf(files) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
  const json = (name: string, value: unknown) => ({ name: `${name}.json`, text: `${JSON.stringify(value)}\n` })
  return [
    json('knowledge', knowledgeOf(content)),
    json('scenarios', scenarios.map(({ scenario }) => cardOf(scenario)).sort((a, b) => a.nr - b.nr)),
    ...scenarios.flatMap(({ files, scenario: { variations, pair, briefing, hidden, learningGoals, questions, sources, ...scenario } }) => [
      json(`scenario-${scenario.id}`, scenario),
      json(`around-${scenario.id}`, { variations, pair, briefing, hidden, learningGoals, questions, sources } satisfies Around),
      ...scenario.languages.map((language) => json(`voices-${scenario.id}.${language}`, voiceBookOf(files, content, language))),
    ]),
    json('courses', courses.map(courseCardOf)),
    ...courses.map((course) => json(`course-${course.id}`, course)),
  ]
}

/**
 * Writes what was generated and returns the names of the files. With errors nothing is written, unless `draft` asks for
 * what can be read so far. Generated files of scenarios that no longer exist are removed.
 */
export function writeGenerated(generated: Generated, outFolder: string, options: { draft?: boolean; glossary?: string } = {}): string[] {
  if (!options.draft && generated.problems.some((p) => p.severity === 'error')) return []
  mkdirSync(outFolder, { recursive: true })
  for (const name of readdirSync(outFolder)) if (name.endsWith('.json') && !generated.files.some((file) => file.name === name)) rmSync(path.join(outFolder, name))
  const written = generated.files.map(({ name, text }) => {
    const target = path.join(outFolder, name)
    writeFileSync(target, text)
    return target
  })
  if (options.glossary) {
    writeFileSync(options.glossary, generated.glossary)
    written.push(options.glossary)
  }
  return written
}

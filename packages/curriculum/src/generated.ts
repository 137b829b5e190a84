/** Reads the generated content from disk, for Node: server, command line, tests. Browsers import the same JSON files. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Around, Drawn, Knowledge, Scenario, ScenarioCard, VoiceBook } from './built.ts'
import type { Language } from './lists.ts'
import type { Course, CourseCard } from './course.ts'

const folder = new URL('../generated/', import.meta.url)

/** Throws an Error that says how to make the file, when the content was not built yet. */
function read<T>(name: string): T {
  const file = fileURLToPath(new URL(name, folder))
  if (!existsSync(file)) throw new Error(`${file} is not there: build the content first (npm run content)`)
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

export const readKnowledge = (): Knowledge => read('knowledge.json')
export const readScenarioCards = (): ScenarioCard[] => read('scenarios.json')

/** By id or number; throws a RangeError with the known ones. */
export function readScenario(which: string | number): Scenario {
  const cards = readScenarioCards()
  const card = cards.find((c) => c.id === which || String(c.nr) === String(which))
  if (!card) throw new RangeError(`no scenario "${which}"; there are ${cards.map((c) => `${c.nr} (${c.id})`).join(', ')}`)
  return { ...read<Drawn>(`scenario-${card.id}.json`), ...read<Around>(`around-${card.id}.json`) }
}

/** Throws a RangeError when the scenario cannot be spoken in this language. */
export function readVoices(scenario: Scenario, language: Language): VoiceBook {
  if (!scenario.languages.includes(language)) throw new RangeError(`${scenario.id} is not spoken in "${language}"; it is in ${scenario.languages.join(', ') || 'no language yet'}`)
  return read(`voices-${scenario.id}.${language}.json`)
}

export const readCourseCards = (): CourseCard[] => read('courses.json')

/** The whole course, the trainer's notes and role cards included: what goes to participants first passes `forParticipants`. Throws a RangeError with the known ids. */
export function readCourse(id: string): Course {
  const cards = readCourseCards()
  if (!cards.some((card) => card.id === id)) throw new RangeError(`no course "${id}"; there are ${cards.map((card) => card.id).join(', ') || 'none'}`)
  return read(`course-${id}.json`)
}

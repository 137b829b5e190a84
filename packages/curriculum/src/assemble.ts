/** Puts loaded files together into what the apps load: Knowledge, Scenario, VoiceBook, Course. Pure, and always in the same order. */
import { MOMENTS, THEMES } from '@kring/dynamics'
import type { Knowledge, Scenario, ScenarioCard, VoiceBook } from './built.ts'
import { sortIds } from './check.ts'
import type { Course, CourseCard } from './course.ts'
import type { CourseFiles } from './load-course.ts'
import type { Content, ScenarioFiles } from './load.ts'
import { LANGUAGES, TOPICS, type Language } from './lists.ts'
import type { Line, SignLine } from './schema.ts'

const inOrder = <T extends { id: string }>(items: { value: T }[], order: readonly string[]): T[] =>
  items.map((item) => item.value).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))

export const knowledgeOf = (content: Content): Knowledge => ({
  concepts: inOrder(content.concepts, sortIds(content.ids.concepts)),
  interventions: inOrder(content.interventions, sortIds(content.ids.interventions)),
  principles: inOrder(content.principles, sortIds(content.ids.principles)),
  literature: inOrder(content.literature, sortIds(content.ids.literature)),
  topics: inOrder(content.topics, TOPICS),
  themes: inOrder(content.themes, THEMES),
  moments: inOrder(content.moments, MOMENTS),
})

/** A scenario with its people in the order of the circle; undefined while its scenario.yaml cannot be read. */
export function scenarioOf(files: ScenarioFiles): Scenario | undefined {
  if (!files.scenario) return undefined
  const { circle } = files.scenario.value
  const seated = <T extends { seat: string }>(items: { value: T }[]): T[] =>
    items.map((item) => item.value).sort((a, b) => circle.indexOf(a.seat) - circle.indexOf(b.seat))
  return {
    ...files.scenario.value,
    members: seated(files.members),
    coLeaders: seated(files.coLeaders),
    variations: files.variations?.value ?? [],
    languages: LANGUAGES.filter((language) => files.voices.some((voice) => voice.language === language)),
    ...(files.pair && { pair: files.pair.value }),
  }
}

/** What a list of scenarios shows, without histories and words. */
export function cardOf(scenario: Scenario): ScenarioCard {
  const { nr, id, title, kind, setting, session, sessions, minutes, learningGoals, concepts, topics, languages, members, coLeaders } = scenario
  return {
    nr, id, title, kind, setting, session, sessions, minutes, learningGoals, concepts, topics, languages,
    members: members.map(({ seat, name }) => ({ seat, name })),
    coLeaders: coLeaders.map(({ seat, name }) => ({ seat, name })),
  }
}

/** All words of one scenario in one language, shared ones included. */
export function voiceBookOf(files: ScenarioFiles, content: Content, language: Language): VoiceBook {
  const own = <T extends { language: Language }>(items: T[]): T[] => items.filter((item) => item.language === language)
  const lines: Record<string, Line[]> = {}
  for (const voice of own(files.voices)) lines[voice.seat] = voice.value
  const shared = own(content.shared)
  const [pair] = own(files.pairWords)
  return {
    language,
    lines,
    shared: shared.flatMap((item) => item.value.lines),
    exchanges: own(files.exchanges).flatMap((item) => item.value),
    signs: signsOf(own(files.signs).flatMap((item) => item.value), shared.flatMap((item) => item.value.signs)),
    facts: files.facts?.value ?? [],
    ...(pair && { pair: pair.value }),
  }
}

/** A scenario that says how anyone there shows a sign leaves out how it is shown elsewhere: in a gym nobody shifts his chair. Silences go beside each other. */
function signsOf(own: SignLine[], shared: SignLine[]): SignLine[] {
  const anyone = new Set(own.filter((s) => !s.seat && !s.sign.startsWith('silence-')).map((s) => `${s.sign} ${s.on}`))
  return [...own, ...shared.filter((s) => !anyone.has(`${s.sign} ${s.on}`))]
}

/** A course with its days in order and their items in the order in which they are met; undefined while one of its files cannot be read. */
export function courseOf(files: CourseFiles): Course | undefined {
  const { course, rubric, report, circle, anonymising, registration } = files
  if (!course || !rubric || !report || !circle || !anonymising || !registration) return undefined
  const days = files.days.flatMap(({ day, items }) => {
    if (!day) return []
    const { before, halfDays, after } = day.value
    const order = [...before, ...halfDays.flatMap((half) => half.items), ...after]
    const byId = new Map(items.map((item) => [item.value.id, item.value]))
    return [{ ...day.value, items: order.flatMap((id) => byId.get(id) ?? []) }]
  })
  return {
    ...course.value, days: days.sort((a, b) => a.number - b.number),
    rubric: rubric.value, report: report.value, circle: circle.value, anonymising: anonymising.value, registration: registration.value,
  }
}

/** What a list of courses shows. */
export const courseCardOf = ({ id, title, about, hours, parts, days }: Course): CourseCard => ({
  id, title, about, hours,
  parts: parts.map(({ id, name, days }) => ({ id, name, days })),
  days: days.map(({ number, part, title, topics }) => ({ number, part, title, topics })),
})

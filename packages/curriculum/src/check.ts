/** Do the files know each other? Every id that is mentioned must exist, and the closed lists must be complete. */
import { INTERVENTIONS, LEADER_ACTS, MOMENTS, PRINCIPLES, THEMES } from '@kring/dynamics'
import { checkCourse } from './check-course.ts'
import { checkPair } from './check-pair.ts'
import { checkScenario } from './check-scenario.ts'
import { checkSharedWords, checkSlots, checkWords } from './check-words.ts'
import type { Item } from './item.ts'
import type { CourseFiles } from './load-course.ts'
import type { Content } from './load.ts'
import { notOneOf, shortList } from './nearest.ts'
import { byPlace, readablePath, type Path, type Problem } from './problem.ts'
import { LANGUAGES, TOPICS } from './lists.ts'
import type { InterventionText } from './schema.ts'
import type { Tell } from './tell.ts'

/** Ids of the model's principles: r1–r46 of the field, and its own d…; texts may mention both. */
const PRINCIPLE_IDS = PRINCIPLES.map((p) => p.id)

/** All problems between files, in reading order. Problems within one file are those of load(). */
export function check(content: Content): Problem[] {
  const problems: Problem[] = []
  const tell: Tell = (item, path, message, allowed, severity = 'error') =>
    problems.push({ severity, file: item.file, ...item.at(path), path: readablePath(path), message, allowed })
  const { ids } = content
  const refer = (item: Item<unknown>, path: Path, id: string, known: readonly string[], what: string) => {
    if (!known.includes(id)) tell(item, path, `${what} ${notOneOf(id, known)}`, shortList(sortIds(known)) || `none yet: there are no ${what} files`)
  }
  type Sourced = Item<{ sources: { literature?: string }[] }>
  const sources = (item: Sourced) =>
    item.value.sources.forEach(({ literature }, i) => literature && refer(item, ['sources', i, 'literature'], literature, ids.literature, 'literature'))

  for (const item of content.concepts) {
    refer(item, ['topic'], item.value.topic, ids.topics, 'topic')
    item.value.related.forEach((id, i) => {
      refer(item, ['related', i], id, ids.concepts, 'concept')
      if (id === item.value.id) tell(item, ['related', i], 'a concept is not related to itself', 'another concept, or remove the line')
    })
    sources(item)
  }
  for (const item of content.interventions) {
    item.value.concepts.forEach((id, i) => refer(item, ['concepts', i], id, ids.concepts, 'concept'))
    sources(item)
    checkAgainstModel(item, tell)
    for (const language of LANGUAGES)
      item.value.examples[language].forEach((text, i) => checkSlots(item, ['examples', language, i], text, 'example', tell))
  }
  for (const item of content.principles) {
    item.value.concepts.forEach((id, i) => refer(item, ['concepts', i], id, ids.concepts, 'concept'))
    if (!PRINCIPLE_IDS.includes(item.value.id)) tell(item, ['id'], `the model has no principle ${item.value.id}`, shortList(sortIds(PRINCIPLE_IDS)))
    sources(item)
    for (const { literature } of PRINCIPLES.find((p) => p.id === item.value.id)?.sources ?? [])
      if (literature && !ids.literature.includes(literature)) tell(item, ['id'], `the model says this after "${literature}", which is not in the literature`, shortList(sortIds(ids.literature)))
  }
  content.topics.forEach(sources)
  for (const item of content.moments) {
    item.value.concepts.forEach((id, i) => refer(item, ['concepts', i], id, ids.concepts, 'concept'))
    sources(item)
  }
  for (const files of content.scenarios) {
    const item = files.scenario
    if (item) {
      item.value.concepts.forEach((id, i) => refer(item, ['concepts', i], id, ids.concepts, 'concept'))
      item.value.topics.forEach((id, i) => refer(item, ['topics', i], id, ids.topics, 'topic'))
      sources(item)
    }
    checkScenario(files, tell, problems)
    checkPair(files, tell)
    checkWords(files, content, tell)
  }
  for (const files of content.courses) checkCourse(files, content, tell, problems)
  checkSharedWords(content, tell)
  twice(content.scenarios.flatMap((s) => s.scenario ?? []), 'nr', tell)
  twice(content.scenarios.flatMap((s) => s.scenario ?? []), 'id', tell)

  const mentionable = { g: ids.concepts, i: INTERVENTIONS as readonly string[], r: PRINCIPLE_IDS }
  const texts = [...content.concepts, ...content.interventions, ...content.principles, ...content.topics, ...content.moments, ...content.scenarios.flatMap((s) => s.scenario ?? []), ...content.courses.flatMap(itemsOfCourse)]
  for (const item of texts as Item<unknown>[])
    eachText(item.value, [], (path, text) => {
      for (const [id, kind] of text.matchAll(/\b([gir])\d{1,3}\b/g)) {
        const known = mentionable[kind as keyof typeof mentionable]
        if (!known.includes(id)) tell(item, path, `the text mentions ${id}, which does not exist`, shortList(sortIds(known)))
      }
    })

  complete('interventions', INTERVENTIONS.filter((id) => id !== 'other'))
  complete('principles', PRINCIPLE_IDS.filter((id) => id.startsWith('r')))
  complete('themes', THEMES)
  complete('moments', MOMENTS)
  complete('topics', TOPICS)
  return problems.sort(byPlace)

  function complete(kind: 'interventions' | 'principles' | 'themes' | 'moments' | 'topics', wanted: readonly string[]) {
    const missing = wanted.filter((id) => !ids[kind].includes(id))
    if (missing.length)
      problems.push({
        severity: 'error', file: `${kind}/${missing[0]}.yaml`, line: 1, column: 1, path: '',
        message: missing.length === 1 ? 'this file is missing' : `files are missing: ${shortList(missing)}`, allowed: `a file for each of ${shortList(wanted)}`,
      })
  }
}

/** Everything of a course that has prose in it. */
const itemsOfCourse = ({ course, rubric, report, circle, anonymising, registration, days }: CourseFiles): Item<unknown>[] =>
  [course, rubric, report, circle, anonymising, registration, ...days.flatMap(({ day, items }) => [day, ...items])].filter((item) => item !== undefined)

/** What a page says of an intervention is what the model does with it: two truths would be worse than one that is wrong. */
function checkAgainstModel(item: Item<InterventionText>, tell: Tell): void {
  const { id, depth, rose, function: does } = item.value
  const act = LEADER_ACTS[id]
  if (depth !== act.depth) tell(item, ['depth'], `the model gives ${id} depth ${act.depth}`, `${act.depth}, or change the model too`)
  for (const axis of ['above', 'together'] as const)
    if (rose[axis] !== act.rose[axis]) tell(item, ['rose', axis], `the model gives ${id} ${act.rose[axis]} on this axis`, `${act.rose[axis]}, or change the model too`)
  const dose = { stimulation: act.stimulating, caring: act.caring, meaning: act.meaning, executive: act.directing }
  const most = Math.max(...Object.values(dose))
  if (dose[does] < most) tell(item, ['function'], `in the model ${id} is mostly something else`, Object.keys(dose).filter((key) => dose[key as keyof typeof dose] === most).join(', '))
}

/** g2 before g10; other ids by the alphabet. */
export const sortIds = (ids: readonly string[]): string[] =>
  [...ids].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

function twice<K extends string>(items: Item<Record<K, unknown>>[], key: K, tell: Tell) {
  const seen = new Map<unknown, string>()
  for (const item of items) {
    const value = item.value[key]
    const first = seen.get(value)
    if (first) tell(item, [key], `${key} ${String(value)} is already used in ${first}`, `another ${key}`)
    else seen.set(value, item.file)
  }
}

/** Visits every text of a value, with its place. Ids (keys of id lists) are no prose and are skipped. */
function eachText(value: unknown, path: Path, visit: (path: Path, text: string) => void): void {
  if (typeof value === 'string') {
    if (/\s/.test(value)) visit(path, value)
  } else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) eachText(inner, [...path, Array.isArray(value) ? Number(key) : key], visit)
}

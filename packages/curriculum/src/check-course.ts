/** One course held against itself and against the web of knowledge: what is named exists, every item has its place, and the sums are right. */
import { COURSE_FILES, type CourseFiles, type DayFiles } from './load-course.ts'
import type { CourseItem, DayText } from './course-schema.ts'
import type { Item } from './item.ts'
import type { Content } from './load.ts'
import { notOneOf, shortList } from './nearest.ts'
import type { Path, Problem } from './problem.ts'
import { TOPICS } from './lists.ts'
import type { Tell } from './tell.ts'

export function checkCourse(files: CourseFiles, content: Content, tell: Tell, problems: Problem[]): void {
  const missing = (name: string, allowed: string) =>
    problems.push({ severity: 'error', file: `courses/${files.folder}/${name}`, line: 1, column: 1, path: '', message: 'this file is missing', allowed })
  for (const name of COURSE_FILES) if (!files.there.includes(name)) missing(`${name}.yaml`, `${COURSE_FILES.map((one) => `${one}.yaml`).join(', ')} in each course`)
  for (const { folder, there } of files.days) if (!there) missing(`${folder}/day.yaml`, 'a day.yaml in each day')

  const refer = (item: Item<unknown>, path: Path, id: string, known: readonly string[], what: string) => {
    if (!known.includes(id)) tell(item, path, `${what} ${notOneOf(id, known)}`, shortList(known) || `none yet`)
  }
  // By their folders, so that a scenario with an error in it still counts as there.
  const numbers = content.scenarios.map((one) => Number.parseInt(one.folder, 10))
  const items = files.days.flatMap((one) => one.items)
  const planned = files.course?.value.planned ?? []
  const scenario = (item: Item<unknown>, nr: number | undefined) => {
    if (nr === undefined || numbers.includes(nr) || planned.some((one) => one.nr === nr)) return
    tell(item, ['scenario'], `scenario ${nr} does not exist and is not planned`, `${[...numbers, ...planned.map((one) => one.nr)].sort((a, b) => a - b).join(', ')}, or add it to "planned" in course.yaml`)
  }

  for (const days of files.days) {
    checkDay(days, tell, refer)
    for (const item of days.items) {
      eachConcept(item.value, [], (path, id) => refer(item, path, id, content.ids.concepts, 'concept'))
      checkItem(item)
    }
  }
  twice(items.map((item) => ({ item, path: ['id'], id: item.value.id })), 'the id', tell)
  checkWhole(files, numbers, tell)
  checkTest(files, tell, refer, content)

  function checkItem(item: Item<CourseItem>): void {
    const value = item.value
    switch (value.kind) {
      case 'reading': {
        refer(item, ['literature'], value.literature, content.ids.literature, 'literature')
        const { from, to, number } = value.pages
        if ((from === undefined) !== (to === undefined)) tell(item, ['pages'], 'a first page without a last one, or the other way round', 'from and to, or neither')
        if (from !== undefined && to !== undefined && to - from + 1 !== number)
          tell(item, ['pages', 'number'], `pages ${from} to ${to} are ${to - from + 1}, not ${number}`, String(to - from + 1))
        break
      }
      case 'video-task': {
        scenario(item, value.scenario)
        const cast = value.fragment.cast.map((one) => one.who)
        value.fragment.script.forEach((turn, i) => turn.who !== undefined && refer(item, ['fragment', 'script', i, 'who'], turn.who, cast, 'in the cast'))
        break
      }
      case 'exercise': {
        scenario(item, value.scenario)
        const sum = value.steps.reduce((all, step) => all + step.minutes, 0)
        if (sum !== value.minutes) tell(item, ['minutes'], `the steps take ${sum} minutes together, not ${value.minutes}`, `${sum}, or other minutes in the steps`)
        for (const plays of ['leader', 'member', 'observer'] as const)
          if (!value.roles.some((role) => role.plays === plays)) tell(item, ['roles'], `nobody plays ${plays}`, 'at least one leader, one member and one observer')
        value.roles.forEach((role, i) => {
          if ((role.plays === 'observer') !== (role.form !== undefined))
            tell(item, ['roles', i], role.form ? 'only observers have a form' : 'an observer needs a form', 'form: a list of what to look at, for each observer')
          if (role.players > 1 && role.plays !== 'observer') tell(item, ['roles', i, 'players'], 'two people cannot play one person', '1')
        })
        twice(value.roles.map((role, i) => ({ item, path: ['roles', i, 'id'], id: role.id })), 'the role', tell)
        break
      }
      case 'simulator':
        scenario(item, value.scenario)
        break
      case 'own-text':
        tell(item, ['kind'], 'an own text belongs to the course of one trainer, not to the content', 'a plenary')
        break
      case 'plenary':
        value.discusses.forEach(({ reading, questions }, i) => {
          const found = items.find((other) => other.value.id === reading && other.value.kind === 'reading')?.value
          const readings = items.filter((other) => other.value.kind === 'reading').map((other) => other.value.id)
          const broken = files.days.some((one) => one.ids.includes(reading)) && !items.some((other) => other.value.id === reading)
          if (broken) return
          if (found?.kind !== 'reading') return refer(item, ['discusses', i, 'reading'], reading, readings, 'reading')
          questions.forEach((id, j) => refer(item, ['discusses', i, 'questions', j], id, found.questions.map((q) => q.id), 'question'))
        })
    }
    if ('sources' in value) value.sources.forEach(({ literature }, i) => literature && refer(item, ['sources', i, 'literature'], literature, content.ids.literature, 'literature'))
    for (const [key, list] of Object.entries(value)) if (QUESTION_LISTS.has(key)) twice((list as { id: string }[]).map((one, i) => ({ item, path: [key, i, 'id'], id: one.id })), 'the question', tell)
  }
}

const QUESTION_LISTS = new Set(['questions', 'debrief', 'looksBack', 'after'])
type Refer = (item: Item<unknown>, path: Path, id: string, known: readonly string[], what: string) => void

/** Every item once in the day, and half days exactly full. */
function checkDay({ folder, day, items, ids }: DayFiles, tell: Tell, refer: Refer): void {
  if (!day) return
  const { number, before, halfDays, after } = day.value
  if (`day-${number}` !== folder) tell(day, ['number'], `day ${number} stands in the folder ${folder}`, `folder day-${number}, or another number`)
  const places = [
    ...before.map((id, i) => ({ id, path: ['before', i] as Path })),
    ...halfDays.flatMap((half, h) => half.items.map((id, i) => ({ id, path: ['halfDays', h, 'items', i] as Path }))),
    ...after.map((id, i) => ({ id, path: ['after', i] as Path })),
  ]
  for (const { id, path } of places) refer(day, path, id, ids, 'item')
  twice(places.map((place) => ({ ...place, item: day })), 'the item', tell)
  for (const item of items)
    if (!places.some((place) => place.id === item.value.id)) tell(item, ['id'], `${item.value.id} has no place in the day`, `its id in before, halfDays or after of ${folder}/day.yaml`)
  halfDays.forEach((half, h) => {
    const known = half.items.map((id) => items.find((item) => item.value.id === id)?.value)
    if (known.some((item) => !item)) return
    const filled = known.reduce((all, item) => all + item!.minutes, 0)
    const room = minutesBetween(half)
    if (filled !== room) tell(day, ['halfDays', h], `from ${half.starts} to ${half.ends} are ${room} minutes, and its items take ${filled}`, `items of ${room} minutes together, or other times`)
  })
}

const minutesBetween = ({ starts, ends }: DayText['halfDays'][number]): number => clockMinutes(ends) - clockMinutes(starts)
const clockMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** Parts, days, topics, hours and pages of the course together. */
function checkWhole(files: CourseFiles, numbers: number[], tell: Tell): void {
  const { course } = files
  if (!course) return
  const { id, parts, hours, pages, planned, certificates } = course.value
  if (id !== files.folder) tell(course, ['id'], `"${id}" is not the name of the folder`, `${files.folder}, or rename the folder`)
  const folders = files.days.map((one) => Number(one.folder.slice(4)))
  const claimed = parts.flatMap((part, p) => part.days.map((number, i) => ({ number, part, path: ['parts', p, 'days', i] as Path })))
  for (const { number, path } of claimed) if (!folders.includes(number)) tell(course, path, `there is no day ${number}`, folders.map(String).join(', '))
  for (const number of folders) if (!claimed.some((one) => one.number === number)) tell(course, ['parts'], `day ${number} belongs to no part`, 'each day in the days of one part')
  parts.forEach(({ id, requires }, p) => {
    const before = parts.slice(0, p).map((part) => part.id)
    if (requires && !before.includes(requires.part)) tell(course, ['parts', p, 'requires', 'part'], `${id} asks for ${requires.part}, which does not come before it`, before.join(', ') || 'nothing: it is the first part')
  })
  certificates.forEach((one, c) => one.parts.forEach((part, i) => {
    if (!parts.some((known) => known.id === part)) tell(course, ['certificates', c, 'parts', i], `the course has no part ${part}`, parts.map((known) => known.id).join(', '))
  }))
  planned.forEach(({ nr }, i) => {
    if (numbers.includes(nr)) tell(course, ['planned', i], `scenario ${nr} is there by now`, 'remove it from "planned"', 'warning')
  })

  let total = 0
  const whole = ({ day, items, ids }: DayFiles) => day !== undefined && items.length === ids.length
  for (const { day, items, ids } of files.days) {
    if (!day) continue
    const part = claimed.find((one) => one.number === day.value.number)?.part.id
    if (part && part !== day.value.part) tell(day, ['part'], `course.yaml puts day ${day.value.number} in the ${part}`, part)
    if (items.length < ids.length) continue // An item with errors is told where they are; sums without it would only confuse.
    const minutes = items.filter((item) => item.value.kind !== 'break' && day.value.halfDays.some((half) => half.items.includes(item.value.id))).reduce((all, item) => all + item.value.minutes, 0)
    if (minutes !== hours.perDay.value * 60) tell(day, ['halfDays'], `without breaks this day has ${minutes / 60} hours`, `${hours.perDay.value} hours, as course.yaml says`)
    total += minutes / 60
    const read = items.reduce((all, item) => all + (item.value.kind === 'reading' ? item.value.pages.number : 0), 0)
    if (Math.abs(read - pages.perDay.value) > pages.slack.value) tell(day, ['before'], `there are ${read} pages to read for this day`, `about ${pages.perDay.value}, at most ${pages.slack.value} more or less`)
  }
  if (files.days.every(whole) && total !== hours.total.value) tell(course, ['hours', 'total', 'value'], `the days have ${total} hours together, not ${hours.total.value}`, String(total))
  const covered = files.days.flatMap((one) => one.day?.value.topics ?? [])
  const left = TOPICS.filter((topic) => !covered.includes(topic))
  if (left.length && files.days.every((one) => one.day)) tell(course, ['parts'], `no day treats ${left.join(', ')}`, 'each topic in the topics of a day')
}

/** Rubric and report know each other; concepts exist. */
function checkTest(files: CourseFiles, tell: Tell, refer: Refer, content: Content): void {
  const { rubric, report } = files
  if (rubric) {
    const ids = rubric.value.criteria.map((one) => one.id)
    const highest = rubric.value.levels.length
    twice(ids.map((id, i) => ({ item: rubric, path: ['criteria', i, 'id'], id })), 'the criterion', tell)
    rubric.value.criteria.forEach((one, i) => {
      if (one.levels.length !== highest) tell(rubric, ['criteria', i, 'levels'], `${one.id} describes ${one.levels.length} levels, and there are ${highest}`, `${highest} texts, from low to high`)
    })
    rubric.value.pass.least.forEach((one, i) => {
      refer(rubric, ['pass', 'least', i, 'criterion'], one.criterion, ids, 'criterion')
      if (one.level > highest) tell(rubric, ['pass', 'least', i, 'level'], `there is no level ${one.level}`, `1 to ${highest}`)
    })
    if (report) {
      report.value.sections.forEach((section, i) => section.criteria.forEach((id, j) => refer(report, ['sections', i, 'criteria', j], id, ids, 'criterion')))
      const asked = report.value.sections.flatMap((section) => section.criteria)
      for (const id of ids) if (!asked.includes(id)) tell(report, ['sections'], `no section of the report is about ${id}`, 'each criterion in the criteria of a section')
    }
  }
  for (const item of [files.circle]) if (item) eachConcept(item.value, [], (path, id) => refer(item, path, id, content.ids.concepts, 'concept'))
  for (const item of [files.course, ...files.days.map((one) => one.day), rubric, report, files.circle, files.anonymising, files.registration])
    item?.value.sources.forEach(({ literature }, i) => literature && refer(item, ['sources', i, 'literature'], literature, content.ids.literature, 'literature'))
}

/** Visits each concept id, wherever a list of concepts or a single one stands. */
function eachConcept(value: unknown, path: Path, visit: (path: Path, id: string) => void): void {
  if (!value || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (key === 'concepts' && Array.isArray(inner)) inner.forEach((id, i) => visit([...at, i], String(id)))
    else if (key === 'concept' && typeof inner === 'string') visit(at, inner)
    else eachConcept(inner, at, visit)
  }
}

function twice(all: { item: Item<unknown>; path: Path; id: string }[], what: string, tell: Tell): void {
  const seen = new Set<string>()
  for (const { item, path, id } of all) {
    if (seen.has(id)) tell(item, path, `${what} ${id} stands here for the second time`, 'each once')
    seen.add(id)
  }
}

import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { courseOf, knowledgeOf } from '../src/assemble.ts'
import { findItem, hoursNeeded, hoursOf, itemsAt, itemsOfKind, pagesOf, requiredBefore } from '../src/course.ts'
import { readCourse, readCourseCards } from '../src/generated.ts'
import { load } from '../src/load.ts'
import { TOPICS } from '../src/lists.ts'
import { readFolder } from '../src/read.ts'

const { content } = load(readFolder(fileURLToPath(new URL('../content', import.meta.url))))
const course = courseOf(content.courses[0]!)!
const { days } = course

/** Every text in two languages, with the way to it. */
function texts(value: unknown, path = ''): { path: string; nl: string; en: string }[] {
  if (!value || typeof value !== 'object') return []
  if ('nl' in value && 'en' in value) return [{ path, nl: String(value.nl), en: String(value.en) }]
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`))
}

describe('the basic course', () => {
  it('[CU36] has three days and two, the second part after the first, and treats all ten topics in the order of the leaflet', () => {
    expect(days.map((day) => [day.number, day.part, day.topics.join(' ')])).toEqual([[1, 'module', 'M1 M2'], [2, 'module', 'M3 M4'], [3, 'module', 'M5 M6'], [4, 'supplement', 'A1 A2'], [5, 'supplement', 'A3 A4']])
    expect(days.flatMap((day) => day.topics)).toEqual([...TOPICS])
    expect(days.map((day) => requiredBefore(course, day)?.part)).toEqual([undefined, undefined, undefined, 'module', 'module'])
  })

  it('[CU36] takes thirty hours, six a day without breaks, and asks no more attendance than there is', () => {
    expect(days.map(hoursOf)).toEqual([6, 6, 6, 6, 6])
    expect(course.hours.total.value).toBe(30)
    expect(hoursNeeded(course, 'bacu')!.value).toBeLessThanOrEqual(30)
    expect(hoursNeeded(course, 'module')!.value).toBeLessThanOrEqual(18)
  })

  it('[CU37] asks 59, 60, 59, 60 and 59 pages, in the order of the reading plan', () => {
    expect(days.map(pagesOf)).toEqual([59, 60, 59, 60, 59])
    expect(days.map((day) => itemsOfKind(day, 'reading').map((item) => item.literature))).toEqual([
      ['agpa-2007', 'yalom-leszcz-2020', 'de-haas-2008'],
      ['agpa-2007', 'krijnen-cotherapie', 'hoijtink-2001', 'remmerswaal-handboek'],
      ['burlingame-2018', 'snijders-2004', 'hoijtink-2001', 'benne-sheats-1948'],
      ['psyxpert-werkklimaat-2021', 'remmerswaal-groepsontwikkeling', 'agpa-2007', 'agpa-2007', 'snippe-2009', 'moreno-jk-2007', 'yalom-leszcz-2020'],
      ['robbertz-2006', 'de-haas-2006', 'hoffman-2018', 'van-reijen-haans-2008', 'van-wel-2009', 'agpa-2007'],
    ])
  })

  it('[CU37] pages that were looked up have numbers and a note; pages without numbers are a proposal that says so', () => {
    for (const { id, pages } of days.flatMap((day) => itemsOfKind(day, 'reading'))) {
      if (pages.mark === 'Z') expect([id, pages.from !== undefined]).toEqual([id, true])
      else expect([id, pages.mark]).toEqual([id, 'D'])
      expect([id, Boolean(pages.note)]).toEqual([id, true])
    }
    const lookedUp = days.map((day) => itemsOfKind(day, 'reading').reduce((sum, item) => sum + (item.pages.mark === 'Z' ? item.pages.number : 0), 0))
    expect(lookedUp).toEqual([23, 11, 15, 30, 39])
  })

  it('[CU37] a source marked as looked up names a work that was looked up', () => {
    const lookedUp = new Set(knowledgeOf(content).literature.filter((work) => work.lookedUp).map((work) => work.id))
    const sources = days.flatMap((day) => day.items.flatMap((item) => (!('sources' in item) ? [] : item.sources.map((source) => ({ id: item.id, ...source })))))
    expect(sources.filter((source) => source.mark === 'Z' && source.literature && !lookedUp.has(source.literature))).toEqual([])
  })

  it('[CU38] each day has two fragments, two or three exercises, one experience group, one own case, and something to lead', () => {
    for (const day of days) {
      const count = (kind: Parameters<typeof itemsOfKind>[1]) => itemsOfKind(day, kind).length
      expect({ day: day.number, fragments: count('video-task'), group: count('experience-group'), own: count('own-case') }).toEqual({ day: day.number, fragments: 2, group: 1, own: 1 })
      expect([2, 3]).toContain(count('exercise'))
      expect(count('simulator')).toBeGreaterThanOrEqual(1)
      expect(day.notes.map((note) => note.kind)).toEqual(expect.arrayContaining(['timing', 'pitfall', 'safety']))
      expect(itemsOfKind(day, 'plenary').map((item) => item.purpose)).toEqual(['opening', 'literature', 'closing'])
    }
  })

  it('[CU38] every day can be practised with a scenario that exists, and what is planned is used somewhere', () => {
    const there = new Set(content.scenarios.map((one) => one.scenario!.value.nr))
    for (const day of days) expect([day.number, itemsOfKind(day, 'simulator').some((item) => there.has(item.scenario))]).toEqual([day.number, true])
    const named = days.flatMap((day) => day.items.flatMap((item) => ('scenario' in item && item.scenario ? [item.scenario] : [])))
    for (const { nr } of course.planned) expect([nr, named.includes(nr)]).toEqual([nr, true])
  })

  it('[CU38] what is talked about in class was asked before: each question of a discussion is one for class', () => {
    for (const day of days)
      for (const { discusses } of itemsOfKind(day, 'plenary'))
        for (const { reading, questions } of discusses) {
          const found = findItem(course, reading)!
          expect([reading, found.when, found.day.number]).toEqual([reading, 'before', day.number])
          if (found.item.kind !== 'reading') throw new Error(`${reading} is no reading`)
          for (const id of questions) expect([reading, id, found.item.questions.find((q) => q.id === id)!.use]).not.toContain('before')
        }
  })

  it('[CU39] every role is a whole person: a card, something hidden for who is in the group, and a form for who watches', () => {
    const exercises = days.flatMap((day) => itemsOfKind(day, 'exercise'))
    for (const { id, roles } of exercises)
      for (const role of roles) {
        const least = role.plays === 'observer' ? 40 : 60
        expect([id, role.id, role.card.nl.length >= least, role.card.en.length >= least]).toEqual([id, role.id, true, true])
        if (role.plays === 'observer') expect([id, role.form!.length >= 3, role.form!.some((look) => look.interventions.length > 0), role.form!.some((look) => look.concepts.length > 0)]).toEqual([id, true, true, true])
        else expect([id, role.id, (role.hidden?.nl.length ?? 0) > 40, (role.hidden?.en.length ?? 0) > 40]).toEqual([id, role.id, true, true])
      }
  })

  it('[CU39] the limit and the private word stand in every experience group', () => {
    for (const day of days)
      for (const item of itemsOfKind(day, 'experience-group')) {
        expect(item.limit.nl.length).toBeGreaterThan(60)
        expect(item.word.nl).toMatch(/opleider|me /)
      }
    expect([course.circle.limit.nl, course.circle.limit.en]).toEqual([expect.stringContaining('geen leertherapie'), expect.stringContaining('no training therapy')])
  })

  it('[CU40] both languages are there, nobody is addressed as u, and nothing shouts', () => {
    for (const { path, nl, en } of texts(course)) {
      expect([path, nl === en && nl.split(' ').length > 6]).toEqual([path, false])
      expect([path, /\b(u|uw)\b/i.test(nl)]).toEqual([path, false])
      expect([path, /!|—/.test(nl + en)]).toEqual([path, false])
    }
  })

  it('[CU40] the rubric has six criteria with four different levels, and the pass rule of the course plan', () => {
    expect(course.rubric.criteria.map((one) => [one.id, one.aim, new Set(one.levels.map((level) => level.nl)).size])).toEqual([
      ['C1', 'knowledge', 4], ['C2', 'knowledge', 4], ['C3', 'skill', 4], ['C4', 'skill', 4], ['C5', 'insight', 4], ['C6', 'insight', 4],
    ])
    expect(course.rubric.pass.least).toEqual([{ criterion: 'C1', level: 3 }, { criterion: 'C3', level: 3 }, { criterion: 'C5', level: 3 }])
    expect(course.rubric.pass.nowhere).toBe(1)
  })

  it('[CU41] the numbers of registration say where they come from', () => {
    const number = (id: string) => course.registration.rules.find((rule) => rule.id === id)
    expect(['supervision', 'course', 'points', 'years', 'minutes-alone', 'minutes-group', 'group-size'].map((id) => [number(id)!.value, number(id)!.mark])).toEqual([[25, 'S2'], [30, 'Z'], [55, 'Z'], [10, 'Z'], [45, 'Z'], [90, 'Z'], [4, 'Z']])
    for (const id of ['minutes-alone', 'minutes-group', 'group-size', 'over-groups']) expect(number(id)!.note).toMatch(/possibly no longer valid/)
  })

  it('[CU42] is built and read by its id; another id is told the ones there are', () => {
    expect(readCourseCards().map((card) => card.id)).toContain('bacu')
    const read = readCourse('bacu')
    expect(read.days.map((day) => day.items.length)).toEqual(days.map((day) => day.items.length))
    expect(itemsAt(read.days[0]!, 'before').map((item) => item.id)).toEqual(['d1-read-agpa', 'd1-read-factors', 'd1-read-setting-up'])
    expect(() => readCourse('baku')).toThrow(/there are bacu/)
  })
})

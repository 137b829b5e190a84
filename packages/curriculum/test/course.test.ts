import { describe, expect, it } from 'vitest'
import { courseCardOf, courseOf } from '../src/assemble.ts'
import { findItem, forParticipants, hoursNeeded, hoursOf, homeMinutes, itemsAt, itemsOfKind, meetsPassRule, pagesOf, requiredBefore, roleCardOf } from '../src/course.ts'
import { generate } from '../src/generate.ts'
import { load } from '../src/load.ts'
import { formatProblem, type Problem } from '../src/problem.ts'
import { goodFiles } from './content.ts'

const COURSE = 'courses/klein'

/** The good content with one place of one file changed, or the file taken out. */
function changed(file: string, from: string, to: string | undefined) {
  const path = `${COURSE}/${file}`
  const good = goodFiles().find((one) => one.path === path)
  if (!good?.text.includes(from)) throw new Error(`${path} has no "${from}" to change`)
  const others = goodFiles().filter((one) => one.path !== path)
  return to === undefined ? others : [...others, { path, text: good.text.replace(from, to) }]
}

interface Case {
  file: string
  change: [from: string, to: string | undefined]
  line: number
  says: RegExp
  allowed: RegExp
  /** The file that is told, when it is not the one that was changed. */
  told?: string
  severity?: Problem['severity']
}

const CASES: Record<string, Case> = {
  'a kind that does not exist': { file: 'day-1/play.yaml', change: ['kind: exercise', 'kind: exercice'], line: 2, says: /"exercice" is not known here; did you mean exercise\?/, allowed: /reading.*video-task.*exercise/ },
  'a kind that is missing': { file: 'day-1/rest.yaml', change: ['kind: break\n', ''], line: 1, says: /"kind" is missing/, allowed: /break/ },
  'a key of another kind': { file: 'day-1/play.yaml', change: ['safety:', 'saftey:'], line: 27, says: /did you mean "safety"/, allowed: /steps, roles, debrief, safety/ },
  'a work that is not in the literature': { file: 'day-1/read.yaml', change: ['literature: a-book\npart', 'literature: a-boek\npart'], line: 4, says: /did you mean a-book/, allowed: /a-book/ },
  'a concept that does not exist': { file: 'day-1/look.yaml', change: ['concepts: [g2]', 'concepts: [g22]'], line: 23, says: /concept "g22"/, allowed: /g1, g2/ },
  'a text that mentions what does not exist': { file: 'day-1/circle.yaml', change: ['Zeg wat je ziet.', 'Zeg wat je ziet, zie g77.'], line: 6, says: /mentions g77/, allowed: /g1, g2/ },
  'pages that do not add up': { file: 'day-1/read.yaml', change: ['to: 10, number: 10', 'to: 12, number: 10'], line: 6, says: /pages 1 to 12 are 12, not 10/, allowed: /12/ },
  'a first page without a last one': { file: 'day-1/read.yaml', change: ['from: 1, to: 10, ', 'from: 1, '], line: 6, says: /without a last one/, allowed: /neither/ },
  'too few reading questions': { file: 'day-1/read.yaml', change: ['  - { id: q3, text: { nl: "Hoe?", en: "How?" }, concepts: [g2], use: both }\n', ''], line: 9, says: /a list of 2 is too little/, allowed: /at least 3 and at most 5/ },
  'a question with the same id': { file: 'day-1/read.yaml', change: ['id: q2', 'id: q1'], line: 10, says: /the question q1 stands here for the second time/, allowed: /each once/ },
  'someone speaks who is not in the cast': { file: 'day-1/look.yaml', change: ['who: Anna, text', 'who: Ana, text'], line: 13, says: /did you mean Anna/, allowed: /Anna, Bert/ },
  'steps that do not fill the exercise': { file: 'day-1/play.yaml', change: ['minutes: 20, text', 'minutes: 25, text'], line: 4, says: /take 45 minutes together, not 40/, allowed: /45/ },
  'an exercise nobody leads': { file: 'day-1/play.yaml', change: ['plays: leader', 'plays: member'], line: 14, says: /nobody plays leader/, allowed: /one leader, one member and one observer/ },
  'an observer without a form': { file: 'day-1/play.yaml', change: ['    form:\n      - { look: { nl: "Wie knikt?", en: "Who nods?" }, concepts: [g1], interventions: [i12] }\n', ''], line: 16, says: /an observer needs a form/, allowed: /form/ },
  'one person played by two': { file: 'day-1/play.yaml', change: ['{ id: member, ', '{ id: member, players: 2, '], line: 15, says: /two people cannot play/, allowed: /1/ },
  'a scenario that is nowhere': { file: 'day-1/lead.yaml', change: ['scenario: 4', 'scenario: 9'], line: 5, says: /scenario 9 does not exist and is not planned/, allowed: /1, 4, or add it to "planned"/ },
  'a planned scenario that is there by now': { file: 'course.yaml', change: ['nr: 4', 'nr: 1'], line: 17, says: /scenario 1 is there by now/, allowed: /remove/, severity: 'warning' },
  'a reading talked about that nobody reads': { file: 'day-1/opening.yaml', change: ['reading: read', 'reading: red'], line: 7, says: /did you mean read/, allowed: /read/ },
  'a question talked about that is not asked': { file: 'day-1/opening.yaml', change: ['[q2, q3]', '[q2, q9]'], line: 7, says: /question "q9"/, allowed: /q1–q3/ },
  'an item in the day without a file': { file: 'day-1/day.yaml', change: ['[opening, look, play', '[opening, lok, play'], line: 11, says: /item "lok" .* did you mean look/, allowed: /look/ },
  'an item that has no place in the day': { file: 'day-1/day.yaml', change: ['after: [lead]', 'after: []'], told: 'day-1/lead.yaml', line: 1, says: /lead has no place in the day/, allowed: /before, halfDays or after of day-1/ },
  'an item twice in the day': { file: 'day-1/day.yaml', change: ['after: [lead]', 'after: [lead, read]'], line: 12, says: /the item read stands here for the second time/, allowed: /once/ },
  'a half day that is not full': { file: 'day-1/day.yaml', change: ['"11:45"', '"12:00"'], line: 11, says: /are 150 minutes, and its items take 135/, allowed: /150 minutes/ },
  'a day with other hours than the course says': { file: 'course.yaml', change: ['perDay: { value: 2', 'perDay: { value: 3'], told: 'day-1/day.yaml', line: 11, says: /this day has 2 hours/, allowed: /3 hours/ },
  'hours that do not add up': { file: 'course.yaml', change: ['total: { value: 2', 'total: { value: 30'], line: 8, says: /2 hours together, not 30/, allowed: /2/ },
  'too much to read': { file: 'course.yaml', change: ['perDay: { value: 10', 'perDay: { value: 60'], told: 'day-1/day.yaml', line: 9, says: /10 pages to read/, allowed: /about 60, at most 1/ },
  'a topic no day treats': { file: 'day-1/day.yaml', change: [', A4]', ']'], told: 'course.yaml', line: 7, says: /no day treats A4/, allowed: /topics of a day/ },
  'a day that is not there': { file: 'course.yaml', change: ['days: [1]', 'days: [1, 2]'], line: 7, says: /there is no day 2/, allowed: /1/ },
  'a day in no part': { file: 'course.yaml', change: ['days: [1]', 'days: [3]'], line: 7, says: /day 1 belongs to no part/, allowed: /one part/ },
  'a prerequisite that does not come first': { file: 'course.yaml', change: ['days: [1] }', 'days: [1], requires: { part: supplement, proof: [{ nl: "x", en: "x" }] } }'], line: 7, says: /asks for supplement, which does not come before/, allowed: /first part/ },
  'a folder with another number': { file: 'day-1/day.yaml', change: ['number: 1', 'number: 2'], line: 1, says: /day 2 stands in the folder day-1/, allowed: /day-2/ },
  'a course in another folder': { file: 'course.yaml', change: ['id: klein', 'id: groot'], line: 1, says: /not the name of the folder/, allowed: /klein/ },
  'a file of the course that is missing': { file: 'rubric.yaml', change: ['title', undefined], line: 1, says: /this file is missing/, allowed: /rubric\.yaml/ },
  'a day without day.yaml': { file: 'day-1/day.yaml', change: ['number', undefined], line: 1, says: /this file is missing/, allowed: /day\.yaml/ },
  'a criterion with too few levels': { file: 'rubric.yaml', change: ['      - { nl: "enkele", en: "some" }\n', '      - { nl: "enkele", en: "some" }\n      - { nl: "meer", en: "more" }\n'], line: 12, says: /C1 describes 3 levels, and there are 2/, allowed: /2 texts/ },
  'a pass rule about an unknown criterion': { file: 'rubric.yaml', change: ['criterion: C1', 'criterion: C4'], line: 15, says: /criterion "C4"/, allowed: /C1/ },
  'a criterion the report does not ask for': { file: 'rubric.yaml', change: ['id: C1', 'id: C2'], told: 'report.yaml', line: 5, says: /no section of the report is about C2/, allowed: /criteria of a section/ },
  'a mark that does not exist': { file: 'registration.yaml', change: ['mark: S2', 'mark: S3'], line: 5, says: /"S3" is not known here/, allowed: /S1, S2, Z, G, D/ },
  'three climate questions': { file: 'circle.yaml', change: ['    - { id: q4, text: { nl: "Vier?", en: "Four?" }, concepts: [g2] }\n', ''], line: 12, says: /a list of 3 is too little/, allowed: /at least 4 and at most 4/ },
}

describe('checking a course', () => {
  for (const [name, wanted] of Object.entries(CASES))
    it(`[CU30] ${name}: tells the file, the line, what is wrong and what is allowed`, () => {
      const { problems } = generate(changed(wanted.file, ...wanted.change))
      const file = `${COURSE}/${wanted.told ?? wanted.file}`
      const problem = problems.find((p) => p.file === file && wanted.says.test(p.message))
      expect(problem, problems.map((p) => formatProblem(p)).join('\n')).toBeDefined()
      expect({ line: problem!.line, severity: problem!.severity }).toEqual({ line: wanted.line, severity: wanted.severity ?? 'error' })
      expect(problem!.allowed).toMatch(wanted.allowed)
    })

  it('[CU31] an item with an error is told once: nothing that leans on it, and no sum, is told too', () => {
    const { problems } = generate(changed('day-1/read.yaml', 'kind: reading', 'kind: readin'))
    expect(problems.filter((p) => p.file.startsWith(COURSE)).map((p) => p.path)).toEqual(['kind'])
  })

  it('[CU31] a file nobody reads is told', () => {
    const { problems } = generate([...goodFiles(), { path: `${COURSE}/day-1/notes/x.yaml`, text: 'a: 1' }, { path: `${COURSE}/rubrik.yaml`, text: 'a: 1' }])
    expect(problems.filter((p) => /no file of this name/.test(p.message)).map((p) => p.file)).toEqual([`${COURSE}/day-1/notes/x.yaml`, `${COURSE}/rubrik.yaml`])
  })
})

const { content } = load(goodFiles())
const course = courseOf(content.courses[0]!)!
const day = course.days[0]!

describe('a course as apps load it', () => {
  it('[CU32] a day holds its items in the order in which they are met, and knows when each comes', () => {
    expect(day.items.map((item) => item.id)).toEqual(['read', 'opening', 'look', 'play', 'rest', 'circle', 'case', 'lead'])
    expect([itemsAt(day, 'before'), itemsAt(day, 'after'), itemsAt(day, 'afternoon')].map((items) => items.map((item) => item.id))).toEqual([['read'], ['lead'], []])
    expect(itemsOfKind(day, 'exercise').map((item) => item.aim.en)).toEqual(['Asking all.'])
    expect(findItem(course, 'circle')).toMatchObject({ when: 'morning', day: { number: 1 }, item: { kind: 'experience-group' } })
    expect(findItem(course, 'gone')).toBeUndefined()
  })

  it('[CU32] pages, hours without breaks, and work at home are counted', () => {
    expect([pagesOf(day), hoursOf(day), homeMinutes(day)]).toEqual([10, 2, 60])
    expect(hoursNeeded(course, 'certificate')?.value).toBe(2)
    expect(hoursNeeded(course, 'other')).toBeUndefined()
    expect(requiredBefore(course, day)).toBeUndefined()
  })

  it('[CU33] the pass rule is met, just not met, and not met without marks', () => {
    const two = { criteria: [...course.rubric.criteria, { ...course.rubric.criteria[0]!, id: 'C2' }], pass: { ...course.rubric.pass, least: [{ criterion: 'C1', level: 3 }] } }
    const sheets: Record<string, number>[] = [{ C1: 3, C2: 2 }, { C1: 2, C2: 4 }, { C1: 4, C2: 1 }, { C1: 4 }, {}]
    expect(sheets.map((levels) => meetsPassRule(two, levels))).toEqual([true, false, false, false, false])
  })

  it('[CU34] participants get no notes for the trainer and no role card but their own', () => {
    const open = forParticipants(course)
    const text = JSON.stringify(open)
    for (const secret of ['Niet haasten', 'Je wilt weg', 'Jij twijfelt', 'Jij leidt']) expect([secret, text.includes(secret)]).toEqual([secret, false])
    expect(text).toContain('Wie knikt?')
    expect(JSON.stringify(course)).toContain('Je wilt weg')
    expect(roleCardOf(course, 'play', 'member')?.hidden?.nl).toBe('Je wilt weg.')
    expect([roleCardOf(course, 'play', 'nobody'), roleCardOf(course, 'read', 'member')]).toEqual([undefined, undefined])
  })

  it('[CU35] a list of courses shows days and topics without items', () => {
    expect(courseCardOf(course)).toMatchObject({ id: 'klein', parts: [{ id: 'module', days: [1] }], days: [{ number: 1, title: { en: 'The day' } }] })
    expect(JSON.stringify(courseCardOf(course))).not.toContain('Lezen')
  })
})

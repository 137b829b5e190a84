/**
 * What goes wrong in a course, part by part: someone fills in what cannot be, an answer is lost on its way, two people are at it at once, the
 * rules change when a course is half over. Nothing that was written is lost, and whoever is refused reads why.
 */
import { randomUUID } from 'node:crypto'
import type { AgreementView, AssessmentView, CaseView, ClimateView, CohortTask, DayView, DealView, GroupMoments, NoteView, ReportRows, TasksView } from '@kring/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { courseUnderWay, inDays, makePeople, makePerson, type TestPerson } from './people.ts'
import { makeSession, makeTask, SCENARIO } from './practice.ts'
import { openServer } from './server.ts'
import { writer } from './writer.ts'

const server = openServer()

let course: string
let marijke: TestPerson
let hans: TestPerson
let anna: TestPerson
let bram: TestPerson
beforeEach(async () => {
  course = await courseUnderWay(server)
  ;[marijke, hans] = (await makePeople(server, course, 'trainer', ['Marijke van Dalen', 'Hans Verbeek'])) as [TestPerson, TestPerson]
  ;[anna, bram] = (await makePeople(server, course, 'participant', ['Anna Bos', 'Bram Smit'])) as [TestPerson, TestPerson]
})

const at = (path = ''): string => `/api/courses/${course}${path}`
const json = async <T>(response: Response): Promise<T> => {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return JSON.parse(text) as T
}
const put = (who: TestPerson, path: string, body: object): Promise<Response> => who.ask(path, { method: 'PUT', body })
const patch = (who: TestPerson, path: string, body: object): Promise<Response> => who.ask(path, { method: 'PATCH', body })
/** What was refused: its status and the first place that is named. */
const refused = async (response: Response): Promise<[number, string]> => [response.status, ((await response.json()) as { error: { issues: { where: string }[] } }).error.issues[0]?.where ?? '']
const dayFor = async (who: TestPerson, day: number): Promise<DayView> => json(await who.ask(at(`/days/${day}`)))
const change = async (body: object): Promise<string> => {
  const id = randomUUID()
  const { revision } = await json<{ revision: number }>(await marijke.ask(at('/programme')))
  await json(await marijke.ask(at('/changes'), { body: { id, revision, change: body } }))
  return id
}
const undo = async (id: string): Promise<void> => {
  const { revision } = await json<{ revision: number }>(await marijke.ask(at('/programme')))
  await json(await marijke.ask(at(`/changes/${id}/undo`), { body: { revision } }))
}
const READING = 'd2-read-norms'
const say = (who: TestPerson, text: string, more: object = {}): Promise<Response> => who.ask(at('/discussion'), { body: { id: randomUUID(), item: READING, question: 'unspoken', text, ...more } })
const note = async (text: string): Promise<NoteView> => json(await anna.ask(at('/notes'), { body: { id: randomUUID(), item: READING, text, concepts: [] } }))

describe('mishaps in the course itself', () => {
  it('[CO70] what cannot be is refused with the field that is wrong, and nothing of it is kept', async () => {
    const now = new Date().toISOString()
    expect((await put(anna, at(`/work/${READING}`), { done: 26, at: now })).status).toBe(400)
    expect((await put(anna, at('/work/d2-read-nothing'), { done: 1, at: now })).status).toBe(404)
    expect(await refused(await anna.ask(at('/notes'), { body: { id: randomUUID(), item: READING, text: '   ', concepts: [] } }))).toEqual([400, 'text'])
    expect(await refused(await say(anna, 'x'.repeat(4001)))).toEqual([400, 'text'])
    expect((await say(anna, 'Bij ons ook.', { question: 'bestaat-niet' })).status).toBe(404)
    expect((await say(anna, 'Bij ons ook.', { parent: randomUUID() })).status).toBe(404)
    expect(await refused(await put(marijke, at('/attendance'), { day: 2, half: 'morning', people: [{ person: anna.id, hours: 9, was: null }, { person: bram.id, hours: 3, was: null }] }))).toEqual([400, 'people[0].hours'])
    expect((await put(marijke, at('/days'), { revision: 0, days: [{ number: 1, date: '2027-02-31', place: '' }] })).status).toBe(400)
    const day = await dayFor(anna, 2)
    expect([day.work, day.talk.filter(({ item }) => item === READING), day.present.count]).toEqual([{}, [], 0])
    expect(await json(await anna.ask(at('/notes')))).toMatchObject({ notes: [] })
  })

  it('[CO71] what is sent again because its answer was lost is no quarrel: a note, words, cards, dates; other words still are', async () => {
    const { id, version } = await note('Niemand zegt het, iedereen doet het.')
    const edit = (text: string): Promise<Response> => patch(anna, `/api/notes/${id}`, { version, text })
    expect([(await edit('En ik het eerst.')).status, (await edit('En ik het eerst.')).status, (await edit('Of toch niet.')).status]).toEqual([200, 200, 409])
    const said = await json<{ id: string; version: number }>(await say(anna, 'Dezelfde stoel.'))
    const reword = (text: string): Promise<Response> => patch(anna, `/api/contributions/${said.id}`, { version: said.version, text })
    expect([(await reword('Altijd dezelfde stoel.')).status, (await reword('Altijd dezelfde stoel.')).status, (await reword('Een andere stoel.')).status]).toEqual([200, 200, 409])
    const cards = at('/cards/d2-exercise-leading-together')
    const { proposal } = await json<DealView>(await marijke.ask(cards))
    const deal = (dealt: object[]): Promise<Response> => put(marijke, cards, { version: 0, dealt })
    expect([(await deal(proposal)).status, (await deal(proposal)).status, (await deal([])).status]).toEqual([204, 204, 409])
    const dates = (date: string): Promise<Response> => put(marijke, at('/days'), { revision: 0, days: [{ number: 3, date, place: 'Zaal 4' }] })
    expect([(await dates(inDays(20))).status, (await dates(inDays(20))).status, (await dates(inDays(21))).status]).toEqual([200, 200, 409])
    expect(await json(await marijke.ask(at('/programme')))).toMatchObject({ revision: 1 })
  })

  it('[CO72] two trainers at the same moment: one deal of cards lies, one judgment of evidence stands, and the other hears whose', async () => {
    const cards = at('/cards/d2-exercise-leading-together')
    const { proposal } = await json<DealView>(await marijke.ask(cards))
    const roles = proposal.map(({ role }) => role)
    const other = proposal.map((seat, i) => ({ ...seat, role: roles[(i + 1) % roles.length]! }))
    const deals = await Promise.all([put(marijke, cards, { version: 0, dealt: proposal }), put(hans, cards, { version: 0, dealt: other })])
    expect(deals.map(({ status }) => status).sort()).toEqual([204, 409])
    const first = deals[0]!.status === 204
    expect(JSON.stringify(await deals[first ? 1 : 0]!.json())).toContain(first ? 'Marijke van Dalen' : 'Hans Verbeek')
    const { version, dealt } = await json<DealView>(await marijke.ask(cards))
    expect(version).toBe(1)
    expect(Object.fromEntries(dealt.map(({ person, role }) => [person, role]))).toEqual(Object.fromEntries((first ? proposal : other).map(({ person, role }) => [person, role])))

    const ground = randomUUID()
    await json(await anna.ask(at('/grounds'), { body: { id: ground, part: 'supplement', kind: 'text', text: 'In Utrecht, in het voorjaar, bij de groep van Hans.' } }))
    const decisions = await Promise.all([put(marijke, `/api/grounds/${ground}/decision`, { accepted: true }), put(hans, `/api/grounds/${ground}/decision`, { accepted: false, text: 'Welke dagen?' })])
    expect(decisions.map(({ status }) => status).sort()).toEqual([200, 409])
    const { entries } = await json<{ entries: { thing: string }[] }>(await anna.ask('/api/me/audit'))
    expect(entries.filter(({ thing }) => thing === 'ground')).toHaveLength(1)
  })

  it('[CO73] a reading that leaves the programme when some have read it takes nothing along: pages, notes and words are there, and stand at their place when it comes back', async () => {
    const now = new Date().toISOString()
    await json(await put(anna, at(`/work/${READING}`), { done: 12, at: now }))
    const { id } = await note('Bladzijde acht.')
    await json(await say(anna, 'Wie het eerst komt kiest.'))
    await json(await say(bram, 'En wie dat niet durft?'))
    const left = await change({ kind: 'leave-out', item: READING })
    expect((await dayFor(anna, 2)).day.items.map((item) => item.id)).not.toContain(READING)
    expect((await put(anna, at(`/work/${READING}`), { done: 13, at: new Date(Date.now() + 1000).toISOString() })).status).toBe(404)
    expect((await json<{ notes: NoteView[] }>(await anna.ask(at('/notes')))).notes.map((one) => one.id)).toEqual([id])
    await undo(left)
    const day = await dayFor(anna, 2)
    expect(day.work[READING]).toBe(12)
    expect(day.talk).toContainEqual(expect.objectContaining({ item: READING, question: 'unspoken', count: 2 }))
  })

  it('[CO74] people of a course are found by part of their name, whatever its letters, and nobody’s address is searched', async () => {
    const long = await makePerson(server, { name: 'Wilhelmina van der Hoeven_Zwartendijk', email: `zoekbaar-${randomUUID()}@voorbeeld.nl`, roles: [{ role: 'participant', course }] })
    await makePerson(server, { name: 'Wilhelmina Elders' })
    const found = async (search: string, more = ''): Promise<string[]> => (await json<{ people: { name: string }[] }>(await anna.ask(at(`/people?search=${encodeURIComponent(search)}${more}`)))).people.map(({ name }) => name)
    expect(await found('wilhelm')).toEqual([long.name])
    expect(await found('HOEVEN_')).toEqual([long.name])
    expect(await found('%')).toEqual([])
    expect(await found('zoekbaar')).toEqual([])
    expect(await found('an', '&who=staff')).toEqual(['Hans Verbeek', 'Marijke van Dalen'])
  })
})

describe('mishaps with own cases', () => {
  const make = async (): Promise<CaseView> =>
    json(await anna.ask(at('/cases'), { body: { id: randomUUID(), item: 'd1-case', title: 'De groep op dinsdag', fields: [{ id: 'kind', text: 'Een open groep.' }], pseudonyms: [], concepts: [], literature: [], scenario: null } }))
  const one = (id: string): string => at(`/cases/${id}`)
  const share = (id: string, person: string): Promise<Response> => put(anna, `${one(id)}/shares/${person}`, { until: new Date(Date.now() + 86_400_000).toISOString(), looked: [] })
  const see = async (id: string, who = anna): Promise<CaseView> => json(await who.ask(one(id)))

  it('[CA30] what cannot be is refused with the field that is wrong, and the case stays as it was', async () => {
    const { id, edition } = await make()
    for (const [body, field] of [[{ title: ' ' }, 'title'], [{ fields: [{ id: 'kind', text: 'x'.repeat(8001) }] }, 'fields[0].text'], [{ concepts: ['geen begrip'] }, 'concepts[0]'], [{ scenario: '../../etc' }, 'scenario']] as const) {
      expect(await refused(await patch(anna, one(id), { edition, ...body }))).toEqual([400, field])
    }
    expect(await refused(await anna.ask(`${one(id)}/comments`, { body: { id: randomUUID(), text: '  ' } }))).toEqual([400, 'text'])
    expect(await see(id)).toMatchObject({ edition, title: 'De groep op dinsdag', fields: [{ text: 'Een open groep.' }], discussion: [] })
  })

  it('[CA31] a change that is sent again because its answer was lost is kept once; another change from before it is told', async () => {
    const { id, edition } = await make()
    const write = (text: string): Promise<Response> => patch(anna, one(id), { edition, fields: [{ id: 'kind', text }], pseudonyms: ['Karel'] })
    const [first, again] = [await json<CaseView>(await write('Een gesloten groep.')), await json<CaseView>(await write('Een gesloten groep.'))]
    expect([first.edition, again.edition]).toEqual([edition + 1, edition + 1])
    expect(await refused(await write('Iets anders.'))).toEqual([409, 'edition'])
    expect((await see(id)).fields).toEqual([{ id: 'kind', text: 'Een gesloten groep.' }])
  })

  it('[CA32] sharing twice at the same moment is one share; words that come while she erases it are refused and leave nothing', async () => {
    const { id } = await make()
    expect((await Promise.all([share(id, bram.id), share(id, bram.id)])).map(({ status }) => status)).toEqual([200, 200])
    expect((await see(id)).sharedWith).toHaveLength(1)
    const said = Array.from({ length: 4 }, () => bram.ask(`${one(id)}/comments`, { body: { id: randomUUID(), text: 'Wie kijkt er naar die jas?' } }))
    const [erased, ...answers] = await Promise.all([anna.ask(one(id), { method: 'DELETE' }), ...said])
    expect(erased!.status).toBe(204)
    for (const { status } of answers) expect([200, 404]).toContain(status)
    expect(await server.database.db.selectFrom('case_comment').select('id').where('case_id', '=', id).execute()).toEqual([])
  })

  it('[CA33] when the trainer takes out of the programme what a case was written for, the case keeps its form: it is read, changed and shared as before', async () => {
    const { id, edition } = await make()
    await change({ kind: 'leave-out', item: 'd1-case' })
    expect(await see(id)).toMatchObject({ form: { id: 'd1-case' }, fields: [{ id: 'kind', text: 'Een open groep.' }] })
    expect((await patch(anna, one(id), { edition, fields: [{ id: 'kind', text: 'Een open groep van acht.' }] })).status).toBe(200)
    expect((await share(id, bram.id)).status).toBe(200)
    expect(await see(id, bram)).toMatchObject({ form: { id: 'd1-case' }, fields: [{ text: 'Een open groep van acht.' }] })
  })
})

describe('mishaps in the course group', () => {
  const group = (path = ''): string => at(`/group${path}`)
  const bring = async (more: object = {}): Promise<string> => {
    const id = randomUUID()
    await json(await anna.ask(group('/moments'), { body: { id, day: 2, half: 'morning', concept: 'g81', text: 'Iedereen keek naar zijn schrift.', anonymous: false, ...more } }))
    return id
  }
  const moments = async (): Promise<GroupMoments> => json(await bram.ask(group('/moments?day=2')))

  it('[GR30] a moment for a half day that is not there, without words or with too many, is refused with the field, and is nowhere', async () => {
    const body = { id: randomUUID(), day: 2, half: 'morning', concept: 'g81', text: 'Stilte.', anonymous: false }
    expect((await anna.ask(group('/moments'), { body: { ...body, half: 'evening' } })).status).toBe(400)
    expect((await anna.ask(group('/moments'), { body: { ...body, day: 9 } })).status).toBe(400)
    expect(await refused(await anna.ask(group('/moments'), { body: { ...body, text: ' ' } }))).toEqual([400, 'text'])
    expect(await refused(await anna.ask(group('/moments'), { body: { ...body, text: 'x'.repeat(301) } }))).toEqual([400, 'text'])
    expect(await refused(await anna.ask(group('/agreements'), { body: { id: randomUUID(), text: '' } }))).toEqual([400, 'text'])
    expect((await json<GroupMoments>(await marijke.ask(group('/moments?day=2')))).waiting).toEqual([])
  })

  it('[GR31] a meaning and an agreement that are sent again because their answer was lost stand once; another’s words are still not overwritten', async () => {
    const id = await bring()
    const mean = (who: TestPerson, text: string, version: number): Promise<Response> => put(who, group(`/moments/${id}/meaning`), { reading: READING, text, version })
    expect([(await mean(marijke, 'Een norm.', 0)).status, (await mean(marijke, 'Een norm.', 0)).status, (await mean(hans, 'Mijn woorden.', 0)).status]).toEqual([204, 204, 409])
    expect((await moments()).opened).toMatchObject([{ text: 'Een norm.', version: 1 }])
    const agreement = randomUUID()
    await json(await anna.ask(group('/agreements'), { body: { id: agreement, text: 'Op tijd.' } }))
    const agree = (who: TestPerson): Promise<Response> => put(who, group(`/agreements/${agreement}`), { act: 'agree', version: 1 })
    expect([(await agree(anna)).status, (await agree(anna)).status]).toEqual([204, 204])
    // Bram saw it before Anna agreed: he hears that she was first.
    expect((await agree(bram)).status).toBe(409)
    const { agreements } = await json<{ agreements: AgreementView[] }>(await bram.ask(group('/agreements')))
    expect(agreements[0]!.history.map(({ act, by }) => `${act} ${by}`)).toEqual(['propose Anna Bos', 'agree Anna Bos'])
  })

  it('[GR32] eight who answer the climate at the same moment are counted four at a time, each once', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => makePerson(server, { name: `Deelnemer ${i}`, roles: [{ role: 'participant', course }] })))
    const answers = { present: 4, said: 3, friction: 1, 'each-other': 5 }
    const sent = await Promise.all(people.flatMap((one) => [0, 1].map(() => one.ask(group('/climate'), { body: { day: 2, half: 'morning', answers } }))))
    expect(sent.map(({ status }) => status).sort()).toEqual([...Array<number>(8).fill(201), ...Array<number>(8).fill(409)])
    const { halves } = await json<ClimateView>(await anna.ask(group('/climate?day=2')))
    expect(halves.find(({ half }) => half === 'morning')?.shown?.people).toBe(8)
  })

  it('[GR33] a meaning keeps its reading when that leaves the programme, and its moment when the day is moved', async () => {
    const id = await bring()
    expect((await put(marijke, group(`/moments/${id}/meaning`), { reading: READING, text: 'Een norm die niemand maakte.', version: 0 })).status).toBe(204)
    await change({ kind: 'leave-out', item: READING })
    const { revision } = await json<{ revision: number }>(await marijke.ask(at('/programme')))
    expect((await put(marijke, at('/days'), { revision, days: [{ number: 2, date: inDays(7), place: '' }] })).status).toBe(200)
    expect((await moments()).opened).toMatchObject([{ reading: READING, text: 'Een norm die niemand maakte.', moment: { id } }])
    // Its words can still be changed without choosing another reading.
    expect((await put(marijke, group(`/moments/${id}/meaning`), { reading: null, text: 'Een norm, en van wie?', version: 1 })).status).toBe(204)
  })
})

describe('mishaps with the report', () => {
  async function handedIn(): Promise<string> {
    const one = writer(anna, course)
    one.write('group', 'Een open groep van acht mensen.')
    one.judge(3)
    await json(await one.send())
    await json(await one.handIn())
    return (await json<ReportRows>(await marijke.ask(at('/reports')))).reports[0]!.id
  }
  const take = (who: TestPerson, report: string, id: string = randomUUID()): Promise<Response> => who.ask(at(`/reports/${report}/assessments`), { body: { id, kind: 'first' } })
  const ALL = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']

  it('[RE40] a quote that is made twice at the same moment is one; what cannot be quoted is refused and is nowhere', async () => {
    const body = { id: randomUUID(), kind: 'exercise', item: 'd1-exercise-preparation', text: 'Ik gaf het antwoord dat zij wilde horen.' }
    const made = await Promise.all(Array.from({ length: 4 }, () => anna.ask(at('/quotes'), { body })))
    for (const one of made) expect(await json(one)).toMatchObject({ id: body.id, lines: [{ text: body.text }] })
    expect((await anna.ask(at('/quotes'), { body: { ...body, id: randomUUID(), item: 'd1-exercise-none' } })).status).toBe(404)
    expect(await refused(await anna.ask(at('/quotes'), { body: { ...body, id: randomUUID(), text: '' } }))).toEqual([400, 'text'])
    expect((await bram.ask(at('/quotes'), { body })).status).toBe(409)
    expect((await json<{ quotes: unknown[] }>(await anna.ask(at('/quotes')))).quotes).toHaveLength(1)
  })

  it('[RE41] a judgment that is sent again because its answer was lost is kept once; what cannot be is refused with its place', async () => {
    const { id } = await json<{ id: string }>(await take(marijke, await handedIn()))
    const mark = (marks: object, words = 'Je ziet wat er gebeurt.'): Promise<Response> => patch(marijke, at(`/assessments/${id}`), { edition: 0, marks, words })
    const marks = { C1: { level: 3, words: 'Vier begrippen, elk bij een moment.' } }
    expect([(await mark(marks)).status, (await mark(marks)).status, (await mark({ C1: { level: 2, words: '' } })).status]).toEqual([200, 200, 409])
    const view = await json<AssessmentView>(await marijke.ask(at(`/assessments/${id}`)))
    expect([view.edition, view.marks['C1']]).toEqual([1, marks.C1])
    expect(await refused(await patch(marijke, at(`/assessments/${id}`), { edition: 1, marks: { C9: { level: 3, words: '' } } }))).toEqual([400, 'marks.C9'])
    expect(await refused(await marijke.ask(at(`/assessments/${id}/done`), { method: 'POST' }))).toEqual([400, 'marks.C2'])
    expect((await marijke.ask(at(`/assessments/${id}/result`), { body: { id: randomUUID(), outcome: 'pass', words: 'Kort.' } })).status).toBe(400)
  })

  it('[RE42] two trainers who take the same report, and one who decides in two windows: one reads it, one result stands, the other hears it', async () => {
    const report = await handedIn()
    const taken = await Promise.all([take(marijke, report), take(hans, report)])
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 409])
    const [reader, other] = taken[0]!.status === 200 ? [marijke, taken[1]!] : [hans, taken[0]!]
    expect(JSON.stringify(await other.json())).toContain(reader.name)
    const { id } = await json<{ id: string }>(taken.find(({ status }) => status === 200)!)
    await json(await patch(reader, at(`/assessments/${id}`), { edition: 0, marks: Object.fromEntries(ALL.map((one) => [one, { level: 3, words: '' }])) }))
    await json(await reader.ask(at(`/assessments/${id}/done`), { method: 'POST' }))
    const decide = (outcome: 'pass' | 'resit'): Promise<Response> => reader.ask(at(`/assessments/${id}/result`), { body: { id: randomUUID(), outcome, words: 'Je laat zien wat je zag.', ...(outcome === 'resit' && { asks: 'De beurt, letterlijk.', until: '2027-06-01' }) } })
    expect((await Promise.all([decide('pass'), decide('resit')])).map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await server.database.db.selectFrom('report_result').innerJoin('report_version', 'report_version.id', 'version_id').select('outcome').where('report_id', '=', report).execute()).toHaveLength(1)
  })

  it('[RE43] a part that leaves the course while a report is written takes no quote of it along', async () => {
    const quote = { id: randomUUID(), kind: 'exercise', item: 'd1-exercise-preparation', text: 'Ik gaf het antwoord dat zij wilde horen.' }
    await json(await anna.ask(at('/quotes'), { body: quote }))
    await change({ kind: 'leave-out', item: 'd1-exercise-preparation' })
    const one = writer(anna, course)
    one.write('group', 'Een open groep.')
    one.quote('roles', quote.id)
    one.judge(3)
    await json(await one.send())
    expect((await one.handIn()).status).toBe(200)
    const { id } = await json<{ id: string }>(await take(marijke, (await json<ReportRows>(await marijke.ask(at('/reports')))).reports[0]!.id))
    expect(JSON.stringify((await json<AssessmentView>(await marijke.ask(at(`/assessments/${id}`)))).quotes)).toContain(quote.text)
  })
})

describe('mishaps with practice', () => {
  const practice = (path = ''): string => at(`/practice${path}`)
  const send = (task: string, body: object): Promise<Response> => anna.ask(practice(`/${task}/hand-ins`), { body: { id: randomUUID(), reflection: '', showing: 'with-name', moments: [{ turn: 9, words: 'Hier.' }], ...body } })
  const mine = async (): Promise<TasksView['tasks'][number]['mine']> => (await json<TasksView>(await anna.ask(practice()))).tasks.flatMap((task) => task.mine)

  it('[PR40] a session handed in from two windows at the same moment is handed in once, with its moments, and the other window hears it', async () => {
    const task = await makeTask(server, course)
    const session = await makeSession(server, anna.id)
    const sent = await Promise.all(Array.from({ length: 4 }, () => send(task, { session })))
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    expect((await mine()).map(({ moments }) => moments.length)).toEqual([1])
  })

  it('[PR41] a task that is changed again because its answer was lost is changed once; another change from before it is told', async () => {
    const task = await makeTask(server, course)
    const aim = (words: string): Promise<Response> => patch(marijke, practice(`/${task}`), { aim: words, until: '2027-03-01', version: 1 })
    expect([(await aim('Vraag de kring.')).status, (await aim('Vraag de kring.')).status, (await aim('Laat het liggen.')).status]).toEqual([204, 204, 409])
    expect((await json<TasksView>(await anna.ask(practice()))).tasks).toMatchObject([{ aim: 'Vraag de kring.', version: 2 }])
  })

  it('[PR42] an aim that changes while she leads takes her session all the same; a task that is no longer asked says so, and her session stays hers', async () => {
    const task = await makeTask(server, course)
    const session = await makeSession(server, anna.id)
    expect((await patch(marijke, practice(`/${task}`), { aim: 'Vraag de kring.', version: 1 })).status).toBe(204)
    expect((await send(task, { session })).status).toBe(201)
    expect((await json<CohortTask>(await marijke.ask(practice(`/${task}/cohort`)))).moments).toMatchObject([{ by: 'Anna Bos', words: 'Hier.' }])
    expect((await patch(marijke, practice(`/${task}`), { withdrawn: true, version: 2 })).status).toBe(204)
    const later = await makeSession(server, anna.id, { seed: 2 })
    expect((await send(task, { session: later })).status).toBe(409)
    expect(await mine()).toHaveLength(1)
    expect((await anna.ask(`/api/sessions/${later}`)).status).toBe(200)
  })

  it('[PR43] what cannot be is refused with the field that is wrong, and nothing is handed in', async () => {
    const task = await makeTask(server, course)
    const session = await makeSession(server, anna.id)
    expect(await refused(await send(task, { session, moments: [{ turn: 4000, words: '' }] }))).toEqual([400, 'moments[0].turn'])
    expect(await refused(await send(task, { session, moments: [{ turn: 9, words: 'x'.repeat(601) }] }))).toEqual([400, 'moments[0].words'])
    expect(await refused(await send(task, { session, showing: 'misschien' }))).toEqual([400, 'showing'])
    expect((await send(randomUUID(), { session })).status).toBe(404)
    expect(await refused(await marijke.ask(practice(), { body: { id: randomUUID(), scenario: SCENARIO, aim: ' ', until: null } }))).toEqual([400, 'aim'])
    expect(await refused(await marijke.ask(practice(), { body: { id: randomUUID(), scenario: SCENARIO, aim: 'Vraag de kring.', until: '2027-02-31' } }))).toEqual([400, 'until'])
    expect(await mine()).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { readCourse } from '@kring/curriculum/node'
import type { AssessmentView, ReportRows, ReportView, VersionView } from '@kring/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { keepWriting, openReport, readWriting } from '../src/report/writing.ts'
import { makeCourse, makePerson, refusalOf, type TestPerson } from './people.ts'
import { guestSession, startServer, turnEvent, type TestServer } from './server.ts'
import { type Writer, writer } from './writer.ts'

let server: TestServer
let course: string
beforeAll(async () => {
  server = await startServer()
  course = await makeCourse(server)
})
afterAll(() => server.stop())

const json = async <T>(response: Response): Promise<T> => {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return JSON.parse(text) as T
}
const code = async (response: Response): Promise<string> => (response.ok ? 'ok' : (await refusalOf(response)).code)
const participant = (name: string): Promise<TestPerson> => makePerson(server, { name, roles: [{ role: 'participant', course }] })
const trainer = (name: string): Promise<TestPerson> => makePerson(server, { name, roles: [{ role: 'trainer', course }] })
const report = async (person: TestPerson): Promise<ReportView> => json(await person.ask(`/api/courses/${course}/report`))
const rows = async (person: TestPerson): Promise<ReportRows> => json(await person.ask(`/api/courses/${course}/reports`))

async function written(name = 'Lieke van den Broek'): Promise<Writer> {
  const one = writer(await participant(name), course)
  one.write('group', 'Een open groep van acht mensen.')
  one.write('moments', 'Toen de deur openging viel iedereen stil.')
  one.judge(3)
  expect((await one.send()).status).toBe(200)
  return one
}

/** The trainer takes it as first, another is asked as second. */
async function reading(author: TestPerson, first: TestPerson, second?: TestPerson): Promise<{ report: string; first: string; second: string }> {
  const mine = (await rows(first)).reports.find((row) => row.author.id === author.id)!
  const take = async (kind: string, person?: string): Promise<string> =>
    (await json<{ id: string }>(await first.ask(`/api/courses/${course}/reports/${mine.id}/assessments`, { body: { id: randomUUID(), kind, ...(person ? { person } : {}) } }))).id
  return { report: mine.id, first: await take('first'), second: second ? await take('second', second.id) : '' }
}
const at = (assessment: string): string => `/api/courses/${course}/assessments/${assessment}`
const view = async (person: TestPerson, assessment: string): Promise<AssessmentView> => json(await person.ask(at(assessment)))
const ALL = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']
async function judge(person: TestPerson, assessment: string, level: number, words: string): Promise<void> {
  const { edition } = await view(person, assessment)
  await json(await person.ask(at(assessment), { method: 'PATCH', body: { edition, marks: Object.fromEntries(ALL.map((id) => [id, { level, words: `${words} ${id}` }])), words } }))
  await json(await person.ask(`${at(assessment)}/done`, { method: 'POST' }))
}
const decide = (person: TestPerson, assessment: string, body: object): Promise<Response> => person.ask(`${at(assessment)}/result`, { body: { id: randomUUID(), words: 'Je laat zien wat je zag en deed.', ...body } })

describe('writing a report', () => {
  it('[RE1] keeps what is written before it says so, and gives it back whole', async () => {
    const one = await written()
    const elsewhere = writer(one.person, course)
    await elsewhere.fetch()
    expect(elsewhere.parts()).toEqual(one.parts())
    expect(elsewhere.parts()[0]).toEqual({ id: 'group', blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'Een open groep van acht mensen.' }] }] })
  })

  it('[RE2] takes the same piece twice without doubling a word, also when its number was forgotten', async () => {
    const one = await written()
    const piece = one.piece()
    const send = async () => json<{ last: number }>(await one.person.ask(`/api/courses/${course}/report/writing`, { body: { writing: [piece, piece] } }))
    const first = await send()
    expect(await send()).toEqual(first)
    await one.send()
    const elsewhere = writer(one.person, course)
    await elsewhere.fetch()
    expect(elsewhere.parts()).toEqual(one.parts())
  })

  it('[RE3] brings two windows together that wrote apart: nothing of either is lost', async () => {
    const laptop = await written()
    const phone = writer(laptop.person, course)
    await phone.fetch()
    laptop.write('style', 'Op de laptop geschreven.')
    phone.write('style', 'In de trein geschreven.')
    phone.write('next', 'Een stap.')
    await Promise.all([laptop.send(), phone.send()])
    await Promise.all([laptop.fetch(), phone.fetch()])
    expect(laptop.parts()).toEqual(phone.parts())
    const said = JSON.stringify(laptop.parts())
    for (const text of ['Op de laptop geschreven.', 'In de trein geschreven.', 'Een stap.']) expect(said).toContain(text)
  })

  it('[RE4] merges many pieces into one now and then; who reads on from before gets all of it', async () => {
    const person = await participant('Sanne Hoekstra')
    const { id } = await openReport(server.database.db, course, person.id)
    const doc = new Y.Doc()
    const pieces: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => pieces.push(update))
    const text = new Y.XmlText()
    doc.getXmlFragment('part:group').push([text])
    for (let n = 0; n < 250; n++) text.insert(text.length, `${n} `)
    const bus = { notifiesInTransaction: false, publish: async () => {}, subscribe: () => () => {}, close: async () => {} }
    for (let n = 0; n < pieces.length; n += 25) await keepWriting(server.database.db, bus, id, pieces.slice(n, n + 25).map((update) => ({ id: randomUUID(), update })))
    const kept = await readWriting(server.database.db, id, 0)
    expect(kept.length).toBeLessThan(100)
    const later = await readWriting(server.database.db, id, 100)
    const read = new Y.Doc()
    for (const { body } of later) Y.applyUpdate(read, body)
    expect(read.getXmlFragment('part:group').toString()).toBe(doc.getXmlFragment('part:group').toString())
  })

  it('[RE5] refuses what is no piece of writing in words, and keeps nothing of it', async () => {
    const one = await written()
    const before = (await report(one.person)).last
    const nonsense = Buffer.from('dit is geen verslag, maar wel lang genoeg').toString('base64')
    expect(await code(await one.person.ask(`/api/courses/${course}/report/writing`, { body: { writing: [{ id: randomUUID(), update: nonsense }] } }))).toBe('bad-request')
    expect(await code(await one.person.ask(`/api/courses/${course}/report/writing`, { body: { writing: [{ id: randomUUID(), update: '§§' }] } }))).toBe('bad-request')
    expect((await report(one.person)).last).toBe(before)
  })

  it('[RE6] tells an open window live what another one wrote, from where it was', async () => {
    const one = await written()
    const { last } = await report(one.person)
    const stop = new AbortController()
    const stream = await fetch(`${server.url}/api/courses/${course}/report/writing`, { headers: { cookie: one.person.cookie, accept: 'text/event-stream', 'last-event-id': String(last) }, signal: stop.signal })
    const reader = stream.body!.getReader()
    one.write('next', 'Elders bijgeschreven.')
    await one.send()
    let heard = ''
    while (!heard.includes('event: writing')) heard += Buffer.from((await reader.read()).value!).toString()
    stop.abort()
    const data = JSON.parse(/data: (.*)/.exec(heard)![1]!) as { update: string }
    const there = new Y.Doc()
    Y.applyUpdate(there, Buffer.from(data.update, 'base64'))
    expect(heard).toContain(`id: ${last + 1}`)
    expect(there.getXmlFragment('part:next').toString()).toContain('Elders bijgeschreven.')
  })

  it('[RE7] is nobody else’s to read: not another participant’s, not the trainer’s, not before it is handed in', async () => {
    await written('Joost de Graaf')
    const other = await participant('Ruben Martina')
    expect((await report(other)).versions).toEqual([])
    const reader = await trainer('Marijke van Dalen')
    expect(await code(await reader.ask(`/api/courses/${course}/report`))).toBe('not-allowed')
    expect((await rows(reader)).reports.map(({ author }) => author.name)).not.toContain('Joost de Graaf')
  })
})

describe('quotes', () => {
  it('[RE8] are read by the server from one’s own session, with names, and stay as they were', async () => {
    const one = await written()
    const { db } = server.database
    const session = await db.insertInto('session').values({ person_id: one.person.id, guest_id: null, scenario: 'de-jas-nog-aan', language: 'nl', seed: 7 }).returning('id').executeTakeFirstOrThrow()
    await json(await one.person.ask(`/api/sessions/${session.id}/events`, { body: { events: [turnEvent(1, 'Wat doet dit met jullie?'), turnEvent(2, 'Wie kent dat?')] } }))
    const wish = { id: randomUUID(), kind: 'session', session: session.id, from: 1, to: 2 }
    const quote = await json<{ title: string; lines: { who: string; text: string }[]; session: object }>(await one.person.ask(`/api/courses/${course}/quotes`, { body: wish }))
    expect(quote).toMatchObject({ title: 'De jas nog aan', session: { id: session.id, from: 1, to: 2 }, lines: [{ who: 'ik', text: 'Wat doet dit met jullie?' }, { who: 'ik', text: 'Wie kent dat?' }] })
    await db.deleteFrom('session').where('id', '=', session.id).execute()
    expect(await json(await one.person.ask(`/api/courses/${course}/quotes`, { body: wish }))).toEqual(quote)
    one.quote('moments', wish.id)
    await one.send()
    expect((await one.handIn()).status).toBe(200)
    const { versions } = await report(one.person)
    const frozen = await json<VersionView>(await one.person.ask(`/api/courses/${course}/report/versions/${versions[0]!.id}`))
    expect(frozen.quotes).toEqual([quote])
  })

  it('[RE9] come only from what is one’s own, and word for word', async () => {
    const one = await written()
    const foreign = await guestSession(server.url)
    const ask = async (body: object): Promise<string> => code(await one.person.ask(`/api/courses/${course}/quotes`, { body: { id: randomUUID(), ...body } }))
    expect(await ask({ kind: 'session', session: foreign.id, from: 0, to: 3 })).toBe('not-found')
    expect(await ask({ kind: 'exercise', item: 'bestaat-niet', text: 'Ik zat als lid.' })).toBe('not-found')
    expect(await ask({ kind: 'exercise', item: 'd1-exercise-preparation', text: 'Ik zat als lid.' })).toBe('ok')
    const own = randomUUID()
    await json(await one.person.ask(`/api/courses/${course}/cases`, { body: { id: own, item: 'd1-case', title: 'Mijn groep', fields: [{ id: 'kind', text: 'Een groep voor rouw, open.' }], pseudonyms: [], concepts: [], literature: [], scenario: null } }))
    expect(await ask({ kind: 'case', case: own, field: 'kind', text: 'groep voor rouw' })).toBe('ok')
    expect(await ask({ kind: 'case', case: own, field: 'kind', text: 'groep voor angst' })).toBe('bad-request')
    const other = await participant('Sanne Hoekstra')
    expect(await code(await other.ask(`/api/courses/${course}/quotes`, { body: { id: randomUUID(), kind: 'case', case: own, field: 'kind' } }))).toBe('not-found')
  })
})

describe('handing in', () => {
  it('[RE10] freezes the text: what is written after it changes nothing of it, and handing in twice is once', async () => {
    const one = await written()
    const id = randomUUID()
    const [a, b] = await Promise.all([one.handIn(id), one.handIn(id)])
    expect([a.status, b.status]).toEqual([200, 200])
    one.write('group', 'Later geschreven.')
    await one.send()
    const { versions, stand, mayHandIn } = await report(one.person)
    expect([versions.length, stand, mayHandIn]).toEqual([1, 'handed-in', false])
    const frozen = await json<VersionView>(await one.person.ask(`/api/courses/${course}/report/versions/${id}`))
    expect(JSON.stringify(frozen.parts)).not.toContain('Later geschreven.')
    expect(frozen.self['C3']).toEqual({ level: 3, words: 'Omdat ik C3 heb laten zien.' })
    expect(versions[0]!.words).toBe(13)
    expect(await code(await one.handIn())).toBe('conflict')
  })

  it('[RE11] is refused when the server has not all that she sees, when a criterion of her own judgment is open, and when nothing is written', async () => {
    const one = await written()
    one.write('style', 'Nog niet verstuurd.')
    expect(await code(await one.handIn())).toBe('conflict')
    await one.send()
    expect(await code(await one.handIn())).toBe('ok')
    const two = writer(await participant('Joost de Graaf'), course)
    two.write('group', 'Zonder oordeel.')
    await two.send()
    const refused = await two.handIn()
    expect(await refused.json()).toMatchObject({ error: { code: 'bad-request', issues: ALL.map((id) => ({ where: `self.${id}` })) } })
    const three = writer(await participant('Ruben Martina'), course)
    three.judge(3)
    await three.send()
    expect(await code(await three.handIn())).toBe('bad-request')
  })

  it('[RE12] of what the outline no longer knows goes along: nothing written is left behind', async () => {
    const one = await written()
    one.write('vroeger', 'Een deel dat de opbouw niet meer kent.')
    await one.send()
    const id = randomUUID()
    expect((await one.handIn(id)).status).toBe(200)
    const frozen = await json<VersionView>(await one.person.ask(`/api/courses/${course}/report/versions/${id}`))
    expect(frozen.parts.at(-1)).toMatchObject({ id: 'vroeger' })
  })
})

describe('judging', () => {
  it('[RE13] is blind: until both are done neither sees the other’s levels, words or remarks, nor her own judgment; and she sees nothing', async () => {
    const one = await written()
    const id = randomUUID()
    await one.handIn(id)
    const [first, second] = [await trainer('Marijke van Dalen'), await makePerson(server, { name: 'Hans Verbeek', roles: [{ role: 'supervisor', course }] })]
    const reads = await reading(one.person, first, second)
    await judge(first, reads.first, 4, 'GEHEIM-EERSTE')
    const remark = { part: 'group', block: 0, from: 4, to: 8, quote: 'open', criterion: 'C1', text: 'GEHEIM-OPMERKING' }
    await json(await first.ask(`${at(reads.first)}/done`, { method: 'DELETE' }))
    expect((await first.ask(`${at(reads.first)}/remarks/${randomUUID()}`, { method: 'PUT', body: remark })).status).toBe(204)
    await json(await first.ask(`${at(reads.first)}/done`, { method: 'POST' }))
    const hidden = async (): Promise<string> =>
      [await (await second.ask(at(reads.second))).text(), await (await second.ask(`/api/courses/${course}/reports`)).text(), await (await one.person.ask(`/api/courses/${course}/report/versions/${id}`)).text(), await (await one.person.ask(`/api/courses/${course}/report`)).text(), await (await one.person.ask('/api/me/export')).text()].join()
    expect(await hidden()).not.toContain('GEHEIM')
    expect(await view(second, reads.second)).toMatchObject({ self: null, others: [], proposal: [] })
    expect(await view(first, reads.first)).toMatchObject({ self: null, others: [], waitsFor: [{ kind: 'second', by: 'Hans Verbeek' }], mayDecide: false })
    expect(await code(await second.ask(at(reads.first)))).toBe('not-allowed')
    await judge(second, reads.second, 2, 'TWEEDE')
    const both = await view(second, reads.second)
    expect(both.others).toMatchObject([{ kind: 'first', by: 'Marijke van Dalen', words: 'GEHEIM-EERSTE', remarks: [{ text: 'GEHEIM-OPMERKING' }] }])
    expect(both.self!['C1']!.level).toBe(3)
    expect(both.proposal).toEqual([{ kind: 'second', meets: false }, { kind: 'first', meets: true }])
    expect(await (await one.person.ask(`/api/courses/${course}/report/versions/${id}`)).text()).not.toContain('GEHEIM')
    expect(await code(await first.ask(`${at(reads.first)}/done`, { method: 'DELETE' }))).toBe('conflict')
    expect(await code(await decide(second, reads.second, { outcome: 'pass' }))).toBe('not-allowed')
    expect(await code(await decide(first, reads.first, { outcome: 'pass' }))).toBe('ok')
    const mine = await json<VersionView>(await one.person.ask(`/api/courses/${course}/report/versions/${id}`))
    expect(mine.judgments.map(({ kind }) => kind)).toEqual(['first', 'second'])
    expect((await report(one.person)).stand).toBe('passed')
  })

  it('[RE14] waits: no result before everyone is done, no “done” with a criterion open', async () => {
    const one = await written()
    await one.handIn()
    const [first, second] = [await trainer('Marijke van Dalen'), await trainer('Ineke Postma')]
    const reads = await reading(one.person, first, second)
    expect(await code(await first.ask(`${at(reads.first)}/done`, { method: 'POST' }))).toBe('bad-request')
    await judge(first, reads.first, 3, 'goed')
    expect(await code(await decide(first, reads.first, { outcome: 'pass' }))).toBe('conflict')
  })

  it('[RE15] overwrites nothing when two windows are open: the second is told, and keeps what it has', async () => {
    const one = await written()
    await one.handIn()
    const first = await trainer('Marijke van Dalen')
    const { first: id } = await reading(one.person, first)
    const change = (edition: number, level: number): Promise<Response> => first.ask(at(id), { method: 'PATCH', body: { edition, marks: { C1: { level, words: '' } } } })
    const answers = await Promise.all([change(0, 2), change(0, 4)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('[RE16] is by trainers and supervisors of the course, by nobody of her own report, by nobody twice', async () => {
    const both = await makePerson(server, { name: 'Willem Bakhuis', roles: [{ role: 'participant', course }, { role: 'trainer', course }] })
    const one = writer(both, course)
    one.write('group', 'Mijn eigen groep.')
    one.judge(4)
    await one.send()
    await one.handIn()
    const row = (await rows(both)).reports.find(({ author }) => author.id === both.id)!
    const take = (person: TestPerson, body: object): Promise<Response> => person.ask(`/api/courses/${course}/reports/${row.id}/assessments`, { body: { id: randomUUID(), ...body } })
    expect(await code(await take(both, { kind: 'first' }))).toBe('not-allowed')
    const [first, stranger] = [await trainer('Marijke van Dalen'), await participant('Joost de Graaf')]
    expect(await code(await take(first, { kind: 'first' }))).toBe('ok')
    expect(await code(await take(first, { kind: 'second', person: first.id }))).toBe('conflict')
    expect(await code(await take(first, { kind: 'second', person: stranger.id }))).toBe('not-allowed')
    const other = await trainer('Ineke Postma')
    expect(await code(await take(other, { kind: 'first' }))).toBe('conflict')
  })

  it('[RE17] asks for a resit with what is asked and until when, once; the second version stands beside the first with what was said of it', async () => {
    const one = await written()
    await one.handIn()
    const first = await trainer('Marijke van Dalen')
    const reads = await reading(one.person, first)
    await judge(first, reads.first, 2, 'EERSTE-KEER')
    expect(await code(await decide(first, reads.first, { outcome: 'fail' }))).toBe('bad-request')
    expect(await code(await decide(first, reads.first, { outcome: 'resit' }))).toBe('bad-request')
    const resit = { outcome: 'resit', asks: 'Beschrijf één beurt letterlijk.', until: '2027-09-01' }
    expect(await code(await decide(first, reads.first, resit))).toBe('ok')
    expect(await report(one.person)).toMatchObject({ stand: 'resit', mayHandIn: true, handInBy: '2027-09-01' })
    one.write('moments', 'Ik zei: wat gebeurt er nu?')
    await one.send()
    expect((await one.handIn()).status).toBe(200)
    const second = await trainer('Ineke Postma')
    const again = await reading(one.person, second)
    const seen = await view(second, again.first)
    expect(seen.earlier).toMatchObject({ version: { nr: 1 }, judgments: [{ words: 'EERSTE-KEER' }] })
    expect(JSON.stringify(seen.earlier!.parts)).not.toContain('wat gebeurt er nu')
    await judge(second, again.first, 2, 'TWEEDE-KEER')
    expect(await code(await decide(second, again.first, resit))).toBe('bad-request')
    expect(await code(await decide(second, again.first, { outcome: 'fail' }))).toBe('ok')
    expect(await report(one.person)).toMatchObject({ stand: 'failed', mayHandIn: false })
  })

  it('[RE18] can be disputed: an administrator names someone who did not judge it, who reads afresh and decides; all of it is seen by its author', async () => {
    const one = await written()
    const version = randomUUID()
    await one.handIn(version)
    const [first, fresh] = [await trainer('Marijke van Dalen'), await trainer('Ineke Postma')]
    const reads = await reading(one.person, first)
    await judge(first, reads.first, 2, 'OORDEEL-EEN')
    await decide(first, reads.first, { outcome: 'resit', words: 'OORDEEL-EEN in woorden', asks: 'Werk OORDEEL-EEN uit.', until: '2027-09-01' })
    const appeal = (id: string): Promise<Response> => one.person.ask(`/api/courses/${course}/report/appeal`, { body: { id, version, reason: 'Het tweede moment staat er wel degelijk in, bij de stilte.' } })
    const id = randomUUID()
    expect([await code(await appeal(id)), await code(await appeal(id)), await code(await appeal(randomUUID()))]).toEqual(['ok', 'ok', 'conflict'])
    expect(await report(one.person)).toMatchObject({ stand: 'appeal', mayHandIn: false })
    const administrator = await makePerson(server, { name: 'Willem Bakhuis', roles: [{ role: 'administrator', course }] })
    const name = (person: TestPerson): Promise<Response> => administrator.ask(`/api/courses/${course}/reports/${reads.report}/appeal/reader`, { method: 'PUT', body: { id: randomUUID(), person: person.id } })
    expect(await code(await name(first))).toBe('conflict')
    expect((await name(fresh)).status).toBe(204)
    const again = (await rows(fresh)).reports.find(({ id }) => id === reads.report)!.assessments.find(({ kind }) => kind === 'appeal')!
    expect(JSON.stringify(await view(fresh, again.id))).not.toContain('OORDEEL-EEN')
    await judge(fresh, again.id, 3, 'OORDEEL-TWEE')
    expect((await view(fresh, again.id)).others).toMatchObject([{ kind: 'first' }])
    expect(await (await one.person.ask(`/api/courses/${course}/report/versions/${version}`)).text()).not.toContain('OORDEEL-TWEE')
    expect(await code(await decide(fresh, again.id, { outcome: 'pass' }))).toBe('ok')
    const mine = await json<VersionView>(await one.person.ask(`/api/courses/${course}/report/versions/${version}`))
    expect(mine.version.results.map(({ outcome, onAppeal }) => [outcome, onAppeal])).toEqual([['resit', false], ['pass', true]])
    expect(mine.judgments.map(({ kind }) => kind)).toEqual(['first', 'appeal'])
    expect((await report(one.person)).stand).toBe('passed')
    const { entries } = await json<{ entries: { act: string; by: string }[] }>(await one.person.ask(`/api/courses/${course}/report/trail`))
    const acts = entries.map(({ act, by }) => `${act} ${by}`)
    for (const line of ['hand-in Lieke van den Broek', 'appoint Marijke van Dalen', 'read Marijke van Dalen', 'judge Marijke van Dalen', 'decide Marijke van Dalen', 'appeal Lieke van den Broek', 'appoint Willem Bakhuis', 'read Ineke Postma', 'decide Ineke Postma']) expect(acts).toContain(line)
  })
})

describe('the rubric of a course', () => {
  it('[RE19] changes for what is handed in from then on; what was handed in, and other courses, keep theirs', async () => {
    const other = await makeCourse(server, 'Een eerdere groep')
    const early = await written()
    await early.handIn()
    const first = await trainer('Marijke van Dalen')
    const { nr, rubric } = await json<{ nr: number; rubric: ReturnType<typeof readCourse>['rubric'] }>(await first.ask(`/api/courses/${course}/rubric`))
    const changed = { ...rubric, criteria: rubric.criteria.map((criterion) => (criterion.id === 'C1' ? { ...criterion, name: { nl: 'Begrippen gebruiken', en: 'Using concepts' } } : criterion)) }
    const put = (after: number): Promise<Response> => first.ask(`/api/courses/${course}/rubric`, { method: 'PUT', body: { after, rubric: changed, why: 'duidelijker naam' } })
    expect(await code(await put(nr))).toBe('ok')
    expect(await code(await put(nr))).toBe('conflict')
    expect(await code(await first.ask(`/api/courses/${course}/rubric`, { method: 'PUT', body: { after: nr + 1, rubric: { ...rubric, criteria: [{ ...rubric.criteria[0], levels: rubric.levels.slice(1) }] }, why: 'minder' } }))).toBe('bad-request')
    const reads = await reading(early.person, first)
    expect((await view(first, reads.first)).rubric.criteria[0]!.name.nl).toBe('Begrippen')
    const late = await written('Ruben Martina')
    expect((await report(late.person)).rubric.criteria[0]!.name.nl).toBe('Begrippen gebruiken')
    const there = await makePerson(server, { roles: [{ role: 'participant', course: other }] })
    expect((await json<{ rubric: { criteria: { name: { nl: string } }[] } }>(await there.ask(`/api/courses/${other}/rubric`))).rubric.criteria[0]!.name.nl).toBe('Begrippen')
  })
})

describe('the file one takes along', () => {
  it('[RE20] holds the text, the versions and their results', async () => {
    const one = await written()
    await one.handIn()
    const file = await json<{ reports: { written: { parts: unknown[] }; versions: unknown[] }[] }>(await one.person.ask('/api/me/export'))
    expect(JSON.stringify(file.reports[0]!.written)).toContain('viel iedereen stil')
    expect(file.reports[0]!.versions).toHaveLength(1)
  })
})

import { randomUUID } from 'node:crypto'
import type { AttendanceRow, DayView, DealView, Programme } from '@kring/protocol'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { asker, courseUnderWay, inDays, makeCourse, makePeople, makePerson, refusalOf, type TestPerson } from './people.ts'
import { openServer } from './server.ts'

const server = openServer()

const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const PDF = Buffer.from('%PDF-1.7\nrooster')

let course: string
let trainer: TestPerson
let second: TestPerson
let anna: TestPerson
let bram: TestPerson
const at = (path: string): string => `/api/courses/${course}${path}`
beforeEach(async () => {
  course = await courseUnderWay(server)
  ;[trainer, second] = (await makePeople(server, course, 'trainer', ['Marijke van Dalen', 'Hans Verbeek'])) as [TestPerson, TestPerson]
  ;[anna, bram] = (await makePeople(server, course, 'participant', ['Anna Bos', 'Bram Smit'], { secondFactor: false })) as [TestPerson, TestPerson]
})
const programmeOf = async (who: TestPerson): Promise<Programme> => json(await who.ask(at('/programme')))
const dayFor = async (who: TestPerson, day: number): Promise<DayView> => json(await who.ask(at(`/days/${day}`)))
const change = async (who: TestPerson, revision: number, body: object, id: string = randomUUID()): Promise<Response> => who.ask(at('/changes'), { body: { id, revision, change: body } })
const write = (who: TestPerson, day: number, half: string, people: { person: string; hours: number | null; was?: number | null }[]): Promise<Response> =>
  who.ask(at('/attendance'), { method: 'PUT', body: { day, half, people: people.map((one) => ({ was: null, ...one })) } })

describe('the programme', () => {
  it('[CO10] says which day is today and which comes next, in Amsterdam, and what is not planned yet', async () => {
    expect(await programmeOf(anna)).toMatchObject({ today: inDays(0), current: 2, next: 3, days: [{ number: 1, date: inDays(-14), place: 'Zaal 4', hours: 6 }, { number: 2 }, { number: 3 }, { number: 4 }, { number: 5 }] })
    const empty = await makeCourse(server)
    const newcomer = await makePerson(server, { roles: [{ role: 'participant', course: empty }] })
    expect(await json(await newcomer.ask(`/api/courses/${empty}/programme`))).toMatchObject({ current: null, next: null, days: [{ date: null }, {}, {}, {}, {}] })
  })

  it('[CO11] shows participants neither the trainer’s notes nor what is on cards, and trainers both', async () => {
    const text = JSON.stringify(await dayFor(anna, 1))
    expect(text).not.toContain('Niemand heeft gebeld')
    expect(text).not.toContain('Je leidinggevende heeft gevraagd')
    const seen = await dayFor(anna, 1)
    expect(seen).toMatchObject({ leads: false, day: { notes: [] } })
    const whole = await dayFor(trainer, 1)
    expect(whole.leads).toBe(true)
    expect(whole.day.notes.length).toBeGreaterThan(3)
    expect(JSON.stringify(whole)).toContain('Niemand heeft gebeld')
  })

  it('[CO12] a trainer changes it and undoes it and does it again; another course of the same curriculum and the original stay as they were', async () => {
    const other = await makeCourse(server)
    const id = randomUUID()
    expect((await change(trainer, 0, { kind: 'leave-out', item: 'd2-break-morning' }, id)).status).toBe(201)
    // The same click twice, or sent again after a lost connection, is one change.
    expect(await json(await change(trainer, 0, { kind: 'leave-out', item: 'd2-break-morning' }, id))).toEqual({ revision: 1 })
    const has = async (): Promise<boolean> => (await dayFor(anna, 2)).day.items.some((item) => item.id === 'd2-break-morning')
    expect(await has()).toBe(false)
    const stranger = await makePerson(server, { roles: [{ role: 'trainer', course: other }] })
    expect((await json<DayView>(await stranger.ask(`/api/courses/${other}/days/2`))).day.items.some((item) => item.id === 'd2-break-morning')).toBe(true)
    expect((await trainer.ask(at(`/changes/${id}/undo`), { body: { revision: 1 } })).status).toBe(200)
    expect(await has()).toBe(true)
    expect(await json(await trainer.ask(at('/changes')))).toMatchObject({ revision: 2, changes: [{ id, by: 'Marijke van Dalen', item: { nl: expect.any(String) }, undone: { by: 'Marijke van Dalen' } }] })
    expect((await trainer.ask(at(`/changes/${id}/redo`), { body: { revision: 2 } })).status).toBe(200)
    expect(await has()).toBe(false)
  })

  it('[CO13] two trainers at once: the second hears who was first, nothing of his is written, and he can do it again on what is there now', async () => {
    const [one, two] = await Promise.all([change(trainer, 0, { kind: 'minutes', item: 'd1-opening', minutes: 20 }), change(second, 0, { kind: 'minutes', item: 'd1-opening', minutes: 25 })])
    expect([one!.status, two!.status].sort()).toEqual([201, 409])
    const [winner, loser, refused] = one!.status === 201 ? [trainer, second, two!] : [second, trainer, one!]
    const refusal = await refusalOf(refused)
    expect(refusal.code).toBe('conflict')
    expect(refusal.message).toContain(winner.name)
    expect((await change(loser, 1, { kind: 'minutes', item: 'd1-opening', minutes: 30 })).status).toBe(201)
    expect((await dayFor(anna, 1)).day.items.find((item) => item.id === 'd1-opening')?.minutes).toBe(30)
  })

  it('[CO14] dates are changed for all days at once; the course begins with its first day and ends with its last; a day it does not have is refused whole', async () => {
    const days = [1, 2, 3, 4, 5].map((number) => ({ number, date: `2027-0${number}-10`, place: '' }))
    expect(await json(await trainer.ask(at('/days'), { method: 'PUT', body: { revision: 0, days } }))).toMatchObject({ startsOn: '2027-01-10', endsOn: '2027-05-10' })
    expect((await trainer.ask(at('/days'), { method: 'PUT', body: { revision: 0, days: days.map((day) => ({ ...day, place: 'Zaal 5' })) } })).status).toBe(409)
    expect((await trainer.ask(at('/days'), { method: 'PUT', body: { revision: 1, days: [{ number: 1, date: '2028-01-01', place: '' }, { number: 9, date: null, place: '' }] } })).status).toBe(400)
    expect((await programmeOf(anna)).days[0]).toMatchObject({ date: '2027-01-10' })
  })

  it('[CO15] an own text with a PDF is read by the course and by nobody else; what is no PDF or too large is refused', async () => {
    const file = randomUUID()
    const put = (who: TestPerson, body: Buffer, type = 'application/pdf', id = file): Promise<Response> =>
      fetch(`${server.url}${at(`/files/${id}`)}?name=${encodeURIComponent('rooster ’s middags.pdf')}`, { method: 'PUT', headers: { cookie: who.cookie, 'content-type': type }, body: new Uint8Array(body) })
    expect((await put(anna, PDF)).status).toBe(403)
    expect((await put(trainer, Buffer.from('<html>'))).status).toBe(400)
    expect((await put(trainer, Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), 'application/pdf', randomUUID())).status).toBe(413)
    expect(await json(await put(trainer, PDF))).toMatchObject({ id: file, size: PDF.length, type: 'application/pdf' })
    expect((await put(trainer, PDF)).status).toBe(201)
    const own = { id: 'own-rooster', title: 'Ons rooster', text: 'Wie koffie zet.', minutes: 10, file: { id: file, name: 'rooster.pdf', size: PDF.length } }
    expect((await change(trainer, 0, { kind: 'add', day: 2, when: 'morning', before: null, own })).status).toBe(201)
    expect((await change(trainer, 1, { kind: 'add', day: 2, when: 'morning', before: null, own: { ...own, id: 'own-ander', file: { ...own.file, id: randomUUID() } } })).status).toBe(404)
    expect((await dayFor(anna, 2)).day.items.find((item) => item.id === 'own-rooster')).toMatchObject({ kind: 'own-text', file: { id: file } })
    const seen = await anna.ask(at(`/files/${file}`))
    expect(seen.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(PDF)
    expect((await (await makePerson(server)).ask(at(`/files/${file}`))).status).toBe(404)
    expect((await asker(server.url)(at(`/files/${file}`))).status).toBe(401)
  })

  it('[CO16] when the curriculum changes, a course that began keeps what it had and says that there is a newer one', async () => {
    const { db } = server.database
    const before = await dayFor(anna, 1)
    expect((await programmeOf(anna)).newer).toBe(true) // made from version "test"
    const administrator = await makePerson(server, { roles: [{ role: 'administrator', course: null }] })
    const fresh = await json<{ id: string }>(await administrator.ask('/api/courses', { body: { title: 'Nieuw', startsOn: '2027-01-01', endsOn: '2027-02-01', days: [{ number: 4, date: '2027-01-01', place: 'Zaal 1' }, { number: 5, date: null }] } }))
    expect(await json(await administrator.ask(`/api/courses/${fresh.id}/programme`))).toMatchObject({ newer: false, days: [{ number: 4, date: '2027-01-01', place: 'Zaal 1' }, { number: 5, date: null }] })
    // A later curriculum in which the opening is called otherwise: only a course made from it has it.
    const { snapshot } = await db.selectFrom('course').select('snapshot').where('id', '=', fresh.id).executeTakeFirstOrThrow()
    const later = JSON.parse(JSON.stringify(snapshot).replaceAll('d1-opening', 'd1-nieuw'))
    await db.updateTable('course').set({ snapshot: JSON.stringify(later), version: 'later' }).where('id', '=', fresh.id).execute()
    expect((await dayFor(anna, 1)).day).toEqual(before.day)
  })
})

describe('work, notes and discussion', () => {
  it('[CO20] pages read are kept; what was noted later on her own device wins, also when it arrives first', async () => {
    const mark = (done: number, seconds: number): Promise<Response> => anna.ask(at('/work/d2-read-norms'), { method: 'PUT', body: { done, at: new Date(Date.now() - 100_000 + seconds * 1000).toISOString() } })
    expect(await json(await mark(8, 20))).toMatchObject({ done: 8 })
    // Waited for a connection since before that.
    expect(await json(await mark(3, 10))).toMatchObject({ done: 8 })
    expect(await json(await mark(5, 30))).toMatchObject({ done: 5 })
    expect((await mark(5000, 40)).status).toBe(400)
    expect((await mark(999, 40)).status).toBe(400)
    // A clock that runs a year ahead does not lock the mark.
    expect((await anna.ask(at('/work/d2-read-norms'), { method: 'PUT', body: { done: 6, at: '2099-01-01T00:00:00.000Z' } })).status).toBe(200)
    expect(await json(await mark(7, 101))).toMatchObject({ done: expect.any(Number) })
    expect((await dayFor(anna, 2)).work['d2-read-norms']).toBeGreaterThanOrEqual(6)
    expect((await dayFor(bram, 2)).work).toEqual({})
  })

  it('[CO21] a note is private until she shares it, is written once however often it is sent, and is hers to take back', async () => {
    const id = randomUUID()
    const body = { id, item: 'd1-read-factors', page: 12, text: 'Hoop eerst.', concepts: ['g2'] }
    for (let i = 0; i < 2; i++) expect((await anna.ask(at('/notes'), { body })).status).toBe(201)
    const seenBy = async (who: TestPerson): Promise<{ text: string; own: boolean; by: string }[]> => (await json<{ notes: { text: string; own: boolean; by: string }[] }>(await who.ask(at('/notes?item=d1-read-factors')))).notes
    expect(await seenBy(anna)).toMatchObject([{ text: 'Hoop eerst.', own: true }])
    expect(await seenBy(bram)).toEqual([])
    expect(await seenBy(trainer)).toEqual([])
    expect((await trainer.ask(`/api/notes/${id}`, { method: 'PATCH', body: { version: 1, shared: true } })).status).toBe(403)
    expect((await anna.ask(`/api/notes/${id}`, { method: 'PATCH', body: { version: 1, shared: true } })).status).toBe(200)
    expect(await seenBy(bram)).toMatchObject([{ by: 'Anna Bos', own: false }])
    expect((await anna.ask(`/api/notes/${id}`, { method: 'PATCH', body: { version: 1, text: 'Uit een oud venster.' } })).status).toBe(409)
    expect((await anna.ask(`/api/notes/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect(await seenBy(bram)).toEqual([])
  })

  it('[CO22] a question is talked about in threads; words are changed and withdrawn by who wrote them, and answers stay', async () => {
    const say = (who: TestPerson, text: string, parent: string | null = null, id: string = randomUUID()): Promise<Response> => who.ask(at('/discussion'), { body: { id, item: 'd1-read-factors', question: 'who-gives', parent, text } })
    const first = await json<{ id: string }>(await say(anna, 'Raad geven kunnen alleen zij.'))
    const answer = await json<{ id: string; parent: string }>(await say(bram, 'Bij ons niet.', first.id))
    // An answer to an answer stands beside it.
    expect(await json(await say(anna, 'Hoezo?', answer.id))).toMatchObject({ parent: first.id })
    expect((await bram.ask(`/api/contributions/${first.id}`, { method: 'PATCH', body: { version: 1, text: 'x' } })).status).toBe(403)
    expect((await anna.ask(`/api/contributions/${first.id}`, { method: 'PATCH', body: { version: 1, text: 'Raad geven ze elkaar.' } })).status).toBe(200)
    expect((await anna.ask(`/api/contributions/${first.id}`, { method: 'PATCH', body: { version: 1, text: 'Uit een oud venster.' } })).status).toBe(409)
    expect((await anna.ask(at(`/contributions`), { method: 'PUT', body: {} })).status).toBe(404)
    expect((await anna.ask(`/api/contributions/${first.id}/mark`, { method: 'PUT', body: { marked: true } })).status).toBe(403)
    expect((await trainer.ask(`/api/contributions/${first.id}/mark`, { method: 'PUT', body: { marked: true } })).status).toBe(204)
    expect((await dayFor(anna, 1)).talk).toEqual([{ item: 'd1-read-factors', question: 'who-gives', count: 3, marked: 1 }])
    expect((await anna.ask(`/api/contributions/${first.id}`, { method: 'DELETE' })).status).toBe(204)
    expect(await json(await bram.ask(at('/discussion/d1-read-factors/who-gives')))).toMatchObject({ contributions: [{ text: '', withdrawn: 'self', marked: false }, { text: 'Bij ons niet.' }, { text: 'Hoezo?' }] })
    expect((await say(bram, 'x', null)).status).toBe(201)
    expect((await anna.ask(at('/discussion'), { body: { id: randomUUID(), item: 'd1-read-factors', question: 'bestaat-niet', text: 'x' } })).status).toBe(404)
  })

  it('[CO23] a trainer withdraws words in which someone could be recognised, and that stands in the trail of who wrote them', async () => {
    const { id } = await json<{ id: string }>(await anna.ask(at('/discussion'), { body: { id: randomUUID(), item: 'd1-read-factors', question: 'order', text: 'Meneer De Boer uit Zwolle.' } }))
    expect((await trainer.ask(`/api/contributions/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect(await json(await anna.ask('/api/me/audit'))).toMatchObject({ entries: [{ act: 'withdraw', thing: 'contribution', by: { name: 'Marijke van Dalen' } }] })
  })

  it('[CO24] a long discussion comes in pages, without a gap or a double', async () => {
    for (let i = 0; i < 7; i++) await anna.ask(at('/discussion'), { body: { id: randomUUID(), item: 'd1-read-factors', question: 'order', text: `zin ${i}` } })
    const seen: string[] = []
    let after: string | null = ''
    do {
      const page: { contributions: { text: string }[]; next: string | null } = await json(await anna.ask(at(`/discussion/d1-read-factors/order?limit=3${after ? `&after=${after}` : ''}`)))
      seen.push(...page.contributions.map(({ text }) => text))
      after = page.next
    } while (after)
    expect(seen).toEqual(Array.from({ length: 7 }, (_, i) => `zin ${i}`))
    expect((await anna.ask(at('/discussion/d1-read-factors/order?after=onzin'))).status).toBe(400)
  })
})

describe('in class', () => {
  const EXERCISE = 'd1-exercise-preparation'
  it('[CO30] cards are proposed for who is here, dealt by the trainer, and each sees her own and nobody else’s', async () => {
    const people = await Promise.all(['Cis', 'Daan', 'Eva', 'Gijs'].map((name) => makePerson(server, { name, roles: [{ role: 'participant', course }] })))
    await write(trainer, 1, 'morning', people.map(({ id }) => ({ person: id, hours: 2.75 })))
    const view = await json<DealView>(await trainer.ask(at(`/cards/${EXERCISE}`)))
    expect(view.people.filter(({ here }) => here)).toHaveLength(4)
    expect(view.proposal.map(({ role }) => role).sort()).toEqual(['ilse', 'leader', 'observer', 'wouter'])
    expect((await dayFor(people[0]!, 1)).cards).toEqual([])
    const deal = (who: TestPerson, version: number, dealt: object[]): Promise<Response> => who.ask(at(`/cards/${EXERCISE}`), { method: 'PUT', body: { version, dealt } })
    expect((await deal(trainer, 0, view.proposal)).status).toBe(204)
    const cards = await Promise.all(people.map(async (person) => (await dayFor(person, 1)).cards))
    for (const [i, [card]] of cards.entries()) {
      const mine = view.proposal.find(({ person }) => person === people[i]!.id)!
      expect(card).toMatchObject({ exercise: EXERCISE, card: { id: mine.role }, others: expect.arrayContaining([]) })
      expect(card!.others).toHaveLength(3)
    }
  
    const hidden = 'Niemand heeft gebeld'
    const ilse = people.find(({ id }) => id === view.proposal.find(({ role }) => role === 'ilse')!.person)!
    expect(JSON.stringify(await dayFor(ilse, 1))).toContain(hidden)
    for (const person of people.filter((one) => one !== ilse)) expect(JSON.stringify(await dayFor(person, 1))).not.toContain(hidden)
    // Another trainer who dealt from the same picture hears it; a card twice, or a person twice, is refused.
    expect((await refusalOf(await deal(second, 0, view.proposal))).message).toContain('Marijke')
    expect((await deal(second, 1, view.proposal.map((seat) => ({ ...seat, role: 'leader' })))).status).toBe(400)
    expect((await deal(second, 1, view.proposal.map((seat) => ({ ...seat, person: people[0]!.id })))).status).toBe(400)
    expect((await deal(second, 1, [{ ...view.proposal[0]!, person: trainer.id }])).status).toBe(400)
    expect((await deal(second, 1, [])).status).toBe(204)
    expect((await dayFor(ilse, 1)).cards).toEqual([])
  })

  it('[CO31] the trainer opens one question; everyone in the course sees which, until it is closed', async () => {
    const open = (question: string): Promise<Response> => trainer.ask(at('/question'), { method: 'PUT', body: { item: 'd2-read-norms', question } })
    const questions = (await dayFor(trainer, 2)).day.items.find((item) => item.id === 'd2-read-norms')
    const [first, next] = questions && 'questions' in questions ? questions.questions : []
    expect((await open(first!.id)).status).toBe(204)
    expect((await open(next!.id)).status).toBe(204)
    expect((await dayFor(anna, 2)).open).toMatchObject({ item: 'd2-read-norms', question: next!.id })
    expect((await open('bestaat-niet')).status).toBe(404)
    expect((await trainer.ask(at('/question'), { method: 'DELETE' })).status).toBe(204)
    expect((await dayFor(anna, 2)).open).toBeNull()
  })

  it('[CO32] hours are written down per half day; she sees her own, and who is here is told by name', async () => {
    expect((await write(trainer, 2, 'morning', [{ person: anna.id, hours: 2.5 }, { person: bram.id, hours: 0 }])).status).toBe(204)
    const mine = await json<{ halves: { day: number; half: string; been: number | null }[] }>(await anna.ask(at('/hours')))
    expect(mine.halves.find(({ day, half }) => day === 2 && half === 'morning')?.been).toBe(2.5)
    expect(mine.halves.find(({ day, half }) => day === 2 && half === 'afternoon')?.been).toBeNull()
    expect((await dayFor(bram, 2)).present).toEqual({ count: 1, names: ['Anna Bos'] })
    expect((await write(trainer, 2, 'morning', [{ person: anna.id, hours: 9, was: 2.5 }])).status).toBe(400)
    expect((await write(trainer, 2, 'morning', [{ person: trainer.id, hours: 1 }])).status).toBe(400)
    expect((await write(anna, 2, 'morning', [{ person: anna.id, hours: 2.75, was: 2.5 }])).status).toBe(403)
    // Taken back: nobody wrote it down.
    expect((await write(trainer, 2, 'morning', [{ person: bram.id, hours: null, was: 0 }])).status).toBe(204)
    expect(await json(await bram.ask('/api/me/audit'))).toMatchObject({ entries: [{ act: 'change', thing: 'attendance', detail: { from: 0, to: null } }, { detail: { from: null, to: 0 } }] })
  })

  it('[CO33] two who write down different hours: the second hears it and nothing of his is written; the same hours are no quarrel', async () => {
    await write(trainer, 2, 'morning', [{ person: anna.id, hours: 2 }])
    const refused = await write(second, 2, 'morning', [{ person: bram.id, hours: 2 }, { person: anna.id, hours: 1 }])
    expect(refused.status).toBe(409)
    expect((await refusalOf(refused)).message).toContain('Marijke van Dalen')
    const { people } = await json<{ people: AttendanceRow[] }>(await second.ask(at('/attendance')))
    expect(people.map(({ name, hours }) => [name, hours])).toEqual([['Anna Bos', { '2-morning': 2 }], ['Bram Smit', {}]])
    expect((await write(second, 2, 'morning', [{ person: anna.id, hours: 2 }])).status).toBe(204)
    expect((await write(second, 2, 'morning', [{ person: anna.id, hours: 1, was: 2 }])).status).toBe(204)
    // Two touches in a row, the second before the first was seen back.
    expect((await write(second, 2, 'morning', [{ person: anna.id, hours: 0.5, was: 2 }])).status).toBe(204)
  })

  it('[CO34] trainer and participant see at once that the hours asked cannot be reached any more', async () => {
    for (const half of ['morning', 'afternoon']) await write(trainer, 1, half, [{ person: anna.id, hours: 0 }])
    const { people } = await json<{ people: AttendanceRow[] }>(await trainer.ask(at('/attendance')))
    expect(people.find(({ id }) => id === anna.id)?.outlook).toMatchObject([{ certificate: 'module', least: 16, been: 0, still: 12, state: 'unreachable' }, { certificate: 'bacu', state: 'unreachable' }])
    expect(people.find(({ id }) => id === bram.id)?.outlook).toMatchObject([{ state: 'open' }, { state: 'open' }])
    expect(await json(await anna.ask(at('/hours')))).toMatchObject({ outlook: [{ state: 'unreachable' }, { state: 'unreachable' }] })
  })
})

describe('the module before the supplement', () => {
  const supplement = async (): Promise<{ fresh: string; lead: TestPerson; eva: TestPerson }> => {
    const fresh = await makeCourse(server, 'Aanvullend', [4, 5].map((number) => ({ number, date: inDays(number - 4), place: '' })))
    const lead = await makePerson(server, { name: 'Hans Verbeek', roles: [{ role: 'trainer', course: fresh }] })
    return { fresh, lead, eva: await makePerson(server, { name: 'Eva Mulder', roles: [{ role: 'participant', course: fresh }], secondFactor: false }) }
  }
  const standing = async (who: TestPerson, fresh: string): Promise<string | undefined> => (await json<Programme>(await who.ask(`/api/courses/${fresh}/programme`))).standings[0]?.standing

  it('[CO40] who has shown nothing is not on the days of the supplement: no work, no card, no hours, until it is said why', async () => {
    const { fresh, lead, eva } = await supplement()
    expect(await standing(eva, fresh)).toBe('none')
    expect(await json(await eva.ask(`/api/courses/${fresh}/days/4`))).toMatchObject({ on: false, day: { items: [] } })
    const attend = (): Promise<Response> => lead.ask(`/api/courses/${fresh}/attendance`, { method: 'PUT', body: { day: 4, half: 'morning', people: [{ person: eva.id, hours: 2, was: null }] } })
    expect((await refusalOf(await attend())).code).toBe('conflict')
    const say = (kind: string, text: string): Promise<Response> => lead.ask(`/api/courses/${fresh}/people/${eva.id}/grounds`, { body: { id: randomUUID(), part: 'supplement', kind, text } })
    expect((await say('said', 'mag')).status).toBe(400)
    expect((await say('said', 'Deed de module in 2019, papieren volgen.')).status).toBe(201)
    expect(await standing(eva, fresh)).toBe('said')
    expect((await attend()).status).toBe(204)
    expect(await json(await eva.ask('/api/me/audit'))).toMatchObject({ entries: expect.arrayContaining([expect.objectContaining({ act: 'let-in', thing: 'ground', by: expect.objectContaining({ name: 'Hans Verbeek', role: 'trainer' }) })]) })
  })

  it('[CO41] she shows a certificate; only she and who judges it see the file; a trainer accepts it or asks for more', async () => {
    const { fresh, lead, eva } = await supplement()
    const file = randomUUID()
    expect((await fetch(`${server.url}/api/courses/${fresh}/evidence/${file}?name=certificaat.pdf`, { method: 'PUT', headers: { cookie: eva.cookie, 'content-type': 'application/pdf' }, body: new Uint8Array(PDF) })).status).toBe(201)
    const id = randomUUID()
    for (let i = 0; i < 2; i++) expect((await eva.ask(`/api/courses/${fresh}/grounds`, { body: { id, part: 'supplement', kind: 'file', file } })).status).toBe(201)
    expect(await standing(eva, fresh)).toBe('waiting')
    const other = await makePerson(server, { roles: [{ role: 'participant', course: fresh }], secondFactor: false })
    expect((await other.ask(`/api/grounds/${id}/file`)).status).toBe(403)
    expect((await other.ask(`/api/courses/${fresh}/files/${file}`)).status).toBe(404)
    expect((await lead.ask(`/api/grounds/${id}/file`)).status).toBe(200)
    const decide = (accepted: boolean, text: string): Promise<Response> => lead.ask(`/api/grounds/${id}/decision`, { method: 'PUT', body: { accepted, text } })
    expect((await decide(true, 'Goed zo.')).status).toBe(200)
    expect((await decide(true, 'Goed zo.')).status).toBe(200)
    expect((await decide(false, 'Toch niet.')).status).toBe(409)
    expect(await standing(eva, fresh)).toBe('shown')
    expect(await json(await eva.ask(`/api/courses/${fresh}/grounds/mine`))).toMatchObject({ grounds: [{ accepted: true, answer: 'Goed zo.', by: 'Hans Verbeek', file: { id: file } }] })
    expect(await json(await eva.ask('/api/me/audit'))).toMatchObject({ entries: expect.arrayContaining([expect.objectContaining({ act: 'read', thing: 'ground' }), expect.objectContaining({ act: 'accept', thing: 'ground' })]) })
    // What she showed goes with her when she leaves.
    expect((await eva.ask('/api/me', { method: 'DELETE', body: { email: eva.email } })).status).toBe(204)
    expect(await server.database.db.selectFrom('course_file').select('id').where('id', '=', file).execute()).toEqual([])
  })

  it('[CO42] in a course of five days she follows the module here; with too few hours there the supplement waits for a word', async () => {
    expect(await standing(anna, course)).toBe('here')
    for (const half of ['morning', 'afternoon']) await write(trainer, 1, half, [{ person: anna.id, hours: 0 }])
    expect(await standing(anna, course)).toBe('short')
    expect((await dayFor(anna, 4)).on).toBe(false)
    expect((await dayFor(anna, 3)).on).toBe(true)
    const word = { id: randomUUID(), part: 'supplement', kind: 'word', text: 'Haalt dag 1 in met de groep van Hans, 12 maart.' }
    expect((await trainer.ask(at(`/people/${anna.id}/grounds`), { body: word })).status).toBe(201)
    expect(await standing(anna, course)).toBe('word')
    expect((await dayFor(anna, 4)).on).toBe(true)
  })
})

describe('the calendar', () => {
  const read = async (link: string): Promise<{ summary: string; start: Date; end: Date; location: string; sequence: number; uid: string }[]> => {
    const text = await (await fetch(link)).text()
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => {
      const event = new ICAL.Event(part)
      return { summary: event.summary, start: event.startDate.toJSDate(), end: event.endDate.toJSDate(), location: event.location, sequence: Number(event.sequence), uid: event.uid }
    })
  }
  const linkOf = async (who: TestPerson, method = 'GET'): Promise<string> => (await json<{ link: string }>(await who.ask('/api/me/calendar', { method }))).link

  it('[CO50] holds her days at the hour it is in Amsterdam, in summer and in winter, and follows when dates change', async () => {
    const set = (revision: number, first: string): Promise<Response> => trainer.ask(at('/days'), { method: 'PUT', body: { revision, days: [{ number: 1, date: first, place: 'Zaal 4, Utrecht; links' }, { number: 2, date: '2027-07-15', place: '' }] } })
    await set(0, '2027-01-15')
    const link = await linkOf(anna)
    const find = async (day: number) => (await read(link)).find(({ uid }) => uid.startsWith(`${course}-${day}@`))
    expect(await find(1)).toMatchObject({ start: new Date('2027-01-15T08:30:00Z'), end: new Date('2027-01-15T15:45:00Z'), location: 'Zaal 4, Utrecht; links', summary: 'BACU, dag 1: Beginnen' })
    expect((await find(2))?.start).toEqual(new Date('2027-07-15T07:30:00Z'))
    const before = (await find(1))!.sequence
    await set(1, '2027-03-28')
    expect(await find(1)).toMatchObject({ start: new Date('2027-03-28T07:30:00Z') })
    expect((await find(1))!.sequence).toBeGreaterThan(before)
    await change(trainer, 2, { kind: 'times', day: 1, half: 'morning', starts: '10:00', ends: '12:45' })
    expect((await find(1))?.start).toEqual(new Date('2027-03-28T08:00:00Z'))
  })

  it('[CO51] the link is the key: it is made anew on demand, the old one dies, and it shows only her own days', async () => {
    const link = await linkOf(anna)
    expect(await linkOf(anna)).toBe(link)
    expect(await read(link)).toHaveLength(5)
    const renewed = await linkOf(anna, 'POST')
    expect(renewed).not.toBe(link)
    expect((await fetch(link)).status).toBe(404)
    expect(await read(renewed)).toHaveLength(5)
    for (const half of ['morning', 'afternoon']) await write(trainer, 1, half, [{ person: anna.id, hours: 0 }])
    // Not on the supplement's days yet.
    expect(await read(renewed)).toHaveLength(3)
    await server.database.db.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', anna.id).execute()
    expect((await fetch(renewed)).status).toBe(404)
  })
})

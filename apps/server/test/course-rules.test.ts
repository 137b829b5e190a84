/** Rules and days of a course that change while it runs: the hours that are asked, and a day more. */
import { randomUUID } from 'node:crypto'
import type { AttendanceRow, Changes, DayView, MyHours, Programme } from '@kring/protocol'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeCalendar } from '../src/commands/ics.ts'
import { json } from './house.ts'
import { fiveDays, inDays, makeCourse, makePerson, refusalOf, type TestPerson } from './people.ts'
import { openServer } from './server.ts'

const server = openServer()


let course: string
let trainer: TestPerson
let second: TestPerson
let anna: TestPerson
const at = (path: string): string => `/api/courses/${course}${path}`
beforeEach(async () => {
  course = await makeCourse(server, 'BACU', fiveDays())
  ;[trainer, second] = await Promise.all(['Marijke van Dalen', 'Hans Verbeek'].map((name) => makePerson(server, { name, roles: [{ role: 'trainer', course }] }))) as [TestPerson, TestPerson]
  anna = await makePerson(server, { name: 'Anna Bos', roles: [{ role: 'participant', course }], secondFactor: false })
})
const change = async (who: TestPerson, revision: number, body: object, id: string = randomUUID()): Promise<Response> => who.ask(at('/changes'), { body: { id, revision, change: body } })
const programme = async (who: TestPerson): Promise<Programme> => json(await who.ask(at('/programme')))
const attendance = async (): Promise<AttendanceRow> => (await json<{ people: AttendanceRow[] }>(await trainer.ask(at('/attendance')))).people.find(({ id }) => id === anna.id)!
const write = (day: number, half: string, hours: number): Promise<Response> => trainer.ask(at('/attendance'), { method: 'PUT', body: { day, half, people: [{ person: anna.id, hours, was: null }] } })

const FEWER = { kind: 'hours', certificate: 'module', least: 12, why: 'Dag 1 viel door sneeuw half uit.' }
const EXTRA = { kind: 'add-day', number: 6, part: 'supplement', title: 'Inhaaldag', text: 'Wat door de sneeuw bleef liggen.', halves: [{ half: 'morning', starts: '09:30', ends: '12:30' }, { half: 'afternoon', starts: '13:30', ends: '16:30' }] }

describe('a rule that changes in mid-course', () => {
  it('[CO60] other hours count at once for trainer and participant; what was written down stays, the reason stands with it, and undoing brings the old rule back', async () => {
    const other = await makeCourse(server, 'Ander', fiveDays())
    for (const half of ['morning', 'afternoon']) expect((await write(1, half, 0)).status).toBe(204)
    expect((await attendance()).outlook[0]).toMatchObject({ certificate: 'module', least: 16, state: 'unreachable' })
    expect((await change(trainer, 0, FEWER)).status).toBe(201)
    expect(await attendance()).toMatchObject({ hours: { '1-morning': 0, '1-afternoon': 0 }, outlook: [{ certificate: 'module', least: 12, been: 0, still: 12, state: 'open' }, { certificate: 'bacu', least: 27 }] })
    expect(await json<MyHours>(await anna.ask(at('/hours')))).toMatchObject({ outlook: [{ least: 12, state: 'open' }, {}] })
    // With too few hours the supplement waited for a word; with the new rule it does not.
    expect((await programme(anna)).standings[0]?.standing).toBe('here')
    const { changes } = await json<Changes>(await trainer.ask(at('/changes')))
    expect(changes[0]).toMatchObject({ by: 'Marijke van Dalen', change: FEWER, item: { nl: 'Certificaat modulaire cursus groepsdynamica' } })
    const lead = await makePerson(server, { roles: [{ role: 'trainer', course: other }] })
    expect((await json<Programme>(await lead.ask(`/api/courses/${other}/programme`))).asked[0]).toMatchObject({ certificate: 'module', least: 16, total: 18 })
    expect((await second.ask(at(`/changes/${changes[0]!.id}/undo`), { body: { revision: 1 } })).status).toBe(200)
    expect((await attendance()).outlook[0]).toMatchObject({ least: 16, state: 'unreachable' })
    expect((await programme(anna)).standings[0]?.standing).toBe('short')
  })

  it('[CO61] a day more has its date, hours and place in calendars, and makes hours reachable again; undone it is gone with its date, and done again its hours are there', async () => {
    for (const half of ['morning', 'afternoon']) await write(4, half, 0)
    expect((await attendance()).outlook[1]).toMatchObject({ certificate: 'bacu', least: 27, still: 24, state: 'unreachable' })
    const id = randomUUID()
    expect((await change(trainer, 0, EXTRA, id)).status).toBe(201)
    expect((await change(trainer, 0, EXTRA, id)).status).toBe(201)
    expect((await trainer.ask(at('/days'), { method: 'PUT', body: { revision: 1, days: [{ number: 6, date: inDays(90), place: 'Zaal 2' }] } })).status).toBe(200)
    expect((await attendance()).outlook[1]).toMatchObject({ still: 30, state: 'open' })
    const endsOn = async (): Promise<string> => (await json<{ endsOn: string }>(await trainer.ask(at('')))).endsOn
    expect(await endsOn()).toBe(inDays(90))
    expect(await programme(anna)).toMatchObject({ freeDay: 7, days: [{}, {}, {}, {}, {}, { number: 6, title: { nl: 'Inhaaldag' }, starts: '09:30', ends: '16:30', hours: 6, place: 'Zaal 2' }] })
    expect(await json<DayView>(await anna.ask(at('/days/6')))).toMatchObject({ on: true, day: { items: [{ kind: 'own-text', title: { nl: 'Inhaaldag' }, minutes: 180 }, {}] } })
    expect((await write(6, 'morning', 3)).status).toBe(204)
    expect((await attendance()).outlook[1]).toMatchObject({ been: 3, still: 27 })
    const { link } = await json<{ link: string }>(await anna.ask('/api/me/calendar'))
    const days = async (): Promise<string[]> => new ICAL.Component(ICAL.parse(await (await fetch(link)).text())).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part).summary)
    expect(await days()).toContain('BACU, dag 6: Inhaaldag')

    expect((await trainer.ask(at(`/changes/${id}/undo`), { body: { revision: 2 } })).status).toBe(200)
    expect((await programme(anna)).days).toHaveLength(5)
    expect((await anna.ask(at('/days/6'))).status).toBe(404)
    expect(await days()).toHaveLength(5)
    expect(await endsOn()).toBe(inDays(42))
    expect((await attendance()).outlook[1]).toMatchObject({ been: 0, state: 'unreachable' })
    // The number of an undone day is not given to another.
    expect((await programme(trainer)).freeDay).toBe(7)
    expect((await trainer.ask(at(`/changes/${id}/redo`), { body: { revision: 3 } })).status).toBe(200)
    expect((await attendance()).outlook[1]).toMatchObject({ been: 3, still: 27 })
    expect(await endsOn()).toBe(inDays(90))
  })

  it('[CO62] what cannot be is refused in words and changes nothing: more hours than there are, another certificate, a number in use, halves that overlap, a participant', async () => {
    for (const [body, where] of [
      [{ ...FEWER, least: 18.25 }, 'least'], [{ ...FEWER, certificate: 'zwemmen' }, 'certificate'], [{ ...FEWER, why: ' ' }, 'change'],
      [{ ...EXTRA, number: 5 }, 'number'], [{ ...EXTRA, halves: [EXTRA.halves[1], { ...EXTRA.halves[0]!, ends: '14:00' }] }, 'halves'], [{ ...EXTRA, halves: [{ half: 'morning', starts: '12:00', ends: '09:00' }] }, 'halves'],
    ] as const) {
      const refused = await change(trainer, 0, body)
      expect(refused.status, where).toBe(400)
      expect(JSON.stringify(await refusalOf(refused)), where).toContain(where)
    }
    expect((await change(anna, 0, FEWER)).status).toBe(403)
    expect((await trainer.ask(at('/days'), { method: 'PUT', body: { revision: 0, days: [{ number: 6, date: inDays(3), place: '' }] } })).status).toBe(400)
    expect(await json<Changes>(await trainer.ask(at('/changes')))).toMatchObject({ revision: 0, changes: [] })
  })

  it('[CO63] two who change the rules at once: the second hears who was first, and nothing of his is written', async () => {
    expect((await change(trainer, 0, FEWER)).status).toBe(201)
    const refused = await change(second, 0, EXTRA)
    expect(refused.status).toBe(409)
    expect(await refusalOf(refused)).toMatchObject({ code: 'conflict', issues: [{ where: 'revision', what: 'Marijke van Dalen' }] })
    expect((await programme(second)).days).toHaveLength(5)
    expect((await change(second, 1, EXTRA)).status).toBe(201)
    expect((await programme(second)).days).toHaveLength(6)
  })
})

describe('the text of a calendar', () => {
  it('[CO64] is folded at 75 bytes without cutting a character, and a reader gets back every comma, line and sign', () => {
    const summary = 'Ervaringsgroep; “één, twee” \\ drie 🙂 '.repeat(6).trim()
    const text = writeCalendar('NL', [{ id: 'x@kring', start: new Date('2027-01-15T08:30:00Z'), end: new Date('2027-01-15T15:45:00Z'), sequence: 3, summary, location: 'Zaal 4,\nUtrecht', url: `https://kring.example/${'a'.repeat(100)}` }])
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!)
    expect(event).toMatchObject({ summary, location: 'Zaal 4,\nUtrecht', uid: 'x@kring' })
    expect(event.startDate.toJSDate()).toEqual(new Date('2027-01-15T08:30:00Z'))
  })
})

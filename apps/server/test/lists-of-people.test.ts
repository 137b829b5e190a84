/** Lists of people, invitations and courses: who sees what of them, page by page. */
import { describe, expect, it } from 'vitest'
import { address, joined, json, openHouse } from './house.ts'
import { makeCourse, makePerson, refusalOf, type TestPerson } from './people.ts'

const house = openHouse()

describe('courses and people', () => {
  it('[PE25] shows e-mail addresses in a course only to those who must reach people', async () => {
    const { ask, email } = await joined(house)
    const other = await joined(house)
    const seen = async (by: TestPerson['ask']) => JSON.stringify(await json(await by(`/api/courses/${house.course}/people?limit=100`)))
    expect(await seen(house.trainer.ask)).toContain(email)
    expect(await seen(other.ask)).not.toContain(email)
    expect(await seen(ask)).toContain(email)
  })

  it('[PE26] pages through people by name, each once, and finds by part of a name or address', async () => {
    const room = await makeCourse(house.server, 'Groot')
    for (let i = 0; i < 25; i++) await makePerson(house.server, { name: ['Bram', 'Ans', 'Čapek', 'Élise', 'Zoë'][i % 5]!, roles: [{ role: 'participant', course: room }] })
    const names: string[] = []
    let after: string | null = null
    do {
      const page: { people: { id: string; name: string }[]; next: string | null } = await json(await house.administrator.ask(`/api/courses/${room}/people?limit=7${after ? `&after=${after}` : ''}`))
      names.push(...page.people.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(names).toHaveLength(25)
    expect(new Set(names).size).toBe(25)
    const { people } = await json<{ people: { name: string }[] }>(await house.administrator.ask('/api/people?search=WILLEM'))
    expect(people.map(({ name }) => name)).toEqual(['Willem Bakhuis'])
    expect((await house.administrator.ask('/api/people?after=onzin')).status).toBe(400)
    expect(await json(await house.administrator.ask('/api/people?search=%25'))).toMatchObject({ people: [] })
  })

  it('[PE35] pages through invitations, newest first, each once, with what became of them', async () => {
    const room = await makeCourse(house.server, 'Veel uitnodigingen')
    const host = await makePerson(house.server, { roles: [{ role: 'trainer', course: room }] })
    const made: string[] = []
    for (let i = 0; i < 9; i++) made.unshift(((await json<{ invitation: { id: string } }>(await host.ask(`/api/courses/${room}/invitations`, { body: { email: address(), role: 'participant' } }))).invitation.id))
    await host.ask(`/api/invitations/${made[2]}`, { method: 'DELETE' })
    const seen: { id: string; state: string }[] = []
    let after: string | null = null
    do {
      const page: { invitations: { id: string; state: string }[]; next: string | null } = await json(await host.ask(`/api/courses/${room}/invitations?limit=4${after ? `&after=${encodeURIComponent(after)}` : ''}`))
      seen.push(...page.invitations)
      after = page.next
    } while (after)
    expect(seen.map(({ id }) => id)).toEqual(made)
    expect(seen.map(({ state }) => state)).toEqual(made.map((_, i) => (i === 2 ? 'withdrawn' : 'open')))
    const twice = address()
    expect((await host.ask(`/api/courses/${room}/invitations`, { body: { email: twice, role: 'participant' } })).status).toBe(201)
    expect((await refusalOf(await host.ask(`/api/courses/${room}/invitations`, { body: { email: house.trainer.email, role: 'trainer' } }))).code).toBe('not-allowed')
  })

  it('[PE27] sets up a course with the content as it is that day, and keeps its days in order', async () => {
    const wrong = await house.administrator.ask('/api/courses', { body: { title: 'BACU', startsOn: '2027-05-01', endsOn: '2027-01-01' } })
    expect(wrong.status).toBe(400)
    const { id, version } = await json<{ id: string; version: string }>(await house.administrator.ask('/api/courses', { body: { title: 'BACU voorjaar 2027', startsOn: '2027-01-15', endsOn: '2027-06-18' } }))
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    const row = await house.server.database.db.selectFrom('course').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect((row.snapshot as { days: unknown[] }).days.length).toBe(5)
    expect((await house.administrator.ask(`/api/courses/${id}`, { method: 'PATCH', body: { endsOn: '2026-12-01' } })).status).toBe(400)
    expect(await json(await house.administrator.ask(`/api/courses/${id}`, { method: 'PATCH', body: { endsOn: '2027-07-01' } }))).toMatchObject({ startsOn: '2027-01-15', endsOn: '2027-07-01' })
    const refused = await house.administrator.ask('/api/courses', { body: { title: 'Anders', curriculum: 'bestaat-niet', startsOn: '2027-01-15', endsOn: '2027-06-18' } })
    expect((await refusalOf(refused)).message).toContain('bestaat-niet')
  })
})

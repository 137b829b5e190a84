import { randomUUID } from 'node:crypto'
import type { CaseCard, CaseView } from '@kring/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCourse, makePerson, refusalOf, type TestPerson } from './people.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
let course: string
let author: TestPerson
let reader: TestPerson
beforeAll(async () => {
  server = await startServer()
  course = await makeCourse(server)
  author = await makePerson(server, { name: 'Fatma Yıldırım', roles: [{ role: 'participant', course }] })
  reader = await makePerson(server, { name: 'Joost de Graaf', roles: [{ role: 'participant', course }] })
})
afterAll(() => server.stop())

const at = `/api/courses/`
const json = async <T>(response: Response): Promise<T> => {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return JSON.parse(text) as T
}
const code = async (response: Response): Promise<string> => (response.ok ? 'ok' : (await refusalOf(response)).code)
const plan = (text = 'Een open groep, acht mensen.', more: object = {}) => ({ item: 'd1-case', title: 'Mijn groep', fields: [{ id: 'kind', text }], pseudonyms: [], concepts: ['g1'], literature: [], scenario: 'de-jas-nog-aan', ...more })
const make = async (text?: string, more?: object): Promise<CaseView> => json(await author.ask(`${at}${course}/cases`, { body: { id: randomUUID(), ...plan(text, more) } }))
const one = (id: string): string => `${at}${course}/cases/${id}`
const share = (id: string, { person = reader.id, days = 7, looked = [] as string[] } = {}): Promise<Response> =>
  author.ask(`${one(id)}/shares/${person}`, { method: 'PUT', body: { until: new Date(Date.now() + days * 86_400_000).toISOString(), looked } })
const listOf = async (person: TestPerson): Promise<CaseCard[]> => (await json<{ cases: CaseCard[] }>(await person.ask(`${at}${course}/cases`))).cases

describe('own cases', () => {
  it('[CA10] are kept with their links; making one twice is once', async () => {
    const id = randomUUID()
    const body = { id, ...plan() }
    const [a, b] = await Promise.all([author.ask(`${at}${course}/cases`, { body }), author.ask(`${at}${course}/cases`, { body })])
    expect([a.status, b.status]).toEqual([200, 200])
    expect((await listOf(author)).filter((card) => card.id === id)).toHaveLength(1)
    expect(await json<CaseView>(await author.ask(one(id)))).toMatchObject({ title: 'Mijn groep', concepts: ['g1'], scenario: 'de-jas-nog-aan', mine: true, form: { id: 'd1-case' } })
    expect(await code(await author.ask(`${at}${course}/cases`, { body: { ...plan(), id: randomUUID(), item: 'geen-formulier' } }))).toBe('bad-request')
  })

  it('[CA11] are nobody else’s until shared: for another they are not there, also not for the trainer', async () => {
    const { id } = await make()
    const trainer = await makePerson(server, { roles: [{ role: 'trainer', course }] })
    for (const person of [reader, trainer]) {
      expect(await code(await person.ask(one(id)))).toBe('not-found')
      expect((await listOf(person)).map((card) => card.id)).not.toContain(id)
    }
  })

  it('[CA12] are shared with someone of the course, for a time, and then are gone for him by themselves; his look is in her trail', async () => {
    const { id } = await make()
    const outside = await makePerson(server)
    expect(await code(await share(id, { person: outside.id }))).toBe('not-found')
    expect(await code(await share(id, { days: -1 }))).toBe('bad-request')
    expect(await code(await share(id, { days: 900 }))).toBe('bad-request')
    expect(await code(await share(id))).toBe('ok')
    expect(await json<CaseView>(await reader.ask(one(id)))).toMatchObject({ mine: false, sharedWith: [], author: { name: 'Fatma Yıldırım' } })
    expect((await listOf(reader)).map((card) => card.id)).toContain(id)
    const { entries } = await json<{ entries: { act: string; thing: string; thingId: string }[] }>(await author.ask('/api/me/audit'))
    expect(entries).toContainEqual(expect.objectContaining({ act: 'read', thing: 'case', thingId: id }))
    await server.database.db.updateTable('case_share').set({ until: new Date(Date.now() - 1000) }).where('case_id', '=', id).execute()
    expect(await code(await reader.ask(one(id)))).toBe('not-found')
    expect((await listOf(reader)).map((card) => card.id)).not.toContain(id)
    expect(await code(await reader.ask(`${one(id)}/comments`, { body: { id: randomUUID(), text: 'Nog iets.' } }))).toBe('not-found')
    expect((await json<CaseView>(await author.ask(one(id)))).sharedWith).toMatchObject([{ ended: true }])
  })

  it('[CA13] are shared only after its warnings were looked at: the refusal names each, and looking lets it through', async () => {
    const { id } = await make('Karel de Groot was er op 12 maart niet; bel 06-41238765.')
    const refused = await share(id)
    expect(refused.status).toBe(409)
    const { issues } = ((await refused.json()) as { error: { issues: { what: string }[] } }).error
    expect(issues.map(({ what }) => what)).toEqual(['name:karel de groot', 'date:12 maart', 'phone:06-41238765'])
    expect(await code(await share(id, { looked: ['name:karel de groot'] }))).toBe('conflict')
    expect(await code(await share(id, { looked: issues.map(({ what }) => what) }))).toBe('ok')
    const { id: other } = await make('Karel was er niet.', { pseudonyms: ['Karel'] })
    expect(await code(await share(other))).toBe('ok')
  })

  it('[CA14] stop being shared at once when she says so, and are gone for good when she erases them', async () => {
    const { id } = await make()
    await share(id)
    expect((await json<CaseView>(await author.ask(`${one(id)}/shares/${reader.id}`, { method: 'DELETE' }))).shares).toBe(0)
    expect(await code(await reader.ask(one(id)))).toBe('not-found')
    expect((await author.ask(one(id), { method: 'DELETE' })).status).toBe(204)
    expect(await code(await author.ask(one(id)))).toBe('not-found')
  })

  it('[CA15] are talked about by whom they are shared with; one takes back one’s own words, the author any', async () => {
    const { id } = await make()
    await share(id)
    const said = { id: randomUUID(), text: 'Wie zorgt er in deze groep voor de stilte?' }
    await reader.ask(`${one(id)}/comments`, { body: said })
    const after = await json<CaseView>(await reader.ask(`${one(id)}/comments`, { body: said }))
    expect(after.discussion).toMatchObject([{ by: { name: 'Joost de Graaf' }, text: said.text, mine: true }])
    const hers = randomUUID()
    await author.ask(`${one(id)}/comments`, { body: { id: hers, text: 'Ik, geloof ik.' } })
    await reader.ask(`${one(id)}/comments/${hers}`, { method: 'DELETE' })
    expect((await json<CaseView>(await author.ask(one(id)))).discussion).toHaveLength(2)
    expect((await json<CaseView>(await author.ask(`${one(id)}/comments/${said.id}`, { method: 'DELETE' }))).discussion).toHaveLength(1)
  })

  it('[CA16] are not overwritten when two windows are open', async () => {
    const { id, edition } = await make()
    const change = (text: string): Promise<Response> => author.ask(one(id), { method: 'PATCH', body: { edition, fields: [{ id: 'kind', text }] } })
    expect((await Promise.all([change('een'), change('twee')])).map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('[CA17] come in pages, the last changed first, each once', async () => {
    const person = await makePerson(server, { roles: [{ role: 'participant', course }] })
    for (let n = 0; n < 5; n++) await person.ask(`${at}${course}/cases`, { body: { id: randomUUID(), ...plan(), title: `Casus ${n}` } })
    const titles: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: { cases: CaseCard[]; next: string | null } = await json(await person.ask(`${at}${course}/cases?limit=2${next ? `&after=${encodeURIComponent(next)}` : ''}`))
      titles.push(...page.cases.map(({ title }) => title))
      next = page.next
    }
    expect(titles).toEqual(['Casus 4', 'Casus 3', 'Casus 2', 'Casus 1', 'Casus 0'])
  })
})

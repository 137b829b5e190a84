/** Every line of a book can be said in some state the model can reach. */
import type { Line } from '@kring/curriculum'
import { knowledgeOf, load, readFolder, scenarioOf, voiceBookOf } from '@kring/curriculum/node'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Conversation } from '../src/api.ts'
import { outOfReach, rehearse, tellable, withExamples, witnessesAmong } from '../src/index.ts'
import { keepWitnesses, witnessesOf } from './witnesses.ts'

const STYLES = ['group', 'protocol', 'individual'] as const
const SESSIONS = 3
/** Thousands of mute turns are played before the last line of a book was met. */
const LONG = 300_000
/** The scenarios held to it so far. */
const HELD = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]

const { content } = load(readFolder(fileURLToPath(new URL('../../curriculum/content', import.meta.url))))
const knowledge = knowledgeOf(content)
const cases = content.scenarios.flatMap((files) => {
  const scenario = scenarioOf(files)
  return scenario && HELD.includes(scenario.nr) ? [{ name: scenario.id, scenario, book: voiceBookOf(files, content, 'nl') }] : []
})

it('[LO90] there are books to hold against the model', () => expect(cases).toHaveLength(HELD.length))

describe.each(cases)('$name', ({ scenario, book }) => {
  let lost: ReturnType<typeof outOfReach>['lost'] = []
  let sessions: Conversation[] = []
  beforeAll(() => {
    const witnesses = witnessesOf(scenario.id)
    const { searched, ...found } = outOfReach(scenario, book, { witnesses })
    lost = found.lost
    if (process.env.UPDATE_WITNESSES) keepWitnesses(scenario.id, witnessesAmong(scenario, book, [...witnesses, ...searched]))
    else if (searched.length > 0) console.log(`${scenario.id}: its ${witnesses.length} witnesses left something unheard, ${searched.length} more courses were played; see witnesses.ts`)
    const led = withExamples(book, knowledge)
    sessions = Array.from({ length: SESSIONS }, (_, i) => rehearse(scenario, led, { seed: 900 + 31 * i, style: STYLES[i % 3]!, leads: 20 }))
  }, LONG)

  it('[LO90] every line of everybody’s own can be said in some state the model can reach', () => {
    expect(lost.map(({ source, because, text }) => `${source} (${because}): ${text}`)).toEqual([])
  })

  it(`[LO91] what is heard in ${SESSIONS} sessions is within reach (seeds 900 to ${900 + 31 * (SESSIONS - 1)})`, () => {
    const heard = new Set(sessions.flatMap((c) => c.turns).map((t) => t.source?.replace(/^near:/, 'own:')))
    expect(heard.size).toBeGreaterThan(60)
    expect(lost.filter(({ source }) => heard.has(source))).toEqual([])
  })
})

describe('a line nobody can ever say', () => {
  const { scenario, book } = cases.find(({ scenario: { nr } }) => nr === 15)!
  const because = (line: Line, courses = 12, seat = 'ria'): string | undefined => outOfReach(scenario, { ...book, lines: { [seat]: [line] }, exchanges: [] }, { courses }).lost[0]?.because

  it.each<[string, Line]>([
    ['is said to the speaker herself', { act: ['asks'], to: ['ria'], text: 'En ik dan?' }],
    ['calls one to whom it is not said', { act: ['asks'], to: ['henk'], text: 'Waar is je jas, Mo?' }],
    ['asks the leaders, to a member', { act: ['asks-leader'], to: ['mo'], text: 'Is er nog koffie?' }],
    ['has words where nothing is said', { act: ['stays-silent'], text: 'Ik zwijg.' }],
    ['names the trainee, who has no name', { act: ['asks-leader'], to: ['leader'], text: 'Weet jij dat, {over}?' }],
    ['goes on without one who is still to be addressed', { act: ['misses'], to: ['mo'], present: ['!mo', 'mo'], text: 'Zijn stoel is leeg.' }],
    ['builds on a fact that nobody can tell', { act: ['tells'], needs: ['F15.01'], text: 'Dat had ik ook.' }],
  ])('[LO90] is found: it %s', (_, line) => expect(because(line)).toBeDefined())

  it('[LO90] a line that can be said is not', () => {
    expect(because({ act: ['tells'], text: 'Ik heb de kat nog gevoerd.' }, 100)).toBeUndefined()
    expect(because({ act: ['asks'], to: ['henk'], text: 'Hoe laat vertrek jij, Henk?' }, 100)).toBeUndefined()
  })

  it('[LO90] courses kept from a search answer the same without one, and nothing more', () => {
    const small = (line: Line) => ({ ...book, lines: { ria: [line] }, exchanges: [] })
    const asks = small({ act: ['asks'], to: ['henk'], text: 'Hoe laat vertrek jij, Henk?' })
    const witnesses = witnessesAmong(scenario, asks, outOfReach(scenario, asks).searched)
    expect(outOfReach(scenario, asks, { witnesses, courses: 0 })).toEqual({ lost: [], searched: [] })
    const asksHerself = outOfReach(scenario, small({ act: ['asks'], to: ['ria'], text: 'En ik dan?' }), { witnesses, courses: 2 })
    expect([asksHerself.lost.length, asksHerself.searched.length]).toEqual([1, 2])
  })

  it('[LO91] a fact that is only told by who builds on it is never told', () => {
    const lines: Line[] = [{ act: ['tells'], needs: ['F15.02'], tells: ['F15.01'], text: 'a' }, { act: ['tells'], needs: ['F15.01'], tells: ['F15.02'], text: 'b' }, { act: ['tells'], tells: ['F15.03'], text: 'c' }]
    expect([...tellable({ ...book, lines: { ria: lines }, exchanges: [] })]).toEqual(['F15.03'])
  })
})

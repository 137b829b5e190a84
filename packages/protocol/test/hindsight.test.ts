import { randomUUID } from 'node:crypto'
import { readKnowledge, readScenario, readVoices } from '@kring/curriculum/node'
import { alternativesAt, decisionsOf, measures, stateAt } from '@kring/dynamics'
import { continueFrom, rehearse, withExamples } from '@kring/language'
import type { Conversation } from '@kring/language'
import { describe, expect, it } from 'vitest'
import { appendRequest, continuedEvents, newEvent, PROTOCOL_VERSION, readExported, spokenLog } from '../src/index.ts'
import type { Body, NewEvent } from '../src/index.ts'

const scenario = readScenario('de-jas-nog-aan')
const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())
const make = (by: string, body: Body): NewEvent => ({ id: randomUUID(), at: '2026-11-22T10:00:00Z', by, body })

function eventsOf(c: Conversation): NewEvent[] {
  const now = measures(c.state)
  return [
    make('system', { type: 'opened', scenario: scenario.id, nr: scenario.nr, language: 'nl', seed: c.state.seed, session: c.state.session, engine: c.state.version, group: c.state.spec, start: now, titles: [] }),
    ...c.turns.map((turn) => make(turn.act?.from ?? 'system', { type: 'turn', turn, measures: now })),
    make('leader', { type: 'note', note: { id: 'n1', turn: 3, text: 'Hier had ik kunnen wachten.' } }),
    make('system', { type: 'closed', reason: 'finished', measures: now }),
  ]
}
const events = JSON.parse(JSON.stringify(eventsOf(rehearse(scenario, book, { seed: 12, style: 'protocol', leads: 6 })))) as NewEvent[]

describe('a log for hindsight', () => {
  it('[HI22] what the debrief saves can be read back and looked back on; what is not a session is refused with where and what', () => {
    const saved = JSON.parse(JSON.stringify({ format: 'kring-session', version: PROTOCOL_VERSION, events })) as unknown
    const read = readExported(saved)
    expect(read.ok && spokenLog(read.events)?.turns.length).toBe(events.length - 3)
    expect(read.ok && decisionsOf(spokenLog(read.events)!)).toMatchObject({ ok: true })
    expect(readExported({ format: 'iets anders', events: [] })).toMatchObject({ ok: false, where: 'format' })
    expect(readExported({ format: 'kring-session', version: 1, events: [{ ...events[0], body: { type: 'turn' } }] })).toMatchObject({ ok: false, where: expect.stringContaining('events.0.body') as string })
    expect(spokenLog(events.slice(1))).toBeUndefined()
  })

  it('[HI23] a session that goes on from another shares its turns, says where it comes from, passes the border and can be looked back on', () => {
    const log = spokenLog(events)!
    const lookback = decisionsOf(log)
    if (!lookback.ok) throw new Error(lookback.what)
    const { turn, act } = lookback.decisions[2]!
    const other = alternativesAt(stateAt(lookback, 2), act)[1]!
    const { conversation } = continueFrom({ lookback, turns: log.turns, scenario, book }, 2, other, 'En nu anders.')
    const from = continuedEvents(events, 'sessie-een', turn, conversation, make)
    expect(from[0]!.body).toMatchObject({ type: 'opened', from: { session: 'sessie-een', turn }, seed: 12 })
    expect(from.slice(1, 1 + turn).map(({ body }) => body)).toEqual(events.slice(1, 1 + turn).map(({ body }) => body))
    expect(from[1 + turn]!.body).toMatchObject({ type: 'turn', turn: { text: 'En nu anders.' } })
    expect(from.every(({ body }) => body.type !== 'note')).toBe(true)
    expect(new Set([...from, ...events].map(({ id }) => id)).size).toBe(from.length + events.length)
    expect(appendRequest.safeParse({ events: JSON.parse(JSON.stringify(from)) as unknown }).success).toBe(true)
    const opened = JSON.parse(JSON.stringify(from[0])) as NewEvent
    expect(newEvent.safeParse({ ...opened, body: { ...opened.body, from: { session: '', turn: -1 } } }).success).toBe(false)
    expect(decisionsOf(spokenLog(JSON.parse(JSON.stringify(from)) as NewEvent[])!)).toMatchObject({ ok: true, decisions: expect.arrayContaining([expect.objectContaining({ turn })]) as unknown })
    expect(() => continuedEvents(events.slice(1), 's', turn, conversation, make)).toThrow(/begins with its opening/)
  })
})

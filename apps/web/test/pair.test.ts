/** A talk for two as a session: its log passes the border, a reload finds it where it was, and a log says by itself what kind of session it is. */
import { readScenario, readVoices } from '@kring/curriculum/node'
import { intervene, TRAINEE } from '@kring/dynamics'
import { beginPair, pairBook, scenarioAs } from '@kring/language'
import type { Body, NewEvent } from '@kring/protocol'
import { newEvent } from '@kring/protocol'
import { describe, expect, it } from 'vitest'
import { readLog } from '../src/debrief/reading.ts'
import { engine, measuresAtStart } from '../src/session/engine.ts'
import { mailIn, settledAt } from '../src/session/pair.ts'
import { openingEvents, Room } from '../src/session/room.ts'
import { restore, snapshotOf, turnsOf } from '../src/session/snapshot.ts'
import type { Snapshot } from '../src/session/snapshot.ts'

const scenario = readScenario('de-jas-nog-aan')
const book = readVoices(scenario, 'nl')
const event = (body: Body): NewEvent => ({ id: crypto.randomUUID(), at: new Date().toISOString(), by: 'system', body })

function begun(seed: number): { events: NewEvent[]; snapshot: Snapshot } {
  const { conversation, turns } = beginPair(scenario, book, 'after', seed, ['went-on'])
  const [opened, ...rest] = openingEvents(engine, conversation, turns, measuresAtStart(conversation))
  return { events: [{ ...opened!, body: { ...(opened!.body as Extract<Body, { type: 'opened' }>), pair: 'after', moments: ['went-on'] } }, ...rest], snapshot: snapshotOf(conversation) }
}

describe('a talk for two as a session', () => {
  it('[RO40] every event of a talk passes the border, what was agreed and what became of the mail too; nonsense does not', () => {
    for (const one of begun(4).events) expect(newEvent.safeParse(structuredClone(one)).success).toBe(true)
    const agreed = event({ type: 'agreed', ease: 0.1, agreed: [{ kind: 'silence', who: 'co-leader' }], hollow: [], open: [] })
    const mail = event({ type: 'mail', answer: null, told: true })
    for (const one of [agreed, mail]) expect(newEvent.safeParse(one).success).toBe(true)
    expect(settledAt([agreed])?.agreed).toEqual([{ kind: 'silence', who: 'co-leader' }])
    expect(mailIn([mail])?.told).toBe(true)
    expect(newEvent.safeParse({ ...agreed, body: { ...agreed.body, ease: 3 } }).success).toBe(false)
    expect(newEvent.safeParse({ ...agreed, body: { ...agreed.body, agreed: [{ kind: 'coffee', who: 'co-leader' }] } }).success).toBe(false)
  })

  it('[RO41] goes on after a reload where it was, in the scene of two chairs, and is read as a talk', async () => {
    const kept = begun(4)
    const opened = kept.events[0]!.body as Extract<Body, { type: 'opened' }>
    const two = scenarioAs(scenario, opened)
    expect(two.circle).toEqual([TRAINEE, 'jaap'])
    expect(two.opening.scene.nl).toContain('Hij ging verder met de sheets.')
    const room = new Room({
      id: 'talk', closed: null, events: kept.events, conversation: restore(two, kept.events, kept.snapshot)!, book: pairBook(book, scenario.pair!), engine, pace: 'direct',
      keep: (after, events, _, snapshot) => {
        expect(after).toBe(kept.events.length)
        kept.events.push(...structuredClone(events))
        kept.snapshot = structuredClone(snapshot)
        return Promise.resolve()
      },
    })
    room.start()
    room.say(intervene(TRAINEE, 'i33', ['jaap'], 'programme'), 'Hoe vond jij het gaan?')
    await room.settled()
    room.stop()
    const again = restore(scenarioAs(scenario, opened), kept.events, kept.snapshot)!
    expect(again.turns).toEqual(turnsOf(kept.events))
    expect(again.turns.some(({ text }) => text === 'Hoe vond jij het gaan?')).toBe(true)
    expect(readLog(kept.events)?.pair).toBe('after')
  })
})

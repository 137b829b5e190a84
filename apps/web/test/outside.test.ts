/** Words from outside in an open session: they come in time or not at all, the log tells which, and the model goes its own way. */
import { readScenario, readVoices } from '@kring/curriculum/node'
import { intervene, TRAINEE } from '@kring/dynamics'
import { OUTSIDE } from '@kring/language'
import type { NewEvent } from '@kring/protocol'
import { newEvent } from '@kring/protocol'
import { describe, expect, it, vi } from 'vitest'
import { saidBefore } from '../src/outside/ask.ts'
import { engine, measuresAtStart } from '../src/session/engine.ts'
import { openingEvents, type OtherWords, Room } from '../src/session/room.ts'
import { restore, snapshotOf, turnsOf } from '../src/session/snapshot.ts'
import type { Snapshot } from '../src/session/snapshot.ts'

const scenario = readScenario('de-jas-nog-aan')
const book = readVoices(scenario, 'nl')
const SAID = ['Wat doet het met jullie, wat Piet zegt?', 'Wie kent die twijfel ook?', 'Wat hebben jullie Piet hier zien doen?'] as const

/** A session of three sentences, each after the group had its turns; the words come from `otherWords`. */
async function led(otherWords?: OtherWords): Promise<{ room: Room; events: NewEvent[]; snapshot: Snapshot }> {
  const begun = engine.conversations.begin(scenario, book, 11)
  let events = openingEvents(engine, begun.conversation, begun.turns, measuresAtStart(begun.conversation)), snapshot = snapshotOf(begun.conversation)
  const room = new Room({
    id: 'one', closed: null, events, conversation: begun.conversation, book, engine, pace: 'direct',
    keep: async (_after, added, _change, now) => {
      events = [...events, ...structuredClone(added)]
      snapshot = structuredClone(now)
    },
  })
  if (otherWords) room.wordWith(otherWords)
  const hers = (): boolean => {
    const { conversation, shown, running } = room.getView()
    return !running && shown === conversation.turns.length && conversation.floor !== 'group'
  }
  room.start()
  for (const [i, text] of SAID.entries()) {
    await vi.waitFor(() => expect(hers()).toBe(true), { timeout: 20_000, interval: 2 })
    room.say(intervene(TRAINEE, (['i12', 'i2', 'i14'] as const)[i]!, 'group', 'doubt'), text)
  }
  await vi.waitFor(() => expect(hers()).toBe(true), { timeout: 20_000, interval: 2 })
  await room.settled()
  return { room, events, snapshot }
}

/** What happened, without the words. */
const course = (events: NewEvent[]): unknown => turnsOf(events).map(({ act, move, silence, t, changes }) => ({ act, move, silence, t, changes }))

describe('words from outside', () => {
  it('[LI110] lay over the same course: what happens is the model\'s, the log says which words are whose, and the session goes on after a reload', async () => {
    let n = 0
    const plain = await led(), other = await led(async () => `Zo had ik het niet gezegd, zin ${++n}.`)
    const outside = turnsOf(other.events).filter(({ source }) => source?.startsWith(OUTSIDE))
    expect(outside.length).toBeGreaterThan(0)
    expect(outside.every(({ text }) => text?.startsWith('Zo had ik het niet gezegd'))).toBe(true)
    expect(course(other.events)).toEqual(course(plain.events))
    expect(other.events.every((event) => newEvent.safeParse(event).success)).toBe(true)
    expect(turnsOf(other.events)).toEqual(structuredClone(other.room.getView().conversation.turns))
    const again = restore(scenario, other.events, other.snapshot)
    expect(again?.memory.recent.filter(({ text }) => text.startsWith('Zo had ik'))).toHaveLength(outside.length)
    // Our own line for that turn is used up, and nobody says it later.
    expect(turnsOf(plain.events).some(({ source }) => source?.startsWith(OUTSIDE))).toBe(false)
  })

  it('[LI111] that never come, or fail, are not waited for: the very words of a session without them', async () => {
    const plain = await led(), failing = await led(async () => { throw new Error('down') }), none = await led(async () => null)
    const words = (events: NewEvent[]): unknown => turnsOf(events).map(({ text, gesture, source }) => ({ text, gesture, source }))
    expect(words(failing.events)).toEqual(words(plain.events))
    expect(words(none.events)).toEqual(words(plain.events))
  })

  it('[LI112] are given up after a second and a half, and at once when she asks to go on; what she says meanwhile comes first', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const begun = engine.conversations.begin(scenario, book, 11)
      const kept: NewEvent[] = []
      const room = new Room({ id: 'one', closed: null, events: [], conversation: begun.conversation, book, engine, pace: 'direct', keep: async (_after, added) => void kept.push(...added) })
      let asked = 0
      room.wordWith(() => { asked++; return new Promise(() => {}) })
      const settle = async (): Promise<void> => { for (let i = 0; i < 60; i++) await vi.advanceTimersByTimeAsync(0) }
      room.start()
      await settle()
      room.say(intervene(TRAINEE, 'i12', 'group', 'doubt'), SAID[0])
      await settle()
      expect(asked).toBeGreaterThan(0)
      const before = room.getView().conversation.turns.length, questions = asked
      await vi.advanceTimersByTimeAsync(1400)
      expect(room.getView().conversation.turns.length).toBe(before)
      await vi.advanceTimersByTimeAsync(150)
      expect(room.getView().conversation.turns.length).toBeGreaterThan(before)
      await settle()
      if (asked > questions) {
        const now = room.getView().conversation.turns.length
        room.listen()
        await settle()
        expect(room.getView().conversation.turns.length).toBeGreaterThan(now)
        const length = room.getView().conversation.turns.length
        room.say(intervene(TRAINEE, 'i2', 'group', 'doubt'), SAID[1])
        await settle()
        expect(room.getView().conversation.turns[length]?.text).toBe(SAID[1])
      }
    } finally {
      vi.useRealTimers()
    }
  })

  it('[LI113] are never a sentence that was said before', async () => {
    const { events } = await led(async () => 'Dat heb ik ook weleens.')
    expect(turnsOf(events).filter(({ text }) => text === 'Dat heb ik ook weleens.').length).toBeLessThanOrEqual(1)
  })

  it('[LI114] are asked with the last six things said, by name, and nothing else of the session', async () => {
    const { room } = await led()
    const said = saidBefore(room.getView().conversation)
    expect(said.length).toBeLessThanOrEqual(6)
    expect(said.some(({ name }) => name === 'leider')).toBe(true)
    expect(Object.keys(said[0]!)).toEqual(['name', 'text'])
  })
})

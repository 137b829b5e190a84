/** The open session: what is kept, in which order, and that it goes on after a reload exactly as it would have without one. */
import { readScenario, readVoices } from '@kring/curriculum/node'
import { intervene, TRAINEE } from '@kring/dynamics'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NewEvent } from '@kring/protocol'
import { MAX_BATCH, MAX_TEXT, newEvent } from '@kring/protocol'
import { engine, measuresAtStart } from '../src/session/engine.ts'
import type { SessionRecord } from '../src/session/log.ts'
import { notesOf, openingEvents, Room } from '../src/session/room.ts'
import { restore, snapshotOf, turnsOf } from '../src/session/snapshot.ts'
import type { Snapshot } from '../src/session/snapshot.ts'
import { LONGEST } from '../src/session/limits.ts'
import { BATCH_EVENTS } from '../src/session/sync.ts'

const scenario = readScenario('de-jas-nog-aan')
const book = readVoices(scenario, 'nl')

interface Kept {
  events: NewEvent[]
  snapshot: Snapshot
  closed: SessionRecord['closed']
}

function begun(seed: number): Kept {
  const { conversation, turns } = engine.conversations.begin(scenario, book, seed)
  return { events: openingEvents(engine, conversation, turns, measuresAtStart(conversation)), snapshot: snapshotOf(conversation), closed: null }
}

/** What IndexedDB does with a value: keeps a copy. */
const copy = <T>(value: T): T => structuredClone(value)

function open(kept: Kept): Room {
  const conversation = restore(scenario, kept.events, kept.snapshot)!
  return new Room({
    id: 'one', closed: kept.closed, events: kept.events, conversation, book, engine, pace: 'direct',
    keep: async (after, events, change, snapshot) => {
      expect(after).toBe(kept.events.length)
      kept.events = [...kept.events, ...copy(events)]
      kept.snapshot = copy(snapshot)
      if (change.closed) kept.closed = change.closed
    },
  })
}

const SAID = ['Wat doet het met jullie, wat Piet zegt?', 'Wie kent die twijfel ook?', 'Wat hebben jullie Piet hier zien doen?'] as const
const act = (i: number) => intervene(TRAINEE, (['i12', 'i2', 'i14'] as const)[i % 3]!, 'group', 'doubt')

describe('an open session', () => {
  it('[RO1] keeps every turn it shows, in order, as events the server accepts', async () => {
    const kept = begun(7)
    const room = open(kept)
    room.start()
    for (const [i, text] of SAID.entries()) {
      room.say(act(i), text, { intervention: 'i12', confidence: 0.9, corrected: false })
      await room.settled()
    }
    room.note('Mo kijkt naar de deur.')
    await room.settled()
    const { conversation, shown } = room.getView()
    expect(shown).toBe(conversation.turns.length)
    expect(turnsOf(kept.events)).toEqual(copy(conversation.turns))
    expect(kept.events[0]?.body.type).toBe('opened')
    expect(kept.events.map((event) => newEvent.safeParse(event).error?.message)).toEqual(kept.events.map(() => undefined))
    expect(new Set(kept.events.map(({ id }) => id)).size).toBe(kept.events.length)
    expect(notesOf(kept.events)).toEqual(room.getView().notes)
  })

  it('[RO30] lets someone else lead from her seat while she watches, until she takes over; then those turns are not hers, also after a reload', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const kept = begun(5)
      kept.events.push({ id: crypto.randomUUID(), at: '2026-01-01T10:00:00.000Z', by: 'system', body: { type: 'led', by: 'individual' } })
      const room = open(kept)
      expect(room.getView()).toMatchObject({ led: 'individual', hers: Infinity })
      room.start()
      const ledTurns = () => room.getView().conversation.turns.filter(({ act: one }) => one?.from === TRAINEE).length
      for (let i = 0; i < 200 && ledTurns() < 3; i++) await vi.advanceTimersByTimeAsync(1000)
      expect(ledTurns()).toBe(3)
      room.takeOver()
      await room.settled()
      const { hers, led, shown, conversation } = room.getView()
      expect(led).toBeNull()
      expect(shown).toBe(conversation.turns.length)
      await vi.advanceTimersByTimeAsync(20_000)
      expect(ledTurns()).toBe(3)
      room.say(act(0), SAID[0], { intervention: 'i12', confidence: 0.9, corrected: false })
      await room.settled()
      expect(kept.events.map((event) => newEvent.safeParse(event).error?.message)).toEqual(kept.events.map(() => undefined))
      const again = open(copy(kept)).getView()
      expect(again).toMatchObject({ led: null, hers })
      expect(again.conversation.turns.filter(({ turn, act: one }) => one?.from === TRAINEE && turn >= hers).map(({ text }) => text)).toEqual([SAID[0]])
      room.stop()
    } finally {
      vi.useRealTimers()
    }
  })

  for (const seed of [1, 2, 3]) {
    it(`[RO2] goes on after a reload as it would have without one (seed ${seed})`, async () => {
      const whole = begun(seed)
      const one = open(whole)
      one.start()
      for (const [i, text] of SAID.entries()) {
        one.say(act(i), text)
        await one.settled()
      }

      const parts = begun(seed)
      for (const [i, text] of SAID.entries()) {
        const room = open(copy(parts))
        room.start()
        await room.settled()
        // Each sentence in a room of its own, opened from what the last one kept.
        const again = open(parts)
        again.start()
        again.say(act(i), text)
        await again.settled()
      }
      expect(turnsOf(parts.events)).toEqual(turnsOf(whole.events))
      expect(parts.snapshot).toEqual(whole.snapshot)
    })
  }

  it('[RO3] refuses a snapshot that does not belong to the end of the log', () => {
    const { events, snapshot } = begun(7)
    expect(restore(scenario, events, snapshot)).toBeDefined()
    expect(restore(scenario, events.slice(0, -1), snapshot)).toBeUndefined()
    expect(restore(scenario, events, undefined)).toBeUndefined()
    expect(restore(scenario, events, { ...snapshot, state: { ...snapshot.state, turn: snapshot.state.turn + 1 } })).toBeUndefined()
  })

  it('[RO4] closes once: the group goes home, and nothing is said after that', async () => {
    const kept = begun(7)
    const room = open(kept)
    room.start()
    room.finish()
    room.finish()
    room.say(act(0), SAID[0])
    await room.settled()
    expect(kept.events.filter(({ body }) => body.type === 'closed')).toHaveLength(1)
    expect(kept.events.at(-1)?.body.type).toBe('closed')
    expect(kept.closed).toBe('finished')
  })

  it('[RO5] stops and says so when a turn cannot be kept', async () => {
    const kept = begun(7)
    const conversation = restore(scenario, kept.events, kept.snapshot)!
    const full = new DOMException('no room', 'QuotaExceededError')
    const room = new Room({ id: 'one', closed: null, events: kept.events, conversation, book, engine, pace: 'direct', keep: () => Promise.reject(full) })
    room.say(act(0), SAID[0])
    await room.settled()
    expect(room.getView().failure).toBe(full)
  })

  it('[RO29] shows no turn before it is kept, so that a reload finds what was on screen', async () => {
    const kept = begun(7)
    const conversation = restore(scenario, kept.events, kept.snapshot)!
    const writes: (() => void)[] = []
    const room = new Room({ id: 'one', closed: null, events: kept.events, conversation, book, engine, pace: 'direct', keep: () => new Promise<void>((resolve) => void writes.push(resolve)) })
    room.start()
    const before = conversation.turns.length
    room.say(act(0), SAID[0])
    await Promise.resolve()
    expect(room.getView()).toMatchObject({ shown: before, running: false })
    writes.shift()!()
    await vi.waitFor(() => expect(room.getView().shown).toBe(before + 1))
    // The group answers; its turn too is on its way to the disk first.
    expect(room.getView().conversation.turns.length).toBeGreaterThan(before + 1)
  })

  it('[RO6] allows what the server allows', () => {
    expect(LONGEST).toBe(MAX_TEXT)
    expect(BATCH_EVENTS).toBe(MAX_BATCH)
  })
})

describe('time in the room', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const slow = (kept: Kept): Room => {
    const conversation = restore(scenario, kept.events, kept.snapshot)!
    return new Room({ id: 'one', closed: null, events: kept.events, conversation, book, engine, pace: 'calm', keep: () => Promise.resolve() })
  }

  it('[RO7] turns appear one after another, and the opening plays from its beginning', () => {
    const room = slow(begun(7))
    expect(room.getView().shown).toBe(0)
    room.start()
    expect(room.getView()).toMatchObject({ shown: 1, running: true })
    vi.advanceTimersByTime(800)
    expect(room.getView().shown).toBe(1)
    vi.advanceTimersByTime(1500)
    expect(room.getView().shown).toBe(2)
  })

  it('[RO8] time stands still while she types, while she pauses and while the page is hidden', async () => {
    const room = slow(begun(7))
    room.start()
    room.hold('typing', true)
    vi.advanceTimersByTime(60_000)
    expect(room.getView().shown).toBe(1)
    room.hold('hidden', true)
    room.hold('typing', false)
    vi.advanceTimersByTime(60_000)
    expect(room.getView().shown).toBe(1)
    room.pause(true)
    room.hold('hidden', false)
    vi.advanceTimersByTime(60_000)
    expect(room.getView()).toMatchObject({ shown: 1, paused: true })
    room.pause(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(room.getView().shown).toBeGreaterThan(2)
  })

  it('[RO9] she may speak while others do: what was coming is shown, hers follows', async () => {
    const room = slow(begun(7))
    room.start()
    const before = room.getView().conversation.turns.length
    room.say(act(0), SAID[0])
    await room.settled()
    const { conversation, shown } = room.getView()
    expect(conversation.turns[before]).toMatchObject({ act: { from: TRAINEE }, text: SAID[0] })
    expect(shown).toBe(before + 1)
  })

  it('[RO10] on her turn the group waits, and goes on when she keeps listening', () => {
    const room = slow(begun(7))
    room.start()
    vi.advanceTimersByTime(300_000)
    const { conversation } = room.getView()
    expect(conversation.floor).toBe('leader')
    vi.advanceTimersByTime(300_000)
    expect(room.getView().conversation.turns).toHaveLength(conversation.turns.length)
    room.listen()
    expect(room.getView().conversation.turns.length).toBeGreaterThan(conversation.turns.length)
  })
})

/**
 * Opens a kept session for a page. One window leads a session at a time (a lock of the browser says which); others look on,
 * and take over when the leading window closes or when asked to.
 */
import type { Scenario } from '@kring/curriculum'
import { hersFrom, type NewEvent } from '@kring/protocol'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { otherWords } from '../outside/ask.ts'
import { houseModel } from '../outside/house.ts'
import { currentSettings, useSettings } from '../app/settings.ts'
import { engine } from './engine.ts'
import { append, onGrown, readSession } from './log.ts'
import type { SessionRecord } from './log.ts'
import { ledIn, notesOf, Room } from './room.ts'
import type { RoomView } from './room.ts'
import { bookOfLog, scenarioOfLog } from './scenario.ts'
import { restore } from './snapshot.ts'
import { Outbox } from './sync.ts'
import type { Kept } from './sync.ts'

interface Session {
  record: SessionRecord
  scenario: Scenario
  events: NewEvent[]
}

export type Opened =
  | { state: 'loading' | 'missing' | 'spent' }
  | { state: 'broken'; error: unknown }
  | (Session & { state: 'leading'; room: Room })
  | (Session & { state: 'following'; view: RoomView })

async function fetchSession(id: string) {
  const kept = await readSession(id)
  const scenario = kept && (await scenarioOfLog(kept.record.scenario, kept.events))
  if (!kept || !scenario) return undefined
  return { ...kept, scenario, conversation: restore(scenario, kept.events, kept.snapshot) }
}

/** A session as another window leads it. */
async function look(id: string): Promise<Opened> {
  const found = await fetchSession(id)
  if (!found) return { state: 'missing' }
  const { record, scenario, events, conversation } = found
  if (!conversation) return { state: 'spent' }
  const view: RoomView = { conversation, shown: conversation.turns.length, running: false, paused: false, notes: notesOf(events), led: ledIn(events), hers: hersFrom(events), closed: record.closed, failure: null }
  return { state: 'following', record, scenario, events, view }
}

export function useRoom(id: string): { opened: Opened; kept: Kept; take: () => void } {
  const [opened, setOpened] = useState<Opened>({ state: 'loading' })
  const [kept, setKept] = useState<Kept>('device')
  const [steal, setSteal] = useState(0)

  useEffect(() => {
    const over = new AbortController()
    let unfollow: (() => void) | undefined
    const show = (next: Opened) => { if (!over.signal.aborted) setOpened(next) }
    const fail = (error: unknown) => show({ state: 'broken', error })

    const follow = () => {
      const again = () => void look(id).then(show, fail)
      unfollow ??= onGrown(id, again)
      again()
    }
    const lead = async () => {
      unfollow?.()
      unfollow = undefined
      const found = await fetchSession(id)
      if (!found) return show({ state: 'missing' })
      const { record, scenario, events, conversation } = found
      const book = await bookOfLog(scenario.id, record.language, events)
      if (!conversation || !book) return show({ state: 'spent' })
      if (over.signal.aborted) return
      const outbox = new Outbox(id, (state) => { if (!over.signal.aborted) setKept(state) })
      const room = new Room({
        id, closed: record.closed, events, conversation, book, engine, pace: currentSettings().pace,
        keep: async (after, added, change, snapshot) => {
          await append(id, after, added, change, snapshot)
          outbox.flush()
        },
      })
      if (!record.pair) void houseModel().then((model) => model && room.wordWith((now, turn, signal) => otherWords(id, now, turn, signal)))
      show({ state: 'leading', record, scenario, events, room })
      room.start()
      await new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve()))
      room.stop()
      outbox.stop()
      await room.settled()
    }

    // Without locks (plain http) whoever opens leads; the log itself refuses two who write.
    if (!navigator.locks) lead().catch(fail)
    else {
      const wait = setTimeout(follow, 400)
      const options: LockOptions = steal > 0 ? { steal: true } : { signal: over.signal }
      navigator.locks
        .request(`kring-lead-${id}`, options, () => {
          clearTimeout(wait)
          return lead()
        })
        .catch((error: unknown) => {
          clearTimeout(wait)
          // Aborted by leaving the page, or because another window took the lead.
          if (error instanceof DOMException && error.name === 'AbortError') {
            if (!over.signal.aborted) follow()
          } else fail(error)
        })
    }
    return () => {
      over.abort()
      unfollow?.()
    }
  }, [id, steal])

  return { opened, kept, take: useCallback(() => setSteal((n) => n + 1), []) }
}

/** What the leading window shows, kept in step with the pace she chose and with whether the page can be seen. */
export function useRoomView(room: Room): RoomView {
  const { pace } = useSettings()
  useEffect(() => room.setPace(pace), [room, pace])
  useEffect(() => {
    const see = () => room.hold('hidden', document.hidden)
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [room])
  return useSyncExternalStore(room.subscribe, room.getView)
}

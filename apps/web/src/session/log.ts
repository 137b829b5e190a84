/**
 * The sessions kept on this device: an append-only list of protocol events per session in IndexedDB, with beside it the one
 * snapshot that lets a conversation go on after a reload. Works offline and without account; throws what IndexedDB throws.
 */
import type { Language } from '@kring/curriculum'
import type { Hindsight, Intervention, Seat } from '@kring/dynamics'
import type { NewEvent } from '@kring/protocol'
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Snapshot } from './snapshot.ts'

/** One line in the list of sessions; everything else is in its events. */
export interface SessionRecord {
  /** This device's own id; on the server the session has another (`remote`). */
  id: string
  scenario: string
  nr: number
  language: Language
  /** Which other day of the group it is; absent: as the scenario is written. */
  variation?: string
  seed: number
  /** ISO 8601. */
  startedAt: string
  lastAt: string
  /** Session time so far and planned, in seconds. */
  t: number
  planned: number
  closed: 'finished' | 'time' | 'stopped' | null
  /** Taken from the list, kept until the next visit so that it can be put back. ISO 8601. */
  removedAt: string | null
  /** Events in the log, and how many of them the server acknowledged. */
  count: number
  sent: number
  /** Id on the server; null until it was sent. */
  remote: string | null
  /** Set when it goes on from a moment of an earlier session of this device: which, when that one was led, and at which turn and second of it. */
  from?: { session: string; turn: number; startedAt: string; t: number }
  /** A talk of the two leaders, before a session or after one. */
  pair?: 'before' | 'after'
  /** The session or talk of this device that it came from. */
  follows?: string
  /** The next session of a group she led before. */
  next?: boolean
  /** What she means to say when the log has this many turns: prepared elsewhere, to be changed before she says it. */
  draft?: { turns: number; text: string; kind: Intervention; to: Seat[] | 'group' }
}

interface Kept extends DBSchema {
  sessions: { key: string; value: SessionRecord }
  events: { key: [session: string, n: number]; value: { session: string; n: number; event: NewEvent } }
  snapshots: { key: string; value: Snapshot & { session: string } }
  hindsight: { key: [session: string, n: number]; value: KeptHindsight }
}

/** What "Wat als?" found for one decision of a session, so that a second visit need not work it out again. */
export interface KeptHindsight {
  session: string
  /** Which decision, and of how many. */
  n: number
  of: number
  /** The log and the model it was found for; of anything else it is worth nothing. */
  stamp: string
  hindsight: Hindsight
}

/** Another window added to this log first; this one must reload before it goes on. */
export class LogMovedOn extends Error {
  override name = 'LogMovedOn'
}

let opened: Promise<IDBPDatabase<Kept>> | undefined

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('kring', 2, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('sessions', { keyPath: 'id' })
        db.createObjectStore('events', { keyPath: ['session', 'n'] })
        db.createObjectStore('snapshots', { keyPath: 'session' })
      }
      db.createObjectStore('hindsight', { keyPath: ['session', 'n'] })
    },
    // A newer Kring in another window wants to change the database: it need not wait for this one.
    blocking(_, __, event) {
      opened = undefined
      ;(event.target as IDBDatabase).close()
    },
    terminated() {
      opened = undefined
    },
  })
  return opened
}

const all = (id: string) => IDBKeyRange.bound([id, 0], [id, Infinity])
/** Tells other windows of this browser that a log has grown; a projector window follows by it. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('kring-log')

/** Adds a new session with its first events. */
export async function createSession(record: Omit<SessionRecord, 'count' | 'sent' | 'remote' | 'removedAt'>, events: NewEvent[], snapshot: Snapshot): Promise<void> {
  const db = await database()
  const tx = db.transaction(['sessions', 'events', 'snapshots'], 'readwrite')
  void tx.objectStore('sessions').add({ ...record, count: events.length, sent: 0, remote: null, removedAt: null })
  for (const [n, event] of events.entries()) void tx.objectStore('events').add({ session: record.id, n, event })
  void tx.objectStore('snapshots').put({ ...snapshot, session: record.id })
  await tx.done
}

/**
 * Appends events and what they changed, all or nothing.
 * @param after how many events the caller believes are there; LogMovedOn when that is not so.
 */
export async function append(id: string, after: number, events: NewEvent[], change: Partial<Pick<SessionRecord, 't' | 'closed'>>, snapshot?: Snapshot): Promise<void> {
  const db = await database()
  const tx = db.transaction(['sessions', 'events', 'snapshots'], 'readwrite')
  const record = await tx.objectStore('sessions').get(id)
  if (!record || record.count !== after) {
    tx.abort()
    await tx.done.catch(() => undefined)
    throw new LogMovedOn(id)
  }
  for (const [i, event] of events.entries()) void tx.objectStore('events').add({ session: id, n: after + i, event })
  if (snapshot) void tx.objectStore('snapshots').put({ ...snapshot, session: id })
  void tx.objectStore('sessions').put({ ...record, ...change, count: after + events.length, lastAt: events.at(-1)?.at ?? record.lastAt })
  await tx.done
  // A BroadcastChannel reaches only windows of this site; there is no target to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage(id)
}

export async function readSession(id: string): Promise<{ record: SessionRecord; events: NewEvent[]; snapshot: Snapshot | undefined } | undefined> {
  const db = await database()
  const tx = db.transaction(['sessions', 'events', 'snapshots'])
  const [record, rows, snapshot] = await Promise.all([tx.objectStore('sessions').get(id), tx.objectStore('events').getAll(all(id)), tx.objectStore('snapshots').get(id), tx.done])
  if (!record || record.removedAt) return undefined
  return { record, events: rows.map((row) => row.event), snapshot }
}

/** A session with the events the server has not acknowledged. */
export async function readUnsent(id: string): Promise<{ record: SessionRecord; events: NewEvent[] } | undefined> {
  const tx = (await database()).transaction(['sessions', 'events'])
  const record = await tx.objectStore('sessions').get(id)
  if (!record) return undefined
  const rows = await tx.objectStore('events').getAll(IDBKeyRange.bound([id, record.sent], [id, Infinity]))
  return { record, events: rows.map((row) => row.event) }
}

/** Every session of this device that was not removed, newest first. */
export async function listSessions(): Promise<SessionRecord[]> {
  const records = await (await database()).getAll('sessions')
  return records.filter((record) => !record.removedAt).sort((a, b) => b.lastAt.localeCompare(a.lastAt))
}

async function update(id: string, change: (record: SessionRecord) => SessionRecord): Promise<void> {
  const db = await database()
  const tx = db.transaction('sessions', 'readwrite')
  const record = await tx.store.get(id)
  if (record) void tx.store.put(change(record))
  await tx.done
}

/** Takes a session from the list, or puts it back (null). */
export const setRemoved = (id: string, removedAt: string | null): Promise<void> => update(id, (record) => ({ ...record, removedAt }))

/** What was removed before the given moment (ISO 8601) and is still to be erased. */
export async function listRemoved(before: string): Promise<SessionRecord[]> {
  const records = await (await database()).getAll('sessions')
  return records.filter(({ removedAt }) => removedAt !== null && removedAt < before)
}

/** Erases a session from this device for good. */
export async function erase(id: string): Promise<void> {
  const tx = (await database()).transaction(['sessions', 'events', 'snapshots', 'hindsight'], 'readwrite')
  void tx.objectStore('sessions').delete(id)
  void tx.objectStore('events').delete(all(id))
  void tx.objectStore('hindsight').delete(all(id))
  void tx.objectStore('snapshots').delete(id)
  await tx.done
}

export const readHindsight = async (id: string): Promise<KeptHindsight[]> => (await database()).getAll('hindsight', all(id))
export const keepHindsight = async (found: KeptHindsight): Promise<void> => void (await (await database()).put('hindsight', found))

/** Keeps where this session lives on the server (null: nowhere any more, so nothing of it was sent). */
export const setRemote = (id: string, remote: SessionRecord['remote']): Promise<void> => update(id, (record) => ({ ...record, remote, sent: 0 }))
export const setSent = (id: string, sent: number): Promise<void> => update(id, (record) => ({ ...record, sent: Math.max(record.sent, sent) }))

/** Calls back whenever another window adds to this log; returns what stops it. */
export function onGrown(id: string, callback: () => void): () => void {
  const listen = (event: MessageEvent) => { if (event.data === id) callback() }
  channel?.addEventListener('message', listen)
  return () => channel?.removeEventListener('message', listen)
}

/**
 * What is written, on this device: pieces of writing in IndexedDB, kept apart per person and course, so that a laptop that is shared shows
 * nobody another's text. A promise of `add` that is fulfilled means: on the disk. (y-indexeddb does not tell whether it succeeded, and the
 * page must not say "kept" when it is not.)
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { mergeUpdates } from 'yjs'

interface Kept extends DBSchema {
  pieces: { key: number; value: { report: string; update: Uint8Array }; indexes: { report: string } }
}

/** With so many pieces they are merged when the report is opened. */
const MANY = 100

let opened: Promise<IDBPDatabase<Kept>> | undefined

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('kring-report', 1, {
    upgrade: (db) => void db.createObjectStore('pieces', { autoIncrement: true }).createIndex('report', 'report'),
    terminated: () => (opened = undefined),
    blocking: (_, __, event) => {
      opened = undefined
      ;(event.target as IDBDatabase).close()
    },
  })
  opened.catch(() => (opened = undefined))
  return opened
}

export interface Device {
  /** All pieces of this report. Rejects when the browser keeps nothing, as in some private windows. */
  load(): Promise<Uint8Array[]>
  add(update: Uint8Array): Promise<void>
  /** Takes this report from this device. */
  erase(): Promise<void>
}

export function deviceFor(person: string, course: string): Device {
  const report = `${person} ${course}`
  return {
    async load() {
      const tx = (await database()).transaction('pieces', 'readwrite', { durability: 'strict' })
      const index = tx.store.index('report')
      const [keys, rows] = await Promise.all([index.getAllKeys(report), index.getAll(report)])
      const updates = rows.map(({ update }) => update)
      if (rows.length > MANY) {
        // One transaction: a crash leaves either the many or the one.
        for (const key of keys) void tx.store.delete(key)
        void tx.store.add({ report, update: mergeUpdates(updates) })
      }
      await tx.done
      return updates
    },
    async add(update) {
      const tx = (await database()).transaction('pieces', 'readwrite', { durability: 'strict' })
      void tx.store.add({ report, update })
      await tx.done
    },
    async erase() {
      const tx = (await database()).transaction('pieces', 'readwrite')
      for (const key of await tx.store.index('report').getAllKeys(report)) void tx.store.delete(key)
      await tx.done
    },
  }
}

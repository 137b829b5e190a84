/** Everything she led that can be reached from here: the sessions of this device, and those of her account on the server. */
import { type LedSession, mannerOf, type Manner, type Seat, TRAINEE } from '@kring/dynamics'
import type { NewEvent, SessionView } from '@kring/protocol'
import { readLog } from '../debrief/reading.ts'
import { currentMe, lookAgain } from '../people/me.ts'
import { listSessions, readSession } from '../session/log.ts'

export interface Led {
  /** This device's own id where it is here, else the server's. */
  id: string
  /** Its id on the server, when it is kept there. */
  remote: string | null
  /** Can be looked back on here. */
  here: boolean
  scenario: string
  /** ISO 8601. */
  startedAt: string
  closed: boolean
  members: readonly Seat[]
  manner: Manner
}

/** Sessions of the account that are fetched at most: the latest tell most. */
const MOST = 40

async function get<T>(path: string): Promise<T | undefined> {
  try {
    const response = await fetch(path)
    return response.ok ? ((await response.json()) as T) : undefined
  } catch {
    return undefined // No server, or not now: what is on this device is still hers.
  }
}

/** The whole log of a session on the server, page by page; undefined when a page did not come. */
async function fetchLog(id: string): Promise<NewEvent[] | undefined> {
  const events: NewEvent[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: { events: unknown[]; next: number | null } | undefined = await get(`/api/sessions/${id}/events?after=${after}`)
    if (!page) return undefined
    events.push(...(page.events as NewEvent[]))
    after = page.next
  }
  return events
}

function led(events: readonly NewEvent[], rest: Pick<Led, 'id' | 'remote' | 'here' | 'startedAt'>): Led | undefined {
  const reading = readLog(events)
  if (!reading || reading.pair) return undefined
  // What she watched another lead, or led in the session that this one goes on from, is what the group went through; it is not counted as done here.
  const from = Math.max(reading.watched?.until ?? 0, reading.from?.turn ?? 0)
  const turns = reading.turns.map(({ turn }) => (turn.turn < from && turn.act?.from === TRAINEE ? { ...turn, act: { ...turn.act, from: 'leader-before' } } : turn))
  const session: LedSession = { members: reading.members, turns }
  const manner = mannerOf(session)
  return manner.acts === 0 ? undefined : { ...rest, scenario: reading.scenario, closed: reading.closed !== null, members: reading.members, manner }
}

/** Newest first. On a shared device, sessions of someone else's account are not hers; nor are they counted. */
export async function gather(): Promise<{ all: Led[]; partly: boolean }> {
  const [records, me] = await Promise.all([listSessions().catch(() => []), currentMe() ?? lookAgain()])
  const list = me?.person || me?.guest ? await get<{ sessions: SessionView[] }>('/api/sessions') : undefined
  const hers = new Set(list?.sessions.map(({ id }) => id))
  const here = records.filter(({ remote }) => !remote || !me?.person || !list || hers.has(remote))
  const all: Led[] = []
  for (const record of here) {
    const kept = await readSession(record.id).catch(() => undefined)
    const found = kept && led(kept.events, { id: record.id, remote: record.remote, here: true, startedAt: record.startedAt })
    if (found) all.push(found)
  }
  let partly = false
  for (const session of (list?.sessions ?? []).filter(({ id, closedAt }) => closedAt && !records.some(({ remote }) => remote === id)).slice(0, MOST)) {
    const events = await fetchLog(session.id)
    const found = events && led(events, { id: session.id, remote: session.id, here: false, startedAt: session.createdAt })
    if (found) all.push(found)
    else if (!events) partly = true
  }
  return { all: all.sort((a, b) => b.startedAt.localeCompare(a.startedAt)), partly }
}

/** Appends to a session's log: in order, without gaps, durable before it is acknowledged, harmless when repeated. */
import { createHash } from 'node:crypto'
import type { Appended, NewEvent } from '@kring/protocol'
import { type Kysely, sql } from 'kysely'
import type { Bus } from '../bus/bus.ts'
import { CHANNEL } from '../bus/postgres.ts'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'

/** Key order must not matter: a client may rebuild the same event. */
const canonical = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(canonical)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]))
      : value

const digestOf = (event: NewEvent): Buffer => createHash('sha256').update(JSON.stringify(canonical(event))).digest()

/** After the session is closed only looking back goes on. */
const AFTER_CLOSE = new Set(['note', 'note-removed'])

/**
 * @throws Refusal 'event-id-reused' when an id comes again with another content, 'session-closed' when the group has gone home.
 * Either all events of the request are kept or none.
 */
export async function appendEvents(db: Kysely<Database>, bus: Bus, session: string, events: NewEvent[]): Promise<Appended> {
  const result = await db.transaction().execute(async (tx) => {
    // The row lock gives every append of one session its turn, so seq has no gaps and no doubles.
    const row = await tx.selectFrom('session').select(['last_seq', 'closed_at']).where('id', '=', session).forUpdate().executeTakeFirst()
    if (!row) throw new Refusal('not-found', `There is no session ${session}.`)
    const known = new Map(
      (
        await tx.selectFrom('event').select(['id', 'seq', 'digest']).where('session_id', '=', session).where('id', '=', anyOf(events.map((e) => e.id))).execute()
      ).map((event) => [event.id, event]),
    )
    let last = row.last_seq
    let closed = row.closed_at !== null
    const acknowledged: Appended['acknowledged'] = []
    const fresh: { event: NewEvent; seq: number; digest: Buffer }[] = []
    for (const event of events) {
      const digest = digestOf(event)
      const before = known.get(event.id)
      if (before) {
        if (!before.digest.equals(digest)) {
          throw new Refusal('event-id-reused', `Event ${event.id} was kept before with another content (number ${before.seq}). Give a new event a new id.`)
        }
        acknowledged.push({ id: event.id, seq: before.seq })
        continue
      }
      if (closed && !AFTER_CLOSE.has(event.body.type)) {
        throw new Refusal('session-closed', `The session is closed; a "${event.body.type}" can no longer be added. Notes can.`)
      }
      last++
      known.set(event.id, { id: event.id, seq: last, digest })
      fresh.push({ event, seq: last, digest })
      acknowledged.push({ id: event.id, seq: last })
      if (event.body.type === 'closed') closed = true
    }
    if (fresh.length > 0) {
      await tx
        .insertInto('event')
        .values(
          fresh.map(({ event, seq, digest }) => ({
            session_id: session, seq, id: event.id, at: new Date(event.at), by_seat: event.by, type: event.body.type, body: JSON.stringify(event.body), digest,
          })),
        )
        .execute()
      await tx
        .updateTable('session')
        .set({ last_seq: last, ...(closed && row.closed_at === null ? { closed_at: new Date() } : {}) })
        .where('id', '=', session)
        .execute()
      if (bus.notifiesInTransaction) await sql`select pg_notify(${CHANNEL}, ${`${session} ${last}`})`.execute(tx)
    }
    return { acknowledged, last, fresh: fresh.length }
  })
  if (result.fresh > 0) await bus.publish(session, result.last)
  return { acknowledged: result.acknowledged, last: result.last }
}

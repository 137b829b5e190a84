/** How often one may try: counted in the database per key and window, so that all nodes count together. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'

export interface Limit {
  /** What is counted, such as "sign-in:anna@voorbeeld.nl". */
  key: string
  max: number
  /** Length of the window in seconds; it begins with the first attempt. */
  seconds: number
}

/** @throws Refusal 'too-many-requests' with the time to wait. Every call is an attempt. */
export async function countAttempt(db: Kysely<Database>, { key, max, seconds }: Limit): Promise<void> {
  const until = sql<Date>`now() + make_interval(secs => ${seconds})`
  const row = await db
    .insertInto('attempt')
    .values({ key, count: 1, until })
    .onConflict((c) =>
      c.column('key').doUpdateSet({
        count: sql`case when attempt.until < now() then 1 else attempt.count + 1 end`,
        until: sql`case when attempt.until < now() then ${until} else attempt.until end`,
      }),
    )
    .returning(['count', 'until'])
    .executeTakeFirstOrThrow()
  if (row.count <= max) return
  const minutes = Math.max(1, Math.ceil((row.until.getTime() - Date.now()) / 60_000))
  throw new Refusal('too-many-requests', `Too many attempts. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`)
}

/** After a success the count begins again. */
export async function forgetAttempts(db: Kysely<Database>, key: string): Promise<void> {
  await db.deleteFrom('attempt').where('key', '=', key).execute()
}

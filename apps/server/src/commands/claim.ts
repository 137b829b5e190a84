/** Takes a guest's sessions along into an account: from then on they are the person's, on every device. */
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Guest } from './sessions.ts'

/** How many sessions came along. Claiming twice is harmless: the guest is gone, and has none. */
export async function claimSessions(db: Kysely<Database>, guest: Guest, person: string): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const moved = await tx.updateTable('session').set({ person_id: person, guest_id: null }).where('guest_id', '=', guest.id).returning('id').execute()
    await tx.deleteFrom('guest').where('id', '=', guest.id).execute()
    return moved.length
  })
}

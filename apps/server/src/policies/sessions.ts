/** Who may do what with a session: the guest who made it, and nobody else. */
import type { Guest, SessionRow } from '../commands/sessions.ts'
import { Refusal } from '../refusal.ts'

/** A stranger hears "there is no such session": whether it exists is not his business. */
export function mayUse(guest: Guest | null, session: SessionRow | null, id: string): asserts session is SessionRow {
  if (!session || !guest || session.guest_id !== guest.id) {
    throw new Refusal('not-found', `There is no session ${id} that you may see. Ask from the browser that made it, or send its token.`)
  }
}

/**
 * The audit trail: who saw and changed what of someone, in reports, supervision, dossiers and accounts. Appended in the transaction of
 * the change itself; read by its subject.
 */
import type { Role } from '@kring/protocol'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'

/** Who acts: enough of a person to say who, and as what. */
export type Actor = Pick<Person, 'id' | 'holds'>

export interface AuditEntry {
  /** Who did it; null: the command line of the server, or the house itself. */
  by: Actor | null
  /** What was done, in one word: "read", "change", "hand-in", "assess". */
  act: string
  /** What it was done to: "report", "dossier", "enrolment" … */
  thing: string
  id: string | null
  /** Whose it is: she reads this entry. */
  subject: string | null
  course?: string | null
  /** What changed, in few words: no text of the thing itself. */
  detail?: Record<string, unknown>
}

const roleOf = ({ by, course }: AuditEntry): Role | null => by?.holds.find((held) => held.course === (course ?? null))?.role ?? by?.holds.find((held) => held.course === null)?.role ?? null

const rowOf = (entry: AuditEntry) => ({
  by_id: entry.by?.id ?? null, by_role: roleOf(entry), by_command: entry.by === null, act: entry.act, thing: entry.thing, thing_id: entry.id, subject_id: entry.subject, course_id: entry.course ?? null,
  detail: JSON.stringify(entry.detail ?? {}),
})

/** Adds an entry. Call it with the transaction of the change, so that neither is there without the other. */
export async function audit(tx: Kysely<Database>, entry: AuditEntry): Promise<void> {
  await tx.insertInto('audit').values(rowOf(entry)).execute()
}

/** How long a second look by the same person is the same looking. */
const SAME_LOOK = sql`interval '1 hour'`

/** Notes that someone read what is another's; her own reading is nobody's business, and one look an hour is one entry. */
export async function auditSeen(db: Kysely<Database>, entry: Omit<AuditEntry, 'act' | 'by'> & { by: Actor }): Promise<void> {
  if (entry.by.id === entry.subject) return
  const seen = await db
    .selectFrom('audit')
    .select('id')
    .where('thing', '=', entry.thing)
    .where('thing_id', '=', entry.id)
    .where('by_id', '=', entry.by.id)
    .where('act', '=', 'read')
    .where('at', '>', sql<Date>`now() - ${SAME_LOOK}`)
    .limit(1)
    .executeTakeFirst()
  if (!seen) await audit(db, { ...entry, act: 'read' })
}

export type AuditRow = Selectable<Database['audit']> & { by_name: string | null }

/** What happened to what is hers, newest first. */
export async function trailOf(db: Kysely<Database>, subject: string, before: string | null, limit: number): Promise<AuditRow[]> {
  return db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.by_id')
    .selectAll('audit')
    .select('person.name as by_name')
    .where('subject_id', '=', subject)
    .$if(before !== null, (query) => query.where('audit.id', '<', before))
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute()
}

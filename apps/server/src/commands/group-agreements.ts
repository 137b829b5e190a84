/** Agreements that the group makes for itself: proposed, agreed, changed, ended, with everything they were before. */
import type { AgreementAct } from '@kring/protocol'
import type { Kysely, Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '../db/schema.ts'
import type { Person } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { changedBy } from './group-moments.ts'
import { standsAlready } from './stands-already.ts'

export type AgreementRow = Omit<Selectable<Database['group_agreement']>, 'created_at'> & { history: { act: AgreementAct; text: string; by: string | null; at: string }[] }

/** More than these is no agreement any more but a rule book. */
const MOST = 60

export async function listAgreements(db: Kysely<Database>, course: string): Promise<AgreementRow[]> {
  return db
    .selectFrom('group_agreement')
    .select((eb) => [
      'id', 'course_id', 'text', 'state', 'version',
      jsonArrayFrom(
        eb.selectFrom('group_agreement_change').leftJoin('person', 'person.id', 'by_id').select(['act', 'text', 'person.name as by', 'at']).whereRef('agreement_id', '=', 'group_agreement.id').orderBy('group_agreement_change.id'),
      ).as('history'),
    ])
    .where('course_id', '=', course)
    .orderBy('group_agreement.created_at')
    .orderBy('group_agreement.id')
    .limit(MOST)
    .execute() as unknown as Promise<AgreementRow[]>
}

/** Proposes one; sending it again is harmless. @throws Refusal 'conflict', 'too-many-requests'. */
export async function proposeAgreement(db: Kysely<Database>, course: string, by: Person, { id, text }: { id: string; text: string }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await tx.selectFrom('group_agreement').select(['course_id', 'text']).where('id', '=', id).executeTakeFirst()
    if (before?.course_id === course) return
    if (before) throw new Refusal('conflict', 'Another agreement has this id. Give a new one a new id.')
    const { many } = await tx.selectFrom('group_agreement').select((eb) => eb.fn.countAll<string>().as('many')).where('course_id', '=', course).executeTakeFirstOrThrow()
    if (Number(many) >= MOST) throw new Refusal('too-many-requests', `There are ${MOST} agreements already.`)
    const made = await tx.insertInto('group_agreement').values({ id, course_id: course, text, state: 'proposed' }).onConflict((c) => c.column('id').doNothing()).returning('id').executeTakeFirst()
    if (made) await tx.insertInto('group_agreement_change').values({ agreement_id: id, act: 'propose', text, by_id: by.id }).execute()
  })
}

const STATE = { agree: 'agreed', change: 'proposed', end: 'ended' } as const

/** Changed words are a proposal again, until the group agrees to them. @throws Refusal 'not-found', 'conflict' when someone was before. */
export async function changeAgreement(db: Kysely<Database>, course: string, by: Person, id: string, { act, text, version }: { act: 'agree' | 'change' | 'end'; text?: string | undefined; version: number }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('group_agreement').selectAll().where('id', '=', id).where('course_id', '=', course).forUpdate().executeTakeFirst()
    if (!row) throw new Refusal('not-found', 'There is no such agreement here.')
    if (row.version !== version) {
      const last = await tx.selectFrom('group_agreement_change').leftJoin('person', 'person.id', 'by_id').select(['name', 'by_id', 'act', 'text']).where('agreement_id', '=', id).orderBy('group_agreement_change.id', 'desc').limit(1).executeTakeFirst()
      // Her own, sent again because its answer was lost.
      if (last?.by_id === by.id && row.version === version + 1 && standsAlready(last, { act, text })) return
      throw changedBy(last?.name ?? null)
    }
    const words = text ?? row.text
    await tx.updateTable('group_agreement').set({ text: words, state: STATE[act], version: version + 1 }).where('id', '=', id).execute()
    await tx.insertInto('group_agreement_change').values({ agreement_id: id, act, text: words, by_id: by.id }).execute()
  })
}

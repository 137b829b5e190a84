/** Who may come to a part that asks another part first: her evidence, a trainer's word, or let in without it, with the reason. */
import { hoursOutlook } from '@kring/curriculum'
import { LETS_IN, type Standing } from '@kring/protocol'
import type { Kysely } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { type Actor, audit } from './audit.ts'
import { type Hours, halvesOf, readHoursOf } from './attendance.ts'
import type { Program } from './programme.ts'

/** Parts of this course that ask another part first. */
export const asking = ({ course }: Pick<Program, 'course'>) =>
  course.parts.flatMap(({ id, requires }) => (requires && course.days.some((day) => day.part === id) ? [{ part: id, requires: requires.part, proof: requires.proof }] : []))

type HoursIn = ReadonlyMap<string, ReadonlyMap<string, Hours>>

/** How these people stand towards each part that asks another first. Key: person, then part. `read`: their hours in this course, for who asked them already. */
export async function standingsOf(db: Kysely<Database>, program: Program, people: readonly string[], read?: Promise<ReadonlyMap<string, Hours>>): Promise<(person: string, part: string) => Standing> {
  const standing = await standingsIn(db, [program], people, read?.then((hours) => new Map([[program.id, hours]])))
  return (person, part) => standing(program, person, part)
}

/** The same in several courses, with two questions to the database for all of them. */
export async function standingsIn(db: Kysely<Database>, programs: readonly Program[], people: readonly string[], read?: Promise<HoursIn>): Promise<(program: Program, person: string, part: string) => Standing> {
  const courses = programs.filter((program) => asking(program).length > 0).map(({ id }) => id)
  if (courses.length === 0 || people.length === 0) return () => 'here'
  const [rows, hours] = await Promise.all([
    db.selectFrom('ground').select(['course_id', 'person_id', 'part', 'kind', 'accepted']).where('course_id', '=', anyOf(courses)).where('person_id', '=', anyOf(people)).execute(),
    read ?? readHoursOf(db, courses, people),
  ])
  const shown = new Map<string, typeof rows>()
  for (const row of rows) shown.set(`${row.course_id} ${row.person_id} ${row.part}`, [...(shown.get(`${row.course_id} ${row.person_id} ${row.part}`) ?? []), row])
  return (program, person, part) => {
    const requires = program.course.parts.find(({ id }) => id === part)?.requires?.part
    if (!requires) return 'here'
    const own = shown.get(`${program.id} ${person} ${part}`) ?? []
    if (own.some((row) => (row.kind === 'text' || row.kind === 'file') && row.accepted)) return 'shown'
    if (own.some((row) => row.kind === 'word')) return 'word'
    if (own.some((row) => row.kind === 'said')) return 'said'
    const here = program.course.days.some((day) => day.part === requires)
    if (here) {
      const certificate = program.course.certificates.find(({ parts: of }) => of.length === 1 && of[0] === requires)
      const outlook = hoursOutlook(program.course, halvesOf(program, hours.get(program.id)?.get(person))).find((one) => one.certificate === certificate?.id)
      if (outlook?.state !== 'unreachable') return 'here'
    }
    if (own.some((row) => row.accepted === null)) return 'waiting'
    return here ? 'short' : 'none'
  }
}

/** May these people be on this day? Whoever is not a participant may. */
export async function onDay(db: Kysely<Database>, program: Program, part: string, people: readonly string[], read?: Promise<ReadonlyMap<string, Hours>>): Promise<(person: string) => boolean> {
  const standing = await standingsOf(db, program, people, read)
  return (person) => LETS_IN.includes(standing(person, part))
}

export interface GroundRow {
  id: string
  course_id: string
  person_id: string
  part: string
  kind: 'text' | 'file' | 'word' | 'said'
  text: string
  file_id: string | null
  at: Date
  accepted: boolean | null
  answer: string | null
  decided_at: Date | null
  name: string
  by_name: string | null
  file_name: string | null
}

const grounds = (db: Kysely<Database>) =>
  db
    .selectFrom('ground')
    .innerJoin('person', 'person.id', 'ground.person_id')
    .leftJoin('person as other', (join) => join.on((eb) => eb('other.id', '=', eb.fn.coalesce('ground.decided_by', 'ground.by_id'))))
    .leftJoin('course_file', 'course_file.id', 'ground.file_id')
    .select([
      'ground.id', 'ground.course_id', 'ground.person_id', 'part', 'ground.kind', 'text', 'file_id', 'ground.at', 'accepted', 'answer', 'decided_at', 'person.name', 'other.name as by_name', 'course_file.name as file_name',
    ])

export async function findGround(db: Kysely<Database>, id: string): Promise<GroundRow | null> {
  return (await grounds(db).where('ground.id', '=', id).executeTakeFirst()) ?? null
}

/** What these people showed and what was said of them, the newest first. */
export async function groundsOf(db: Kysely<Database>, course: string, people: readonly string[]): Promise<GroundRow[]> {
  if (people.length === 0) return []
  return grounds(db).where('ground.course_id', '=', course).where('ground.person_id', '=', anyOf(people)).orderBy('ground.at', 'desc').orderBy('ground.id').execute()
}

export interface NewGround {
  id: string
  part: string
  kind: GroundRow['kind']
  text: string
  file: string | null
}

/** She shows something, or a trainer gives his word or lets her in without it. Sent twice it is written once. @throws Refusal */
export async function addGround(db: Kysely<Database>, by: Actor, program: Program, person: string, { id, part, kind, text, file }: NewGround): Promise<GroundRow> {
  if (!asking(program).some((one) => one.part === part)) throw new Refusal('bad-request', 'This part asks nothing first.', [{ where: 'part', what: asking(program).map((one) => one.part).join(', ') || 'no part of this course' }])
  const member = await db.selectFrom('enrolment').select('id').where('course_id', '=', program.id).where('person_id', '=', person).where('role', '=', 'participant').executeTakeFirst()
  if (!member) throw new Refusal('not-found', 'This person is not a participant of this course.')
  if (kind === 'file') {
    const owned = await db.selectFrom('course_file').select('id').where('id', '=', file).where('course_id', '=', program.id).where('person_id', '=', person).where('kind', '=', 'evidence').executeTakeFirst()
    if (!owned) throw new Refusal('not-found', 'This file is not there; send it again.')
  }
  await db.transaction().execute(async (tx) => {
    const staff = kind === 'word' || kind === 'said'
    const made = await tx
      .insertInto('ground')
      .values({ id, course_id: program.id, person_id: person, part, kind, text, file_id: kind === 'file' ? file : null, by_id: by.id, accepted: staff ? true : null, decided_by: staff ? by.id : null, decided_at: staff ? new Date() : null, answer: null })
      .onConflict((c) => c.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made && staff) await audit(tx, { by, act: kind === 'word' ? 'vouch' : 'let-in', thing: 'ground', id, subject: person, course: program.id, detail: { part } })
  })
  const row = await findGround(db, id)
  if (!row || row.person_id !== person || row.course_id !== program.id) throw new Refusal('conflict', 'This id is in use already.')
  return row
}

/** A trainer accepts evidence or asks for more. @throws Refusal 'conflict' when another trainer decided meanwhile. */
export async function decide(db: Kysely<Database>, by: Actor, row: GroundRow, accepted: boolean, answer: string): Promise<GroundRow> {
  await db.transaction().execute(async (tx) => {
    const done = await tx
      .updateTable('ground')
      .set({ accepted, answer, decided_by: by.id, decided_at: new Date() })
      .where('id', '=', row.id)
      .where('accepted', 'is', null)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) {
      const now = await findGround(tx, row.id)
      if (now?.accepted === accepted && now.answer === answer) return
      throw new Refusal('conflict', `${now?.by_name ?? 'Someone'} decided this meanwhile.`, [{ where: 'accepted', what: now?.by_name ?? '' }])
    }
    await audit(tx, { by, act: accepted ? 'accept' : 'refuse', thing: 'ground', id: row.id, subject: row.person_id, course: row.course_id, detail: { part: row.part } })
  })
  return (await findGround(db, row.id))!
}

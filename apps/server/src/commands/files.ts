/** Files of a course: what a trainer adds, and the evidence of one participant. Kept in the database, like everything else. */
import { FILE_LIMIT, FILE_TYPES } from '@kring/protocol'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'

export type FileType = (typeof FILE_TYPES)[number]

/** How each kind of file begins; what a browser says of it is not enough. */
const BEGINS: Record<FileType, number[]> = { 'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d], 'image/jpeg': [0xff, 0xd8, 0xff], 'image/png': [0x89, 0x50, 0x4e, 0x47] }

export interface NewFile {
  id: string
  kind: 'material' | 'evidence'
  course: string
  person: string
  name: string
  bytes: Buffer
}

export interface FileCard {
  id: string
  name: string
  size: number
  type: FileType
}

/** At most so many files for one participant's evidence, and for one course. */
const MOST = { evidence: 10, material: 100 }

/** Sent twice it is kept once. @throws Refusal 'bad-request' for another kind of file, 'too-large', 'conflict' */
export async function keepFile(db: Kysely<Database>, { id, kind, course, person, name, bytes }: NewFile): Promise<FileCard> {
  if (bytes.length > FILE_LIMIT) throw new Refusal('too-large', `A file may be ${FILE_LIMIT / 1024 / 1024} MB at most.`)
  const allowed = kind === 'material' ? (['application/pdf'] as const) : FILE_TYPES
  const type = allowed.find((one) => BEGINS[one].every((byte, i) => bytes[i] === byte))
  if (!type) throw new Refusal('bad-request', 'This kind of file is not taken.', [{ where: 'file', what: kind === 'material' ? 'a PDF' : 'a PDF, JPEG or PNG' }])
  const { count } = await db.selectFrom('course_file').select((eb) => eb.fn.countAll<string>().as('count')).where('course_id', '=', course).where('kind', '=', kind).$if(kind === 'evidence', (query) => query.where('person_id', '=', person)).executeTakeFirstOrThrow()
  if (Number(count) >= MOST[kind]) throw new Refusal('conflict', `There are ${MOST[kind]} files already.`)
  await db.insertInto('course_file').values({ id, course_id: course, kind, person_id: person, name, type, size: bytes.length, bytes }).onConflict((c) => c.column('id').doNothing()).execute()
  const row = await db.selectFrom('course_file').select(['id', 'name', 'size', 'type', 'person_id', 'course_id']).where('id', '=', id).executeTakeFirstOrThrow()
  if (row.person_id !== person || row.course_id !== course) throw new Refusal('conflict', 'This id is in use already.')
  return { id: row.id, name: row.name, size: row.size, type }
}

export interface FileRow extends FileCard {
  bytes: Buffer
}

/** @throws Refusal 'not-found' */
export async function readFile(db: Kysely<Database>, course: string, id: string, kind: NewFile['kind']): Promise<FileRow> {
  const row = await db.selectFrom('course_file').select(['id', 'name', 'size', 'type', 'bytes']).where('id', '=', id).where('course_id', '=', course).where('kind', '=', kind).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no file here that you may see.')
  return { ...row, type: row.type as FileType }
}

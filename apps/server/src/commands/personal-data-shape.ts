/** What a part of the program that keeps something of a person says of it, for the file she can take along. */
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'

export interface PersonalData {
  /** Name in the file. */
  name: string
  /** The tables it covers, as the database names them. */
  tables: string[]
  read(db: Kysely<Database>, person: string): Promise<unknown>
}

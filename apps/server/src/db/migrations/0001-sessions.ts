/** Guests, their sessions and the event log. */
import { type Migration, sql } from 'kysely'

export const sessions: Migration = {
  async up(db) {
    await db.schema
      .createTable('guest')
      .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
      .addColumn('token_hash', 'bytea', (c) => c.notNull().unique())
      .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .execute()
    await db.schema
      .createTable('session')
      .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
      .addColumn('guest_id', 'uuid', (c) => c.notNull().references('guest.id').onDelete('cascade'))
      .addColumn('scenario', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('seed', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .addColumn('closed_at', 'timestamptz')
      .addColumn('last_seq', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema.createIndex('session_by_guest').on('session').columns(['guest_id', 'created_at']).execute()
    await db.schema
      .createTable('event')
      .addColumn('session_id', 'uuid', (c) => c.notNull().references('session.id').onDelete('cascade'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('id', 'uuid', (c) => c.notNull())
      .addColumn('at', 'timestamptz', (c) => c.notNull())
      .addColumn('by_seat', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .addColumn('digest', 'bytea', (c) => c.notNull())
      .addColumn('received_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('event_pk', ['session_id', 'seq'])
      .addUniqueConstraint('event_id_once', ['session_id', 'id'])
      .execute()
  },
}

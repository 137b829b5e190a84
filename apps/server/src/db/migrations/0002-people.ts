/** People, ways to sign in, courses, who is what in them, and the audit trail. */
import { type ColumnDefinitionBuilder, type Migration, sql } from 'kysely'

/** Kysely without tables: a migration names columns that the types know only afterwards. */
type Db = Parameters<Migration['up']>[0]

const id = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.primaryKey().defaultTo(sql`gen_random_uuid()`)
const now = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().defaultTo(sql`now()`)
const ofPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.notNull().references('person.id').onDelete('cascade')
/** Who did it: the row outlives him. */
const byPerson = (c: ColumnDefinitionBuilder): ColumnDefinitionBuilder => c.references('person.id').onDelete('set null')

const ROLES = sql`('participant', 'trainer', 'supervisor', 'registrar', 'administrator')`

async function accounts(db: Db): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'uuid', id)
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique().check(sql`email = lower(email)`))
    .addColumn('email_verified', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('image', 'text')
    .addColumn('two_factor_enabled', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('language', 'text', (c) => c.notNull().defaultTo('nl'))
    .addColumn('demo', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('disabled_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', now)
    .addColumn('updated_at', 'timestamptz', now)
    .execute()
  await sql`create index person_by_name on person (lower(name), id)`.execute(db)
  await sql`create index person_not_demo on person ((1)) where not demo`.execute(db)
  await db.schema
    .createTable('login')
    .addColumn('id', 'uuid', id)
    .addColumn('person_id', 'uuid', ofPerson)
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('ip_address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('method', 'text', (c) => c.notNull().defaultTo('password'))
    .addColumn('second_factor_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', now)
    .addColumn('updated_at', 'timestamptz', now)
    .execute()
  await db.schema.createIndex('login_by_person').on('login').column('person_id').execute()
  await db.schema
    .createTable('credential')
    .addColumn('id', 'uuid', id)
    .addColumn('person_id', 'uuid', ofPerson)
    .addColumn('provider_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('password', 'text')
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', 'timestamptz')
    .addColumn('refresh_token_expires_at', 'timestamptz')
    .addColumn('scope', 'text')
    .addColumn('created_at', 'timestamptz', now)
    .addColumn('updated_at', 'timestamptz', now)
    .addUniqueConstraint('credential_once', ['provider_id', 'account_id'])
    .execute()
  await db.schema.createIndex('credential_by_person').on('credential').column('person_id').execute()
  await db.schema
    .createTable('verification')
    .addColumn('id', 'uuid', id)
    .addColumn('identifier', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', now)
    .addColumn('updated_at', 'timestamptz', now)
    .execute()
  await db.schema.createIndex('verification_by_identifier').on('verification').column('identifier').execute()
  await db.schema
    .createTable('two_factor')
    .addColumn('id', 'uuid', id)
    .addColumn('person_id', 'uuid', (c) => ofPerson(c).unique())
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('backup_codes', 'text', (c) => c.notNull())
    .addColumn('verified', 'boolean', (c) => c.defaultTo(true))
    .addColumn('failed_verification_count', 'integer', (c) => c.defaultTo(0))
    .addColumn('locked_until', 'timestamptz')
    .execute()
  await db.schema
    .createTable('passkey')
    .addColumn('id', 'uuid', id)
    .addColumn('person_id', 'uuid', ofPerson)
    .addColumn('name', 'text')
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('credential_id', 'text', (c) => c.notNull().unique())
    .addColumn('counter', 'integer', (c) => c.notNull())
    .addColumn('device_type', 'text', (c) => c.notNull())
    .addColumn('backed_up', 'boolean', (c) => c.notNull())
    .addColumn('transports', 'text')
    .addColumn('aaguid', 'text')
    .addColumn('created_at', 'timestamptz')
    .execute()
  await db.schema.createIndex('passkey_by_person').on('passkey').column('person_id').execute()
  await db.schema
    .createTable('ticket')
    .addColumn('id', 'uuid', id)
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('person_id', 'uuid', ofPerson)
    .addColumn('token_hash', 'bytea', (c) => c.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('used_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', now)
    .execute()
  await db.schema.createIndex('ticket_by_person').on('ticket').column('person_id').execute()
}

async function courses(db: Db): Promise<void> {
  await db.schema
    .createTable('course')
    .addColumn('id', 'uuid', id)
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('curriculum', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('starts_on', 'date', (c) => c.notNull())
    .addColumn('ends_on', 'date', (c) => c.notNull())
    .addColumn('snapshot', 'jsonb', (c) => c.notNull())
    .addColumn('demo', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('archived_at', 'timestamptz')
    .addColumn('created_by', 'uuid', byPerson)
    .addColumn('created_at', 'timestamptz', now)
    .addCheckConstraint('course_days', sql`ends_on >= starts_on`)
    .execute()
  await db.schema.createIndex('course_by_start').on('course').columns(['starts_on desc', 'id']).execute()
  await db.schema
    .createTable('enrolment')
    .addColumn('id', 'uuid', id)
    .addColumn('person_id', 'uuid', ofPerson)
    .addColumn('course_id', 'uuid', (c) => c.references('course.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ${ROLES}`))
    .addColumn('created_by', 'uuid', byPerson)
    .addColumn('created_at', 'timestamptz', now)
    .addCheckConstraint('enrolment_house', sql`course_id is not null or role in ('registrar', 'administrator')`)
    .execute()
  // Two, because in a unique index of PostgreSQL 14 nulls differ.
  await sql`create unique index enrolment_once on enrolment (course_id, role, person_id) where course_id is not null`.execute(db)
  await sql`create unique index enrolment_house_once on enrolment (role, person_id) where course_id is null`.execute(db)
  // All that is asked of it for a page of people: the table itself is not read.
  await db.schema.createIndex('enrolment_by_person').on('enrolment').columns(['person_id', 'role', 'course_id']).execute()
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'uuid', id)
    .addColumn('token_hash', 'bytea', (c) => c.notNull().unique())
    .addColumn('email', 'text', (c) => c.notNull().check(sql`email = lower(email)`))
    .addColumn('name', 'text')
    .addColumn('course_id', 'uuid', (c) => c.references('course.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ${ROLES}`))
    .addColumn('language', 'text', (c) => c.notNull().defaultTo('nl'))
    .addColumn('demo', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('mailed_at', 'timestamptz')
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('accepted_at', 'timestamptz')
    .addColumn('accepted_by', 'uuid', byPerson)
    .addColumn('withdrawn_at', 'timestamptz')
    .addColumn('created_by', 'uuid', byPerson)
    // To the millisecond, as it is written in the key of a page.
    .addColumn('created_at', sql`timestamptz(3)`, now)
    .addCheckConstraint('invitation_house', sql`course_id is not null or role in ('registrar', 'administrator')`)
    .execute()
  await db.schema.createIndex('invitation_by_course').on('invitation').columns(['course_id', 'created_at desc', 'id desc']).execute()
  await db.schema.createIndex('invitation_by_email').on('invitation').column('email').execute()
}

async function trail(db: Db): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('at', 'timestamptz', now)
    .addColumn('by_id', 'uuid', byPerson)
    .addColumn('by_role', 'text')
    .addColumn('by_command', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('thing', 'text', (c) => c.notNull())
    .addColumn('thing_id', 'text')
    .addColumn('subject_id', 'uuid', (c) => c.references('person.id').onDelete('cascade'))
    .addColumn('course_id', 'uuid', (c) => c.references('course.id').onDelete('set null'))
    .addColumn('detail', 'jsonb', (c) => c.notNull().defaultTo(sql`'{}'::jsonb`))
    .execute()
  await db.schema.createIndex('audit_by_subject').on('audit').columns(['subject_id', 'id desc']).execute()
  await db.schema.createIndex('audit_by_thing').on('audit').columns(['thing', 'thing_id', 'by_id', 'at desc']).execute()
  await db.schema
    .createTable('attempt')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('until', 'timestamptz', (c) => c.notNull())
    .execute()
  await db.schema.createTable('setting').addColumn('key', 'text', (c) => c.primaryKey()).addColumn('value', 'text', (c) => c.notNull()).execute()
}

/** A session is a guest's until she takes it along into an account. */
async function ownership(db: Db): Promise<void> {
  await db.schema.alterTable('session').addColumn('person_id', 'uuid', (c) => c.references('person.id').onDelete('cascade')).execute()
  await db.schema.alterTable('session').alterColumn('guest_id', (c) => c.dropNotNull()).execute()
  await sql`alter table session add constraint session_owned check ((guest_id is null) <> (person_id is null))`.execute(db)
  await db.schema.createIndex('session_by_person').on('session').columns(['person_id', 'created_at']).execute()
}

export const people: Migration = {
  async up(db) {
    await accounts(db)
    await courses(db)
    await trail(db)
    await ownership(db)
  },
}

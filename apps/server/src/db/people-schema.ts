/** The tables of people and courses, as kysely sees them. The accounts library writes person, login, credential, verification, two_factor and passkey too. */
import type { Role } from '@kring/protocol'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'

export type Timestamp = ColumnType<Date, Date | undefined, Date>
/** A day without a time, as text: "2027-01-15". */
export type Day = ColumnType<string, string, string>

export interface PeopleTables {
  person: {
    id: Generated<string>
    name: string
    /** Lower case; unique. */
    email: string
    email_verified: Generated<boolean>
    image: string | null
    two_factor_enabled: Generated<boolean>
    language: Generated<'nl' | 'en'>
    demo: Generated<boolean>
    disabled_at: Date | null
    created_at: Timestamp
    updated_at: Timestamp
  }
  /** A sign-in that is still open; "session" is a group's. */
  login: {
    id: Generated<string>
    person_id: string
    token: string
    expires_at: Date
    ip_address: string | null
    user_agent: string | null
    method: 'password' | 'passkey' | 'institution' | 'demo' | 'link'
    /** When this sign-in gave a second factor; without it no staff role works. */
    second_factor_at: Date | null
    created_at: Timestamp
    updated_at: Timestamp
  }
  /** A way to sign in: "credential" with a password hash, "institution" with the subject there. */
  credential: {
    id: Generated<string>
    person_id: string
    provider_id: string
    account_id: string
    password: string | null
    access_token: string | null
    refresh_token: string | null
    id_token: string | null
    access_token_expires_at: Date | null
    refresh_token_expires_at: Date | null
    scope: string | null
    created_at: Timestamp
    updated_at: Timestamp
  }
  verification: { id: Generated<string>; identifier: string; value: string; expires_at: Date; created_at: Timestamp; updated_at: Timestamp }
  two_factor: { id: Generated<string>; person_id: string; secret: string; backup_codes: string; verified: boolean | null; failed_verification_count: number | null; locked_until: Date | null }
  passkey: {
    id: Generated<string>
    person_id: string
    name: string | null
    public_key: string
    credential_id: string
    counter: number
    device_type: string
    backed_up: boolean
    transports: string | null
    aaguid: string | null
    created_at: Date | null
  }
  /** A link that works once: to set a password or to prove an e-mail address. */
  ticket: {
    id: Generated<string>
    kind: 'password' | 'email'
    person_id: string
    /** SHA-256 of the token; the token itself is nowhere kept. */
    token_hash: Buffer
    /** The new address, for kind "email". */
    email: string | null
    expires_at: Date
    used_at: Date | null
    created_at: Timestamp
  }
  course: {
    id: Generated<string>
    title: string
    /** Id and version of the course in the curriculum it was made from. */
    curriculum: string
    version: string
    starts_on: Day
    ends_on: Day
    /** The content as it was: a later change of the curriculum leaves this cohort what it had. */
    snapshot: JSONColumnType<object>
    demo: Generated<boolean>
    /** Counts changes of dates and programme; a change made from an older one is refused. */
    revision: Generated<number>
    revised_by: string | null
    archived_at: Date | null
    created_by: string | null
    created_at: Timestamp
  }
  enrolment: {
    id: Generated<string>
    person_id: string
    /** Null: for the whole house (registrar and administrator only). */
    course_id: string | null
    role: Role
    created_by: string | null
    created_at: Timestamp
  }
  invitation: {
    id: Generated<string>
    token_hash: Buffer
    email: string
    name: string | null
    course_id: string | null
    role: Role
    language: 'nl' | 'en'
    demo: Generated<boolean>
    mailed_at: Date | null
    expires_at: Date
    accepted_at: Date | null
    accepted_by: string | null
    withdrawn_at: Date | null
    created_by: string | null
    created_at: Timestamp
  }
  /** Who saw and changed what of someone's reports, supervision, dossier, account. Only added to. */
  audit: {
    /** bigint: arrives as text. */
    id: Generated<string>
    at: Timestamp
    by_id: string | null
    by_role: Role | null
    /** True when it was done at the command line of the server, by nobody with an account. */
    by_command: Generated<boolean>
    act: string
    thing: string
    thing_id: string | null
    subject_id: string | null
    course_id: string | null
    detail: JSONColumnType<Record<string, unknown>>
  }
  /** Attempts to get in, per key and window; shared by all nodes. */
  attempt: { key: string; count: number; until: Date }
  /** What the house remembers of itself, such as the secret it made when none was given. */
  setting: { key: string; value: string }
}

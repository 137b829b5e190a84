/** People, their roles and what is known of them: the shapes that leave the server. */
import { z } from 'zod'
import { languageModelView } from './language-model.ts'
import { uuid } from './routes.ts'

/** Every role, from least to most far-reaching. One person may hold several, each in a course; the last two also for the whole house. */
export const ROLES = ['participant', 'trainer', 'supervisor', 'registrar', 'administrator'] as const
export type Role = (typeof ROLES)[number]
/** Roles that see other people's work: they work only after a second factor. */
export const STAFF_ROLES = ['trainer', 'supervisor', 'registrar', 'administrator'] as const satisfies readonly Role[]
/** Roles that may be held for the whole house, outside any course. */
export const HOUSE_ROLES = ['registrar', 'administrator'] as const satisfies readonly Role[]

export const PASSWORD_LENGTH = { min: 10, max: 200 } as const

export const role = z.enum(ROLES)
export const houseRole = z.enum(HOUSE_ROLES)
export const language = z.enum(['nl', 'en'])
export const personName = z.string().trim().min(1, 'a name').max(120, 'at most 120 characters')
export const email = z.email('an e-mail address such as naam@voorbeeld.nl').max(254).transform((value) => value.toLowerCase())
export const password = z
  .string()
  .min(PASSWORD_LENGTH.min, `at least ${PASSWORD_LENGTH.min} characters; a few words in a row are easy to remember`)
  .max(PASSWORD_LENGTH.max, `at most ${PASSWORD_LENGTH.max} characters`)
export const moment = z.string().describe('ISO 8601')

/** A role as one holds it: in a course, or (course null) for the whole house. */
export const heldRole = z.strictObject({ role, course: z.strictObject({ id: uuid, title: z.string() }).nullable() })
export type HeldRole = z.infer<typeof heldRole>

/** The visitor as the server knows her; person is null for strangers and guests. */
export const meView = z.strictObject({
  person: z
    .strictObject({
      id: uuid, name: z.string(), email: z.string(), emailVerified: z.boolean(), language, demo: z.boolean().describe('A person of the demonstration course, entered by one click.'),
      hasPassword: z.boolean(), createdAt: moment,
    })
    .nullable(),
  roles: z.array(heldRole),
  secondFactor: z.strictObject({
    needed: z.boolean().describe('She holds a role that works only after a second factor.'),
    ready: z.boolean().describe('An authenticator app is set up.'),
    given: z.boolean().describe('This sign-in gave one: a code, a passkey, or the institution did.'),
  }),
  signedInBy: z.enum(['password', 'passkey', 'institution', 'demo', 'link']).nullable(),
  guest: z.boolean().describe('This browser holds sessions of a guest, which can be taken along.'),
})
export type MeView = z.infer<typeof meView>

export const houseView = z.strictObject({
  demo: z.boolean().describe('The demonstration course is open: anyone may enter as anyone. Say so on every page.'),
  mail: z.boolean().describe('Kring sends mail; else links are handed over by a person.'),
  institution: z.strictObject({ name: z.string() }).nullable().describe('Institutional login, when configured.'),
  password: z.strictObject({ min: z.number(), max: z.number() }),
  languageModel: languageModelView.nullable().describe('The language model the administrator set, when there is one: what is typed in a room goes there.'),
})
export type HouseView = z.infer<typeof houseView>

/** A person as others see her; e-mail only for those who must be able to reach her. */
export const personView = z.strictObject({ id: uuid, name: z.string(), email: z.string().nullable(), roles: z.array(heldRole), disabled: z.boolean(), demo: z.boolean(), createdAt: moment })
export type PersonView = z.infer<typeof personView>

/** A person in the list of all: what she is, and in how many courses; which ones is asked for per person. */
export const personRow = personView.omit({ roles: true }).extend({ roles: z.array(z.strictObject({ role, courses: z.number().int(), house: z.boolean() })) })
export type PersonRowView = z.infer<typeof personRow>

export const peoplePage = z.strictObject({
  people: z.array(personRow),
  next: z.string().nullable().describe('Pass as `after` for the next page; null at the end.'),
})

export const auditView = z.strictObject({
  id: z.string(), at: moment,
  by: z.strictObject({ name: z.string().nullable().describe('Null when that person has left.'), role: role.nullable(), you: z.boolean().describe('She did it herself.') }).nullable().describe('Null: done at the command line of the server.'),
  act: z.string(), thing: z.string(), thingId: z.string().nullable(), course: uuid.nullable(), detail: z.record(z.string(), z.unknown()),
})
export type AuditView = z.infer<typeof auditView>
export const auditPage = z.strictObject({ entries: z.array(auditView), next: z.string().nullable() })

export const loginView = z.strictObject({ id: uuid, current: z.boolean(), by: z.string(), device: z.string().describe('The browser as it named itself.'), address: z.string(), since: moment, until: moment })
export type LoginView = z.infer<typeof loginView>
export const logins = z.strictObject({ logins: z.array(loginView) })
export const passkeyView = z.strictObject({ id: uuid, name: z.string(), createdAt: moment })
export type Passkey = z.infer<typeof passkeyView>
export const passkeys = z.strictObject({ passkeys: z.array(passkeyView) })

export const changeMe = z.strictObject({ name: personName.optional(), language: language.optional() })
export const pageQuery = z.strictObject({ after: z.string().max(200).optional(), limit: z.string().regex(/^\d{1,3}$/, 'a number from 1 to 100').optional() })
export const peopleQuery = pageQuery.extend({ search: z.string().max(100).optional() })

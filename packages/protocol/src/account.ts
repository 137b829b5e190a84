/** Getting in and staying in: signing in, second factor, passkeys, links, invitations. */
import { z } from 'zod'
import { email, houseRole, language, moment, password, personName, role } from './people.ts'
import { uuid } from './routes.ts'

const secret = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/, 'the token of the link, whole')
/** What is typed as a password may be anything: only a new one has rules. */
const typed = z.string().min(1, 'a password').max(1000)

export const signIn = z.strictObject({ email, password: typed })
export const signedIn = z.strictObject({ next: z.enum(['in', 'second-factor']).describe('"second-factor": send a code before you are in.') })
export const secondFactor = z.union([z.strictObject({ code: z.string().regex(/^\d{6}$/, 'the six digits of the app') }), z.strictObject({ backupCode: z.string().min(5).max(40) })])
export const done = z.strictObject({ ok: z.literal(true) })

export const passwordOnly = z.strictObject({ password: typed.optional().describe('Needed when the account has a password.') })
export const secondFactorSetup = z.strictObject({ uri: z.string().describe('otpauth://…, for the authenticator app; shown once.'), backupCodes: z.array(z.string()).describe('Each works once; shown once.') })
export type SecondFactorSetup = z.infer<typeof secondFactorSetup>
export const backupCodes = z.strictObject({ backupCodes: z.array(z.string()) })

/** Options and answers of WebAuthn pass between browser and library as they are. */
export const webauthn = z.looseObject({ challenge: z.string() })
export const passkeyAnswer = z.strictObject({ response: z.looseObject({ id: z.string().max(2000) }) })
export const newPasskey = z.strictObject({ name: z.string().trim().min(1).max(80), response: z.looseObject({ id: z.string().max(2000) }) })

export const forgot = z.strictObject({ email })
export const resetPassword = z.strictObject({ token: secret, password })
export const changePassword = z.strictObject({ current: typed.optional(), next: password })
export const changeEmail = z.strictObject({ email, password: typed.optional() })
export const emailChange = z.strictObject({ state: z.enum(['changed', 'mail-sent']) })
export const tokenOnly = z.strictObject({ token: secret })
export const erase = z.strictObject({ email: z.string().max(254).describe('Her own e-mail address, typed as confirmation.'), password: typed.optional() })
export const claimed = z.strictObject({ sessions: z.number().int() })
export const link = z.strictObject({ link: z.string().nullable().describe('To hand over; null when it was mailed.'), mailed: z.boolean(), expiresAt: moment })

export const redirectTo = z.strictObject({ url: z.string().describe('Where the browser goes next.') })

export const newInvitation = z.strictObject({ email, name: personName.optional(), role, language: language.default('nl') })
export const newHouseInvitation = z.strictObject({ email, name: personName.optional(), role: houseRole, language: language.default('nl') })
export const invitationView = z.strictObject({
  id: uuid, email: z.string(), name: z.string().nullable(), role, course: uuid.nullable(), state: z.enum(['open', 'accepted', 'withdrawn', 'expired']), createdAt: moment, expiresAt: moment, mailed: z.boolean(),
})
export type InvitationView = z.infer<typeof invitationView>
/** Many at once, of one role. Sending the same list again is harmless: who has an open invitation keeps it. */
export const newInvitations = z.strictObject({ role, language: language.default('nl'), people: z.array(z.strictObject({ email, name: personName.optional() })).min(1).max(100) })
/** The link is given once, to who made the invitation. */
export const madeInvitation = z.strictObject({ invitation: invitationView, link: z.string().nullable().describe('To hand over; null when it was mailed.') })
export const manyInvited = z.strictObject({
  people: z.array(
    z.strictObject({
      email: z.string(), state: z.enum(['invited', 'open', 'member']).describe('"open": was invited before, and that invitation still works. "member": has this role already.'),
      invitation: invitationView.nullable(), link: z.string().nullable().describe('To hand over; null when it was mailed, or given before.'),
    }),
  ).describe('In the order of the request.'),
})
export type Invited = z.infer<typeof manyInvited>['people'][number]
export const invitations = z.strictObject({ invitations: z.array(invitationView), next: z.string().nullable() })
export const invitationForGuest = z.strictObject({ email: z.string(), name: z.string().nullable(), role, course: z.string().nullable().describe('Its title.'), expiresAt: moment, hasAccount: z.boolean().describe('Sign in first, then accept.') })
export type InvitationForGuest = z.infer<typeof invitationForGuest>
export const acceptInvitation = z.strictObject({ token: secret, name: personName.optional(), password: password.optional() })

export const demoPerson = z.strictObject({ id: uuid, name: z.string(), role })
export const demoView = z.strictObject({ course: uuid.nullable(), people: z.array(demoPerson) })
export const enterDemo = z.strictObject({ person: uuid })

/**
 * Institutional login by OpenID Connect: authorization code with PKCE, state and nonce (openid-client checks issuer, audience, times and
 * the rest). Who the institution vouches for gets in when she has an account or an invitation; it makes nobody a member by itself.
 */
import type { Kysely } from 'kysely'
import type { Configuration } from 'openid-client'
import type { Config } from '../config.ts'
import type { Database } from '../db/schema.ts'
import { audit } from '../commands/audit.ts'
import { complete, openInvitationByToken, openInvitationsFor } from '../commands/invitations.ts'
import { createPerson } from '../commands/people.ts'
import { Refusal } from '../refusal.ts'

type Settings = NonNullable<Config['institution']>

/** What must come back unchanged; it waits in a signed cookie. */
export interface Journey {
  state: string
  nonce: string
  verifier: string
  /** Token of the invitation with which she began, or null. */
  invitation: string | null
}

export interface Institution {
  begin(back: string, invitation: string | null): Promise<{ url: string; journey: Journey }>
  /** @throws Error when what comes back does not fit the journey. */
  end(url: URL, journey: Journey): Promise<Vouched>
}

/** What the institution says of someone. */
export interface Vouched {
  subject: string
  name: string | null
  email: string | null
  emailVerified: boolean
}

export async function openInstitution(settings: Settings): Promise<Institution> {
  // Loaded only where there is an institution.
  const oidc = await import('openid-client')
  // Asked for at first use, and again after a failure: the institution may be down when Kring starts.
  let discovered: Promise<Configuration> | null = null
  const configuration = (): Promise<Configuration> => {
    discovered ??= oidc
      .discovery(
        new URL(settings.issuer),
        settings.clientId,
        undefined,
        settings.clientSecret ? oidc.ClientSecretBasic(settings.clientSecret) : oidc.None(),
        // Plain http is allowed for this machine only (config.ts): a provider in a test or on a developer's laptop.
        { timeout: 10, ...(settings.issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {}) },
      )
      .catch((error: unknown) => {
        discovered = null
        throw error
      })
    return discovered
  }
  return {
    async begin(back, invitation) {
      const journey = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), invitation }
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: back, scope: 'openid email profile', state: journey.state, nonce: journey.nonce, code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier), code_challenge_method: 'S256',
      })
      return { url: url.href, journey }
    },
    async end(url, { state, nonce, verifier }) {
      const config = await configuration()
      const tokens = await oidc.authorizationCodeGrant(config, url, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true })
      const claims = tokens.claims()!
      const more = claims['email'] === undefined && config.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {}
      const said: Record<string, unknown> = { ...more, ...claims }
      const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
      return { subject: claims.sub, name: text(said['name'])?.slice(0, 120) ?? null, email: text(said['email'])?.toLowerCase() ?? null, emailVerified: said['email_verified'] === true || settings.trustEmail }
    },
  }
}

export const PROVIDER = 'institution'

/**
 * The person whom the institution vouches for: known by its subject, else by a proven address, else invited.
 * @throws Refusal 'not-allowed' when she is none of these, 'link-expired' for a spent invitation.
 */
export async function welcome(db: Kysely<Database>, vouched: Vouched, invitation: string | null): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const known = await tx.selectFrom('credential').select('person_id').where('provider_id', '=', PROVIDER).where('account_id', '=', vouched.subject).executeTakeFirst()
    if (known) {
      if (invitation) await complete(tx, await openInvitationByToken(tx, invitation), known.person_id)
      return known.person_id
    }
    const address = vouched.emailVerified ? vouched.email : null
    const account = address ? await tx.selectFrom('person').select('id').where('email', '=', address).where('demo', '=', false).executeTakeFirst() : undefined
    const open = [...(address ? await openInvitationsFor(tx, address) : []), ...(invitation ? [await openInvitationByToken(tx, invitation)] : [])]
    const invitations = open.filter((row, i) => open.findIndex(({ id }) => id === row.id) === i)
    const [first] = invitations
    if (!account && !first) throw new Refusal('not-allowed', 'Your institution knows you, but nobody has invited you here yet.')
    const person =
      account?.id ??
      (await createPerson(tx, { name: vouched.name ?? first!.name ?? first!.email, email: address ?? first!.email, emailVerified: address !== null || first!.mailed_at !== null, language: first!.language, passwordHash: null })).id
    await tx.insertInto('credential').values({ person_id: person, provider_id: PROVIDER, account_id: vouched.subject, password: null }).execute()
    await audit(tx, { by: { id: person, holds: [] }, act: 'institution-linked', thing: 'account', id: person, subject: person })
    for (const row of invitations) await complete(tx, row, person)
    return person
  })
}

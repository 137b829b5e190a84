/** Everything the environment may say, read in this one place; a wrong value is refused with a sentence that names it. */
import { resolve } from 'node:path'
import { z } from 'zod'

const whole = (min: number, max: number) =>
  z.string().regex(/^\d+$/, `a whole number from ${min} to ${max}`).transform(Number).pipe(z.number().min(min, `at least ${min}`).max(max, `at most ${max}`))

const url = (...protocols: string[]) =>
  z.string().refine((value) => {
    try {
      return protocols.includes(new URL(value).protocol)
    } catch {
      return false
    }
  }, `an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`)

/** Plain http is for this machine only: tests and trials. */
const issuer = url('http:', 'https:').refine((value) => !value.startsWith('http:') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(value).hostname), 'an address that begins with https://')

/** One row per variable: what it means, its default, what is allowed. Printed by `kring serve --help`; README repeats it (a test compares). */
export const VARIABLES = {
  PORT: { about: 'Port to listen on.', fallback: '3000', check: whole(0, 65_535) },
  HOST: { about: 'Address to listen on; 0.0.0.0 opens it to the network.', fallback: '127.0.0.1', check: z.string().min(1) },
  DATA_DIR: { about: 'Folder for the database that Kring keeps itself.', fallback: './data', check: z.string().min(1) },
  DATABASE_URL: { about: 'Your own PostgreSQL (14 or later); empty: Kring starts one in DATA_DIR.', fallback: '', check: z.union([z.literal(''), url('postgres:', 'postgresql:')]) },
  NATS_URL: { about: 'NATS server for live fan-out between nodes; empty: PostgreSQL LISTEN/NOTIFY.', fallback: '', check: z.union([z.literal(''), url('nats:', 'tls:')]) },
  LOG_LEVEL: { about: 'How much is logged (one JSON line per event, on stdout).', fallback: 'info', check: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) },
  RATE_LIMIT: { about: 'Requests one address may make to /api per minute; 0 switches the limit off.', fallback: '600', check: whole(0, 1_000_000) },
  BODY_LIMIT_KB: { about: 'Largest request in kilobytes.', fallback: '2048', check: whole(64, 65_536) },
  TRUST_PROXY: { about: 'Set to 1 behind a reverse proxy, so that the rate limit sees the visitor’s address.', fallback: '0', check: z.enum(['0', '1']) },
  SECURE_COOKIE: { about: 'Set to 1 when served over https.', fallback: '0', check: z.enum(['0', '1']) },
  PUBLIC_URL: { about: 'Address at which people reach Kring, for links in mail, passkeys and institutional login; empty: http://localhost and the port.', fallback: '', check: z.union([z.literal(''), url('http:', 'https:')]) },
  AUTH_SECRET: { about: 'Signs cookies and seals second factors; empty: Kring makes one and keeps it in its database. Changing it signs everyone out.', fallback: '', check: z.union([z.literal(''), z.string().min(32, 'at least 32 characters')]) },
  SMTP_URL: { about: 'Mail server for invitations and links, such as smtp://user:password@mail.example.org:587; empty: links are handed over.', fallback: '', check: z.union([z.literal(''), url('smtp:', 'smtps:')]) },
  MAIL_FROM: { about: 'Sender of mail.', fallback: 'Kring <kring@localhost>', check: z.string().min(3) },
  OIDC_ISSUER: { about: 'Institutional login by OpenID Connect: the address of the issuer; empty: none.', fallback: '', check: z.union([z.literal(''), issuer]) },
  OIDC_CLIENT_ID: { about: 'Name under which the institution knows Kring.', fallback: 'kring', check: z.string().min(1) },
  OIDC_CLIENT_SECRET: { about: 'Secret shared with the institution; empty: a public client, with PKCE alone.', fallback: '', check: z.string() },
  OIDC_NAME: { about: 'What the button says.', fallback: 'Institution', check: z.string().min(1) },
  OIDC_TRUST_EMAIL: { about: 'Set to 1 when the institution owns its e-mail addresses but does not mark them as verified.', fallback: '0', check: z.enum(['0', '1']) },
  OIDC_SECOND_FACTOR: { about: 'Set to 1 when the institution itself asks for a second factor.', fallback: '0', check: z.enum(['0', '1']) },
  LLM_URL: { about: 'A language model of your own that speaks the OpenAI chat protocol, such as http://localhost:11434/v1; empty: none. Set, it gets what trainees type in the room.', fallback: '', check: z.union([z.literal(''), url('http:', 'https:')]) },
  LLM_MODEL: { about: 'Name of the model there; needed with LLM_URL.', fallback: '', check: z.string().max(200) },
  LLM_KEY: { about: 'Key for it, sent as a bearer token; empty: none.', fallback: '', check: z.string() },
  KRING_DEMO: { about: 'Set to 0 for no demonstration course; with DATABASE_URL there never is one.', fallback: '1', check: z.enum(['0', '1']) },
} as const

export interface Config {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  natsUrl: string | null
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  rateLimit: number
  bodyLimit: number
  trustProxy: boolean
  secureCookie: boolean
  /** Without a slash at the end; null: localhost and the port that is listened on. */
  publicUrl: string | null
  authSecret: string | null
  smtpUrl: string | null
  mailFrom: string
  institution: { issuer: string; clientId: string; clientSecret: string | null; name: string; trustEmail: boolean; secondFactor: boolean } | null
  /** The language model rooms may ask; null: nothing leaves this server. The address without a slash at the end. */
  languageModel: { url: string; model: string; key: string | null } | null
  demo: boolean
}

/** What was wrong with the environment, one sentence per variable. */
export class ConfigError extends Error {}

/** @throws ConfigError naming every variable that is wrong, its value and what is allowed. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = []
  const read = <K extends keyof typeof VARIABLES>(name: K): z.output<(typeof VARIABLES)[K]['check']> => {
    const raw = env[name]?.trim() || VARIABLES[name].fallback
    const result = VARIABLES[name].check.safeParse(raw)
    if (result.success) return result.data as z.output<(typeof VARIABLES)[K]['check']>
    const shown = name.endsWith('SECRET') || name.endsWith('KEY') ? '…' : name.endsWith('_URL') ? raw.replace(/\/\/[^@/]*@/, '//…@') : raw
    const [issue] = result.error.issues
    const allowed = issue?.code === 'invalid_union' ? (issue.errors.at(-1)?.[0]?.message ?? 'another value') : issue?.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue?.message
    problems.push(`${name} is "${shown}"; allowed is ${allowed}. (${VARIABLES[name].about})`)
    return undefined as never
  }
  const databaseUrl = read('DATABASE_URL') || null
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    dataDir: resolve(read('DATA_DIR')),
    databaseUrl,
    natsUrl: read('NATS_URL') || null,
    logLevel: read('LOG_LEVEL'),
    rateLimit: read('RATE_LIMIT'),
    bodyLimit: read('BODY_LIMIT_KB') * 1024,
    trustProxy: read('TRUST_PROXY') === '1',
    secureCookie: read('SECURE_COOKIE') === '1',
    publicUrl: read('PUBLIC_URL')?.replace(/\/+$/, '') || null,
    authSecret: read('AUTH_SECRET') || null,
    smtpUrl: read('SMTP_URL') || null,
    mailFrom: read('MAIL_FROM'),
    institution: null,
    languageModel: null,
    demo: read('KRING_DEMO') === '1' && !databaseUrl,
  }
  const issuerAddress = read('OIDC_ISSUER')
  const institution = {
    clientId: read('OIDC_CLIENT_ID'), clientSecret: read('OIDC_CLIENT_SECRET') || null, name: read('OIDC_NAME'), trustEmail: read('OIDC_TRUST_EMAIL') === '1', secondFactor: read('OIDC_SECOND_FACTOR') === '1',
  }
  if (issuerAddress) config.institution = { issuer: issuerAddress, ...institution }
  const llm = { url: read('LLM_URL')?.replace(/\/+$/, ''), model: read('LLM_MODEL'), key: read('LLM_KEY') || null }
  if (llm.url && !llm.model) problems.push(`LLM_MODEL is ""; allowed is the name of a model at LLM_URL. (${VARIABLES.LLM_MODEL.about})`)
  if (llm.url) config.languageModel = llm
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return config
}

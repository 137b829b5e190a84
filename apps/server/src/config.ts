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
    const shown = name.endsWith('_URL') ? raw.replace(/\/\/[^@/]*@/, '//…@') : raw
    const [issue] = result.error.issues
    const allowed = issue?.code === 'invalid_union' ? (issue.errors.at(-1)?.[0]?.message ?? 'another value') : issue?.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue?.message
    problems.push(`${name} is "${shown}"; allowed is ${allowed}. (${VARIABLES[name].about})`)
    return undefined as never
  }
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    dataDir: resolve(read('DATA_DIR')),
    databaseUrl: read('DATABASE_URL') || null,
    natsUrl: read('NATS_URL') || null,
    logLevel: read('LOG_LEVEL'),
    rateLimit: read('RATE_LIMIT'),
    bodyLimit: read('BODY_LIMIT_KB') * 1024,
    trustProxy: read('TRUST_PROXY') === '1',
    secureCookie: read('SECURE_COOKIE') === '1',
  }
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return config
}

/**
 * Asks Kring's server, and checks the answer against the protocol:
 *
 *   const { courses } = await ask(protocol.courses, at('/api/courses', { after }))
 *   await ask(nothing, `/api/me/logins/${id}`, { method: 'DELETE' })
 *
 * What goes wrong comes as one thing, Refused, with a code; the pages have their own words for each code (i18n/refusals.*.ts).
 */
import type { RefusalBody, RefusalCode } from '@kring/protocol'

/** `offline`: the server could not be reached; `strange`: it answered in a way this page does not know, as after an update. */
export type Code = RefusalCode | 'offline' | 'strange'

/** Where a refusal says by name who was first, when two change the same; an empty name: nobody knows, or someone who has left. */
const WHO: readonly string[] = ['revision', 'by', 'accepted', 'changedBy']

export class Refused extends Error {
  override name = 'Refused'
  readonly code: Code
  /** Where in what was sent it went wrong, such as "email"; `what` is a sentence of the server's (not shown) or a name (as where two changed the same). */
  readonly issues: readonly { where: string; what: string }[]
  /** @param said the server's own English sentence, for the console; never shown. */
  constructor(code: Code, said: string, issues: readonly { where: string; what: string }[] = []) {
    super(said)
    this.code = code
    this.issues = issues
  }
  /** Who was first; empty when the server does not say. */
  get who(): string {
    return this.issues.find(({ where }) => WHO.includes(where))?.what ?? ''
  }
  get fields(): readonly string[] {
    return this.issues.map(({ where }) => where)
  }
}

/** What an answer must be: any schema of the protocol. */
export interface Shape<T> {
  parse(value: unknown): T
}
/** For answers without a body. */
export const nothing: Shape<null> = { parse: () => null }

export interface Asking {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON; a File or Blob as it is. */
  body?: unknown
  signal?: AbortSignal
}

/** @throws Refused, or AbortError when `signal` ended it. */
export async function ask<T>(shape: Shape<T>, path: string, { method = 'GET', body, signal }: Asking = {}): Promise<T> {
  const response = await reach(path, { method, ...(signal && { signal }), ...(body !== undefined && (body instanceof Blob ? { headers: { 'content-type': body.type }, body } : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })) })
  const json: unknown = response.status === 204 ? null : await response.json().catch(() => undefined)
  if (!response.ok) {
    const error = (json as Partial<RefusalBody> | null | undefined)?.error
    if (error?.code === 'sign-in-needed') for (const tell of signedOut) tell()
    throw new Refused(error ? (error.code as RefusalCode) : response.status >= 500 ? 'unavailable' : 'strange', error?.message ?? `HTTP ${response.status}`, error?.issues ?? [])
  }
  try {
    return shape.parse(json)
  } catch (error) {
    throw new Refused('strange', error instanceof Error ? error.message : String(error))
  }
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refused('offline', String(error))
  }
}

/** Called when the server says that nobody is signed in: it may have ended elsewhere. */
export const signedOut = new Set<() => void>()

/** An address with its query: at('/api/people', { search: 'bos', after: null }). What is null, undefined or empty is left out. */
export function at(path: string, query: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [[key, String(value)]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

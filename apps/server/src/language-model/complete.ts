/** One question to a language model by the OpenAI chat protocol. Whatever goes wrong there, the answer is null and nothing is thrown. */
import { z } from 'zod'
import type { Config } from '../config.ts'

export interface Message { role: 'system' | 'user'; content: string }
export type Complete = (messages: Message[], options: { tokens: number; ms: number }) => Promise<string | null>

/** Of an answer more than this is not read, in bytes: a line of speech is some hundred. */
const LARGEST = 65_536
/** After so many failures in a row it is left alone for a while, so that nobody waits for a model that is down. */
const FAILURES = 3, REST_MS = 30_000

const completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })

/** `now` is the clock, for tests. */
export function languageModel({ url, model, key }: NonNullable<Config['languageModel']>, now: () => number = Date.now): Complete {
  let failed = 0, restsUntil = 0
  return async (messages, { tokens, ms }) => {
    if (now() < restsUntil) return null
    const text = await answered(`${url}/chat/completions`, key, { model, messages, temperature: 0.3, max_tokens: tokens, stream: false }, ms)
    failed = text === null ? failed + 1 : 0
    if (failed >= FAILURES) {
      restsUntil = now() + REST_MS
      failed = 0
    }
    return text
  }
}

/** The words of the answer, or null: refused, late, too large, or no such answer as the protocol has. */
async function answered(address: string, key: string | null, body: unknown, ms: number): Promise<string | null> {
  try {
    const response = await fetch(address, {
      method: 'POST', body: JSON.stringify(body), redirect: 'error', signal: AbortSignal.timeout(ms),
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    })
    if (!response.ok || !response.body) {
      await response.body?.cancel()
      return null
    }
    const found = completion.safeParse(JSON.parse(await upTo(response.body, LARGEST)))
    return found.success ? (found.data.choices[0]?.message.content ?? null) : null
  } catch {
    // Down, late or garbage: there is always an answer of our own.
    return null
  }
}

async function upTo(body: ReadableStream<Uint8Array>, most: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > most) throw new Error('more than was asked for')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

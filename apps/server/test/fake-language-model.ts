/** A server that speaks the published chat-completions protocol, well or badly, for tests. It keeps what it was asked. */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked { path: string; headers: IncomingHttpHeaders; body: { model: string; messages: { role: string; content: string }[]; stream?: boolean; max_tokens?: number } }

/** words: an answer as the protocol has it. The others are ways in which such servers fail. */
export type Manner = { words: string | ((asked: Asked['body']) => string); after?: number } | 'refuses' | 'busy' | 'never' | 'page' | 'empty' | 'strange' | 'hangs-up' | 'endless' | 'elsewhere'

const answer = (model: string, content: string): string =>
  JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion', created: 1_800_000_000, model, choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } })

export interface FakeModel { url: string; asked: Asked[]; behave(manner: Manner): void; stop(): Promise<void> }

export async function fakeLanguageModel(manner: Manner = { words: '{"intervention": "i10"}' }): Promise<FakeModel> {
  let now = manner
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => {
      const body = JSON.parse(text) as Asked['body']
      asked.push({ path: request.url ?? '', headers: request.headers, body })
      const json = (status: number, content: string): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(content)
      if (now === 'refuses') json(401, JSON.stringify({ error: { message: 'Incorrect API key provided', type: 'invalid_request_error', code: 'invalid_api_key' } }))
      else if (now === 'busy') json(429, JSON.stringify({ error: { message: 'Rate limit reached', type: 'rate_limit_error' } }))
      else if (now === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>')
      else if (now === 'empty') json(200, JSON.stringify({ choices: [] }))
      else if (now === 'strange') json(200, JSON.stringify({ choices: [{ message: { role: 'assistant', content: null, tool_calls: [] } }] }))
      else if (now === 'hangs-up') request.socket.destroy()
      else if (now === 'elsewhere') response.writeHead(307, { location: 'http://127.0.0.1:9/steal' }).end()
      else if (now === 'endless') {
        response.writeHead(200, { 'content-type': 'application/json' })
        const more = (): void => { if (!response.destroyed && response.write(' '.repeat(16_384))) setImmediate(more); else if (!response.destroyed) response.once('drain', more) }
        more()
      } else if (now !== 'never') {
        const { words, after } = now
        setTimeout(() => { if (!response.destroyed) json(200, answer(body.model, typeof words === 'string' ? words : words(body))) }, after ?? 0)
      }
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    behave(next) { now = next },
    stop: () => new Promise((stopped) => { server.closeAllConnections(); server.close(() => stopped()) }),
  }
}

/** /api/openapi.json for programs and /api for people: the same document, written out as one plain page without scripts. */
import type { FastifyPluginAsync } from 'fastify'

interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>
}
interface Schema {
  type?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  $ref?: string
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)

/** A schema as an indented outline: name, type, what is allowed. */
function outline(schema: Schema | undefined, depth = 0): string {
  if (!schema || depth > 5) return ''
  const options = schema.anyOf ?? schema.oneOf
  if (options) return `<ul>${options.map((option) => `<li>${word(option)}${outline(option, depth + 1)}</li>`).join('')}</ul>`
  if (schema.items) return outline(schema.items, depth)
  const rows = Object.entries(schema.properties ?? {})
  if (rows.length === 0) return ''
  return `<ul>${rows
    .map(([name, inner]) => `<li><code>${escape(name)}</code>${schema.required?.includes(name) ? '' : ' (optional)'} ${word(inner)}${outline(inner, depth + 1)}</li>`)
    .join('')}</ul>`
}
const word = (schema: Schema): string =>
  escape(
    [
      schema.const !== undefined ? JSON.stringify(schema.const) : schema.enum ? schema.enum.map((v) => JSON.stringify(v)).join(' | ') : schema.items ? `list of ${schema.items.type ?? 'items'}` : (schema.type ?? ''),
      schema.description,
    ]
      .filter(Boolean)
      .join('. '),
  )

function page(paths: Record<string, Record<string, Operation>>): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = (operation.parameters ?? []).map((p) => `<li><code>${escape(p.name)}</code> (${escape(p.in)}${p.required ? '' : ', optional'}) ${word(p.schema ?? {})}</li>`).join('')
      const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema
      const answers = Object.entries(operation.responses ?? {})
        .map(([status, answer]) => `<details><summary>${escape(status)}</summary>${outline(Object.values(answer.content ?? {})[0]?.schema)}</details>`)
        .join('')
      return `<section><h2><code>${method.toUpperCase()} ${escape(path)}</code></h2><p>${escape(operation.summary ?? '')}.</p>${operation.description ? `<p>${escape(operation.description)}</p>` : ''}${parameters ? `<h3>Parameters</h3><ul>${parameters}</ul>` : ''}${body ? `<h3>Body</h3>${outline(body)}` : ''}<h3>Answers</h3>${answers}</section>`
    }),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kring: the HTTP interface</title><link rel="stylesheet" href="/api/page.css"><main><h1>The HTTP interface of Kring</h1><p>A session is its log. Make a session, append events, follow them live, resume where you were. Plain HTTP: <code>curl</code> suffices. For programs: <a href="/api/openapi.json">openapi.json</a>. Every refusal has a code, a sentence and the place in the request.</p>${operations.join('')}</main></html>`
}

const css = `body{margin:0;background:#F6F4EC;color:#2B2630;font:16px/1.55 Georgia,serif}main{max-width:46rem;margin:3rem auto;padding:0 1.25rem}h1{font-size:1.9rem;line-height:1.2}section{border-top:1px solid #D6CFBE;margin-top:2rem;padding-top:.5rem}h2{font-size:1.05rem}h3{font:600 .8rem/1 system-ui,sans-serif;color:#5D5660;margin:1.2rem 0 .4rem}code{font:.9em ui-monospace,monospace;background:#ECE7D8;padding:.1em .3em;border-radius:4px;overflow-wrap:anywhere}ul{padding-left:1.2rem}summary{cursor:pointer;padding:.3rem 0}a{color:#2F5673}@media(prefers-color-scheme:dark){body{background:#211E26;color:#F1EADC}section{border-color:#463F4C}h3{color:#BEB5B6}code{background:#2D2934}a{color:#9CC0DA}}`

export const docsRoutes: FastifyPluginAsync = async (app) => {
  const document = (): { paths?: unknown } => app.swagger() as { paths?: unknown }
  app.get('/api/openapi.json', { config: { needs: 'interface.read' }, schema: { hide: true } }, async () => document())
  app.get('/api', { config: { needs: 'interface.read' }, schema: { hide: true } }, async (_request, reply) => reply.type('text/html; charset=utf-8').send(page(document().paths as Record<string, Record<string, Operation>>)))
  app.get('/api/page.css', { config: { needs: 'interface.read' }, schema: { hide: true } }, async (_request, reply) => reply.type('text/css').send(css))
}

/** The declarations as a page for people: docs/PERMISSIONS.md is this text, and a test keeps it so. */
import type { DeclaredRoute } from './gate.ts'
import { PERMISSIONS } from './permissions.ts'
import { ASKERS } from './shape.ts'

const HEAD = `# Who may do what

Written from \`apps/server/src/policies\`; a test compares this page with the declarations and tries every route as everyone, in the course and out of it.
After a change: \`npx vitest run apps/server/test/permissions.test.ts -u\`.

- **anyone** counts for all, also without an account; **guest**: a browser with sessions of its own; **person**: whoever is signed in.
- **own**: the thing is hers, or about her. **own course**: the thing belongs to a course in which she holds this role; a role held for the whole house counts in every course. **any**: also things of no course; the role must then be held for the whole house.
- Trainer, supervisor, registrar and administrator work only in a sign-in that gave a second factor: a code of an authenticator app, a passkey, or an institution that asks one itself.
- Who may not even know of a thing hears that it is not there.
`

export function permissionsPage(routes: readonly DeclaredRoute[]): string {
  const things = [...new Set(PERMISSIONS.map(({ thing }) => thing))]
  const sections = things.map((thing) => {
    const rows = PERMISSIONS.filter((permission) => permission.thing === thing).map(({ act, may, why }) => {
      const used = routes.filter(({ method, needs }) => method !== 'HEAD' && needs.includes(`${thing}.${act}`)).map(({ method, url }) => `\`${method} ${url}\``)
      return `| ${act} | ${ASKERS.map((kind) => may[kind] ?? '').join(' | ')} | ${why} | ${used.join('<br>')} |`
    })
    return `## ${thing}\n\n| act | ${ASKERS.join(' | ')} | why | routes |\n|---|${ASKERS.map(() => '---|').join('')}---|---|\n${rows.join('\n')}\n`
  })
  return [HEAD, ...sections].join('\n')
}

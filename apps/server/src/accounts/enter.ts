/** Signs in someone who proved who he is by other means (an invitation just accepted, the institution, the demonstration). Never reachable over HTTP. */
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

const who = z.object({ person: z.uuid(), method: z.enum(['password', 'passkey', 'institution', 'demo', 'link']), secondFactor: z.boolean() })

export const enter = () => ({
  id: 'kring-enter' as const,
  endpoints: {
    enter: createAuthEndpoint.serverOnly({ method: 'POST', body: who }, async (ctx) => {
      const { person, method, secondFactor } = ctx.body
      const user = await ctx.context.internalAdapter.findUserById(person)
      if (!user) throw ctx.error('NOT_FOUND')
      const session = await ctx.context.internalAdapter.createSession(person, false, { method, ...(secondFactor ? { secondFactorAt: new Date() } : {}) })
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ ok: true })
    }),
  },
})

/** What a room asks of the language model of the house. Without one the routes say so. Texts are passed on and kept nowhere. */
import type { Scenario } from '@kring/curriculum'
import { readScenario } from '@kring/curriculum/node'
import { heardAnswer, hearRequest, refusal, uuid, wordAnswer, wordRequest } from '@kring/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { type Complete, languageModel } from '../language-model/complete.ts'
import { hear, word } from '../language-model/questions.ts'
import { Refusal } from '../refusal.ts'
import { sessionInPath, sessionOf } from './sessions.ts'

/** Questions of one address per minute: a room that speaks fast asks some twenty. */
const LIMIT = { max: 60, timeWindow: '1 minute' }

export const languageModelRoutes = (context: Context): FastifyPluginAsyncZod => async (app) => {
  const { languageModel: set } = context.config
  const complete: Complete | null = set && languageModel(set)
  const scenarios = new Map<string, Scenario | null>()

  function asking(): Complete {
    if (!complete) throw new Refusal('not-found', 'This house has no language model; nothing was sent anywhere.')
    return complete
  }
  /** Null for a random group, which has no written people. */
  function scenarioOf(id: string): Scenario | null {
    if (!scenarios.has(id)) scenarios.set(id, id === 'random' ? null : readScenario(id))
    return scenarios.get(id) ?? null
  }
  const config = { needs: 'session.ask-model', about: sessionInPath, ...(context.config.rateLimit > 0 && { rateLimit: LIMIT }) }
  const params = z.strictObject({ id: uuid })

  app.post(
    '/api/sessions/:id/hear',
    { config, schema: { tags: ['sessions'], summary: 'What the language model of the house takes a sentence for', description: 'One of the closed list, or null when it gave no usable answer in time. What happens in the group stays the model’s.', params, body: hearRequest, response: { 200: heardAnswer, 400: refusal, 404: refusal, 429: refusal } } },
    async (request) => {
      const { language } = await sessionOf(request, context)
      return { intervention: await hear(asking(), language, request.body) }
    },
  )

  app.post(
    '/api/sessions/:id/word',
    { config, schema: { tags: ['sessions'], summary: 'Other words for what a member does', description: 'Checked for length, language, names and numbers; null when our own line is better, or when nothing came in time.', params, body: wordRequest, response: { 200: wordAnswer, 400: refusal, 404: refusal, 429: refusal } } },
    async (request) => {
      const session = await sessionOf(request, context)
      const scenario = scenarioOf(session.scenario)
      return { text: scenario ? await word(asking(), session.language, scenario, request.body) : null }
    },
  )
}

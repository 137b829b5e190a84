/** The HTTP server: security headers, limits, one error mapping, the routes, and the pages. */
import { existsSync } from 'node:fs'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import type { RefusalBody, RefusalCode } from '@kring/protocol'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors, jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Accounts } from './accounts/auth.ts'
import { secretOf } from './accounts/secret.ts'
import { sweep } from './commands/sweep.ts'
import type { Context, Foundation } from './context.ts'
import { refuseCrossSite } from './cross-site.ts'
import { seedDemo } from './demo/seed.ts'
import { type Mailer, openMailer } from './mail/mailer.ts'
import { guard } from './policies/gate.ts'
import { Refusal } from './refusal.ts'
import { accountRoutes } from './routes/account.ts'
import { classRoutes } from './routes/class.ts'
import { courseRoutes } from './routes/courses.ts'
import { demoRoutes } from './routes/demo.ts'
import { docsRoutes } from './routes/docs.ts'
import { eventRoutes } from './routes/events.ts'
import { groundRoutes } from './routes/grounds.ts'
import { groupRoutes } from './routes/group.ts'
import { healthRoutes } from './routes/health.ts'
import { institutionRoutes } from './routes/institution.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { languageModelRoutes } from './routes/language-model.ts'
import { meRoutes } from './routes/me.ts'
import { peopleRoutes } from './routes/people.ts'
import { programmeRoutes } from './routes/programme.ts'
import { assessmentRoutes } from './routes/assessments.ts'
import { caseRoutes } from './routes/cases.ts'
import { reportRoutes } from './routes/reports.ts'
import { practiceRoutes } from './routes/practice.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { studyRoutes } from './routes/study.ts'

const refusalBody = (code: RefusalCode, message: string, issues?: { where: string; what: string }[]): RefusalBody => ({ error: { code, message, ...(issues ? { issues } : {}) } })

/** Where in a request something is wrong, as a person would point at it: events[3].body.turn.text */
const pointer = (path: string): string => path.replace(/^\//, '').replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.')

/** How often what ran out is thrown away, in ms. */
const HOUR_MS = 3_600_000

export async function buildApp(foundation: Foundation, pages: string | null): Promise<FastifyInstance> {
  const { config } = foundation
  const secret = await secretOf(foundation.db, config.authSecret)
  await seedDemo(foundation)
  const app = Fastify({
    logger: { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    bodyLimit: config.bodyLimit,
    trustProxy: config.trustProxy,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  const context = contextOf(app, foundation, secret, await openMailer(config, (message) => app.log.error(message)))
  const sweeping = setInterval(() => void sweep(context.db).catch((error: unknown) => app.log.warn({ err: error }, 'nothing was swept')), HOUR_MS).unref()
  app.addHook('onClose', async () => {
    clearInterval(sweeping)
    context.mailer.close()
  })
  refuseCrossSite(app, () => context.publicUrl())
  // The pages' files are registered by a plugin that knows nothing of permissions.
  app.addHook('onRoute', (route) => {
    if (route.url === '/*') route.config = { ...route.config, needs: 'page.read' }
  })
  guard(app, context)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'"], connectSrc: ["'self'"],
        workerSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'self'"], formAction: ["'self'"], frameAncestors: ["'self'"],
      },
    },
    // Http on a laptop or behind a proxy: only a site that says it is served over https may promise it.
    strictTransportSecurity: config.secureCookie,
  })
  await app.register(cookie, { secret })
  await app.register(compress, { global: true, threshold: 1024, encodings: ['gzip', 'deflate'] })
  if (config.rateLimit > 0) {
    await app.register(rateLimit, {
      max: config.rateLimit,
      timeWindow: '1 minute',
      allowList: (request) => !request.url.startsWith('/api'),
      errorResponseBuilder: (_request, limit) => new Refusal('too-many-requests', `More than ${limit.max} requests in a minute. Try again in ${limit.after}.`),
    })
  }
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Kring', version: '1', description: 'A session is its log: append, stream, resume.' }, components: { securitySchemes: { guest: { type: 'http', scheme: 'bearer' }, person: { type: 'apiKey', in: 'cookie', name: 'kring.session_token' } } } },
    transform: jsonSchemaTransform,
  })

  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (error instanceof Refusal) return reply.code(error.status).send(refusalBody(error.code, error.message, error.issues))
    if (hasZodFastifySchemaValidationErrors(error)) {
      const issues = error.validation.slice(0, 20).map((issue) => ({ where: pointer(issue.instancePath) || (error.validationContext ?? 'request'), what: issue.message ?? 'not allowed' }))
      const [first] = issues
      return reply.code(400).send(refusalBody('bad-request', `The request is not as it should be: ${first?.where}: ${first?.what}.`, issues))
    }
    if (error.statusCode === 413) return reply.code(413).send(refusalBody('too-large', `The request is larger than ${(request.routeOptions.bodyLimit ?? config.bodyLimit) / 1024} kB. Send less at a time.`))
    if (error.statusCode && error.statusCode < 500) return reply.code(error.statusCode).send(refusalBody('bad-request', error.message))
    request.log.error({ err: error }, 'unexpected')
    const down = /ECONNREFUSED|terminat|Connection|timeout/i.test(error.message)
    return reply
      .code(down ? 503 : 500)
      .send(down ? refusalBody('unavailable', 'The database does not answer at this moment. Nothing was changed; try again.') : refusalBody('internal', 'Something went wrong here. Nothing was changed; it has been written in the log.'))
  })

  await app.register(healthRoutes(context))
  await app.register(sessionRoutes(context))
  await app.register(eventRoutes(context))
  for (const routes of [
    accountRoutes, meRoutes, institutionRoutes, courseRoutes, invitationRoutes, peopleRoutes, demoRoutes,
    programmeRoutes, studyRoutes, classRoutes, groundRoutes,
    groupRoutes, practiceRoutes, languageModelRoutes,
    reportRoutes, assessmentRoutes, caseRoutes,
  ]) await app.register(routes(context))
  await app.register(docsRoutes)

  const serving = pages !== null && existsSync(pages)
  if (serving) {
    await app.register(fastifyStatic, {
      root: pages,
      // Files with a hash in their name never change; the page itself is asked for again.
      setHeaders: (reply, path) => void reply.setHeader('cache-control', /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')
    if (serving && wantsPage) return reply.sendFile('index.html')
    return reply.code(404).send(refusalBody('not-found', `There is nothing at ${request.method} ${request.url.slice(0, 200)}. See /api for what there is.`))
  })
  return app
}

/** What the routes get: the foundation, and what needs the server to be there. */
function contextOf(app: FastifyInstance, foundation: Foundation, secret: string, mailer: Mailer): Context {
  const { config, db } = foundation
  const log = (message: string): void => app.log.error(message)
  const publicUrl = (): string => {
    const address = app.server.address()
    return config.publicUrl ?? `http://localhost:${address && typeof address === 'object' ? address.port : config.port}`
  }
  let opened: Promise<Accounts> | undefined
  const open = async (): Promise<Accounts> => (await import('./accounts/auth.ts')).openAccounts({ db, config, secret, publicUrl: publicUrl(), log })
  return { ...foundation, publicUrl, secret, accounts: () => (opened ??= open()), mailer, log }
}

/** How long requests may take to finish when the server stops, in ms. */
const GRACE_MS = 3000

/** Takes no new requests, lets the running ones finish, and after a while cuts what still holds on. */
export async function closeApp(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
  await app.close()
  clearTimeout(cut)
}

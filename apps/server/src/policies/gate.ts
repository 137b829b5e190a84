/**
 * The gate: before any route runs, what it needs is looked up in the declarations and decided for who asks and the thing asked for.
 * A route without a declaration does not start.
 */
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { type Asker, askerOf } from '../asker.ts'
import type { Context } from '../context.ts'
import { holds, isStaff } from '../person.ts'
import { Refusal } from '../refusal.ts'
import { permissionOf } from './permissions.ts'
import { type AskerKind, ASKERS, type Permission, type Scope } from './shape.ts'

/** Whose the thing is. `course` null: it belongs to the house. */
export interface Thing {
  course?: string | null
  /** The person it is of or about. */
  owner?: string | null
  /** The guest it is of. */
  guest?: string | null
}

/** Finds what a request is about; null when there is no such thing. Read it once and keep it with `perRequest`. */
export type About = (request: FastifyRequest, context: Context) => Promise<Thing | null> | Thing | null

/** A route as it was declared. */
export interface DeclaredRoute {
  method: string
  url: string
  needs: readonly string[]
  /** Not in the OpenAPI document. */
  hidden: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the server with what it needs. */
    declaredRoutes: DeclaredRoute[]
  }
  interface FastifyContextConfig {
    /** Name of a row in policies/, such as "course.read"; a function where the request itself tells which. */
    needs?: string | readonly [string, ...string[]]
    /** Needed when the row has the scope "own" or "own course". */
    about?: About
    /** Which of several rows this request needs. */
    which?: (request: FastifyRequest) => string
  }
}

export type Decision = 'yes' | 'second-factor' | 'no'

/** The one function that decides. Pure: the thing and the asker come in, nothing is read. */
export function decide(asker: Asker, permission: Permission, thing: Thing): Decision {
  let missingFactor = false
  for (const kind of ASKERS) {
    const scope = permission.may[kind]
    if (!scope || !covers(asker, kind, scope, thing)) continue
    if (isRole(kind) && isStaff(kind) && !asker.person?.login.secondFactor) missingFactor = true
    else return 'yes'
  }
  return missingFactor ? 'second-factor' : 'no'
}

const isRole = (kind: AskerKind): kind is Exclude<AskerKind, 'anyone' | 'guest' | 'person'> => kind !== 'anyone' && kind !== 'guest' && kind !== 'person'

function covers({ person, guest }: Asker, kind: AskerKind, scope: Scope, thing: Thing): boolean {
  if (kind === 'anyone') return true
  if (kind === 'guest') return guest !== null && (scope === 'any' || thing.guest === guest.id)
  if (!person) return false
  if (scope === 'own') return thing.owner === person.id && (kind === 'person' || person.holds.some((held) => held.role === kind))
  if (kind === 'person') return scope === 'any'
  return holds(person, kind, scope === 'own course' ? (thing.course ?? null) : null)
}

/** May this asker know at all that the thing is there? Else he hears "there is no such thing". */
const near = ({ person }: Asker, thing: Thing): boolean => {
  if (!person) return false
  if (thing.owner === person.id || person.holds.some((held) => held.course === null)) return true
  return thing.course ? person.holds.some((held) => held.course === thing.course) : !thing.owner && !thing.guest
}

/** For a decision inside a route, where the answer shapes what is shown rather than whether. */
export async function may(context: Context, request: FastifyRequest, needs: string, thing: Thing): Promise<boolean> {
  return decide(await askerOf(context, request), permissionOf(needs), thing) === 'yes'
}

/** @throws Refusal unless the asker may. Strangers are asked to sign in; what is not theirs to know of is not there. */
export async function check(context: Context, request: FastifyRequest, needs: string, about: About | undefined): Promise<void> {
  const permission = permissionOf(needs)
  if (permission.may.anyone) return
  const asker = await askerOf(context, request)
  if (!asker.person && !permission.may.guest) throw new Refusal('sign-in-needed', 'Sign in first.')
  const thing = about ? await about(request, context) : {}
  const decision = thing ? decide(asker, permission, thing) : 'no'
  if (decision === 'yes') return
  if (decision === 'second-factor') throw new Refusal('second-factor-needed', 'This role works only with a second factor. Set up an authenticator app or a passkey, or give a code, then try again.')
  if (thing && near(asker, thing)) throw new Refusal('not-allowed', `This is not yours to do. ${permission.why}`)
  throw new Refusal('not-found', `There is no ${permission.thing} here that you may see.`)
}

const needsOf = (route: RouteOptions): readonly string[] => {
  const needs = route.config?.needs
  return needs === undefined ? [] : typeof needs === 'string' ? [needs] : needs
}

/** Puts the gate before every route registered after it. @throws Error at start-up for a route that declares too little. */
export function guard(app: FastifyInstance, context: Context): void {
  app.decorate('declaredRoutes', [])
  app.addHook('onRoute', (route) => {
    const place = `${String(route.method)} ${route.url}`
    const needs = needsOf(route)
    if (needs.length === 0) throw new Error(`${place} says not what it needs; give it config: { needs: 'thing.act' } with a row in apps/server/src/policies.`)
    if (needs.length > 1 && !route.config?.which) throw new Error(`${place} needs several permissions and does not say which; give it config.which.`)
    for (const name of needs) {
      const scopes = Object.entries(permissionOf(name).may)
      if (scopes.some(([kind, scope]) => kind !== 'anyone' && scope !== 'any') && !route.config?.about && !permissionOf(name).may.anyone) {
        throw new Error(`${place} needs ${name}, which depends on whose the thing is; give it config: { about }.`)
      }
    }
    for (const method of [route.method].flat()) app.declaredRoutes.push({ method, url: route.url, needs, hidden: (route.schema as { hide?: boolean } | undefined)?.hide ?? false })
  })
  // Before the request is validated: one who may not do a thing learns nothing about how it is done.
  app.addHook('preValidation', async (request) => {
    const { needs, about, which } = request.routeOptions.config
    if (needs === undefined) return
    const name = typeof needs === 'string' ? needs : which!(request)
    if (typeof needs !== 'string' && !needs.includes(name)) throw new Error(`"${name}" is not among what this route needs.`)
    await check(context, request, name, about)
  })
}

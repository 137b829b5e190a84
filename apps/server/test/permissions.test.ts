import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../src/context.ts'
import { type DeclaredRoute, guard } from '../src/policies/gate.ts'
import { PERMISSIONS, permissionOf } from '../src/policies/permissions.ts'
import { permissionsPage } from '../src/policies/table.ts'
import { makeCourse } from './people.ts'
import type { Case, Relation } from './permissions/case.ts'
import { CASES } from './permissions/cases.ts'
import { type ActorKind, ACTORS, enter, tableSays, type World } from './permissions/world.ts'
import { startServer } from './server.ts'
import { dataFolder } from './template.ts'

let world: World
let routes: DeclaredRoute[]
beforeAll(async () => {
  const pages = dataFolder()
  mkdirSync(pages, { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Kring</title>')
  // Every route there can be: pages, institution and demonstration too. All people are of the demonstration, so that it stays open.
  const server = await startServer({ OIDC_ISSUER: 'http://127.0.0.1:9', KRING_DEMO: '1' }, pages)
  // HEAD is the same route as its GET: the first test says so.
  routes = server.app.declaredRoutes.filter(({ method }) => method !== 'HEAD')
  world = { server, course: await makeCourse(server), other: await makeCourse(server, 'Een andere cursus') }
})
afterAll(async () => {
  await world?.server.stop()
})

const name = ({ method, url }: DeclaredRoute): string => `${method} ${url}`

/** Answers of the gate; everything else came from inside. */
const REFUSALS = new Set(['sign-in-needed', 'second-factor-needed', 'not-allowed', 'not-found'])

describe('permissions', () => {
  it('[PE30] every route says what it needs, every row is needed by a route, and every route has a case here', () => {
    expect(routes.filter(({ needs }) => needs.length === 0)).toEqual([])
    for (const head of world.server.app.declaredRoutes.filter(({ method }) => method === 'HEAD')) expect(routes).toContainEqual({ ...head, method: 'GET' })
    const needed = new Set(routes.flatMap(({ needs }) => needs))
    expect(PERMISSIONS.map(({ thing, act }) => `${thing}.${act}`).filter((row) => !needed.has(row))).toEqual([])
    expect(routes.map(name).filter((route) => !(route in CASES))).toEqual([])
    expect(Object.keys(CASES).filter((route) => !routes.some((one) => name(one) === route))).toEqual([])
    for (const { thing, act, why } of PERMISSIONS) expect(why, `${thing}.${act}`).toMatch(/^[A-Z].{20,}\.$/)
  })

  it('[PE31] every route, asked by everyone, in the course and in another, answers as the table says', async () => {
    const wrong: string[] = []
    let asked = 0
    const tryOne = async (route: DeclaredRoute, needs: string, one: Case, relation: Relation, kind: ActorKind): Promise<void> => {
      const actor = await enter(world, kind)
      const { path, body, thing } = await one.make(world, relation, actor)
      const expected = tableSays(actor, permissionOf(needs), thing)
      const response = await actor.ask(path, { method: route.method, body })
      const text = await response.text()
      const code = response.status >= 400 ? (JSON.parse(text) as { error: { code: string } }).error.code : ''
      asked++
      // The institution of this test is not there: that answer comes from inside.
      const broken = response.status >= 500 && !(route.url === '/api/account/institution' && code === 'unavailable')
      if (broken || REFUSALS.has(code) === expected) wrong.push(`${name(route)} (${needs}; ${relation}) as ${kind.name}: the table says ${expected ? 'yes' : 'no'}, the server ${response.status} ${code}`)
    }
    for (const route of routes) {
      for (const [nr, one] of [CASES[name(route)]!].flat().entries()) {
        for (const relation of one.relations) await Promise.all(ACTORS.map((kind) => tryOne(route, route.needs[nr] ?? route.needs[0]!, one, relation, kind)))
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(routes.length * ACTORS.length)
  }, 240_000)

  it('[PE32] who may not know of a thing hears that it is not there, in the same words as when it is not', async () => {
    const actor = await enter(world, ACTORS.find(({ name }) => name === 'a trainer of the course')!)
    const there = await actor.ask(`/api/courses/${world.other}`)
    const not = await actor.ask('/api/courses/00000000-0000-4000-8000-000000000000')
    const nonsense = await actor.ask('/api/courses/geen-nummer')
    expect([there.status, not.status, nonsense.status]).toEqual([404, 404, 404])
    expect(await there.text()).toBe(await not.text())
  })

  it('[PE33] a route that declares nothing, something unknown, or not whose the thing is, does not start', () => {
    const start = (config: object | undefined) => () => {
      const app = Fastify()
      guard(app, {} as Context)
      app.get('/api/nieuw', { config: config as never }, async () => 'ja')
    }
    expect(start(undefined)).toThrow(/GET \/api\/nieuw says not what it needs/)
    expect(start({ needs: 'koffie.zetten' })).toThrow(/"koffie.zetten" is not declared/)
    expect(start({ needs: 'course.read' })).toThrow(/depends on whose the thing is/)
    expect(start({ needs: ['course.read', 'course.change'], about: () => null })).toThrow(/does not say which/)
    expect(start({ needs: 'health.read' })).not.toThrow()
  })

  it('[PE34] the page for people says the same', async () => {
    await expect(permissionsPage(routes)).toMatchFileSnapshot(fileURLToPath(new URL('../../../docs/PERMISSIONS.md', import.meta.url)))
  })
})

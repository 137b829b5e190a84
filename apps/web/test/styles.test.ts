/** Style sheets are loaded with their scene and stay for the rest of the visit: what one says must not reach into another. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const read = (path: string): string => readFileSync(`${SRC}${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

/** The classes with which a selector of this sheet begins: those are what it gives a look to, wherever they stand. */
const begins = (css: string): Set<string> =>
  new Set([...css.matchAll(/([^{}]+)\{/g)].flatMap(([, selector]) => selector!.split(',').flatMap((one) => /^\s*\.([\w-]+)/.exec(one)?.[1] ?? [])))

/** On every page: these a scene may refine. */
const SHARED = ['styles/base.css', 'styles/forms.css', 'app/shell.css', 'forms/dialog.css', 'scenes/course/course.css', 'stage/stage.css']

describe('the style sheets', () => {
  it('[CO75] of two scenes never give a look to the same class, so that no page changes with what was visited before it', () => {
    const shared = new Set(SHARED.flatMap((path) => [...begins(read(path))]))
    const owners = new Map<string, Set<string>>()
    for (const path of readdirSync(`${SRC}scenes`, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.css')).map((one) => `scenes/${one}`)) {
      if (SHARED.includes(path)) continue
      for (const name of begins(read(path))) owners.set(name, (owners.get(name) ?? new Set()).add(path.split('/')[1]!))
    }
    expect(owners.size).toBeGreaterThan(300)
    expect([...owners].filter(([name, scenes]) => scenes.size > 1 && !shared.has(name)).map(([name, scenes]) => `.${name}: ${[...scenes].join(', ')}`)).toEqual([])
  })
})

/** Style sheets are loaded with their scene and stay for the rest of the visit: what one says must not reach into another. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const read = (path: string): string => readFileSync(`${SRC}${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

/** The classes with which a selector of this sheet begins: those are what it gives a look to, wherever they stand. */
const begins = (css: string): Set<string> =>
  new Set([...css.matchAll(/([^{}]+)\{/g)].flatMap(([, selector]) => selector!.split(',').flatMap((one) => /^\s*\.([\w-]+)/.exec(one)?.[1] ?? [])))

/** Every class in a piece of a sheet. */
const classes = (css: string): string[] => [...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!)

/** The selectors of a sheet as it is on screen, one by one; what is for paper alone stays out. */
const selectors = (css: string): string[] =>
  [...css.replace(/@media print \{[^]*?\n\}/g, '').replace(/@(media|container)[^{]*\{/g, '').matchAll(/([^{}]+)\{/g)].flatMap(([, several]) => several!.split(/,(?![^(]*\))/).map((one) => one.trim()))

/** The sheets that come with a scene. */
const scenes = (): string[] =>
  readdirSync(`${SRC}scenes`, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.css')).map((one) => `scenes/${one}`).filter((one) => !SHARED.includes(one))

/** On every page: these a scene may refine. */
const SHARED = ['styles/base.css', 'styles/forms.css', 'app/shell.css', 'forms/dialog.css', 'scenes/course/course.css', 'stage/stage.css']

describe('the style sheets', () => {
  it('[CO75] of two scenes never give a look to the same class, so that no page changes with what was visited before it', () => {
    const shared = new Set(SHARED.flatMap((path) => [...begins(read(path))]))
    const owners = new Map<string, Set<string>>()
    for (const path of scenes()) {
      for (const name of begins(read(path))) owners.set(name, (owners.get(name) ?? new Set()).add(path.split('/')[1]!))
    }
    expect(owners.size).toBeGreaterThan(300)
    expect([...owners].filter(([name, scenes]) => scenes.size > 1 && !shared.has(name)).map(([name, scenes]) => `.${name}: ${[...scenes].join(', ')}`)).toEqual([])
  })

  it('[CO75] of a scene refine what every page has only inside something of their own, so that the next page has it as it was', () => {
    const everywhere = new Set(SHARED.flatMap((path) => classes(read(path))))
    const bare = scenes().flatMap((path) => selectors(read(path)).filter((one) => one.startsWith('.') && classes(one).every((name) => everywhere.has(name))).map((one) => `${path}: ${one}`))
    expect(bare).toEqual([])
  })

  it('[CO75] never give two movements one name', () => {
    const names = [...SHARED, ...scenes()].flatMap((path) => [...read(path).matchAll(/@keyframes ([\w-]+)/g)].map(([, name]) => name!))
    expect(names.length).toBeGreaterThan(2)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})

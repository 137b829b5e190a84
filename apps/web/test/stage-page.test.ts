/** The stage as part of a page: what assistive technology meets, and what it weighs. */
import { gzipSync } from 'node:zlib'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { Portrait, Stage, type StagePerson } from '../src/stage/index.ts'

const quiet = { signals: [], gaze: 'leader', standing: false, coatOn: false } as const
const look = { height: 1, girth: 1, skin: '#d9a884', hair: { colour: '#4b3428', style: 'short', parting: 0 }, stubble: false, top: '#4f7256', topStyle: 'plain', legs: '#37424a', skirt: false, shoes: '#3a3034', coat: '#33506b' } as const
const people: StagePerson[] = ['Ria', 'Henk', 'Samira', 'Piet', 'Mo'].map((name, i) => ({ seat: name.toLowerCase(), name, appearance: look, signs: i === 3 ? { ...quiet, signals: ['stands'], standing: true, coatOn: true } : quiet, present: name !== 'Samira' }))
const markup = (props: Partial<Parameters<typeof Stage>[0]>) => renderToStaticMarkup(createElement(Stage, { people, size: { width: 360, height: 336 }, ...props }))
const buttons = (html: string) => [...html.matchAll(/<button[^>]*>/g)].map(([tag]) => tag)
const part = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]

describe('the stage on a page', () => {
  it('[ST40] offers a button for the circle and for each person present, none for the trainee or an empty chair, and one stop of the Tab key', () => {
    const tags = buttons(markup({ onSelect: () => {}, selected: ['piet'] }))
    expect(tags.map((t) => part(t, 'aria-label'))).toEqual(['de kring', 'Ria, kijkt naar je', 'Henk, kijkt naar je', 'Piet, staat, jas aan, kijkt naar je', 'Mo, kijkt naar je'])
    expect(tags.map((t) => part(t, 'aria-pressed'))).toEqual(['false', 'false', 'false', 'true', 'false'])
    expect(tags.filter((t) => part(t, 'tabindex') === '0')).toHaveLength(1)
    expect(buttons(markup({ onSelect: () => {}, selected: 'group' })).map((t) => part(t, 'aria-pressed'))[0]).toBe('true')
    expect(buttons(markup({}))).toEqual([])
  })

  it('[ST41] on a phone every button is at least 44 pixels each way and inside the picture', () => {
    for (const n of [4, 8, 13]) {
      const many = Array.from({ length: n - 1 }, (_, i) => ({ seat: `p${i}`, name: `P${i}`, appearance: look, signs: quiet }))
      for (const tag of buttons(markup({ people: many, onSelect: () => {} }))) {
        const style = part(tag, 'style')!
        const px = (name: string) => Number(new RegExp(`(?:^|;)${name}:([\\d.]+)`).exec(style)?.[1] ?? 0)
        expect(px('width')).toBeGreaterThanOrEqual(44)
        expect(px('height')).toBeGreaterThanOrEqual(44)
        expect(px('left') + px('width')).toBeLessThanOrEqual(360.5)
        expect(px('top') + px('height')).toBeLessThanOrEqual(336.5)
      }
    }
  })

  it('[ST42] hides the drawing from assistive technology and tells it in words instead', () => {
    const html = markup({ speaker: 'piet' })
    for (const [svg] of html.matchAll(/<svg[^>]*>/g)) expect(svg).toContain('aria-hidden="true"')
    expect(html).toContain('Piet, spreekt, staat, jas aan, kijkt naar je.')
    expect(renderToStaticMarkup(createElement(Portrait, {}))).toContain('aria-hidden="true"')
  })

  it('[ST43] weighs less than 25 kB of script over the wire', async () => {
    // The bundler takes its mode from here; under test it would keep the developer's JSX.
    const before = process.env.NODE_ENV
    process.env.NODE_ENV = 'production'
    const here = dirname(fileURLToPath(import.meta.url))
    const built = await build({
      configFile: false, logLevel: 'silent', root: join(here, '..'),
      build: { write: false, minify: true, rollupOptions: { input: join(here, '../src/stage/index.ts'), preserveEntrySignatures: 'strict', external: [/^react/, /^@kring\//] } },
    })
    process.env.NODE_ENV = before
    const [bundle] = Array.isArray(built) ? built : [built]
    const output = (bundle as { output: { code?: string }[] }).output
    const weight = output.reduce((sum, file) => sum + (file.code ? gzipSync(file.code).length : 0), 0)
    expect(weight).toBeGreaterThan(5_000)
    expect(weight).toBeLessThan(25_000)
  })
})

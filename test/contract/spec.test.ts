import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

function files(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (['node_modules', 'dist', 'generated', '.cache'].includes(name)) return []
    return statSync(join(root, path)).isDirectory() ? files(path, ending) : name.endsWith(ending) ? [path] : []
  })
}
const tests = ['packages', 'apps', 'test'].flatMap((folder) => files(folder, '.test.ts'))

describe('the house', () => {
  it('[HO1] numbers its behaviour: every id of SPEC.md is in the name of a test, and every id in a test is in SPEC.md', () => {
    const specified = new Set([...read('docs/SPEC.md').matchAll(/^\| ([A-Z]{2}\d+[a-z]?) \|/gm)].map((m) => m[1]!))
    const cited = new Set(tests.flatMap((path) => [...read(path).matchAll(/\[([A-Z]{2}\d+[a-z]?)\](?=[[ ])/g)].map((m) => m[1]!)))
    expect([...specified].filter((id) => !cited.has(id))).toEqual([])
    expect([...cited].filter((id) => !specified.has(id))).toEqual([])
    expect(specified.size).toBeGreaterThan(100)
  })

  it('[HO2] lets imports run one way: no package or app imports one above it, and nothing reaches into another’s sources', () => {
    const order = ['dynamics', 'curriculum', 'language', 'protocol']
    for (const folder of ['packages', 'apps']) {
      for (const path of files(folder, '.ts').concat(files(folder, '.tsx')).filter((one) => one.includes('/src/'))) {
        const room = path.split('/')[1]!
        const imported = [...read(path).matchAll(/from '(@kring\/[^']+|\.\.?\/[^']+)'/g)].map((m) => m[1]!)
        for (const name of imported) {
          if (name.startsWith('.')) expect(name.split('/').filter((part) => part === '..').length, `${path} reaches out with ${name}`).toBeLessThan(path.split('/').length - 2)
          else {
            const target = name.split('/')[1]!
            if (order.includes(room)) expect(order.indexOf(target), `${path} imports ${name}`).toBeLessThan(order.indexOf(room))
            expect(target, `${path} imports ${name}`).not.toBe('web')
            if (room === 'web') expect(['server', 'cli'], `${path} imports ${name}`).not.toContain(target)
          }
        }
      }
    }
  })

  it('[HO3] the model reads no clock, draws no luck of its own, and uses no function whose last bits differ between engines', () => {
    for (const path of files('packages/dynamics/src', '.ts')) {
      const code = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect(code, path).not.toMatch(/\bDate\b|\bperformance\b|Math\.(random|exp|log|log2|log10|pow|sin|cos|tan|tanh|sqrt1|expm1|cbrt)\b|\*\*|\bprocess\b|\bimport\(/)
    }
  })

  it('[HO4] says in its documents only what exists: every file they name is there', () => {
    for (const doc of ['README.md', 'CONTRIBUTING.md', ...files('docs', '.md')]) {
      const folder = doc.includes('/') ? doc.slice(0, doc.lastIndexOf('/') + 1) : ''
      for (const [, link] of read(doc).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) expect(() => statSync(join(root, folder, link!)), `${doc} names ${link}`).not.toThrow()
    }
  })
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { besides, wrapped } from '../src/columns.ts'
import type { Reading } from '../src/commands/read.ts'

const BIN = fileURLToPath(new URL('../bin/kring.js', import.meta.url))
const kring = (...args: string[]) => spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })

describe('the writers’ bench', () => {
  it('[CL10] reads sessions of a case side by side, under the three styles in turn, with what comes back and what never comes', () => {
    const { status, stdout } = kring('read', '3', '--runs', '3', '--leads', '10', '--width', '120', '--show', '2')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^protocol, seed 1 +│ individual, seed 2\n/)
    expect(Math.max(...stdout.split('\n').slice(0, 60).map((line) => line.length))).toBeLessThanOrEqual(120)
    for (const part of ['Gerda: ', 'shared by two sessions', 'How they talk', 'Exchanges: ', 'of more than two turns ended', 'taken up again', 'Never came: ', 'nothing was said twice in a session']) expect(stdout).toContain(part)
  })

  it('[CL11] gives the same as data', () => {
    const run = kring('read', '3', '--runs', '2', '--leads', '8', '--leader', 'group', '--json')
    const reading = JSON.parse(run.stdout) as Reading
    expect(reading.sessions).toEqual([{ seed: 1, leader: 'group', turns: expect.any(Number) }, { seed: 2, leader: 'group', turns: expect.any(Number) }])
    expect(reading.speech.map(({ seat }) => seat)).toEqual(['els', 'gerda', 'aziz', 'tom'])
    expect(reading.overlap.most).toBeLessThan(1)
    expect(reading.repeated).toEqual([])
    expect(reading.endings.ways.reduce((sum, { count }) => sum + count, 0)).toBe(reading.endings.long)
    expect(reading.endings.long).toBeLessThanOrEqual(reading.endings.begun)
    expect(kring('read', '3', '--show', '9').status).toBe(2)
    expect(kring('read', 'dansen').stderr).toMatch(/SCENARIO is "dansen"; allowed is/)
  })

  it('[CL22] reads a case in English where it is spoken so', () => {
    const { status, stdout } = kring('read', '1', '--runs', '1', '--leads', '6', '--language', 'en')
    expect(status).toBe(0)
    expect(stdout).toMatch(/Piet: (I|It|The|No|Yes|Well)/)
    expect(kring('read', '3', '--language', 'en').stderr).toMatch(/--language is "en"; de-monopolist is spoken in nl/)
  })

  it('[CL12] breaks lines between words and keeps columns straight', () => {
    expect(wrapped('een twee drie vier', 10, '= ')).toEqual(['= een twee', '    drie', '    vier'])
    expect(wrapped('hottentottententententoonstelling nee', 10)).toEqual(['hottentottententententoonstelling', '  nee'])
    expect(besides([['a', 'b'], ['c']], 4)).toBe('a    │ c\nb    │')
  })
})

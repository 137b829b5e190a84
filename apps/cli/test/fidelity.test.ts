import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/kring.js', import.meta.url))
const kring = (...args: string[]) => spawnSync(process.execPath, [BIN, 'fidelity', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })

describe('kring fidelity', () => {
  it('[DY78] prints the ten figures with measured, target and pass, and the same for the same seed', () => {
    const ask = () => kring('--groups', '1', '--seed', '3', '--sessions', '12', '--of', 'random', '--json')
    const { status, stdout } = ask()
    expect(status).toBe(0)
    const { halves } = JSON.parse(stdout) as { halves: { of: string; figures: { id: string; measured: number | null; target: string; pass: boolean | null }[]; diagnostics: unknown[] }[] }
    expect(halves.map(({ of }) => of)).toEqual(['random'])
    expect(halves[0]!.figures.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9', 'f10'])
    expect(halves[0]!.figures.find(({ id }) => id === 'f2')).toMatchObject({ target: '0.55–0.85' })
    expect(halves[0]!.diagnostics.length).toBeGreaterThan(20)
    expect(ask().stdout).toBe(stdout)
  })
  it('[DY78] reads as a table, and names what cannot be switched off', () => {
    const told = kring('--groups', '1', '--sessions', '12', '--of', 'scenarios', '--without', 'floor.returns')
    expect(told.status).toBe(0)
    expect(told.stdout).toContain('members who leave before the end')
    const wrong = kring('--without', 'r99')
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toMatch(/--without names "r99"; allowed is r1, /)
  })
})

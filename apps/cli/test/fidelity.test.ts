import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  it('[KO31] --ablate tells and keeps each row as it comes; broken off and begun again it goes on where it was, with the same rows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kring-ablate-'))
    const file = join(folder, 'rows.jsonl')
    const args = ['--ablate', '--groups', '1', '--sessions', '12', '--seed', '4', '--out', file]
    const first = kring(...args, '--without', 'r7')
    expect(first.status, first.stderr).toBe(0)
    const row = readFileSync(file, 'utf8').trim()
    const line = (told: string, off: string): string => told.split('\n').find((one) => one.startsWith(off))!
    expect(line(first.stdout, 'nothing')).toMatch(/0\.\d{3}/)
    // Half a line, and a row of another run, are no rows.
    writeFileSync(file, `${row}\n${JSON.stringify({ ...JSON.parse(row), run: 'other', off: 'd5' })}\n{"run":"`)
    const second = kring(...args, '--without', 'r7,d5')
    expect(second.status, second.stderr).toBe(0)
    expect(line(second.stdout, 'r7')).toBe(line(first.stdout, 'r7'))
    const rows = readFileSync(file, 'utf8').trim().split('\n')
    expect(rows.filter((one) => one === row)).toHaveLength(1)
    expect(JSON.parse(rows.at(-1)!)).toMatchObject({ off: 'd5', run: JSON.parse(row).run })
  })
  it('[KO31] one thread or two, --ablate gives the same rows', () => {
    const rows = (workers: string): string => kring('--ablate', '--groups', '2', '--sessions', '12', '--seed', '4', '--without', 'floor.returns', '--workers', workers, '--json').stdout
    const alone = rows('1')
    expect((JSON.parse(alone) as { ablations: { off: string }[] }).ablations.map(({ off }) => off)).toEqual(['floor.returns'])
    expect(rows('2')).toBe(alone)
  })
})

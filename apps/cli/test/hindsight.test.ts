import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINE_VERSION } from '@kring/dynamics'
import { beforeAll, describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/kring.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kring-hindsight-'))
const log = join(folder, 'sessie.json')
const kring = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { code: status, out: stdout, err: stderr }
}

beforeAll(() => {
  const script = join(folder, 'zinnen.txt')
  writeFileSync(script, 'Piet, wacht heel even tot iedereen zit.\nEn wat ging er toen door je heen, Piet?\nVertel daar eens meer over, Piet.\nWie herkent dit?\nWat vinden jullie eigenlijk van hoe wij het doen?\n')
  const played = kring(['play', '1', '--script', script, '--seed', '3', '--json'])
  expect(played.code, played.err).toBe(0)
  writeFileSync(log, played.out)
})

describe('kring hindsight', () => {
  it('[HI24] tells in Dutch what each moment would probably have brought, and the same bytes when asked again, by one thread or three', () => {
    const args = ['hindsight', log, '--decision', '2', '--rollouts', '24', '--read']
    const first = kring(args)
    expect(first.code, first.err).toBe(0)
    expect(first.out).toContain('En wat ging er toen door je heen, Piet?')
    expect(first.out).toMatch(/Dit deed ertoe|had weinig uitgemaakt|kan dit niet weten/)
    expect(first.out).toContain('Lees hoe het had kunnen gaan')
    expect(first.out).toContain('Tot hier was het hetzelfde')
    expect(kring([...args, '--workers', '1']).out).toBe(first.out)
    expect(kring([...args, '--workers', '3']).out).toBe(first.out)
  })

  it('[HI25] --json gives every decision with its alternatives, reasons and verdict', () => {
    const run = kring(['hindsight', log, '--rollouts', '8', '--json'])
    expect(run.code, run.err).toBe(0)
    const answer = JSON.parse(run.out) as { scenario: string; rollouts: number; decisions: { decision: { index: number }; verdict: string; alternatives: { chosen: boolean; rollouts: number; act: { kind: string } }[] }[] }
    expect(answer).toMatchObject({ scenario: 'de-jas-nog-aan', language: 'nl', seed: 3, rollouts: 8 })
    expect(answer.decisions.map(({ decision }) => decision.index)).toEqual([0, 1, 2, 3, 4])
    for (const { alternatives, verdict } of answer.decisions) {
      expect(['matters', 'nothing', 'unknown']).toContain(verdict)
      expect(alternatives.filter(({ chosen }) => chosen)).toHaveLength(1)
      expect(alternatives.every(({ rollouts }) => rollouts === 8)).toBe(true)
    }
  })

  it('[HI26] refuses what is no session, or not what the model made, with a sentence, and exits 2', () => {
    const damaged = JSON.parse(readFileSync(log, 'utf8')) as { log: { act?: { kind: string; from: string } }[] }
    const turn = damaged.log.findIndex(({ act }, i) => i > 10 && act && !act.from.startsWith('leader'))
    damaged.log[turn]!.act!.kind = 'jokes'
    const cases: [string[], string, RegExp][] = [
      [[join(folder, 'is-er-niet.json')], '', /LOG ".*is-er-niet\.json" cannot be read/],
      [['-'], '{', /LOG "-" is not JSON/],
      [['-'], '{"format":"iets"}', /LOG "-" is not a session: format: .*allowed is a session as the debrief saves it/],
      [['-'], JSON.stringify(damaged), new RegExp(`LOG "-" has no hindsight: From turn ${turn} on the log is not what the model makes`)],
      [[log, '--decision', '9'], '', /--decision is "9"; this session has decisions 1 to 5/],
      [[log, '--workers', '0'], '', /--workers is "0"; allowed is a whole number from 1/],
      [[log, '--rollouts', '1'], '', /--rollouts is "1"; allowed is a whole number from 8/],
    ]
    for (const [args, input, says] of cases) {
      const run = kring(['hindsight', ...args], input)
      expect(run.err).toMatch(says)
      expect(run.code).toBe(2)
      expect(run.out).toBe('')
    }
  })

  it('[KO30] play --json says which version of the model played; a log of another version, or of none, is refused in one sentence', () => {
    const played = JSON.parse(readFileSync(log, 'utf8')) as Record<string, unknown>
    expect(played.engine).toBe(ENGINE_VERSION)
    const refusal = (json: object): string => {
      const run = kring(['hindsight', '-'], JSON.stringify(json))
      expect([run.code, run.out]).toEqual([2, ''])
      return run.err
    }
    expect(refusal({ ...played, engine: '0.0.1' })).toContain(`LOG "-" has no hindsight: The log was made by version 0.0.1 of the model; this is version ${ENGINE_VERSION}, in which the group answers otherwise.`)
    expect(refusal({ ...played, engine: undefined })).toMatch(/LOG "-" does not say which version of the model made it \("engine"\).*Play it again with kring play --json/)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountTexts } from '../src/i18n/account.ts'
import { houseTexts } from '../src/i18n/house.ts'
import { refusalTexts } from '../src/i18n/refusals.ts'
import { trailTexts } from '../src/i18n/trail.ts'
import { at } from '../src/people/ask.ts'
import { deviceName } from '../src/people/device.ts'
import { readInvitees } from '../src/people/invitees.ts'
import { forSignIn, onward } from '../src/people/onward.ts'
import { REFUSALS } from '@kring/protocol'

const SEED = 20_261_122

describe('a pasted list', () => {
  it('[PE97] is read however names and addresses stand: mail program, commas, semicolons, two cells of a spreadsheet in either order', () => {
    for (const line of ['Anna Bos <anna@voorbeeld.nl>', 'Anna Bos, anna@voorbeeld.nl', 'anna@voorbeeld.nl;Anna Bos', 'Anna Bos\tANNA@voorbeeld.nl', '"Bos, Anna" <anna@voorbeeld.nl>;', '  anna@voorbeeld.nl  Anna   Bos ', 'Bos, Anna; anna@voorbeeld.nl']) {
      expect(readInvitees(line), line).toEqual({ people: [{ line: 1, text: line.trim(), email: 'anna@voorbeeld.nl', name: 'Anna Bos' }], wrong: [] })
    }
    expect(readInvitees('anna@voorbeeld.nl').people[0]).toMatchObject({ name: null })
    expect(readInvitees('Naam\tE-mail\nAnna Bos\tanna@voorbeeld.nl')).toMatchObject({ people: [{ line: 2, name: 'Anna Bos' }], wrong: [] })
  })

  it('[PE97] says per line what is wrong, with the line as it was typed and its number, and goes on with the rest', () => {
    const { people, wrong } = readInvitees(`kees\n\na@b.nl en c@d.nl\njoost@@x\nanna@voorbeeld.nl\nAnna@voorbeeld.nl\n${'x'.repeat(121)} <lang@voorbeeld.nl>`)
    expect(people.map(({ email }) => email)).toEqual(['anna@voorbeeld.nl'])
    expect(wrong).toMatchObject([
      { line: 1, text: 'kees', problem: 'no-address' }, { line: 3, problem: 'two-addresses' }, { line: 4, text: 'joost@@x', problem: 'bad-address' }, { line: 6, problem: 'twice' }, { line: 7, problem: 'long-name' },
    ])
  })

  it(`[PE97] loses no line, whatever is pasted (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.emailAddress(), fc.tuple(fc.string(), fc.emailAddress()).map(([name, address]) => `${name} <${address}>`))), (lines) => {
        const text = lines.join('\n')
        const { people, wrong } = readInvitees(text)
        const filled = text.split(/\r?\n/).filter((line) => line.trim() !== '').length
        // Only a head of columns on the first line is passed over.
        expect(filled - people.length - wrong.length).toBeLessThanOrEqual(1)
        expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

describe('the way on after signing in', () => {
  it(`[PE98] never leads out of Kring, whatever stands in the address (seed ${SEED})`, () => {
    for (const elsewhere of ['https://elders.example/', '//elders.example', '/\\elders.example', '/\t/elders.example', '/\n/elders.example', 'javascript:alert(1)', '', 7, null, '/inloggen?verder=/inloggen']) expect(onward(elsewhere)).toBeUndefined()
    expect(onward('/cursus/1/mensen?x=1#y')).toBe('/cursus/1/mensen?x=1#y')
    fc.assert(
      fc.property(fc.string(), (text) => {
        const way = onward(`/${text}`)
        if (way !== undefined) expect(new URL(way, 'https://kring.example').host).toBe('kring.example')
      }),
      { seed: SEED, numRuns: 2000 },
    )
    // What is not allowed is overwritten, not left out: the router would keep what was typed.
    expect(Object.entries(forSignIn({ verder: '//elders', opnieuw: 'ja', instelling: 'done', meer: 1 }))).toEqual([['verder', undefined], ['opnieuw', undefined], ['instelling', 'done']])
  })
})

describe('words', () => {
  it('[PE99] there are for every refusal of the server, in both languages, and for every sentence of the trail', () => {
    for (const language of ['nl', 'en'] as const) for (const code of [...REFUSALS, 'offline', 'strange'] as const) expect(refusalTexts[language].codes[code], `${language} ${code}`).toMatch(/\.$/)
    expect(Object.keys(trailTexts.en.acts).sort()).toEqual(Object.keys(trailTexts.nl.acts).sort())
    expect(Object.keys(trailTexts.en.acts).length).toBeGreaterThan(10)
    // What the server writes down about someone, as it stands in its sources.
    const server = fileURLToPath(new URL('../../server/src', import.meta.url))
    const written = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).flatMap((name) => [...readFileSync(join(server, name), 'utf8').matchAll(/act: '([a-z-]+)', thing: '([a-z-]+)'[^{}\n]*subject: (?!null)/g)].map(([, act, thing]) => `${thing}.${act}`))
    expect(written.length).toBeGreaterThan(12)
    for (const entry of written) expect(trailTexts.nl.acts[entry], `no sentence for "${entry}" in i18n/trail.*.ts`).toBeDefined()
    for (const texts of [accountTexts, houseTexts]) expect(Object.keys(texts.en)).toEqual(Object.keys(texts.nl))
  })

  it('[PE99] name a browser as people do, and say nothing of what they do not know', () => {
    expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1')).toBe('Safari, iPhone')
    expect(deviceName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0')).toBe('Edge, Windows')
    expect(deviceName('curl/8')).toBeNull()
    expect(at('/api/people', { search: 'bos & co', after: null, limit: 20 })).toBe('/api/people?search=bos+%26+co&limit=20')
  })
})

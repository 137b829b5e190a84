import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, VARIABLES } from '../src/config.ts'

describe('configuration', () => {
  it('[SV30] has a working default for everything', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, natsUrl: null, rateLimit: 600 })
  })

  it('[SV31] refuses wrong values with the name, the value and what is allowed, all at once', () => {
    const wrong = { PORT: 'drieduizend', DATABASE_URL: 'mysql://geheim:wachtwoord@ergens/kring', LOG_LEVEL: 'luid', BODY_LIMIT_KB: '1' }
    let message = ''
    try {
      readConfig(wrong)
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError)
      message = (error as Error).message
    }
    expect(message).toContain('PORT is "drieduizend"; allowed is a whole number from 0 to 65535')
    expect(message).toContain('DATABASE_URL is "mysql://…@ergens/kring"; allowed is an address that begins with postgres:// or postgresql://')
    expect(message).toContain('LOG_LEVEL is "luid"; allowed is one of fatal, error, warn, info, debug, silent')
    expect(message).toContain('BODY_LIMIT_KB is "1"; allowed is at least 64')
    expect(message).not.toContain('wachtwoord')
  })

  it('[SV32] is documented in the README, variable by variable, with its default', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    for (const [name, { about, fallback }] of Object.entries(VARIABLES)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``))
      expect(row, name).toBeDefined()
      expect(row).toContain(about)
      if (fallback) expect(row).toContain(`\`${fallback}\``)
    }
  })
})

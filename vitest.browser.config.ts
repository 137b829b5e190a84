import { defineConfig } from 'vitest/config'

// Journeys share one server and one browser per file and run one after another; two files at a time, one for each core.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // What a page is waited for takes as long as it takes on a busy machine; the default is a second.
    expect: { poll: { timeout: 30_000 } },
    // A journey of minutes in a real browser may trip once over a busy machine; it is run a second time, and the list of tests says so.
    retry: 1,
    maxWorkers: 2,
    pool: 'forks',
  },
})

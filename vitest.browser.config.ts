import { defineConfig } from 'vitest/config'

// Journeys share one server and one browser per file and run one after another; two files at a time, for most of a journey is waiting.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // What a page is waited for takes as long as it takes on a busy machine; the default is a second.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    pool: 'forks',
  },
})

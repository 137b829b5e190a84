import { defineConfig } from 'vitest/config'

// Journeys share one server and one browser per file and run one after another; two files at a time, for most of a journey is waiting.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
  },
})

import { defineConfig } from 'vitest/config'

// Journeys share one server and one browser per file and run one after another: two cores, and a person does one thing at a time.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    pool: 'forks',
  },
})

import { defineConfig } from 'vitest/config'

// Packages are tested from their sources (condition "source"), so a test run needs no build.
export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/contract/**/*.test.ts'],
    // The model's rules as code, made from the declarations as they are now.
    globalSetup: ['scripts/generate.mjs'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})

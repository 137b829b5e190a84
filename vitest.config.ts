import { defineConfig } from 'vitest/config'

// Packages are tested from their sources (condition "source"), so a test run needs no build.
export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/contract/**/*.test.ts'],
    // The model's rules as code, made from the declarations as they are now.
    globalSetup: ['scripts/generate.mjs'],
    // Long enough for a machine that does much else; nothing here is held by a clock.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})

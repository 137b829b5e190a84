import { defineConfig } from 'vitest/config'

// Packages are tested from their sources (condition "source"), so a test run needs no build.
export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    // The model's rules as code, made from the declarations as they are now.
    globalSetup: ['scripts/generate.mjs'],
    // Long enough for a machine that does much else; nothing here is held by a clock.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'packages', include: ['packages/*/test/**/*.test.ts', 'apps/{cli,web}/test/**/*.test.ts', 'test/contract/**/*.test.ts'] } },
      { extends: true, test: { name: 'server', include: ['apps/server/test/**/*.test.ts'], globalSetup: ['scripts/generate.mjs', 'apps/server/test/setup.ts'] } },
    ],
  },
})

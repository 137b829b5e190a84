#!/usr/bin/env node
// Runs what was built; the first time after an install it builds, telling so on stderr.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/main.js', import.meta.url)
const content = new URL('../../../packages/curriculum/generated/scenarios.json', import.meta.url)
if (!existsSync(built) || !existsSync(content)) {
  console.error('Kring is not built yet; building once.')
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('../../../scripts/build.mjs', import.meta.url)), '--force'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}
const { main } = await import(built.href)
await main(process.argv)

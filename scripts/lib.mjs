// What every root script needs: run a step with its name and time, install what is missing, know whether a build is stale.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const bin = (name) => join(root, 'node_modules', '.bin', name)

/** Prints a heading, runs a command, prints how long it took; stops the script when it fails (unless allowFailure). */
export function step(title, command, args, { env = {}, allowFailure = false } = {}) {
  const started = process.hrtime.bigint()
  console.log(`\n▸ ${title}`)
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  const ok = result.status === 0
  console.log(`  ${ok ? 'done' : 'FAILED'} in ${seconds.toFixed(1)} s`)
  if (!ok && !allowFailure) {
    console.error(`\n"${title}" failed (${[command, ...args].join(' ').replace(root, '.')}).`)
    process.exit(result.status ?? 1)
  }
  return ok
}

/** Installs dependencies when node_modules is missing or does not match package-lock.json. */
export function install() {
  const stamp = join(root, 'node_modules', '.kring-installed')
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  step('Installing what is missing (once; some 150 MB)', 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, lock)
}

/** Newest modification time under the given paths, in ms; skips what a build makes. */
export function newest(paths) {
  let time = 0
  const visit = (path) => {
    if (!existsSync(path)) return
    const stat = statSync(path)
    if (stat.isDirectory()) {
      for (const name of readdirSync(path)) {
        if (!['node_modules', 'dist', 'generated', '.cache'].includes(name)) visit(join(path, name))
      }
    } else if (stat.mtimeMs > time) time = stat.mtimeMs
  }
  for (const path of paths) visit(join(root, path))
  return time
}

/** Curriculum content (YAML) → generated JSON, checked on the way; the model's rules → generated code, without which its types do not check. */
export function content() {
  step('Writing the declared rules out as code', process.execPath, ['scripts/generate.mjs'])
  step('Checking types of dynamics and curriculum', process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'packages/curriculum'])
  step('Reading and checking the curriculum', process.execPath, ['packages/curriculum/dist/build.js', '--glossary', 'docs/GLOSSARY.md', '--quiet'])
}

export const tsc = (...args) => [join(root, 'node_modules/typescript/bin/tsc'), '-b', ...args]

/** Everything `npm start` serves; skipped when nothing changed since the last build. */
export function build({ force = false } = {}) {
  const stamp = join(root, '.cache', 'built')
  const sources = newest(['packages', 'apps', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'scripts'])
  if (!force && existsSync(stamp) && statSync(stamp).mtimeMs > sources) return
  content()
  step('Building packages, server and command line', process.execPath, tsc('packages/protocol', 'apps/server', 'apps/cli'))
  step('Building the pages', process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn'])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, new Date().toISOString())
}

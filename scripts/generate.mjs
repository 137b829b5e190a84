// The declared rules of the model → straight-line TypeScript (packages/dynamics/src/generated/rules.ts). Run by npm start, test, dev, build and content, and
// before every vitest run; does nothing when no source of the model is newer. Node cannot read TypeScript, so Vite reads the declarations and the generator.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newest, root } from './lib.mjs'

const target = join(root, 'packages/dynamics/src/generated/rules.ts')

/** Writes the generated rules when they are missing or older than the model's sources. */
export async function setup() {
  if (existsSync(target) && statSync(target).mtimeMs > newest(['packages/dynamics/src', 'scripts/generate.mjs'])) return
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(root, 'packages/dynamics/src/generate/index.ts'), { configFile: false, root, logLevel: 'error' })
  const text = module.generate()
  mkdirSync(dirname(target), { recursive: true })
  // The same text is not written again, so that nothing that was built from it is built anew.
  if (existsSync(target) && readFileSync(target, 'utf8') === text) utimesSync(target, new Date(), new Date())
  else {
    // Renamed into place, so that who reads it meanwhile reads the whole of it.
    writeFileSync(`${target}.${process.pid}`, text)
    renameSync(`${target}.${process.pid}`, target)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setup()

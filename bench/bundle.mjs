// Programs that are measured are bundled first, as a page would be: sources in their TypeScript, packages from their sources.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const resolve = { conditions: ['source', 'module', 'node', 'development|production'] }

// As apps/web is bundled: constants at the top of a module stay constants.
const output = { topLevelVar: false }

/** A folder of its own for what is built; removed when the program ends. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'kring-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Bundles a program for Node; gives its path. */
export async function bundleProgram(entry, folder, name) {
  await build({ configFile: false, root, logLevel: 'error', resolve, ssr: { noExternal: /^@kring\// }, build: { ssr: join(root, entry), outDir: join(folder, name), emptyOutDir: true, rolldownOptions: { output: { ...output, entryFileNames: `${name}.mjs` } } } })
  return join(folder, name, `${name}.mjs`)
}

/** Bundles a page with its workers as apps/web is bundled: minified, workers as modules. Gives the folder. */
export async function bundlePage(entry, folder) {
  const outDir = join(folder, 'page')
  await build({
    configFile: false, root: join(root, entry), base: './', logLevel: 'error',
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false }, rolldownOptions: { output } }, worker: { format: 'es', rolldownOptions: { output } },
  })
  return outDir
}

/** Long runs of the model as programs of their own, bundled as a page would be: some twenty times as fast as inside the test runner. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Builds `<name>.ts` of this folder once and gives a function that runs it with arguments and reads what it prints; throws what it threw. */
export const program = async (name: string, flags: readonly string[] = []): Promise<{ run: <T>(...args: (string | number)[]) => Promise<T>; remove: () => void }> => {
  const outDir = mkdtempSync(join(tmpdir(), 'kring-'))
  await build({ configFile: false, logLevel: 'error', build: { ssr: join(import.meta.dirname, `${name}.ts`), outDir, emptyOutDir: true, rolldownOptions: { output: { topLevelVar: false } } } })
  const run = <T>(...args: (string | number)[]): Promise<T> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...flags, join(outDir, `${name}.js`), ...args.map(String)])
      let out = ''
      let errors = ''
      child.stdout.on('data', (data) => (out += data))
      child.stderr.on('data', (data) => (errors += data))
      child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out) as T) : reject(new Error(errors))))
    })
  return { run, remove: () => rmSync(outDir, { recursive: true }) }
}

/** Many runs of the built command line in one process. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Run {
  code: number | null
  out: string
  err: string
}

const MANY = fileURLToPath(new URL('many.mjs', import.meta.url))

/** What each of these command lines answers, run one after another; see many.mjs. */
export function many(runs: readonly string[][], env: NodeJS.ProcessEnv = process.env): Run[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MANY], { input: JSON.stringify(runs), encoding: 'utf8', env, maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`the command lines ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as Run[]
}

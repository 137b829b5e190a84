/** kring bench: how fast the model and its words are on this machine, beside what is asked of them. The measuring itself is bench/run.mjs of the source tree. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { WrongInput } from '../wrong-input.ts'

interface Options {
  json?: boolean
  quick?: boolean
  browser: boolean
}

const PROGRAM = fileURLToPath(new URL('../../../../bench/run.mjs', import.meta.url))

/** Runs the measuring with its output going straight through; rejects when it fails. */
const measure = (args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`measuring stopped with code ${code}`))))
  })

export const benchCommand = (): Command =>
  new Command('bench')
    .description('How fast the model is here: rollouts by the generated rules beside the same rules written by hand, traced turns, forks, memory, the whole hindsight, words. Takes some minutes.')
    .option('--json', 'print {about, same, rollouts, traced, twelveAgainstFour, fork, ruleTests, memory, hindsight, language, targets}')
    .option('--quick', 'a short run, to see that everything works; its figures mean little')
    .option('--no-browser', 'leave out the hindsight in Chromium')
    .action(async ({ json, quick, browser }: Options) => {
      if (!existsSync(PROGRAM)) throw new WrongInput('kring bench measures a source tree (bench/run.mjs); this is an installation without one.')
      await measure([...(json ? ['--json'] : []), ...(quick ? ['--quick'] : []), ...(browser ? [] : ['--no-browser'])])
    })

// Command lines one after another in one process, each as the built `kring` runs it: asked as JSON on stdin, answered as JSON. A process of its own
// for each costs a second or more; that one asks and answers through a real one is proved beside this.
import { readFileSync } from 'node:fs'
import { main } from '../dist/main.js'

const runs = JSON.parse(readFileSync(0, 'utf8'))
const answers = []
const { stdout, stderr } = process
const [write, writeErr] = [stdout.write, stderr.write]
for (const args of runs) {
  const said = { out: '', err: '' }
  stdout.write = (text) => { said.out += text; return true }
  stderr.write = (text) => { said.err += text; return true }
  process.exitCode = 0
  await main([process.execPath, 'kring', ...args])
  answers.push({ code: process.exitCode, ...said })
}
Object.assign(stdout, { write })
Object.assign(stderr, { write: writeErr })
process.exitCode = 0
stdout.write(JSON.stringify(answers))

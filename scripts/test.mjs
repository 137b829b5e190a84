// npm test: the whole suite, with progress. `npm test -- unit` or `-- browser` runs one part.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, content, install, root, step, tsc } from './lib.mjs'

const only = process.argv.slice(2)
const wanted = (part) => only.length === 0 || only.includes(part)
const node = process.execPath
const results = join(root, '.cache', 'results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

install()
let failedSteps = 0
const part = (name, title, command, args) => {
  if (wanted(name) && !step(title, command, args, { allowFailure: true })) failedSteps++
}
const vitest = (name, config) => [
  join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', config,
  '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, `${name}.json`)}`,
]

if (!wanted('browser') || only.length === 0) content()
part('types', 'Types', node, tsc())
part('types', 'Types of the tests', node, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'test'])
part('lint', 'Lint and the direction of imports', node, [join(root, 'node_modules/oxlint/bin/oxlint'), '--deny-warnings'])
part('unit', 'Unit, property and contract tests (a real PostgreSQL is started for them)', node, vitest('unit', 'vitest.config.ts'))
if (wanted('browser')) {
  build()
  part('browser', 'Browser journeys (a real server, a real browser)', node, vitest('browser', 'vitest.browser.config.ts'))
}

let passed = 0
let failed = 0
for (const name of ['unit', 'browser']) {
  const file = join(results, `${name}.json`)
  if (!existsSync(file)) continue
  const report = JSON.parse(readFileSync(file, 'utf8'))
  passed += report.numPassedTests
  failed += report.numFailedTests
  // A file that does not load counts no tests: it is a failure all the same.
  for (const suite of report.testResults) if (suite.status === 'failed' && suite.assertionResults.length === 0) failed++
  for (const { fullName, status, failureMessages } of report.testResults.flatMap((suite) => suite.assertionResults)) {
    if (status === 'passed' && failureMessages.length > 0) console.log(`needed a second try: ${fullName}\n  ${failureMessages[0].split('\n')[0]}`)
  }
}
if (failed === 0 && failedSteps > 0) failed = failedSteps
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

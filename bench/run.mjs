// npm run bench: how fast the parts are on this machine, beside what issue-sized targets ask. Medians of interleaved repetitions; ratios are taken within one run.
//   node bench/run.mjs [--json] [--quick] [--write] [--no-browser]
import { fork } from 'node:child_process'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { bundleProgram, workshop } from './bundle.mjs'
import { inChromium } from './chromium.mjs'
import { longLog, measure as hindsightInNode } from './hindsight.mjs'
import { keep } from './keep.mjs'
import { aboutRun, asMarkdown, asText, targetsOf } from './report.mjs'

const has = (flag) => process.argv.includes(flag)
const quick = has('--quick')
const REPETITIONS = quick ? 3 : 7
const SECONDS = quick ? 0.03 : 0.25
const WARM = quick ? 0.1 : 1
const SIZES = [4, 8, 12]
const say = (text) => process.stderr.write(`${text}\n`)
const load = () => loadavg().map((value) => Math.round(100 * value) / 100)

/** A process that measures what it is asked for, one thing at a time. */
function helper(path, what) {
  const child = fork(path, [what, quick ? 'quick' : 'whole'], { execArgv: ['--expose-gc'] })
  const ask = (asked) => new Promise((resolve, reject) => {
    const stopped = (code) => reject(new Error(`${what} stopped (${code})`))
    child.once('exit', stopped)
    child.once('message', ({ value, error }) => {
      child.off('exit', stopped)
      if (error) reject(new Error(error))
      else resolve(value)
    })
    child.send(asked)
  })
  return { ask, end: () => child.kill() }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

async function main() {
  const folder = workshop()
  const began = load()
  say('Bundling …')
  const speed = await bundleProgram('packages/dynamics/bench/speed.ts', folder, 'speed')
  const helpers = {
    generated: helper(speed, 'generated'), byHand: helper(speed, 'by-hand'), traced: helper(speed, 'traced'),
    language: helper(join(import.meta.dirname, 'language.mjs'), 'language'),
  }
  try {
    return await measureAll(helpers, folder, began)
  } finally {
    for (const { end } of Object.values(helpers)) end()
  }
}

async function measureAll(helpers, folder, began) {
  say('Holding the hand-written rules to the generated ones …')
  const same = await helpers.generated.ask({ ask: 'same', groups: quick ? 40 : 150 })

  const cases = [
    ...SIZES.flatMap((n) => [['generated', `rollouts ${n}`], ['byHand', `rollouts ${n}`]]),
    ...SIZES.map((n) => ['traced', `traced ${n}`]), ['generated', 'fork 8'],
    ['language', 'understand'], ['language', 'without words'], ['language', 'with words'],
  ]
  say('Warming up …')
  for (const [who, name] of cases) await helpers[who].ask({ ask: 'measure', name, seconds: WARM })
  const runs = Object.fromEntries(cases.map(([who, name]) => [`${who} ${name}`, []]))
  for (let i = 0; i < REPETITIONS; i++) {
    say(`Repetition ${i + 1} of ${REPETITIONS} …`)
    for (const [who, name] of cases) runs[`${who} ${name}`].push(await helpers[who].ask({ ask: 'measure', name, seconds: SECONDS }))
  }
  // A second on the clock, and a second of the processor: they differ when the machine has other things to do.
  const rate = (who, name) => {
    const all = runs[`${who} ${name}`]
    return { wall: Math.round(median(all.map(({ units, wall }) => units / wall))), cpu: Math.round(median(all.map(({ units, cpu }) => units / cpu))) }
  }
  const ratio = (n) => {
    const [a, b] = [runs[`generated rollouts ${n}`], runs[`byHand rollouts ${n}`]]
    return Math.round(1000 * median(a.map(({ units, cpu }, i) => units / cpu / (b[i].units / b[i].cpu)))) / 1000
  }
  const rollouts = Object.fromEntries(SIZES.map((n) => [n, { generated: rate('generated', `rollouts ${n}`), byHand: rate('byHand', `rollouts ${n}`), ratio: ratio(n) }]))
  const traced = Object.fromEntries(SIZES.map((n) => [n, rate('traced', `traced ${n}`)]))

  say('Counting rule tests, memory and heap …')
  const tests = await helpers.generated.ask({ ask: 'tests' })
  const bytes = await helpers.generated.ask({ ask: 'bytes' })
  const heap = await helpers.generated.ask({ ask: 'heap', turns: quick ? 100_000 : 1_000_000 })
  for (const { end } of Object.values(helpers)) end()

  const size = { members: 8, decisions: quick ? 4 : 40, rollouts: quick ? 16 : 200 }
  const log = longLog(size.members, size.decisions)
  say('The whole hindsight in Node …')
  const inNode = []
  // Three times, but no longer than half a minute on a machine that is slow or busy.
  const spent = () => inNode.reduce((sum, one) => sum + one.seconds, 0)
  while (inNode.length < (quick ? 1 : 3) && spent() < 30) inNode.push(await hindsightInNode(log, { workers: 2, rollouts: size.rollouts }))
  const seconds = (all) => ({ seconds: Math.round(1000 * median(all.map((one) => one.seconds))) / 1000, firstAnswer: Math.round(1000 * median(all.map((one) => one.firstAnswer))) / 1000 })
  let chromium = { missing: 'it was not asked for (--no-browser)' }
  if (!has('--no-browser')) {
    say('The whole hindsight in Chromium …')
    const browser = await inChromium(log, { folder, rollouts: size.rollouts, times: quick ? 1 : 3, most: 30 }).catch((error) => ({ missing: `Chromium gave up: ${error.message.split('\n')[0]}` }))
    if (browser.missing) say((chromium = browser).missing)
    else chromium = { version: browser.version, ...seconds(browser.runs), framesPerSecond: Math.round(median(browser.runs.map((one) => one.frames / one.seconds))) }
  }

  const perSecond = (n) => Math.round(tests.rollout[n] * rollouts[n].generated.wall)
  const result = {
    about: {
      ...aboutRun('npm run bench'), load: { before: began, after: load() }, repetitions: REPETITIONS, quick,
    },
    same, rollouts, traced,
    twelveAgainstFour: Object.fromEntries([['generated', (n) => rollouts[n].generated.cpu], ['byHand', (n) => rollouts[n].byHand.cpu], ['traced', (n) => traced[n].cpu]].map(([name, of]) => [name, Math.round((100 * of(4)) / of(12)) / 100])),
    fork: rate('generated', 'fork 8'),
    ruleTests: { perTurn: { rollouts: tests.rollout, traced: tests.traced }, perSecond: Object.fromEntries(SIZES.map((n) => [n, perSecond(n)])) },
    memory: { bytes, heapGrowthPerMillionTurns: Math.round((1e6 * heap.grown) / heap.turns), turns: heap.turns },
    hindsight: { ...size, workers: 2, node: seconds(inNode), chromium },
    language: { understand: rate('language', 'understand'), withoutWords: rate('language', 'without words'), withWords: rate('language', 'with words') },
  }
  return { ...result, targets: targetsOf(result) }
}

const result = await main()
console.log(has('--json') ? JSON.stringify(result) : asText(result))
if (has('--write')) {
  if (quick) throw new Error('Figures of a quick run are not for keeping: --write goes without --quick.')
  keep('The model', asMarkdown(result))
  say('Written to bench/RESULTS.md.')
}

// npm run bench:people: how long the server takes for what every page asks, and whether lists stay flat as data grows.
//   node bench/people.mjs [--json] [--write] [--people 10000] [--courses 40] [--requests 200] [--only words]
// Three houses of different size stand side by side and are asked in turn, so that a busy moment of the machine is shared. Everyone is in every course.
import { loadavg } from 'node:os'
import { keep } from './keep.mjs'
import { fill } from './people-fill.mjs'
import { pagesOf } from './people-pages.mjs'
import { asMarkdown, asText, quantile } from './people-report.mjs'
import { AT_ONCE, withHouses } from './people-stand.mjs'
import { aboutRun } from './report.mjs'

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : typeof fallback === 'number' ? Number(process.argv[at + 1]) : process.argv[at + 1]
}
const has = (flag) => process.argv.includes(flag)
const people = option('people', 10_000)
const courses = option('courses', 40)
const requests = option('requests', 200)
const only = option('only', '')
const ROUNDS = 5
const SIZES = { small: Math.ceil(people / 10), middle: Math.ceil((3 * people) / 10), large: people }
const say = (text) => process.stderr.write(`${text}\n`)
const load = () => loadavg().map((n) => Number(n.toFixed(1)))

/** One page in every house: in turn one request at a time, then several at once in the large one. */
async function timePage(houses, pages) {
  const alone = Object.fromEntries(Object.keys(SIZES).map((size) => [size, []]))
  const each = Math.ceil(requests / ROUNDS)
  for (const size of Object.keys(SIZES)) await houses[size].time(pages[size], { from: 0, requests: 10, atOnce: 1 }) // warm
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of Object.keys(SIZES)) alone[size].push(await houses[size].time(pages[size], { from: round * each, requests: each, atOnce: 1 }))
  }
  const before = await houses.large.processor()
  const together = await houses.large.time(pages.large, { from: 0, requests, atOnce: AT_ONCE })
  const after = await houses.large.processor()
  const figures = (times) => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) })
  const { page, route, as, list } = pages.large
  return {
    page, route, as, list, ...Object.fromEntries(Object.entries(alone).map(([size, rounds]) => [size, figures(rounds.flat())])), together: figures(together), processor: before === null ? null : (after - before) / requests,
    growth: quantile(alone.large.map((times, round) => quantile(times, 0.5) / quantile(alone.small[round], 0.5)), 0.5),
  }
}

const result = await withHouses(Object.keys(SIZES), async (houses) => {
  const before = load()
  const started = Date.now()
  for (const [size, many] of Object.entries(SIZES)) {
    say(`Filling a house of ${many} participants × ${courses} courses …`)
    await fill(houses[size], { people: many, courses })
  }
  const filled = Math.round((Date.now() - started) / 1000)
  const pages = {}
  for (const size of Object.keys(SIZES)) pages[size] = await pagesOf(houses[size])
  const results = []
  for (const [i, page] of pages.large.entries()) {
    if (!`${page.page} ${page.as}`.includes(only)) continue
    results.push(await timePage(houses, Object.fromEntries(Object.keys(SIZES).map((size) => [size, pages[size][i]]))))
    const { page: name, as, large, together, processor, growth } = results.at(-1)
    say(`${name}, ${as}: ${large.p50.toFixed(1)} ms, p95 ${large.p95.toFixed(1)}, ${AT_ONCE} at once ${together.p95.toFixed(1)}, processor ${processor?.toFixed(1)}, × ${growth.toFixed(2)}`)
  }
  return { about: { ...aboutRun('npm run bench:people'), load: { before, after: load() }, requests, atOnce: AT_ONCE, sizes: SIZES, courses, filled }, results }
})
console.log(has('--json') ? JSON.stringify(result) : asText(result))
if (has('--write')) {
  if (only) throw new Error('A part is not for keeping: --write goes without --only.')
  keep('What the pages ask', asMarkdown(result))
  say('Written to bench/RESULTS.md.')
}

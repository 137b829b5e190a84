// The figures of the bench of people in words: text for a terminal, and its section of bench/RESULTS.md.
import { machine, loads } from './report.mjs'

/** Every page's data within so many ms, 95 of 100 times. */
const TARGET = 50
/** A list is flat when ten times as many people make it at most this many times as long. */
const FLAT = 1.5

export const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))]

const whole = (n) => n.toLocaleString('en-US')
function verdicts({ about, results }) {
  const lists = results.filter(({ list }) => list)
  const steep = lists.filter(({ growth }) => growth > FLAT)
  const named = (all) => all.map(({ page, as }) => `${page} (${as})`).join(', ')
  const within = (how, p95Of) => {
    const slow = results.filter((one) => p95Of(one) > TARGET)
    const verdict = slow.length === 0 ? `reached; the slowest takes ${Math.max(...results.map(p95Of)).toFixed(1)}` : `not reached by ${slow.length} of ${results.length}: ${named(slow)}`
    return `Every page's data within ${TARGET} ms (p95, ${how}, one node, ${whole(about.sizes.large)} participants × ${about.courses} courses): ${verdict}.`
  }
  return [
    within('one request at a time', ({ large }) => large.p95),
    within(`${about.atOnce} at once`, ({ together }) => together.p95),
    `Lists flat (ten times as many participants, at most ${FLAT} × as long): ${steep.length === 0 ? `reached; the steepest is ${Math.max(...lists.map(({ growth }) => growth)).toFixed(2)} ×` : `not reached by ${steep.length} of ${lists.length}: ${named(steep)}`}.`,
  ]
}

const HEAD = ({ sizes, atOnce }) => ['page, as whom', ...Object.values(sizes).map((n) => `p50 at ${whole(n)}`), 'p95', `p95, ${atOnce} at once`, 'processor', 'growth']
const row = ({ page, as, small, middle, large, together, processor, growth }) => [`${page}, ${as}`, ...[small.p50, middle.p50, large.p50, large.p95, together.p95].map((ms) => ms.toFixed(1)), processor === null ? '–' : processor.toFixed(1), `${growth.toFixed(2)} ×`]

export function asText(result) {
  const table = [HEAD(result.about), ...result.results.map(row)]
  const wide = table[0].map((_, i) => Math.max(...table.map((cells) => cells[i].length)))
  const { about } = result
  return [
    `commit ${about.commit}, ${about.date}, ${machine(about)}; ${loads(about)}`, '',
    ...table.map((cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(wide[i]) : cell.padStart(wide[i]))).join('  ')), '', ...verdicts(result),
  ].join('\n')
}

export function asMarkdown(result) {
  const { about, results } = result
  const head = HEAD(about)
  return [
    `Written by \`${about.command}\`. Commit ${about.commit}, ${about.date}. ${machine(about)}; ${loads(about)}.`,
    `Milliseconds of whole requests over loopback, sign-in checked each time, nothing kept between requests but the course as it was written. One node and one PostgreSQL on the same machine as who asks; ${about.requests} requests each.`,
    `Three houses side by side, asked in turn: ${Object.values(about.sizes).map(whole).join(', ')} participants, each of them in all ${about.courses} courses (a worst case). Four courses hold hours, notes, words, cards, cases and reports of everyone. Processor: milliseconds of a processor that node and database together used for one request, which a busy machine leaves as it is. Growth: how many times as long in the largest house as in the smallest, median of neighbouring rounds.`, '',
    ...verdicts(result).map((line) => `- ${line}`), '',
    `| ${head.join(' | ')} |`, `| --- |${head.slice(1).map(() => ' ---: |').join('')}`,
    ...results.map((one) => `| ${row(one).join(' | ')} |`),
  ].join('\n')
}

// Leaves writers out in turn: what the recipe scores on manners it never saw.
// `node train/crossvalidate.mjs [--only=formal,hasty] [--buckets=16384] [--epochs=20] [--errors]`
import { performance } from 'node:perf_hooks'
import { addressee, AUDIENCES, INTERVENTIONS, read, roll, tokens } from './source.mjs'
import { audienceOf, rightAddressee, trainingSentences, vocabulary } from './data.mjs'
import { fit, raw } from './learn.mjs'
import { hearingOf } from './evaluate.mjs'
import { COLUMNS, foldsOf, sample, SETTINGS } from './recipe.mjs'

const opt = Object.fromEntries(process.argv.slice(2).map((a) => a.replace(/^--/, '').split('=')).map(([k, v]) => [k, v === undefined ? true : isNaN(+v) ? v : +v]))
const settings = { ...SETTINGS, ...opt }
const rows = trainingSentences(), known = vocabulary(rows, tokens), from = performance.now()
const samples = rows.map((row) => sample(row, known, settings.buckets))
const N = INTERVENTIONS.length
const folds = opt.only ? String(opt.only).split(',').map((w) => [w]) : foldsOf(rows, opt.size ?? 3)
const total = empty()
for (const fold of folds) {
  const left = (s) => fold.includes(s.row.writer)
  const model = fit(samples.filter((s) => !left(s)), settings)
  const t = empty()
  for (const s of samples.filter(left)) {
    const scores = raw(model, s, COLUMNS)
    const order = [...scores.subarray(0, N).keys()].sort((a, b) => scores[b] - scores[a]).map((i) => INTERVENTIONS[i])
    const spoken = scores.subarray(N), audience = AUDIENCES[spoken.indexOf(Math.max(...spoken))]
    const right = rightAddressee(s.row, addressee(read(s.row.text, roll(s.row.people), known), audience, hearingOf(s.row)))
    for (const sum of [t, total]) {
      sum.n++
      sum.top1 += order[0] === s.row.label
      sum.top3 += order.slice(0, 3).includes(s.row.label)
      sum.audience += audience === audienceOf(s.row)
      sum.to += right
      if (s.row.label === 'other') { sum.others++; sum.heard += order[0] === 'other' } else sum.falsely += order[0] === 'other'
    }
    if (opt.addressees && !right) console.log(`   ${s.row.to} (${audience}) | ${s.row.text}`)
    if (opt.errors && order[0] !== s.row.label) console.log(`   ${s.row.label} → ${order.slice(0, 3).join(' ')} | ${s.row.text}`)
  }
  show(fold.join(' '), t)
}
show('all', total)
console.log(`${rows.length} sentences, ${known.size} words, ${((performance.now() - from) / 1000).toFixed(0)} s`)

function empty() { return { n: 0, top1: 0, top3: 0, audience: 0, to: 0, others: 0, heard: 0, falsely: 0 } }
function show(name, t) {
  const share = (a, b) => (b ? (a / b).toFixed(3) : '  -  ')
  console.log(name.padEnd(30), String(t.n).padStart(5), 'top1', share(t.top1, t.n), 'top3', share(t.top3, t.n), 'audience', share(t.audience, t.n), 'addressee', share(t.to, t.n), 'other', share(t.heard, t.others), 'false', share(t.falsely, t.n - t.others))
}

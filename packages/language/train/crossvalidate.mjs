// Leaves writers out in turn: what the recipe scores on manners it never saw.
// `node train/crossvalidate.mjs [--only=formal,hasty] [--size=8] [--kept=32768] [--epochs=20] [--errors] [--addressees]`
import { performance } from 'node:perf_hooks'
import { addressee, audienceOf, INTERVENTIONS, partnerOf, softmax, tokens } from './source.mjs'
import { rightAddressee, taughtAudience, trainingSentences, vocabulary } from './data.mjs'
import { fit, raw } from './learn.mjs'
import { hearingOf } from './evaluate.mjs'
import { audiencesOf, COLUMNS, partnersOf, foldsOf, KEPT, keptOf, otherBias, rowed, sample, SETTINGS } from './recipe.mjs'

const opt = Object.fromEntries(process.argv.slice(2).map((a) => a.replace(/^--/, '').split('=')).map(([k, v]) => [k, v === undefined ? true : isNaN(+v) ? v : +v]))
const settings = { ...SETTINGS, ...opt, buckets: opt.kept ?? KEPT }
const rows = trainingSentences(), known = vocabulary(rows, tokens), from = performance.now()
const read = rows.map((row) => sample(row, known)), samples = rowed(read, keptOf(read, settings.buckets))
const N = INTERVENTIONS.length
const folds = opt.only ? String(opt.only).split(',').map((w) => [w]) : foldsOf(rows, opt.size)
const total = empty()
const unseen = []
for (const fold of folds) {
  const taught = samples.filter((s) => !fold.includes(s.row.writer)), model = fit(taught, settings), audiences = audiencesOf(taught), partners = partnersOf(taught)
  for (const s of samples) if (fold.includes(s.row.writer)) unseen.push({ ...s, fold, audiences, partners, scores: raw(model, s, COLUMNS) })
}
const bias = otherBias(unseen)
for (const fold of folds) {
  const t = empty()
  for (const s of unseen) if (s.fold === fold) {
    s.scores[INTERVENTIONS.indexOf('other')] += bias
    const order = [...s.scores.subarray(0, N).keys()].sort((a, b) => s.scores[b] - s.scores[a]).map((i) => INTERVENTIONS[i])
    const as = { audienceTemperature: 1, partnerTemperature: 2, audiences: s.audiences, partners: s.partners }, acts = softmax(s.scores.subarray(0, N), 1.5)
    const hearing = hearingOf(s.row), audience = audienceOf(as, s.scores, acts, hearing.lastAddressed !== undefined)
    const right = rightAddressee(s.row, addressee(s.reading, audience, hearing, order[0], partnerOf(as, s.scores, acts)))
    for (const sum of [t, total]) {
      sum.n++
      sum.top1 += order[0] === s.row.label
      sum.top3 += order.slice(0, 3).includes(s.row.label)
      sum.audience += audience === taughtAudience(s.row)
      sum.to += right
      if (s.row.label === 'other') { sum.others++; sum.heard += order[0] === 'other' } else sum.falsely += order[0] === 'other'
    }
    if (opt.addressees && !right) console.log(`   ${s.row.to} (${audience}) | ${s.row.text}`)
    if (opt.errors && order[0] !== s.row.label) console.log(`   ${s.row.label} → ${order.slice(0, 3).join(' ')} | ${s.row.text}`)
  }
  show(fold.join(' '), t)
}
show('all', total)
console.log(`bias of other ${bias.toFixed(2)}; ${rows.length} sentences, ${known.size} words, ${((performance.now() - from) / 1000).toFixed(0)} s`)

function empty() { return { n: 0, top1: 0, top3: 0, audience: 0, to: 0, others: 0, heard: 0, falsely: 0 } }
function show(name, t) {
  const share = (a, b) => (b ? (a / b).toFixed(3) : '  -  ')
  console.log(name.padEnd(30), String(t.n).padStart(5), 'top1', share(t.top1, t.n), 'top3', share(t.top3, t.n), 'audience', share(t.audience, t.n), 'addressee', share(t.to, t.n), 'other', share(t.heard, t.others), 'false', share(t.falsely, t.n - t.others))
}

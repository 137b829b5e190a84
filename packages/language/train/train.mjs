// Trains the listener and writes data/model/listener.js. `npm run train -w @kring/language`; the same bytes every time.
import { gzipSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { AUDIENCES, INTERVENTIONS, PARTNERS, softmax, tokens } from './source.mjs'
import { trainingSentences, vocabulary } from './data.mjs'
import { fit, raw } from './learn.mjs'
import { audiencesOf, COLUMNS, fingerprint, foldsOf, HEADS, keptOf, otherBias, partnersOf, PLACES, rowed, sample, SETTINGS } from './recipe.mjs'

const trainedFrom = fingerprint()
const rows = trainingSentences()
const known = vocabulary(rows, tokens)
const read = rows.map((row) => sample(row, known)), kept = keptOf(read), samples = rowed(read, kept)
const N = INTERVENTIONS.length

// Out-of-fold scores: what the model says of writers it has not read. They set the temperatures and the threshold.
const unseen = []
for (const fold of foldsOf(rows)) {
  const model = fit(samples.filter((s) => !fold.includes(s.row.writer)), SETTINGS)
  for (const s of samples) if (fold.includes(s.row.writer)) unseen.push({ row: s.row, scores: raw(model, s, COLUMNS), target: s.target })
}
const other = INTERVENTIONS.indexOf('other'), shift = otherBias(unseen)
for (const { scores } of unseen) scores[other] += shift
const loss = (from, to) => (t) => unseen.reduce((sum, { scores, target }) => {
  const p = softmax(scores.subarray(from, to), t)
  return sum - p.reduce((a, q, i) => a + target[from + i] * Math.log(q + 1e-9), 0)
}, 0)
const temperature = lowest(loss(0, N)), audienceTemperature = lowest(loss(...HEADS[1])), partnerTemperature = lowest(loss(...HEADS[2]))
const judged = unseen.map(({ row, scores }) => {
  const p = softmax(scores.subarray(0, N), temperature), best = p.indexOf(Math.max(...p))
  return { p: p[best], right: INTERVENTIONS[best] === row.label || row.also.includes(INTERVENTIONS[best]) }
}).sort((a, b) => b.p - a.p)
const sureFrom = threshold(judged, 0.9)

const model = fit(samples, SETTINGS)
model.bias[other] += shift
const file = { version: 3, trainedFrom, places: PLACES, kept: bitsOf(kept), classes: [...INTERVENTIONS, ...AUDIENCES, ...PARTNERS], ...packed(model), temperature, audienceTemperature, partnerTemperature, audiences: audiencesOf(samples), partners: partnersOf(samples), sureFrom, words: [...known].join(' ') }
if (fingerprint() !== trainedFrom) throw new Error('The sentences or the code changed during training: train again.')
const code = `// Made by packages/language/train/train.mjs; do not edit.\nexport default ${JSON.stringify(file)}\n`
writeFileSync(new URL('../data/model/listener.js', import.meta.url), code)
console.log(`${rows.length} sentences, ${new Set(rows.map((r) => r.writer)).size} writers, ${known.size} words`)
console.log(`writers left out: right ${share(judged, (j) => j.right)}; sure from ${sureFrom}: ${share(judged, (j) => j.p >= sureFrom)} of sentences, right ${share(judged.filter((j) => j.p >= sureFrom), (j) => j.right)}; temperature ${temperature}`)
console.log(`model ${(code.length / 1000).toFixed(0)} kB, ${(gzipSync(code, { level: 9 }).length / 1000).toFixed(0)} kB gzip`)

function share(list, test) { return (list.filter(test).length / Math.max(1, list.length)).toFixed(3) }

/** The temperature with the lowest loss, to two decimals. */
function lowest(f) {
  let best = 1, least = Infinity
  for (let t = 0.2; t <= 3; t += 0.05) { const l = f(t); if (l < least) { least = l; best = t } }
  return Math.round(best * 100) / 100
}

/** The lowest confidence from which at least `wanted` of the surer sentences are right. */
function threshold(sorted, wanted) {
  let right = 0, from = 1
  sorted.forEach((j, i) => { right += j.right; if (i > 50 && right / (i + 1) >= wanted) from = j.p })
  return Math.ceil(from * 100) / 100
}

/** A bit for each place: set where it is kept. */
function bitsOf(places) {
  const bytes = new Uint8Array(PLACES / 8)
  for (const place of places) bytes[place >> 3] |= 1 << (place & 7)
  return Buffer.from(bytes).toString('base64')
}

/** Weights in 15 steps per class, two to a byte. */
function packed({ weights, bias }) {
  const scales = Array.from({ length: COLUMNS }, (_, c) => {
    // The largest weights are clipped: a finer step for the many is worth more than the range of the few.
    let sum = 0
    for (let b = 0; b < kept.length; b++) sum += weights[b * COLUMNS + c] ** 2
    const spread = Math.sqrt(sum / kept.length)
    return Number(((spread * 3.5) / 7).toPrecision(6))
  })
  const bytes = new Uint8Array(Math.ceil((kept.length * COLUMNS) / 2))
  for (let i = 0; i < kept.length * COLUMNS; i++) {
    const step = Math.max(-7, Math.min(7, Math.round(weights[i] / scales[i % COLUMNS])))
    bytes[i >> 1] |= (step + 8) << (i & 1 ? 4 : 0)
  }
  return { scales, bias: Array.from(bias, (b) => Number(b.toPrecision(6))), weights: Buffer.from(bytes).toString('base64') }
}

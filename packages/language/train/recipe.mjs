// The recipe: the same settings for cross-validation and for the model that ships.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { AUDIENCES, features, INTERVENTIONS, PARTNERS, read, roll } from './source.mjs'
import { taughtAudience, taughtPartner } from './data.mjs'

/** How many places the pieces of sentences hash to, and how many of them get weights: so many that few pieces share one, so few that the file stays small. */
export const PLACES = 2 ** 18
export const KEPT = 2 ** 15
const FIRST_PARTNER = INTERVENTIONS.length + AUDIENCES.length
export const COLUMNS = FIRST_PARTNER + PARTNERS.length
export const HEADS = [[0, INTERVENTIONS.length], [INTERVENTIONS.length, FIRST_PARTNER], [FIRST_PARTNER, COLUMNS]]
export const SETTINGS = { buckets: KEPT, columns: COLUMNS, heads: HEADS, epochs: 20, rate: 0.1, l2: 2e-5, bayes: 0.3, smooth: 0.02, seed: 7 }

/** A sentence as the learner sees it: features and what they should say. A second label gets a share. */
export function sample(row, known) {
  const target = new Float32Array(COLUMNS), reading = read(row.text, roll(row.people), known)
  target[INTERVENTIONS.indexOf(row.label)] = row.also.length > 0 ? 0.7 : 1
  for (const also of row.also) target[INTERVENTIONS.indexOf(also)] += 0.3 / row.also.length
  target[INTERVENTIONS.length + AUDIENCES.indexOf(taughtAudience(row))] = 1
  const partner = taughtPartner(row)
  if (partner) target[FIRST_PARTNER + PARTNERS.indexOf(partner)] = 1
  return { ...features(reading, PLACES, known), target, weight: 1, row, reading }
}

/** The places that get weights, in order: those of the pieces that most sentences have. */
export function keptOf(samples, count = KEPT) {
  const sentences = new Int32Array(PLACES)
  for (const { at } of samples) for (const place of at) sentences[place]++
  return [...sentences.keys()].filter((place) => sentences[place] > 1).sort((a, b) => sentences[b] - sentences[a] || a - b).slice(0, count).sort((a, b) => a - b)
}

/** Samples with rows of weights in place of places; pieces without weights are left out. */
export function rowed(samples, kept) {
  const row = new Int32Array(PLACES).fill(-1)
  kept.forEach((place, i) => { row[place] = i })
  return samples.map((s) => {
    const has = [...s.at.keys()].filter((k) => row[s.at[k]] >= 0)
    return { ...s, at: Int32Array.from(has, (k) => row[s.at[k]]), value: Float32Array.from(has, (k) => s.value[k]) }
  })
}

/** Writers whom one hand made up: they are left out together, for who read one has half read the others. */
const HANDS = JSON.parse(readFileSync(new URL('../data/hands.json', import.meta.url), 'utf8'))

/** Writers in folds: those of one hand together, the others by eight. Each fold is left out once. */
export function foldsOf(rows, size = 8) {
  const writers = [...new Set(rows.map((r) => r.writer))].filter((writer) => !HANDS.flat().includes(writer)).sort()
  const folds = HANDS.filter((hand) => hand.some((writer) => rows.some((row) => row.writer === writer)))
  for (let i = 0; i < writers.length; i += size) folds.push(writers.slice(i, i + size))
  return folds
}

/** Per intervention how often the training sentences say it to group, one or co-leader, names left aside. */
export function audiencesOf(samples) {
  const counts = INTERVENTIONS.map(() => [1, 0.5, 0.1])
  for (const { row, reading } of samples) if (!reading.named.some((n) => n.called)) counts[INTERVENTIONS.indexOf(row.label)][AUDIENCES.indexOf(taughtAudience(row))]++
  return counts.map((c) => c.map((n) => Number((n / c.reduce((a, b) => a + b, 0)).toFixed(3))))
}

/** Per intervention how often, after somebody broke in, "je" was who spoke last, and whom she had asked. */
export function partnersOf(samples) {
  const counts = INTERVENTIONS.map(() => [2, 1])
  for (const { row } of samples) {
    const partner = taughtPartner(row)
    if (partner) counts[INTERVENTIONS.indexOf(row.label)][PARTNERS.indexOf(partner)]++
  }
  return counts.map((c) => c.map((n) => Number((n / c.reduce((a, b) => a + b, 0)).toFixed(3))))
}

/** Moves the bias of "other" to where at most `wanted` of the acts are taken for it. scored: [{row, scores}] of writers left out. */
export function otherBias(scored, wanted = 0.06) {
  const other = INTERVENTIONS.indexOf('other')
  const acts = scored.filter((s) => s.row.label !== 'other')
  const margins = acts.map(({ scores }) => scores[other] - Math.max(...scores.subarray(0, other))).sort((a, b) => b - a)
  return -margins[Math.floor(wanted * acts.length)]
}

/** What the model depends on, as one fingerprint: the sentences, the code that reads them, the recipe. Kept in the model, so that a test sees when it is out of date. */
export function fingerprint() {
  const root = new URL('../', import.meta.url), hash = createHash('sha256')
  const files = ['data/corpus.jsonl', 'data/casts.json', 'data/hands.json', ...readdirSync(new URL('data/train/', root)).filter((f) => f.endsWith('.jsonl')).sort().map((f) => `data/train/${f}`),
    ...['tokens', 'abbreviations', 'names', 'meanings', 'features'].map((f) => `src/understand/${f}.ts`), ...['data', 'learn', 'recipe', 'train'].map((f) => `train/${f}.mjs`)]
  for (const file of files) hash.update(file).update(readFileSync(new URL(file, root)))
  return hash.digest('hex').slice(0, 16)
}

// The recipe: the same settings for cross-validation and for the model that ships.
import { AUDIENCES, features, INTERVENTIONS, read, roll } from './source.mjs'
import { audienceOf } from './data.mjs'

export const BUCKETS = 16384
export const COLUMNS = INTERVENTIONS.length + AUDIENCES.length
export const HEADS = [[0, INTERVENTIONS.length], [INTERVENTIONS.length, COLUMNS]]
export const SETTINGS = { buckets: BUCKETS, columns: COLUMNS, heads: HEADS, epochs: 20, rate: 0.1, l2: 2e-5, seed: 7 }

/** A sentence as the learner sees it: features and what they should say. A second label gets a share. */
export function sample(row, known, buckets = BUCKETS) {
  const target = new Float32Array(COLUMNS)
  target[INTERVENTIONS.indexOf(row.label)] = row.also.length > 0 ? 0.7 : 1
  for (const also of row.also) target[INTERVENTIONS.indexOf(also)] += 0.3 / row.also.length
  target[INTERVENTIONS.length + AUDIENCES.indexOf(audienceOf(row))] = 1
  return { ...features(read(row.text, roll(row.people), known), buckets, known), target, weight: 1, row }
}

/** Writers in folds: each fold is left out once. The corpus' writers by pairs; every other writer by himself. */
export function foldsOf(rows, size = 2) {
  const writers = [...new Set(rows.map((r) => r.writer))].sort()
  const folds = []
  for (let i = 0; i < writers.length; i += size) folds.push(writers.slice(i, i + size))
  return folds
}

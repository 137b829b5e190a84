/** What our own listener heard, with the opinion of a language model beside it. */
import type { Intervention } from '@kring/dynamics'
import type { Understood } from '../api.ts'

/** How many times likelier an act becomes when the other listener hears it too; it was told apart by nobody's measurement. [D: design value] */
const WEIGHT = 6
/** The likelihood an act is given that our own listener did not offer at all. [D: design value] */
const UNOFFERED = 0.02

/**
 * The reading after a second listener heard `second`: likelihoods of our own, with that act made likelier. A sure reading is left as it is, so that what is
 * measured of our own listener stays true where it decides; addressee and theme are always our own. `sureFrom` is the threshold of our listener.
 */
export function withSecondOpinion(own: Understood, second: Intervention, sureFrom: number): Understood {
  if (own.sure) return own
  const offered = [{ id: own.intervention, confidence: own.confidence }, ...own.alternatives]
  const all = offered.some(({ id }) => id === second) ? offered : [...offered, { id: second, confidence: UNOFFERED }]
  const rest = Math.max(0, 1 - all.reduce((sum, { confidence }) => sum + confidence, 0))
  const raised = all.map(({ id, confidence }) => ({ id, confidence: id === second ? confidence * WEIGHT : confidence }))
  const total = raised.reduce((sum, { confidence }) => sum + confidence, rest)
  const ranked = raised.map(({ id, confidence }) => ({ id, confidence: confidence / total })).sort((a, b) => b.confidence - a.confidence)
  const [best, ...others] = ranked
  return { ...own, intervention: best!.id, confidence: best!.confidence, alternatives: others.slice(0, own.alternatives.length), sure: best!.confidence >= sureFrom, second }
}

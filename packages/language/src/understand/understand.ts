/** What did the leader just do? A sentence and a moment in, an act with its likelihood out. */
import { INTERVENTIONS } from '@kring/dynamics'
import type { Hearing, Understand, Understood } from '../api.ts'
import { addressee } from './addressee.ts'
import { features, read } from './features.ts'
import { audienceOf, interventionsOf, score, type Model } from './model.ts'
import { inThisMoment } from './moment.ts'
import { roll } from './names.ts'
import { theme, type ThemeWords } from './theme.ts'

/** How many other readings are offered. */
const ALTERNATIVES = 4

/** The listener for a trained model. `themes` are the curriculum's word lists; without them the built-in ones are used. */
export function createUnderstand(model: Model, themes?: ThemeWords): Understand {
  return (text: string, hearing: Hearing): Understood => {
    const reading = read(text, roll(hearing.people), model.known)
    const scores = score(model, features(reading, model.buckets, model.known))
    const heard = interventionsOf(model, scores)
    const to = addressee(reading, audienceOf(model, scores, heard), hearing)
    const likelihood = inThisMoment(heard, hearing, to)
    // Nothing that can be read is nothing that can be understood.
    if (!reading.tokens.some((t) => t.kind !== 'mark') && !/…|\.\.|\(/.test(text)) likelihood.fill(0)[INTERVENTIONS.indexOf('other')] = 1
    const ranked = likelihood.map((confidence, i) => ({ id: INTERVENTIONS[i]!, confidence })).sort((a, b) => b.confidence - a.confidence)
    const best = ranked[0]!
    return {
      text, intervention: best.id, confidence: best.confidence, alternatives: ranked.slice(1, 1 + ALTERNATIVES),
      to, theme: theme(text, themes), sure: best.confidence >= model.sureFrom,
    }
  }
}

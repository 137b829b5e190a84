/** What did the leader just do? A sentence and a moment in, an act with its likelihood out. */
import { INTERVENTIONS } from '@kring/dynamics'
import type { Hearing, Understand, Understood } from '../api.ts'
import { addressee } from './addressee.ts'
import { features, read, type Reading } from './features.ts'
import { audienceOf, interventionsOf, partnerOf, score, type Model } from './model.ts'
import { inThisMoment } from './moment.ts'
import { roll } from './names.ts'
import { themeFinder, type ThemeWords } from './theme.ts'

/** How many other readings are offered. */
const ALTERNATIVES = 4

/** The listener for a trained model. `themes` are the curriculum's word lists; without them the built-in ones are used. */
export function createUnderstand(model: Model, themes?: ThemeWords): Understand {
  const themeOf = themeFinder(themes)
  return (text: string, hearing: Hearing): Understood => {
    const reading = read(text, roll(hearing.people), model.known)
    const scores = score(model, features(reading, model.rows.length, model.known))
    const heard = interventionsOf(model, scores)
    const act = INTERVENTIONS[heard.indexOf(Math.max(...heard))]
    const to = addressee(reading, audienceOf(model, scores, heard, hearing.lastAddressed !== undefined), hearing, act, partnerOf(model, scores, heard))
    const likelihood = inThisMoment(wordless(reading) ?? heard, hearing, to)
    const ranked = likelihood.map((confidence, i) => ({ id: INTERVENTIONS[i]!, confidence })).sort((a, b) => b.confidence - a.confidence)
    const best = ranked[0]!
    return {
      text, intervention: best.id, confidence: best.confidence, alternatives: ranked.slice(1, 1 + ALTERNATIVES),
      to, theme: themeOf(text), sure: best.confidence >= model.sureFrom,
    }
  }
}

/** Without a word there is only a silence ("…") or nothing at all. */
function wordless({ tokens }: Reading): number[] | null {
  if (tokens.some((t) => t.kind !== 'mark')) return null
  const only = tokens.some((t) => t.word === '…') ? 'i19' : 'other'
  return INTERVENTIONS.map((id) => (id === only ? 1 : 0))
}

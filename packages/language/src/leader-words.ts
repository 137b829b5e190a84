/** Sentences for leaders who speak by themselves: a co-leader in his own voice, else the examples of the curriculum. */
import type { Knowledge, Line, VoiceBook } from '@kring/curriculum'
import { lower } from './text.ts'

/**
 * The book with the interventions' spoken examples as shared lines, so that a co-leader or a scripted leader never falls silent for want of
 * words. An example with {thema} becomes one line per theme, with the theme's name filled in.
 */
export function withExamples(book: VoiceBook, knowledge: Pick<Knowledge, 'interventions' | 'themes'>): VoiceBook {
  const { language } = book
  const examples = knowledge.interventions.flatMap((intervention): Line[] =>
    intervention.examples[language].flatMap((text): Line[] =>
      text.includes('{thema}')
        ? knowledge.themes
            .filter((theme) => theme.id !== 'none')
            .map((theme) => ({ act: [intervention.id], theme: [theme.id], text: text.replaceAll('{thema}', lower(theme.name[language])) }))
        : [{ act: [intervention.id], text }],
    ),
  )
  return { ...book, shared: [...book.shared, ...examples] }
}

/** The words of a session: the scenario's own, with the curriculum's examples where a co-leader has no line of his own left. */
import type { Language, VoiceBook } from '@kring/curriculum'
import { withExamples } from '@kring/language'
import { knowledge, voicesOf } from '../content/index.ts'

/** Undefined when the scenario is not spoken in this language. */
export async function bookOf(scenario: string, language: Language): Promise<VoiceBook | undefined> {
  const [book, web] = await Promise.all([voicesOf(scenario, language), knowledge()])
  return book && withExamples(book, web)
}

/** Texts of the content stand beside each other in two languages. */
import type { Both } from '@kring/curriculum'
import { useSettings } from '../app/settings.ts'

/** A text of the course in the chosen language. */
export function useBoth(): (text: Both) => string {
  const { language } = useSettings()
  return (text) => text[language]
}

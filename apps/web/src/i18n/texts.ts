/** Two dictionaries with the same keys per scene; a scene brings its own, so that a page loads only its words. */
import type { Language } from '@kring/curriculum'
import { useEffect } from 'react'
import { useSettings } from '../app/settings.ts'

export type Texts<T> = Record<Language, T>

/** The dictionary in the chosen language. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useSettings().language]
}

/** A name as it stands inside a sentence: "Linken" becomes "linken", "ACT-groep" stays. */
export const inline = (name: string): string => (/^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1))

/** Names the page in the browser's title, in the form "De jas nog aan – Kring". */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === 'Kring' ? title : `${title} – Kring`
  }, [title])
}

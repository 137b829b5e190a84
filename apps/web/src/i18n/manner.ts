import { mannerEn } from './manner.en.ts'
import { mannerNl } from './manner.nl.ts'
import type { MannerTexts } from './manner.nl.ts'
import type { Texts } from './texts.ts'

export const mannerTexts: Texts<MannerTexts> = { nl: mannerNl, en: mannerEn }

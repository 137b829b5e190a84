import { pairEn } from './pair.en.ts'
import { pairNl, type PairTexts } from './pair.nl.ts'
import type { Texts } from './texts.ts'

export const pairTexts: Texts<PairTexts> = { nl: pairNl, en: pairEn }

import { momentsEn } from './moments.en.ts'
import { momentsNl, type MomentsTexts } from './moments.nl.ts'
import type { Texts } from './texts.ts'

export const momentsTexts: Texts<MomentsTexts> = { nl: momentsNl, en: momentsEn }

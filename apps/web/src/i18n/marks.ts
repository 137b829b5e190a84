import { marksEn } from './marks.en.ts'
import { marksNl, type MarksTexts } from './marks.nl.ts'
import type { Texts } from './texts.ts'

export const marksTexts: Texts<MarksTexts> = { nl: marksNl, en: marksEn }

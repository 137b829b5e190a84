import { practiceEn } from './practice.en.ts'
import { practiceNl } from './practice.nl.ts'
import type { PracticeTexts } from './practice.nl.ts'
import type { Texts } from './texts.ts'

export const practiceTexts: Texts<PracticeTexts> = { nl: practiceNl, en: practiceEn }

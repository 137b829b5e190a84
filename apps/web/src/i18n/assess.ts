import { assessEn } from './assess.en.ts'
import { assessNl } from './assess.nl.ts'
import type { AssessTexts } from './assess.nl.ts'
import type { Texts } from './texts.ts'

export const assessTexts: Texts<AssessTexts> = { nl: assessNl, en: assessEn }

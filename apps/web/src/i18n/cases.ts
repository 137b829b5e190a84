import { casesEn } from './cases.en.ts'
import { casesNl } from './cases.nl.ts'
import type { CaseTexts } from './cases.nl.ts'
import type { Texts } from './texts.ts'

export const caseTexts: Texts<CaseTexts> = { nl: casesNl, en: casesEn }

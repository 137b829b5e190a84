import { refusalsEn } from './refusals.en.ts'
import { refusalsNl } from './refusals.nl.ts'
import type { RefusalTexts } from './refusals.nl.ts'
import type { Texts } from './texts.ts'

export const refusalTexts: Texts<RefusalTexts> = { nl: refusalsNl, en: refusalsEn }

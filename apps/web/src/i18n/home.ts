import { homeEn } from './home.en.ts'
import { homeNl } from './home.nl.ts'
import type { HomeTexts } from './home.nl.ts'
import type { Texts } from './texts.ts'

export const homeTexts: Texts<HomeTexts> = { nl: homeNl, en: homeEn }

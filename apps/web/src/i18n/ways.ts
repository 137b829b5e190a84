import type { Texts } from './texts.ts'
import { waysEn } from './ways.en.ts'
import { waysNl, type WaysTexts } from './ways.nl.ts'

export const waysTexts: Texts<WaysTexts> = { nl: waysNl, en: waysEn }

import { outsideEn } from './outside.en.ts'
import { outsideNl, type OutsideTexts } from './outside.nl.ts'
import type { Texts } from './texts.ts'

export const outsideTexts: Texts<OutsideTexts> = { nl: outsideNl, en: outsideEn }

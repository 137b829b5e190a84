import { houseEn } from './house.en.ts'
import { houseNl } from './house.nl.ts'
import type { HouseTexts } from './house.nl.ts'
import type { Texts } from './texts.ts'

export const houseTexts: Texts<HouseTexts> = { nl: houseNl, en: houseEn }

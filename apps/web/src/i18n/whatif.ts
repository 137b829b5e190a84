import type { Texts } from './texts.ts'
import { whatifEn } from './whatif.en.ts'
import { whatifNl } from './whatif.nl.ts'
import type { WhatifTexts } from './whatif.nl.ts'

export const whatifTexts: Texts<WhatifTexts> = { nl: whatifNl, en: whatifEn }

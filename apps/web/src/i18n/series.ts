import { seriesEn } from './series.en.ts'
import { seriesNl } from './series.nl.ts'
import type { SeriesTexts } from './series.nl.ts'
import type { Texts } from './texts.ts'

export const seriesTexts: Texts<SeriesTexts> = { nl: seriesNl, en: seriesEn }

import { reportEn } from './report.en.ts'
import { reportNl } from './report.nl.ts'
import type { ReportTexts } from './report.nl.ts'
import type { Texts } from './texts.ts'

export const reportTexts: Texts<ReportTexts> = { nl: reportNl, en: reportEn }

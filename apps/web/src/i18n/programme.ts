import { programmeEn } from './programme.en.ts'
import { programmeNl } from './programme.nl.ts'
import type { ProgrammeTexts } from './programme.nl.ts'
import type { Texts } from './texts.ts'

export const programmeTexts: Texts<ProgrammeTexts> = { nl: programmeNl, en: programmeEn }

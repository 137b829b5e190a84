import { debriefEn } from './debrief.en.ts'
import { debriefNl } from './debrief.nl.ts'
import type { DebriefTexts } from './debrief.nl.ts'
import type { Texts } from './texts.ts'

export const debriefTexts: Texts<DebriefTexts> = { nl: debriefNl, en: debriefEn }

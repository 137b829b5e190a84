import { groupEn } from './group.en.ts'
import { groupNl } from './group.nl.ts'
import type { GroupTexts } from './group.nl.ts'
import type { Texts } from './texts.ts'

export const groupTexts: Texts<GroupTexts> = { nl: groupNl, en: groupEn }

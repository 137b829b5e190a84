import { linksEn } from './links.en.ts'
import { linksNl } from './links.nl.ts'
import type { LinkTexts } from './links.nl.ts'
import type { Texts } from './texts.ts'

export const linkTexts: Texts<LinkTexts> = { nl: linksNl, en: linksEn }

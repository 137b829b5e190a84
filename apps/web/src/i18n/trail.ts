import { trailEn } from './trail.en.ts'
import { trailNl } from './trail.nl.ts'
import type { TrailTexts } from './trail.nl.ts'
import type { Texts } from './texts.ts'

export const trailTexts: Texts<TrailTexts> = { nl: trailNl, en: trailEn }

import { giveawaysEn } from './giveaways.en.ts'
import { giveawaysNl } from './giveaways.nl.ts'
import type { GiveawayTexts } from './giveaways.nl.ts'
import type { Texts } from './texts.ts'

export const giveawayTexts: Texts<GiveawayTexts> = { nl: giveawaysNl, en: giveawaysEn }

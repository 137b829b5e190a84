import { accountEn } from './account.en.ts'
import { accountNl } from './account.nl.ts'
import type { AccountTexts } from './account.nl.ts'
import type { Texts } from './texts.ts'

export const accountTexts: Texts<AccountTexts> = { nl: accountNl, en: accountEn }

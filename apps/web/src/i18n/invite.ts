import { inviteEn } from './invite.en.ts'
import { inviteNl } from './invite.nl.ts'
import type { InviteTexts } from './invite.nl.ts'
import type { Texts } from './texts.ts'

export const inviteTexts: Texts<InviteTexts> = { nl: inviteNl, en: inviteEn }

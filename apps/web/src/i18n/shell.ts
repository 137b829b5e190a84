import { shellEn } from './shell.en.ts'
import { shellNl } from './shell.nl.ts'
import type { ShellTexts } from './shell.nl.ts'
import type { Texts } from './texts.ts'

export const shellTexts: Texts<ShellTexts> = { nl: shellNl, en: shellEn }

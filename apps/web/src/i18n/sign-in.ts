import { signInEn } from './sign-in.en.ts'
import { signInNl } from './sign-in.nl.ts'
import type { SignInTexts } from './sign-in.nl.ts'
import type { Texts } from './texts.ts'

export const signInTexts: Texts<SignInTexts> = { nl: signInNl, en: signInEn }

import { peopleEn } from './people.en.ts'
import { peopleNl } from './people.nl.ts'
import type { PeopleTexts } from './people.nl.ts'
import type { Texts } from './texts.ts'

export const peopleTexts: Texts<PeopleTexts> = { nl: peopleNl, en: peopleEn }

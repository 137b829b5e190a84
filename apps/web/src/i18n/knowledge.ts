import { knowledgeEn } from './knowledge.en.ts'
import { knowledgeNl } from './knowledge.nl.ts'
import type { KnowledgeTexts } from './knowledge.nl.ts'
import type { Texts } from './texts.ts'

export const knowledgeTexts: Texts<KnowledgeTexts> = { nl: knowledgeNl, en: knowledgeEn }

import type { Language } from '@kring/curriculum'
import type { ReactNode } from 'react'
import type { KnowledgeTexts } from '../../i18n/knowledge.nl.ts'
import type { Web } from './useKnowledge.ts'

/** What every knowledge page is given; `unknown` is shown when the id leads nowhere. */
export interface PageProps {
  id: string
  web: Web
  language: Language
  t: KnowledgeTexts
  unknown: ReactNode
}

/** Search over every page of the web, in the language of the screen, forgiving of typing. */
import type { Language } from '@kring/curriculum'
import { PRINCIPLES } from '@kring/dynamics'
import MiniSearch from 'minisearch'
import type { PageKind } from './paths.ts'
import type { Web } from './useKnowledge.ts'

export interface Entry {
  id: string
  kind: PageKind
  page: string
  title: string
  line: string
  other: string
}

/** Every page as a line of an index: what it is called, one sentence, and what else it may be found by. */
export function entries({ all }: Web, language: Language): Entry[] {
  const other = language === 'nl' ? 'en' : 'nl'
  const entry = (kind: PageKind, page: string, title: string, line: string, more: string): Entry => ({ id: `${kind} ${page}`, kind, page, title, line, other: more })
  return [
    ...all.concepts.map((c) => entry('concept', c.id, c.term[language], c.definition[language], `${c.term[other]} ${c.explanation?.[language] ?? ''}`)),
    ...all.interventions.map((i) => entry('intervention', i.id, i.name[language], i.does[language], `${i.name[other]} ${i.examples[language].join(' ')}`)),
    ...PRINCIPLES.filter((p) => p.id.startsWith('r')).map((p) => entry('principle', p.id, p.sentence[language], all.principles.find(({ id }) => id === p.id)?.visible[language] ?? '', '')),
    ...all.literature.map((l) => entry('literature', l.id, `${l.authors} (${l.year})`, l.title, l.about?.[language] ?? '')),
    ...all.topics.map((t) => entry('topic', t.id, t.name[language], t.about[language], t.name[other])),
  ]
}

const plain = (term: string): string => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

export function searcher(list: Entry[]): (query: string) => Entry[] {
  const index = new MiniSearch<Entry>({ fields: ['title', 'line', 'other'], processTerm: plain, searchOptions: { boost: { title: 4, line: 2 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: 'AND' } })
  index.addAll(list)
  const byId = new Map(list.map((entry) => [entry.id, entry]))
  return (query) => index.search(query).flatMap(({ id }) => byId.get(id as string) ?? []).slice(0, 60)
}

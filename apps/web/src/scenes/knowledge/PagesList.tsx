/** One of the five lists, in the order a reader would expect: concepts by topic, interventions by aim, works by author. */
import { type Language, FAMILIES } from '@kring/curriculum'
import { PRINCIPLES } from '@kring/dynamics'
import { Link } from '@tanstack/react-router'
import type { KnowledgeTexts } from '../../i18n/knowledge.nl.ts'
import { type PageKind, splat } from './paths.ts'
import type { Web } from './useKnowledge.ts'
import { useTitle } from '../../i18n/texts.ts'

interface Group {
  name: string | null
  items: { id: string; title: string }[]
}

function groupsOf(kind: PageKind, { all }: Web, language: Language, t: KnowledgeTexts): Group[] {
  switch (kind) {
    case 'concept':
      return all.topics.map((topic) => ({ name: topic.name[language], items: all.concepts.filter((c) => c.topic === topic.id).map((c) => ({ id: c.id, title: c.term[language] })).sort((a, b) => a.title.localeCompare(b.title, language)) }))
    case 'intervention':
      return FAMILIES.map((family) => ({ name: t.families[family], items: all.interventions.filter((i) => i.family === family).map((i) => ({ id: i.id, title: i.name[language] })) }))
    case 'principle':
      return [{ name: null, items: PRINCIPLES.filter((p) => p.id.startsWith('r')).map((p) => ({ id: p.id, title: p.sentence[language] })) }]
    case 'literature':
      return [{ name: null, items: all.literature.map((l) => ({ id: l.id, title: `${l.authors} (${l.year}). ${l.title}` })).sort((a, b) => a.title.localeCompare(b.title, 'nl')) }]
    case 'topic':
      return (['module', 'supplement'] as const).map((part) => ({ name: t.parts[part], items: all.topics.filter((topic) => topic.part === part).map((topic) => ({ id: topic.id, title: topic.name[language] })) }))
  }
}

export function PagesList({ kind, web, language, t }: { kind: PageKind; web: Web; language: Language; t: KnowledgeTexts }) {
  useTitle(t.lists[kind])
  return (
    <article className={`k-page k-list ${kind}`}>
      <h1>{t.lists[kind]}</h1>
      {groupsOf(kind, web, language, t).filter(({ items }) => items.length > 0).map(({ name, items }) => (
        <div key={name ?? 'all'} className="k-group">
          {name && <h2>{name}</h2>}
          <ul>{items.map(({ id, title }) => <li key={id}><Link to="/kennis/$" params={splat(kind, id)}>{title}</Link></li>)}</ul>
        </div>
      ))}
    </article>
  )
}

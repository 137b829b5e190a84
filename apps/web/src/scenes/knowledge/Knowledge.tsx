/** The entrance to the web: search over everything, and the five lists. */
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { knowledgeTexts } from '../../i18n/knowledge.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { KINDS, PATHS, splat } from './paths.ts'
import { entries, type Entry, searcher } from './search.ts'
import { useKnowledge, type Web } from './useKnowledge.ts'
import './knowledge.css'

export function Knowledge() {
  const t = useTexts(knowledgeTexts)
  const web = useKnowledge()
  useTitle(t.title)
  return (
    <Shell>
      <header className="k-head">
        <h1>{t.title}</h1>
        <p className="prose">{t.lead}</p>
      </header>
      {web === 'failed' && <p role="alert">{t.failed}</p>}
      {web !== 'failed' && web !== 'loading' && <Search web={web} />}
    </Shell>
  )
}

function Search({ web }: { web: Web }) {
  const t = useTexts(knowledgeTexts)
  const { language } = useSettings()
  const list = useMemo(() => entries(web, language), [web, language])
  const search = useMemo(() => searcher(list), [list])
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const found = useMemo(() => (asked.length < 2 ? null : search(asked)), [search, asked])
  return (
    <>
      <div className="k-search" role="search">
        <label htmlFor="k-query">{t.search}</label>
        <input id="k-query" type="search" value={query} placeholder={t.searchPlaceholder} autoComplete="off" onChange={(event) => setQuery(event.target.value)} />
        <p role="status" className="k-count">{found && t.found(found.length)}</p>
      </div>
      {found ? (
        <ul className="k-results">
          {found.map((entry) => (
            <li key={entry.id}>
              <Link to="/kennis/$" params={{ _splat: `${PATHS[entry.kind]}/${entry.page}` }}><strong>{entry.title}</strong></Link>
              <span className="k-kind">{t.kinds[entry.kind]}</span>
              <p>{entry.line}</p>
            </li>
          ))}
        </ul>
      ) : (
        <Contents web={web} list={list} />
      )}
    </>
  )
}

/** What there is: the five lists, and the course with its topics. */
function Contents({ web, list }: { web: Web; list: Entry[] }) {
  const t = useTexts(knowledgeTexts)
  const { language } = useSettings()
  return (
    <nav aria-label={t.title}>
      <ul className="k-contents">
        {KINDS.filter((kind) => kind !== 'topic').map((kind) => (
          <li key={kind}>
            <Link to="/kennis/$" params={{ _splat: PATHS[kind] }}>{t.lists[kind]}</Link>
            <span>{list.filter((entry) => entry.kind === kind).length}</span>
          </li>
        ))}
      </ul>
      {(['module', 'supplement'] as const).map((part) => (
        <section key={part} className="k-part">
          <h2>{t.parts[part]}</h2>
          <ul>
            {web.all.topics.filter((topic) => topic.part === part).map((topic) => (
              <li key={topic.id}>
                <Link to="/kennis/$" params={splat('topic', topic.id)}>{topic.name[language]}</Link>
                <p>{topic.about[language]}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

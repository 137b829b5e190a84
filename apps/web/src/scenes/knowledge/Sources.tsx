/** The sources of a claim: mark, work, remark. */
import { Link } from '@tanstack/react-router'
import type { KnowledgeTexts } from '../../i18n/knowledge.nl.ts'
import { splat } from './paths.ts'
import type { Web } from './useKnowledge.ts'

interface Source {
  mark: string
  literature?: string
  note?: string
}

export function Sources({ sources, web, t }: { sources: readonly Source[]; web: Web; t: KnowledgeTexts }) {
  return (
    <section className="k-sources">
      <h2>{t.sources}</h2>
      <ul>
        {sources.map((source, i) => {
          const work = source.literature ? web.find.literature(source.literature) : undefined
          return (
            <li key={`${source.mark} ${source.literature ?? i}`}>
              <abbr title={t.marks[source.mark]}>{source.mark}</abbr>
              <span>
                {work ? <Link to="/kennis/$" params={splat('literature', work.id)}>{`${work.authors} (${work.year}). ${work.title}`}</Link> : t.marks[source.mark]}
                {source.note && source.note !== 'essay' && <small lang={/^[A-Z][a-z]+ .*(the|of|and|from|not) /.test(source.note) ? 'en' : undefined}>{source.note}</small>}
              </span>
            </li>
          )
        })}
      </ul>
      <details><summary>{t.marksTitle}</summary><p>{t.marksText}</p></details>
    </section>
  )
}

import { PRINCIPLES } from '@kring/dynamics'
import { useTitle } from '../../i18n/texts.ts'
import { Links } from './Links.tsx'
import type { PageProps } from './page.ts'

/** A work: how to cite it, what was verified, and everything that rests on it. */
export function LiteraturePage({ id, web, language, t, unknown }: PageProps) {
  const work = web.find.literature(id)
  useTitle(work ? `${work.authors} (${work.year})` : t.unknown)
  if (!work) return unknown
  const { concepts, interventions, topics } = web.find.citing(id)
  const principles = PRINCIPLES.filter((p) => p.sources.some((source) => source.literature === id))
  return (
    <article className="k-page">
      <p className="k-kicker">{work.authors}, {work.year}</p>
      <h1>{work.title}</h1>
      {work.about && <p className="k-definition">{work.about[language]}</p>}
      <p className="prose" lang="en">{work.citation}</p>
      {work.doi && <p>{t.doi}: <a href={`https://doi.org/${work.doi}`} rel="noreferrer">{work.doi}</a></p>}
      <h2>{t.verified}</h2>
      <p className="prose">{work.lookedUp ? t.lookedUp : t.notLookedUp}</p>
      {work.verified && <p className="k-verified" lang="en">{work.verified}</p>}
      <Links title={`${t.leansOn}: ${t.lists.principle.toLowerCase()}`} kind="principle" stacked items={principles.map((p) => ({ id: p.id, title: p.sentence[language] }))} />
      <Links title={t.lists.concept} kind="concept" items={concepts.map((c) => ({ id: c.id, title: c.term[language] }))} />
      <Links title={t.lists.intervention} kind="intervention" items={interventions.map((i) => ({ id: i.id, title: i.name[language] }))} />
      <Links title={t.lists.topic} kind="topic" items={topics.map((topic) => ({ id: topic.id, title: topic.name[language] }))} />
    </article>
  )
}

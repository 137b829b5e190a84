import { PRINCIPLES } from '@kring/dynamics'
import { useTitle } from '../../i18n/texts.ts'
import { Links } from './Links.tsx'
import type { PageProps } from './page.ts'
import { Sources } from './Sources.tsx'

/** A concept: term, definition, explanation, where the course treats it, what it belongs with. */
export function ConceptPage({ id, web, language, t, unknown }: PageProps) {
  const concept = web.find.concept(id)
  useTitle(concept?.term[language] ?? t.unknown)
  if (!concept) return unknown
  const other = language === 'nl' ? 'en' : 'nl'
  const topic = web.find.topic(concept.topic)
  const principles = PRINCIPLES.filter((p) => web.all.principles.some((text) => text.id === p.id && text.concepts.includes(id)))
  return (
    <article className="k-page">
      <h1>{concept.term[language]}</h1>
      {concept.term[other] !== concept.term[language] && <p className="k-other" lang={other}>{concept.term[other]}</p>}
      <p className="k-definition">{concept.definition[language].replace(/^./, (c) => c.toUpperCase())}.</p>
      {concept.explanation && concept.explanation[language].split(/\n\s*\n/).map((paragraph) => <p key={paragraph} className="prose">{paragraph}</p>)}
      <Links title={t.related} kind="concept" items={web.find.relatedConcepts(id).map((c) => ({ id: c.id, title: c.term[language] }))} />
      <Links title={t.usedIn} kind="intervention" items={web.find.interventionsOfConcept(id).map((i) => ({ id: i.id, title: i.name[language] }))} />
      <Links title={t.principlesHere} kind="principle" stacked items={principles.map((p) => ({ id: p.id, title: p.sentence[language] }))} />
      {topic && <Links title={t.topic} kind="topic" items={[{ id: topic.id, title: topic.name[language] }]} />}
      <Sources sources={concept.sources} web={web} t={t} />
    </article>
  )
}

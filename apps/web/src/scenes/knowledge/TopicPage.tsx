import { useTitle } from '../../i18n/texts.ts'
import { Links } from './Links.tsx'
import type { PageProps } from './page.ts'
import { Sources } from './Sources.tsx'

/** A topic of the course with its concepts. */
export function TopicPage({ id, web, language, t, unknown }: PageProps) {
  const topic = web.find.topic(id)
  useTitle(topic?.name[language] ?? t.unknown)
  if (!topic) return unknown
  return (
    <article className="k-page">
      <p className="k-kicker">{t.parts[topic.part]}</p>
      <h1>{topic.name[language]}</h1>
      <p className="k-definition">{topic.about[language]}</p>
      <Links title={t.concepts} kind="concept" items={web.find.conceptsOfTopic(id).map((c) => ({ id: c.id, title: c.term[language] }))} />
      <Sources sources={topic.sources} web={web} t={t} />
    </article>
  )
}

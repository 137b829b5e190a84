import type { Language } from '@kring/curriculum'
import { PRINCIPLES } from '@kring/dynamics'
import { useTitle } from '../../i18n/texts.ts'
import { Links } from './Links.tsx'
import type { PageProps } from './page.ts'
import { Sources } from './Sources.tsx'

/** Slots in examples, as a reader would see them filled. */
const shown = (example: string, language: Language): string => example.replaceAll('{naam2}', 'Mo').replaceAll('{naam}', 'Annelies').replaceAll('{thema}', language === 'nl' ? 'weggaan' : 'leaving')

/** An intervention: what the leader does, when it helps and harms, how it sounds, what responds to it. */
export function InterventionPage({ id, web, language, t, unknown }: PageProps) {
  const intervention = web.find.intervention(id)
  useTitle(intervention?.name[language] ?? t.unknown)
  if (!intervention) return unknown
  const principles = PRINCIPLES.filter((p) => p.id.startsWith('r') && p.clauses.some((clause) => typeof clause.on !== 'string' && clause.on.some((kind) => kind === id)))
  return (
    <article className="k-page">
      <p className="k-kicker">{t.families[intervention.family]}</p>
      <h1>{intervention.name[language]}</h1>
      {intervention.counterExample && <p className="k-counter">{t.counter}</p>}
      <dl className="k-facts">
        <dt>{t.does}</dt><dd>{intervention.does[language]}</dd>
        <dt>{t.helpful}</dt><dd>{intervention.helpful[language]}</dd>
        <dt>{t.risk}</dt><dd>{intervention.risk[language]}</dd>
      </dl>
      <h2>{t.examples}</h2>
      <ul className="k-examples">{intervention.examples[language].map((example) => <li key={example}>{shown(example, language)}</li>)}</ul>
      <Links title={t.firesHere} kind="principle" stacked items={principles.map((p) => ({ id: p.id, title: p.sentence[language] }))} />
      <Links title={t.concepts} kind="concept" items={intervention.concepts.flatMap((c) => web.find.concept(c) ?? []).map((c) => ({ id: c.id, title: c.term[language] }))} />
      <Sources sources={intervention.sources} web={web} t={t} />
    </article>
  )
}

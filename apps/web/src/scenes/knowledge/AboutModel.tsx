import { ENGINE_VERSION, PRINCIPLES } from '@kring/dynamics'
import { Link } from '@tanstack/react-router'
import { Shell } from '../../app/Shell.tsx'
import { knowledgeTexts } from '../../i18n/knowledge.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { outsideTexts } from '../../i18n/outside.ts'
import { ModelOfHouse } from '../../outside/OfHouse.tsx'
import './knowledge.css'

const principles = PRINCIPLES.filter(({ id }) => id.startsWith('r'))
const leaning = (...marks: string[]): number => principles.filter(({ sources }) => sources.some(({ mark }) => marks.includes(mark))).length

/** How the group is computed, on what that rests, and what it cannot do, in plain words. */
export function AboutModel() {
  const t = useTexts(knowledgeTexts)
  const outside = useTexts(outsideTexts)
  useTitle(t.about.title)
  return (
    <Shell>
      <article className="k-page">
        <h1>{t.about.title}</h1>
        <p className="k-definition">{t.about.lead}</p>
        {t.about.sections.map(([title, text]) => (
          <section key={title}><h2>{title}</h2><p className="prose">{text}</p></section>
        ))}
        <section><h2>{outside.title}</h2><ModelOfHouse /></section>
        <p className="prose k-note">{t.about.signs}</p>
        <p className="prose">{t.about.counts(principles.length, leaning('Z'), leaning('S1', 'S2'))} <Link to="/kennis/$" params={{ _splat: 'principe' }}>{t.about.principles}</Link></p>
        <p className="k-strength">{t.about.version(ENGINE_VERSION)}</p>
      </article>
    </Shell>
  )
}

import { Shell } from '../../app/Shell.tsx'
import { knowledgeTexts } from '../../i18n/knowledge.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import './knowledge.css'

/** Where developers find the HTTP interface; those pages are the server's own. */
export function ApiGuide() {
  const t = useTexts(knowledgeTexts)
  useTitle(t.api.title)
  return (
    <Shell>
      <article className="k-page">
        <h1>{t.api.title}</h1>
        <p className="prose">{t.api.lead}</p>
        <p className="prose"><a href="/api" hrefLang="en">{t.api.page}</a></p>
        <p className="prose"><a href="/api/openapi.json">{t.api.json}</a></p>
        <p className="k-strength">{t.api.offline}</p>
      </article>
    </Shell>
  )
}

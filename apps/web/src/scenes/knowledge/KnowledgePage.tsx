/** One page of the web, by its address. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { knowledgeTexts } from '../../i18n/knowledge.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ConceptPage } from './ConceptPage.tsx'
import { InterventionPage } from './InterventionPage.tsx'
import { Knowledge } from './Knowledge.tsx'
import { LiteraturePage } from './LiteraturePage.tsx'
import { PagesList } from './PagesList.tsx'
import { parse, PATHS } from './paths.ts'
import { PrinciplePage } from './PrinciplePage.tsx'
import { TopicPage } from './TopicPage.tsx'
import { useKnowledge } from './useKnowledge.ts'
import './knowledge.css'

const route = getRouteApi('/kennis/$')
const PAGES = { concept: ConceptPage, intervention: InterventionPage, principle: PrinciplePage, literature: LiteraturePage, topic: TopicPage }

export function KnowledgePage() {
  const t = useTexts(knowledgeTexts)
  const { language } = useSettings()
  const { _splat = '' } = route.useParams()
  const web = useKnowledge()
  const place = parse(_splat)
  // The router gives the bare address to the wildcard too.
  if (_splat === '') return <Knowledge />
  if (web === 'loading') return <Shell><p role="status" aria-busy="true" /></Shell>
  if (web === 'failed') return <Shell><p role="alert">{t.failed}</p></Shell>
  const unknown = <div className="notice"><h1>{t.unknown}</h1><p>{t.unknownText}</p><div className="row"><Link to="/kennis" className="button">{t.all}</Link></div></div>
  const Page = place && PAGES[place.kind]
  return (
    <Shell>
      {place && (
        <p className="k-crumbs"><Link to="/kennis">{t.all}</Link> <span aria-hidden="true">/</span> <Link to="/kennis/$" params={{ _splat: PATHS[place.kind] }}>{t.lists[place.kind]}</Link></p>
      )}
      {!place || !Page ? unknown : place.id === undefined ? <PagesList kind={place.kind} web={web} language={language} t={t} /> : <Page key={place.id} id={place.id} web={web} language={language} t={t} unknown={unknown} />}
    </Shell>
  )
}

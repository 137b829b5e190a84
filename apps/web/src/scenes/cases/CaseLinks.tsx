/** What a case is tied to: concepts, literature, a group in the simulator. */
import type { Knowledge, ScenarioCard } from '@kring/curriculum'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { knowledge, scenarioCards } from '../../content/index.ts'
import { caseTexts } from '../../i18n/cases.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Written } from './useCase.ts'

type Links = Pick<Written, 'concepts' | 'literature' | 'scenario'>

function useContent(): { web: Knowledge | undefined; cards: ScenarioCard[] } {
  const [web, setWeb] = useState<Knowledge>()
  const [cards, setCards] = useState<ScenarioCard[]>([])
  useEffect(() => {
    void knowledge().then(setWeb, () => undefined)
    void scenarioCards().then(setCards, () => undefined)
  }, [])
  return { web, cards }
}

export function CaseLinks({ written, onChange }: { written: Links; onChange: (change: Partial<Links>) => void }) {
  const t = useTexts(caseTexts).links
  const { language } = useSettings()
  const { web, cards } = useContent()
  const add = (key: 'concepts' | 'literature', id: string) => { if (id && !written[key].includes(id)) onChange({ [key]: [...written[key], id] }) }
  const remove = (key: 'concepts' | 'literature', id: string) => onChange({ [key]: written[key].filter((one) => one !== id) })
  return (
    <section className="part" aria-labelledby="case-links">
      <h2 id="case-links">{t.title}</h2>
      <p>{t.about}</p>
      <LinkList written={written} onRemove={remove} />
      <div className="case-links">
        <div className="field">
          <label htmlFor="add-concept">{t.concept}</label>
          <select id="add-concept" value="" onChange={(event) => add('concepts', event.currentTarget.value)}>
            <option value="">{t.choose}</option>
            {[...(web?.concepts ?? [])].sort((a, b) => a.term[language].localeCompare(b.term[language], language)).map((one) => <option key={one.id} value={one.id}>{one.term[language]}</option>)}
          </select>
        </div>
        <div className="field">
          <label htmlFor="add-literature">{t.literature}</label>
          <select id="add-literature" value="" onChange={(event) => add('literature', event.currentTarget.value)}>
            <option value="">{t.choose}</option>
            {(web?.literature ?? []).map((one) => <option key={one.id} value={one.id}>{`${one.authors} (${one.year})`}</option>)}
          </select>
        </div>
        <div className="field">
          <label htmlFor="add-scenario">{t.scenario}</label>
          <select id="add-scenario" value={written.scenario ?? ''} onChange={(event) => onChange({ scenario: event.currentTarget.value || null })}>
            <option value="">{t.noScenario}</option>
            {cards.map((card) => <option key={card.id} value={card.id}>{card.title[language]}</option>)}
          </select>
        </div>
      </div>
    </section>
  )
}

export function LinkList({ written, onRemove }: { written: Links; onRemove?: (key: 'concepts' | 'literature', id: string) => void }) {
  const t = useTexts(caseTexts).links
  const { language } = useSettings()
  const { web, cards } = useContent()
  const scenario = cards.find(({ id }) => id === written.scenario)
  if (written.concepts.length + written.literature.length === 0 && !written.scenario) return null
  const gone = (key: 'concepts' | 'literature', id: string, name: string) => onRemove && <button type="button" className="word" aria-label={t.remove(name)} onClick={() => onRemove(key, id)}>×</button>
  return (
    <ul className="link-list">
      {written.concepts.map((id) => { const name = web?.concepts.find((one) => one.id === id)?.term[language] ?? id; return <li key={id}><Link to="/kennis/$" params={{ _splat: `begrip/${id}` }}>{name}</Link> {gone('concepts', id, name)}</li> })}
      {written.literature.map((id) => { const work = web?.literature.find((one) => one.id === id); const name = work ? `${work.authors} (${work.year})` : id; return <li key={id}><Link to="/kennis/$" params={{ _splat: `literatuur/${id}` }}>{name}</Link> {gone('literature', id, name)}</li> })}
      {written.scenario && <li><span>{t.practise} <Link to="/leiden/$scenario" params={{ scenario: written.scenario }}>{scenario?.title[language] ?? written.scenario}</Link></span></li>}
    </ul>
  )
}

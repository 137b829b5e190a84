import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { drawnOf } from '../../content/index.ts'
import { homeTexts } from '../../i18n/home.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Earlier } from './Earlier.tsx'
import './home.css'

const route = getRouteApi('/')

/** The title page: what this is, one thing to do, the list of groups, what was led before. */
export function Home() {
  const t = useTexts(homeTexts)
  const { language } = useSettings()
  const cards = route.useLoaderData()
  useTitle('Kring')
  useEffect(() => {
    // What earlier visits left unsent can wait until this page stands.
    const timer = setTimeout(() => void import('../../session/sync.ts').then(({ catchUp }) => catchUp(new Date())), 2000)
    return () => clearTimeout(timer)
  }, [])
  const [picture, setPicture] = useState<ReactNode>(null)
  const first = cards[0]
  useEffect(() => {
    if (!first) return
    // The page is there before its picture; without the picture it is still the page.
    let wanted = true
    const draw = async () => {
      const [{ Plate }, scenario] = await Promise.all([import('./Plate.tsx'), drawnOf(first.id)])
      if (wanted && scenario) setPicture(<Plate scenario={scenario} label={t.picture(scenario.title[language])} />)
    }
    draw().catch(() => undefined)
    return () => { wanted = false }
  }, [first, language, t])
  return (
    <Shell wide>
      <div className="title-page">
        <div className="title-words">
          <h1>Kring</h1>
          <p className="subtitle">{t.subtitle}</p>
          <p className="prose">{t.lead}</p>
          <p className="prose">{t.after}</p>
          <p className="title-act">
            <a href="#groepen" className="button strong">{t.begin}</a>
            <span>{t.noAccount}</span>
          </p>
        </div>
        <div className="plate">{picture}</div>
      </div>

      <section id="groepen" aria-labelledby="groepen-kop" className="contents" tabIndex={-1}>
        <h2 id="groepen-kop">{t.groups}</h2>
        <ol>
          {cards.map((card) => (
            <li key={card.id}>
              <Link to="/leiden/$scenario" params={{ scenario: card.id }}>
                <span className="nr" aria-hidden="true">{card.nr}</span>
                <span className="entry">
                  <strong>{card.title[language]}</strong>
                  <span className="kind">{card.kind[language]}</span>
                  <span className="line">{card.setting[language]}</span>
                </span>
                <span className="place">{t.session(card.session, card.sessions)}</span>
              </Link>
            </li>
          ))}
        </ol>
      </section>

      <Earlier cards={cards} />

      <section className="further" aria-label={t.more}>
        <p><Link to="/oefenen">{t.moments}</Link> {t.momentsLine}</p>
        <p><Link to="/reeks">{t.series}</Link> {t.seriesLine}</p>
        <p><Link to="/drie-manieren">{t.ways}</Link> {t.waysLine}</p>
        <p><Link to="/kennis">{t.knowledge}</Link> {t.knowledgeLine}</p>
        <p><Link to="/over-het-model">{t.model}</Link> {t.modelLine}</p>
      </section>
    </Shell>
  )
}

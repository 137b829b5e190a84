import type { MomentText, Scenario } from '@kring/curriculum'
import type { MomentKind } from '@kring/dynamics'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Choice } from '../../app/Choice.tsx'
import { Shell } from '../../app/Shell.tsx'
import { useSettings } from '../../app/settings.ts'
import { momentsTexts } from '../../i18n/moments.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { keptRuns, runsOf } from '../../moments/run.ts'
import { occurring } from '../../moments/search.ts'
import './moments.css'

const route = getRouteApi('/oefenen')

/** In fewer of the sessions looked through than this a moment is seldom there. */
const OFTEN = 3

/** /oefenen: which group, and which of its moments. */
export function MomentsPage() {
  const t = useTexts(momentsTexts)
  const { language } = useSettings()
  const { cards, web, scenario } = route.useLoaderData()
  const navigate = useNavigate()
  useTitle(t.title)
  const counts = useOccurring(scenario)
  const [runs] = useState(keptRuns)
  const names = Object.fromEntries(cards.map((card) => [card.id, card.title[language]]))
  return (
    <Shell wide>
      <div className="moments">
        <header>
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </header>
        <Choice legend={t.group} options={cards.map(({ id }) => id)} names={names} value={scenario.id} onChange={(groep) => void navigate({ to: '/oefenen', search: { groep }, replace: true, resetScroll: false })} />
        <p className="unseen" role="status">{counts ? '' : t.looking}</p>
        <ul className="moment-list" aria-busy={counts === null}>
          {web.moments.map((moment) => {
            const last = runsOf(runs, scenario.id, moment.id)[0]
            return <Moment key={moment.id} moment={moment} group={scenario.id} count={counts?.get(moment.id)} last={last && t.before(last.times.length, t.date(last.at))} />
          })}
        </ul>
      </div>
    </Shell>
  )
}

/** One moment; it can be begun while the search still runs, and not when the group does not know it. */
function Moment({ moment, group, count, last }: { moment: MomentText; group: string; count: number | undefined; last: string | undefined }) {
  const t = useTexts(momentsTexts)
  const { language } = useSettings()
  const inside = (
    <>
      <strong>{moment.name[language]}</strong>
      <span className="seen">{moment.seen[language]}</span>
      {(count === 0 || (count !== undefined && count < OFTEN) || last) && <span className="note">{[count === 0 ? t.never : count !== undefined && count < OFTEN && t.rare, last].filter(Boolean).join(' ')}</span>}
    </>
  )
  return (
    <li className={count === 0 ? 'absent' : undefined}>
      {count === 0 ? <div>{inside}</div> : <Link to="/oefenen/$groep/$moment" params={{ groep: group, moment: moment.id }}>{inside}</Link>}
    </li>
  )
}

/** In how many of the sessions looked through each moment comes; null until all were. */
function useOccurring(scenario: Scenario): ReadonlyMap<MomentKind, number> | null {
  const [found, setFound] = useState<{ id: string; counts: ReadonlyMap<MomentKind, number> } | null>(null)
  useEffect(() => {
    const over = new AbortController()
    const count = async () => {
      const counts = await occurring(scenario, over.signal)
      if (counts) setFound({ id: scenario.id, counts })
    }
    void count()
    return () => over.abort()
  }, [scenario])
  return found?.id === scenario.id ? found.counts : null
}

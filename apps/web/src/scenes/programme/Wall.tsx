import { itemsOfKind, timetable } from '@kring/curriculum'
import { Link, useParams } from '@tanstack/react-router'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { client } from '../../people/client.ts'
import { useDay } from './data.ts'
import { clockNow } from './Programme.tsx'
import '../../styles/forms.css'
import './programme.css'

/** /cursus/<course>/dag/<n>/muur: the day for a projector. What is going on, the open question, what comes next; always light, nothing to press. */
export function Wall() {
  return <QueryClientProvider client={client}><main id="content" tabIndex={-1} className="day-wall"><OnTheWall /></main></QueryClientProvider>
}

/** The clock moves on by itself. */
function useClock(): string {
  const [now, setNow] = useState(clockNow)
  useEffect(() => {
    const ticking = setInterval(() => setNow(clockNow()), 5000)
    return () => clearInterval(ticking)
  }, [])
  return now
}

function OnTheWall() {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  const { course = '', day: typed = '' } = useParams({ strict: false })
  const now = useClock()
  const found = useDay(course, Number(typed), true)
  useTitle(t.now.wall)
  return (
    <Answer of={found} page>
      {({ day, open }) => {
        const rows = timetable(day).flatMap((half) => half.rows)
        const at = rows.findIndex((row) => row.starts <= now && now < row.ends)
        const going = rows[at]
        const coming = rows.filter((row) => row.starts > now).slice(0, 3)
        const asked = open && itemsOfKind(day, 'reading').find(({ id }) => id === open.item)
        const other = open && day.items.find(({ id }) => id === open.item)
        const question = (asked ? asked.questions : other && 'questions' in other ? other.questions : []).find(({ id }) => id === open?.question)
        return (
          <>
            <header><p>{t.day(day.number)}: {say(day.title)}</p><p className="wall-clock">{now}</p></header>
            <section className="wall-now">
              {question ? <><p className="wall-small">{t.open.now}</p><h1 className="wall-question">{say(question.text)}</h1></> : (
                <>
                  <h1>{going ? say(going.item.title) : coming[0] ? t.wall.begins(coming[0].starts) : t.wall.over}</h1>
                  {going && <p className="wall-small">{t.wall.until(going.ends)}</p>}
                  {going?.item.kind === 'experience-group' && <p className="wall-question">{say(going.item.question)}</p>}
                </>
              )}
            </section>
            {coming.length > 0 && (
              <section className="wall-next">
                <h2>{t.wall.next}</h2>
                <ol>{coming.map((row) => <li key={row.item.id}><span className="hour">{row.starts}</span> {say(row.item.title)}</li>)}</ol>
              </section>
            )}
            <p className="wall-back"><Link to="/cursus/$course" params={{ course }}>{t.wall.back}</Link></p>
          </>
        )
      }}
    </Answer>
  )
}

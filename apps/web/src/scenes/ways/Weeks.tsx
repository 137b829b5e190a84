import type { Scenario } from '@kring/curriculum'
import type { LeaderStyle } from '@kring/dynamics'
import { useTexts } from '../../i18n/texts.ts'
import { waysTexts } from '../../i18n/ways.ts'
import { type Courses, TIMES } from '../../ways/courses.ts'
import { Face } from '../room/Face.tsx'

const STEP = 11

/** Per member twenty courses, counted in dots: a full one for still being there, an open one for an empty chair. */
export function Weeks({ style, courses, scenario }: { style: LeaderStyle; courses: Courses; scenario: Scenario }) {
  const t = useTexts(waysTexts)
  const { played, stayed, left, workedThrough } = courses
  const total = scenario.members.reduce((sum, { seat }) => sum + (stayed[seat] ?? 0), 0)
  return (
    <article className="way way-weeks" aria-busy={played < TIMES}>
      <h3>{t.way[style]}</h3>
      <ul>
        {scenario.members.map((person) => {
          const there = stayed[person.seat] ?? 0
          return (
            <li key={person.seat}>
              <Face person={person} size={30} />
              <span className="name">{person.name}</span>
              <svg viewBox={`0 0 ${TIMES * STEP} 12`} aria-hidden="true">
                {Array.from({ length: TIMES }, (_, i) => <circle key={i} cx={i * STEP + 5.5} cy="6" r={i < there ? 4.1 : 3.5} className={i < there ? 'there' : i < played ? 'empty' : 'to-come'} />)}
              </svg>
              <span className="count">{played === TIMES && t.of20(there)}</span>
            </li>
          )
        })}
      </ul>
      <p className="summary" role="status">{played < TIMES ? t.playing(played) : t.summary(total / TIMES, scenario.members.length, left, workedThrough)}</p>
    </article>
  )
}

import { useEffect, useRef, type ReactNode } from 'react'
import { timetable, type CourseDay } from '@kring/curriculum'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Class } from './class.ts'
import { ItemBody } from './Item.tsx'

/** The hour it is there, as "14:05". */
export const clockNow = (): string => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(new Date())

/** A day by the clock: each item unfolds into what it holds. On the day itself, what is going on now stands open. */
export function DayProgramme({ day, inClass, now }: { day: CourseDay; inClass: Class; now: string | null }) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  return (
    <>
      {timetable(day).map((half) => (
        <section key={half.id} className="half-day">
          <h3>{t.arrange.when[half.id]} <span className="quiet">{t.arrange.times(half.starts, half.ends)}</span></h3>
          <ol>
            {half.rows.map(({ item, starts, ends }) => {
              const going = now !== null && starts <= now && now < ends
              const past = now !== null && ends <= now
              if (item.kind === 'break') return <li key={item.id} className="pause"><span className="hour">{starts}</span> <span className="quiet">{say(item.title)}</span></li>
              return (
                <li key={item.id} className={going ? 'going' : past ? 'past' : ''} {...(going && { 'aria-current': 'time' as const })}>
                  <Row going={going}>
                    <summary><span className="hour">{starts}</span><span className="row-name">{say(item.title)}</span><span className="quiet">{t.kinds[item.kind]}</span></summary>
                    <div className="item-body"><ItemBody item={item} inClass={inClass} /></div>
                  </Row>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </>
  )
}

/** Opens by itself when its time comes; who opened or closed it keeps it so when the time has passed. */
function Row({ going, children }: { going: boolean; children: ReactNode }) {
  const row = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (going && row.current) row.current.open = true
  }, [going])
  return <details ref={row}>{children}</details>
}

/** What only those who run the course read: where time goes and where it tends to go wrong. */
export function TrainerNotes({ day }: { day: CourseDay }) {
  const t = useTexts(programmeTexts).item
  const say = useBoth()
  if (day.notes.length === 0) return null
  return (
    <details className="fold trainer-notes">
      <summary>{t.notes}</summary>
      <ul className="lines-list">{day.notes.map((note) => <li key={note.text.nl}><b>{t.noteKinds[note.kind]}.</b> {say(note.text)}</li>)}</ul>
    </details>
  )
}

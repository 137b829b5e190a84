import { changed, changes as changesPage, type ChangeView, courseView, type Programme } from '@kring/protocol'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from '../../forms/Form.tsx'
import { Field } from '../../forms/Field.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { useDid } from './changed.ts'
import { DayEditor } from './DayEditor.tsx'
import { again, useProgramme } from './data.ts'
import { Rules } from './Rules.tsx'
import './programme.css'

/** /cursus/<course>/inrichten: dates, and a programme that is the trainer's own; the course as it was written stays as it was. */
export function ArrangePage() {
  const t = useTexts(programmeTexts).arrange
  return (
    <CourseShell section="/cursus/$course/inrichten">
      {(inside) => (inside.roles.some((role) => role === 'trainer' || role === 'administrator') ? <Inside {...inside} /> : <><h2>{t.title}</h2><p className="lead">{t.notYours}</p></>)}
    </CourseShell>
  )
}

function Inside({ course }: InCourse) {
  const t = useTexts(programmeTexts).arrange
  const words = useTexts(programmeTexts)
  const { dag } = useSearch({ from: '/cursus/$course/inrichten' })
  return (
    <>
      <h2>{t.title}</h2>
      <p className="lead">{t.lead}</p>
      <Answer of={useProgramme(course.id)} page>
        {(programme) => {
          const chosen = programme.days.find(({ number }) => number === (dag ?? programme.current ?? programme.next)) ?? programme.days[0]
          return (
            <>
              {programme.newer && <p className="quiet">{t.newer}</p>}
              <Dates course={course.id} programme={programme} />
              <Rules course={course.id} programme={programme} />
              <section className="part">
                <h2>{t.programme}</h2>
                <nav className="days-line" aria-label={t.whichDay}>
                  {programme.days.map(({ number }) => <Link key={number} to="/cursus/$course/inrichten" params={{ course: course.id }} search={{ dag: number }} resetScroll={false} {...(number === chosen?.number && { 'aria-current': 'page' as const })}>{words.day(number)}</Link>)}
                </nav>
                {chosen && <DayEditor key={chosen.number} course={course.id} number={chosen.number} days={programme.days.map(({ number }) => number)} />}
              </section>
              <Changes course={course.id} />
            </>
          )
        }}
      </Answer>
    </>
  )
}

function Dates({ course, programme }: { course: string; programme: Programme }) {
  const t = useTexts(programmeTexts).arrange
  const [saved, setSaved] = useState(false)
  return (
    <section className="part">
      <h2>{t.dates}</h2>
      <Form
        key={programme.revision} label={t.saveDates} quiet words={{ conflict: t.conflict }} beside={<span role="status" className="quiet">{saved && t.savedDates}</span>}
        send={async (values) => {
          setSaved(false)
          const days = programme.days.map(({ number }) => ({ number, date: values[`date-${number}`] || null, place: values[`place-${number}`] ?? '' }))
          await ask(courseView, `/api/courses/${course}/days`, { method: 'PUT', body: { revision: programme.revision, days } })
          await again(course)
          setSaved(true)
        }}
      >
        {programme.days.map(({ number, date, place }) => (
          <div key={number} className="date-row">
            <Field name={`date-${number}`} type="date" label={t.date(number)} optional unsaid value={date ?? ''} />
            <Field name={`place-${number}`} label={t.place(number)} optional unsaid value={place} maxLength={200} />
          </div>
        ))}
      </Form>
    </section>
  )
}

/** What was changed, the latest first; each can be undone, and done again. */
function Changes({ course }: { course: string }) {
  const t = useTexts(programmeTexts)
  const did = useDid()
  const found = usePages(['course', course, 'changes'], changesPage, `/api/courses/${course}/changes`)
  const [error, setError] = useState<unknown>(null)
  // Until the list shows what the last click did, another would be about a course that is no more.
  const [busy, setBusy] = useState(false)
  const act = async (change: ChangeView, revision: number): Promise<void> => {
    setError(null)
    setBusy(true)
    try {
      await ask(changed, `/api/courses/${course}/changes/${change.id}/${change.undone ? 'redo' : 'undo'}`, { method: 'POST', body: { revision } })
    } catch (problem) {
      setError(problem)
    }
    await again(course)
    setBusy(false)
  }
  return (
    <section className="part">
      <h2>{t.arrange.changes}</h2>
      <Problems error={error} words={{ conflict: t.arrange.conflict }} />
      <Answer of={found}>
        {({ pages }) => {
          const all = pages.flatMap(({ changes }) => changes)
          const revision = pages[0]?.revision ?? 0
          if (all.length === 0) return <p className="quiet">{t.arrange.noChanges}</p>
          return (
            <ul className="rows">
              {all.map((change) => {
                const what = did(change.change, change.item)
                return (
                  <li key={change.id}>
                    <span className={change.undone ? 'row-what undone' : 'row-what'}><span className="row-name">{what}</span> <span className="quiet">{change.by ?? t.arrange.someone}, {t.moment(change.at)}{change.undone && `, ${t.arrange.undone(change.undone.by ?? t.arrange.someone)}`}</span></span>
                    <button type="button" className="word" disabled={busy} aria-label={change.undone ? t.arrange.redoOf(what) : t.arrange.undoOf(what)} onClick={() => void act(change, revision)}>{change.undone ? t.arrange.redo : t.arrange.undo}</button>
                  </li>
                )
              })}
            </ul>
          )
        }}
      </Answer>
      <More of={found} />
    </section>
  )
}

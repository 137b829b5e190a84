/** A window in looking back: from which turn to which to keep for the report. What is kept is read on the server and no longer changes. */
import { quoteView } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Dialog } from '../../forms/Dialog.tsx'
import { Form } from '../../forms/Form.tsx'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'
import '../../styles/forms.css'

/** Most turns in one quote. */
const MOST = 40

export function FromSession({ courses, remote, turn, turns, onClose }: {
  courses: readonly { id: string; title: string }[]
  remote: string | null
  turn: number
  turns: readonly { turn: number; line: string }[]
  onClose: () => void
}) {
  const t = useTexts(reportTexts).quotes.fromSession
  const [id] = useState(uuid)
  const [kept, setKept] = useState<string>()
  const [from, setFrom] = useState(turn)
  const [to, setTo] = useState(turn)
  const begin = (chosen: number) => {
    setFrom(chosen)
    setTo((before) => Math.min(Math.max(before, chosen), chosen + MOST - 1))
  }
  const options = turns.map((one, i) => <option key={one.turn} value={one.turn}>{`${i + 1}. ${one.line}`}</option>)
  return (
    <Dialog title={t.title} onClose={onClose}>
      {remote === null ? <p className="dialog-help">{t.notSent}</p> : kept ? (
        <>
          <p className="dialog-help" role="status">{t.kept}</p>
          <p className="row"><Link to="/cursus/$course/verslag" params={{ course: kept }} className="button">{t.toReport}</Link></p>
        </>
      ) : (
        <>
          <p className="dialog-help">{t.about}</p>
          <Form
            label={t.keep} words={{ 'not-found': t.guest }}
            send={async ({ course }) => {
              await ask(quoteView, `/api/courses/${course}/quotes`, { method: 'POST', body: { id, kind: 'session', session: remote, from, to: Math.max(from, to) } })
              setKept(course)
            }}
          >
            <div className="field">
              <label htmlFor="quote-course">{t.course}</label>
              <select id="quote-course" name="course">{courses.map((course) => <option key={course.id} value={course.id}>{course.title}</option>)}</select>
            </div>
            <div className="field">
              <label htmlFor="quote-from">{t.from}</label>
              <select id="quote-from" value={from} onChange={(event) => begin(Number(event.currentTarget.value))}>{options}</select>
            </div>
            <div className="field">
              <label htmlFor="quote-to">{t.to}</label>
              <select id="quote-to" value={to} onChange={(event) => setTo(Number(event.currentTarget.value))}>{options.filter((_, i) => turns[i]!.turn >= from && turns[i]!.turn < from + MOST)}</select>
            </div>
          </Form>
        </>
      )}
    </Dialog>
  )
}

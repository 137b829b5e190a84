import { changed, courseView, type Programme } from '@kring/protocol'
import { useState } from 'react'
import { Dialog } from '../../forms/Dialog.tsx'
import { Field, LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'
import { firstBy } from './changed.ts'
import { again } from './data.ts'

type Asked = Programme['asked'][number]
interface In {
  course: string
  programme: Programme
}

/** What may change while a course runs: the hours that are asked, and a day more. Both stand in the list of changes and can be undone there. */
export function Rules({ course, programme }: In) {
  const t = useTexts(programmeTexts).arrange
  const say = useBoth()
  const [open, setOpen] = useState<Asked | 'day' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <section className="part">
      <h2>{t.rules}</h2>
      <p className="quiet">{t.rulesLead}</p>
      <ul className="rows">
        {programme.asked.map((one) => (
          <li key={one.certificate}>
            <span className="row-what"><span className="row-name">{say(one.name)}</span> <span className="quiet">{t.askedOf(one.least, one.total)}</span></span>
            <button type="button" className="word" aria-label={t.hoursOf(say(one.name))} onClick={() => setOpen(one)}>{t.change}</button>
          </li>
        ))}
      </ul>
      {programme.freeDay !== null && <p className="row-acts"><button type="button" className="word" onClick={() => setOpen('day')}>{t.addDay}</button></p>}
      {open === 'day' && <AddDay course={course} programme={programme} onClose={close} />}
      {open !== null && open !== 'day' && <ChangeHours course={course} programme={programme} asked={open} onClose={close} />}
    </section>
  )
}

/** Sending again what was refused sends the same change. When another was first, the page shows how it is now. */
function useChange({ course, programme }: In): (change: object) => Promise<number> {
  const [id] = useState(uuid)
  return async (change) => {
    try {
      return (await ask(changed, `/api/courses/${course}/changes`, { method: 'POST', body: { id, revision: programme.revision, change } })).revision
    } catch (error) {
      if (firstBy(error) !== null) await again(course)
      throw error
    }
  }
}

function ChangeHours({ course, programme, asked, onClose }: In & { asked: Asked; onClose: () => void }) {
  const t = useTexts(programmeTexts).arrange
  const say = useBoth()
  const send = useChange({ course, programme })
  // What is asked by now: another trainer may have changed it while this window stood open.
  const now = programme.asked.find(({ certificate }) => certificate === asked.certificate) ?? asked
  return (
    <Dialog title={t.hoursOf(say(asked.name))} onClose={onClose}>
      <Form
        label={t.save} words={{ conflict: t.conflictHere }} fields={{ least: t.hoursMost(asked.total) }}
        send={async ({ least = '', why = '' }) => {
          await send({ kind: 'hours', certificate: asked.certificate, least: Number(least.replace(',', '.')), why })
          await again(course)
          onClose()
        }}
      >
        <Field name="least" label={t.hoursLeast} help={`${t.hoursNow(now.least, now.total)} ${t.hoursHelp}`} value={t.hoursValue(asked.least)} pattern="\d{1,3}([.,](25|5|75))?" wrong={t.hoursMost(asked.total)} />
        <LongField name="why" label={t.hoursWhy} maxLength={500} />
      </Form>
    </Dialog>
  )
}

const HALVES = ['morning', 'afternoon'] as const
const TIMES = { morning: ['09:30', '12:30'], afternoon: ['13:30', '16:30'] } as const

function AddDay({ course, programme, onClose }: In & { onClose: () => void }) {
  const words = useTexts(programmeTexts)
  const t = words.arrange
  const send = useChange({ course, programme })
  // Made already, and only its date was refused: then the same day gets one.
  const [made, setMade] = useState<{ number: number; revision: number } | null>(null)
  const number = made?.number ?? programme.freeDay!
  const parts = [...new Set(programme.days.map(({ part }) => part))]
  return (
    <Dialog title={t.addDay} onClose={onClose}>
      <Form
        label={t.addDaySure} keep={`day-${course}`} words={{ conflict: t.conflictHere, 'bad-request': t.halvesWrong }}
        send={async (values) => {
          const halves = HALVES.flatMap((half) => (values[`${half}-starts`] && values[`${half}-ends`] ? [{ half, starts: values[`${half}-starts`], ends: values[`${half}-ends`] }] : []))
          const day = made ?? { number, revision: await send({ kind: 'add-day', number, part: values['part'] ?? parts.at(-1), title: values['title'], text: values['text'], halves }) }
          setMade(day)
          const { date, place = '' } = values
          if (date) await ask(courseView, `/api/courses/${course}/days`, { method: 'PUT', body: { revision: day.revision, days: [{ number, date, place }] } })
          await again(course)
          onClose()
        }}
      >
        <p className="quiet">{t.addDayHelp(number)}</p>
        <Field name="title" label={t.ownTitle} maxLength={200} />
        <LongField name="text" label={t.dayText} maxLength={10_000} />
        {parts.length > 1 && (
          <div className="field">
            <label htmlFor="day-part">{t.dayPart}</label>
            <select id="day-part" name="part" className="pick" defaultValue={parts.at(-1)}>{parts.map((part) => <option key={part} value={part}>{words.parts[part]}</option>)}</select>
          </div>
        )}
        <Field name="date" type="date" label={t.dayDate} optional />
        <Field name="place" label={t.dayPlace} optional maxLength={200} />
        {HALVES.map((half) => (
          <fieldset key={half} className="times-row">
            <legend>{t.when[half]}</legend>
            <Field name={`${half}-starts`} type="time" label={t.starts} optional unsaid value={TIMES[half][0]} />
            <Field name={`${half}-ends`} type="time" label={t.ends} optional unsaid value={TIMES[half][1]} />
          </fieldset>
        ))}
      </Form>
    </Dialog>
  )
}

import { type CourseChange, type CourseDay, type CourseItem, itemsAt, timetable, type When } from '@kring/curriculum'
import { changed, fileView, FILE_LIMIT } from '@kring/protocol'
import { useState } from 'react'
import { Dialog } from '../../forms/Dialog.tsx'
import { Form } from '../../forms/Form.tsx'
import { Field, LongField } from '../../forms/Field.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, at, Refused } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'
import { firstBy, useDid } from './changed.ts'
import { again, useDay } from './data.ts'

/** One change; the id stays the same when it is sent again. */
type Change = { id: string; change: CourseChange; item: { nl: string; en: string } | null }
type Make = (change: CourseChange, item?: { nl: string; en: string }) => Promise<void>

/** The order of one day, changed item by item. When another trainer was first, the change waits until this one has looked. */
export function DayEditor({ course, number, days }: { course: string; number: number; days: number[] }) {
  const t = useTexts(programmeTexts).arrange
  const did = useDid()
  const found = useDay(course, number)
  const [waiting, setWaiting] = useState<{ change: Change; who: string } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const send = async (change: Change, revision: number): Promise<void> => {
    if (busy) return
    setBusy(true)
    setError(null)
    setWaiting(null)
    let problem: unknown = null
    try {
      await ask(changed, `/api/courses/${course}/changes`, { method: 'POST', body: { id: change.id, revision, change: change.change } })
    } catch (refused) {
      problem = refused
    }
    // She is asked only when the page shows how it is now: her answer is about that.
    await again(course)
    const who = firstBy(problem)
    if (who === null) setError(problem)
    else setWaiting({ change, who })
    setBusy(false)
  }
  return (
    <Answer of={found}>
      {({ day, revision }) => {
        const make: Make = (change, item) => send({ id: uuid(), change, item: item ?? null }, revision)
        return (
          <>
            {waiting && (
              <div role="alert" className="problem">
                <p>{t.conflict(waiting.who)}</p>
                <p><b>{did(waiting.change.change, waiting.change.item)}</b></p>
                <p className="row"><button type="button" className="button strong" onClick={() => void send(waiting.change, revision)}>{t.still}</button> <button type="button" className="word" onClick={() => setWaiting(null)}>{t.letGo}</button></p>
              </div>
            )}
            <Problems error={error} />
            <Moment day={day} when="before" course={course} days={days} make={make} />
            {timetable(day).map((half) => <Moment key={half.id} day={day} when={half.id} course={course} days={days} make={make} table={half} />)}
            <Moment day={day} when="after" course={course} days={days} make={make} />
          </>
        )
      }}
    </Answer>
  )
}

function Moment({ day, when, course, days, make, table }: { day: CourseDay; when: When; course: string; days: number[]; make: Make; table?: ReturnType<typeof timetable>[number] }) {
  const t = useTexts(programmeTexts).arrange
  const words = useTexts(programmeTexts)
  const say = useBoth()
  const items = itemsAt(day, when)
  const [changing, setChanging] = useState<CourseItem | null>(null)
  const [open, setOpen] = useState<'add' | 'times' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <section className="moment">
      <h3>{t.when[when]} {table && <span className="quiet">{t.times(table.starts, table.ends)}{table.left < 0 ? `, ${t.over(-table.left)}` : table.left > 0 ? `, ${t.left(table.left)}` : ''}</span>}</h3>
      <ol className="rows">
        {items.map((item, i) => (
          <li key={item.id}>
            <span className="row-what">
              {table && <span className="hour">{table.rows[i]?.starts}</span>}
              <span className="row-name">{say(item.title)}</span>
              <span className="quiet">{words.kinds[item.kind]}, {words.duration(item.minutes)}</span>
            </span>
            <span className="row-acts">
              <button type="button" className="word" aria-label={t.upOf(say(item.title))} disabled={i === 0} onClick={() => void make({ kind: 'move', item: item.id, day: day.number, when, before: items[i - 1]!.id }, item.title)}>{t.up}</button>
              <button type="button" className="word" aria-label={t.downOf(say(item.title))} disabled={i === items.length - 1} onClick={() => void make({ kind: 'move', item: item.id, day: day.number, when, before: items[i + 2]?.id ?? null }, item.title)}>{t.down}</button>
              <button type="button" className="word" aria-label={t.changeOf(say(item.title))} onClick={() => setChanging(item)}>{t.change}</button>
              <button type="button" className="word" aria-label={t.leaveOf(say(item.title))} onClick={() => void make({ kind: 'leave-out', item: item.id }, item.title)}>{t.leave}</button>
            </span>
          </li>
        ))}
      </ol>
      <p className="row-acts">
        <button type="button" className="word" aria-label={t.addTo(t.when[when].toLowerCase())} onClick={() => setOpen('add')}>{t.add}</button>
        {table && <button type="button" className="word" onClick={() => setOpen('times')}>{t.timesChange}</button>}
      </p>
      {changing && <ChangeItem item={changing} day={day} when={when} days={days} make={make} onClose={() => setChanging(null)} />}
      {open === 'add' && <AddText course={course} day={day.number} when={when} make={make} onClose={close} />}
      {open === 'times' && table && (
        <Dialog title={t.timesChange} onClose={close}>
          <Form label={t.save} send={({ starts = '', ends = '' }) => make({ kind: 'times', day: day.number, half: table.id, starts, ends }).then(close)}>
            <Field name="starts" type="time" label={t.starts} value={table.starts} />
            <Field name="ends" type="time" label={t.ends} value={table.ends} />
          </Form>
        </Dialog>
      )}
    </section>
  )
}

/** Minutes, another day or moment, pages of a reading, words of an own text: only what was changed is sent. */
function ChangeItem({ item, day, when, days, make, onClose }: { item: CourseItem; day: CourseDay; when: When; days: number[]; make: Make; onClose: () => void }) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  const [to, setTo] = useState(`${day.number}/${when}`)
  const moments: When[] = ['before', ...day.halfDays.map(({ id }) => id), 'after']
  const send = async (values: Record<string, string>): Promise<void> => {
    const minutes = Number(values['minutes'])
    const [number, moment] = to.split('/')
    if (item.kind === 'reading' && (values['part'] !== say(item.part) || Number(values['number']) !== item.pages.number)) await make({ kind: 'pages', item: item.id, part: values['part'] ?? '', number: Number(values['number']), minutes }, item.title)
    else if (item.kind === 'own-text' && (values['title'] !== say(item.title) || values['text'] !== say(item.text))) await make({ kind: 'rewrite', item: item.id, title: values['title'] ?? '', text: values['text'] ?? '' }, item.title)
    else if (minutes !== item.minutes) await make({ kind: 'minutes', item: item.id, minutes }, item.title)
    else if (to !== `${day.number}/${when}`) await make({ kind: 'move', item: item.id, day: Number(number), when: moments.find((one) => one === moment) ?? when, before: null }, item.title)
    onClose()
  }
  return (
    <Dialog title={say(item.title)} onClose={onClose}>
      <Form label={t.arrange.save} send={send}>
        {item.kind === 'own-text' && <><Field name="title" label={t.arrange.ownTitle} value={say(item.title)} maxLength={200} /><LongField name="text" label={t.arrange.ownText} value={say(item.text)} maxLength={10_000} /></>}
        {item.kind === 'reading' && <><Field name="part" label={t.arrange.part} value={say(item.part)} maxLength={300} /><Field name="number" label={t.arrange.pagesNumber} inputMode="numeric" pattern="[1-9]\d{0,2}" value={String(item.pages.number)} /></>}
        <Field name="minutes" label={t.arrange.minutes} inputMode="numeric" pattern="[1-9]\d{0,2}" value={String(item.minutes)} />
        <div className="field">
          <label htmlFor="move-to">{t.arrange.moveTo}</label>
          <select id="move-to" className="pick" value={to} onChange={(event) => setTo(event.target.value)}>
            {days.flatMap((number) => moments.map((moment) => <option key={`${number}/${moment}`} value={`${number}/${moment}`}>{t.day(number)}, {t.arrange.when[moment].toLowerCase()}{number === day.number && moment === when ? ` (${t.arrange.stay})` : ''}</option>))}
          </select>
        </div>
      </Form>
    </Dialog>
  )
}

function AddText({ course, day, when, make, onClose }: { course: string; day: number; when: When; make: Make; onClose: () => void }) {
  const t = useTexts(programmeTexts).arrange
  const [file, setFile] = useState<File | null>(null)
  const [id] = useState(uuid)
  return (
    <Dialog title={t.add} onClose={onClose}>
      <Form
        label={t.addSure} keep={`own-${course}-${day}-${when}`} words={{ 'bad-request': t.fileWrong, 'too-large': t.fileWrong }}
        send={async ({ title = '', text = '', minutes = '' }) => {
          if (file && file.size > FILE_LIMIT) throw new Refused('too-large', 'larger than a file may be')
          const kept = file && (await ask(fileView, at(`/api/courses/${course}/files/${id}`, { name: file.name }), { method: 'PUT', body: file }))
          await make({ kind: 'add', day, when, before: null, own: { id: `own-${id}`, title, text, minutes: Number(minutes), ...(kept && { file: { id: kept.id, name: kept.name, size: kept.size } }) } }, { nl: title, en: title })
          onClose()
        }}
      >
        <Field name="title" label={t.ownTitle} maxLength={200} />
        <LongField name="text" label={t.ownText} maxLength={10_000} />
        <Field name="minutes" label={t.minutes} inputMode="numeric" pattern="([5-9]|[1-9]\d|[1-4]\d\d)" value="15" />
        <div className="field">
          <label htmlFor="own-file">{t.file}</label>
          <span className="quiet">{t.fileHelp}</span>
          <input id="own-file" type="file" accept="application/pdf" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        </div>
      </Form>
    </Dialog>
  )
}

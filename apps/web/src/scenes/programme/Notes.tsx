import type { Reading } from '@kring/curriculum'
import { notes as notesPage, noteView, type NoteView } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Confirm } from '../../forms/Confirm.tsx'
import { Form } from '../../forms/Form.tsx'
import { Field, LongField } from '../../forms/Field.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { ask, nothing } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'
import { splat } from '../knowledge/paths.ts'
import { useKnowledge, type Web } from '../knowledge/useKnowledge.ts'
import { again } from './data.ts'

/** Notes with a reading: hers, and those that others share. They are fetched when she unfolds them. */
export function Notes({ course, reading }: { course: string; reading: Reading }) {
  const t = useTexts(programmeTexts).read
  const [open, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.notes}</summary>
      {open && <List course={course} reading={reading} />}
    </details>
  )
}

function List({ course, reading }: { course: string; reading: Reading }) {
  const t = useTexts(programmeTexts).read
  const web = useKnowledge()
  const found = usePages(['course', course, 'notes', reading.id], notesPage, `/api/courses/${course}/notes`, { item: reading.id })
  const id = useRef(uuid())
  const refresh = (): Promise<void> => again(course, 'notes', reading.id)
  return (
    <>
      <Answer of={found}>
        {({ pages }) => {
          const all = pages.flatMap(({ notes }) => notes)
          return all.length === 0 ? <p className="quiet">{t.noNotes}</p> : <ul className="reading-notes">{all.map((note) => <Note key={note.id} note={note} reading={reading} web={web} refresh={refresh} />)}</ul>
        }}
      </Answer>
      <More of={found} />
      {/* Not before the concepts are there: a box that moves under one's finger would share what is private. */}
      {web !== 'loading' && <NoteForm
        key={found.data?.pages[0]?.notes[0]?.id ?? 'first'} label={t.keep} keep={`note-${course}-${reading.id}`} reading={reading} web={web}
        send={async (values) => {
          await ask(noteView, `/api/courses/${course}/notes`, { method: 'POST', body: { id: id.current, item: reading.id, ...values } })
          id.current = uuid()
          await refresh()
        }}
      />}
    </>
  )
}

interface Written {
  text: string
  page: number | null
  concepts: string[]
  shared: boolean
}

/** The concepts of a reading's questions are at hand; a note may belong to some of them. */
function NoteForm({ label, keep, reading, web, note, send, onCancel }: { label: string; keep: string; reading: Reading; web: Web | 'loading' | 'failed'; note?: NoteView; send: (written: Written) => Promise<void>; onCancel?: () => void }) {
  const t = useTexts(programmeTexts).read
  const words = useTexts(programmeTexts)
  const say = useBoth()
  const known = [...new Set([...reading.questions.flatMap(({ concepts }) => concepts), ...(note?.concepts ?? [])])]
  const [concepts, setConcepts] = useState<string[]>(note?.concepts ?? [])
  const [shared, setShared] = useState(note?.shared ?? false)
  return (
    <Form
      label={label} keep={keep} quiet words={{ conflict: t.conflict }} {...(onCancel && { beside: <button type="button" className="word" onClick={onCancel}>{words.arrange.letGo}</button> })}
      send={({ text = '', page = '' }) => send({ text, page: page ? Number(page) : null, concepts, shared })}
    >
      <LongField name="text" label={note ? t.text : t.write} maxLength={5000} {...(note && { value: note.text })} />
      <Field name="page" label={t.page} optional inputMode="numeric" pattern="\d{1,4}" {...(note?.page && { value: String(note.page) })} />
      {typeof web === 'object' && (
        <fieldset className="concepts">
          <legend>{t.concepts}</legend>
          {known.map((id) => {
            const concept = web.find.concept(id)
            return concept && <label key={id}><input type="checkbox" checked={concepts.includes(id)} onChange={(event) => setConcepts(event.target.checked ? [...concepts, id] : concepts.filter((one) => one !== id))} /> {say(concept.term)}</label>
          })}
        </fieldset>
      )}
      <label className="tick"><input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} /> {t.share}</label>
    </Form>
  )
}

function Note({ note, reading, web, refresh }: { note: NoteView; reading: Reading; web: Web | 'loading' | 'failed'; refresh: () => Promise<void> }) {
  const t = useTexts(programmeTexts).read
  const words = useTexts(programmeTexts)
  const say = useBoth()
  const [editing, setEditing] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (editing) {
    return (
      <li>
        <NoteForm
          label={t.keep} keep={`note-${note.id}`} reading={reading} web={web} note={note} onCancel={() => setEditing(false)}
          send={async (written) => {
            await ask(noteView, `/api/notes/${note.id}`, { method: 'PATCH', body: { version: note.version, ...written } })
            setEditing(false)
            await refresh()
          }}
        />
      </li>
    )
  }
  const share = async (): Promise<void> => {
    setError(null)
    try {
      await ask(noteView, `/api/notes/${note.id}`, { method: 'PATCH', body: { version: note.version, shared: !note.shared } })
      await refresh()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <li>
      <p className="text lines">{note.text}</p>
      <p className="quiet">
        {[note.own ? (note.shared ? t.shared : t.private) : t.by(note.by), note.page !== null && t.onPage(note.page), words.moment(note.at)].filter(Boolean).join(', ')}
        {typeof web === 'object' && note.concepts.map((id) => {
          const concept = web.find.concept(id)
          return concept && <span key={id}>{' '}<Link to="/kennis/$" params={splat('concept', id)}>{say(concept.term)}</Link></span>
        })}
      </p>
      {note.own && (
        <p className="row-acts">
          <button type="button" className="word" onClick={() => setEditing(true)}>{t.edit}</button>
          <button type="button" className="word" onClick={() => void share()}>{note.shared ? t.own : t.shareIt}</button>
          <Confirm label={t.remove} title={t.removeTitle} text={t.removeText} sure={t.removeSure} act={() => ask(nothing, `/api/notes/${note.id}`, { method: 'DELETE' }).then(refresh)} />
        </p>
      )}
      <Problems error={error} words={{ conflict: t.conflict }} />
    </li>
  )
}

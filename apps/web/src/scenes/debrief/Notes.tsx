/** Own notes, tied to the turn that is looked at; what was removed can be put back. */
import { useEffect, useRef, useState } from 'react'
import type { Note, Reading } from '../../debrief/reading.ts'
import type { DebriefTexts } from '../../i18n/debrief.nl.ts'

/** Notes at other turns that are shown without asking. */
const FEW = 2

interface Props {
  reading: Reading
  at: number
  t: DebriefTexts
  onSave(text: string, turn: number): Promise<void>
  onRemove(note: Note): Promise<void>
  onAt(at: number): void
}

export function Notes({ reading, at, t, onSave, onRemove, onAt }: Props) {
  // What was typed at a turn stays there while she looks at others.
  const [drafts, setDrafts] = useState<Record<number, string>>({})
  const [said, setSaid] = useState<{ text: string; undo?: Note } | null>(null)
  const turn = reading.turns[at]?.turn.turn ?? 0
  const draft = drafts[turn] ?? ''
  useEffect(() => setSaid(null), [at])
  // A button that goes away takes the focus with it; it goes to what can be done next.
  const field = useRef<HTMLTextAreaElement>(null)
  const putBack = useRef<HTMLButtonElement>(null)
  useEffect(() => putBack.current?.focus(), [said])

  const save = async (): Promise<void> => {
    const text = draft.trim()
    if (text === '') return
    try {
      await onSave(text, turn)
      setDrafts((all) => ({ ...all, [turn]: '' }))
      setSaid({ text: t.noteKept })
    } catch {
      setSaid({ text: t.noteFailed })
    }
  }
  const remove = async (note: Note): Promise<void> => {
    await onRemove(note)
    setSaid({ text: t.noteRemoved, undo: note })
  }
  const here = reading.notes.filter((note) => note.turn === turn)
  const elsewhere = reading.notes.filter((note) => note.turn !== turn)
  const line = (note: Note) => {
    const place = Math.max(0, reading.turns.findIndex(({ turn: one }) => one.turn === note.turn))
    return (
      <li key={note.id}>
        <button type="button" className="word" onClick={() => onAt(place)}>{t.noteAt(place + 1)}</button>
        <p>{note.text}</p>
        <button type="button" className="word" onClick={() => void remove(note)}>{t.removeNote}<span className="unseen"> {t.noteAt(place + 1)}</span></button>
      </li>
    )
  }
  return (
    <section className="debrief-notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t.notes}</h2>
      <label className="unseen" htmlFor="note">{t.noteAt(at + 1)}</label>
      <textarea id="note" ref={field} rows={3} maxLength={4000} value={draft} placeholder={t.notePlaceholder} onChange={(event) => setDrafts((all) => ({ ...all, [turn]: event.target.value }))} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save() }} />
      <div className="row">
        <button type="button" className="button" onClick={() => void save()} aria-disabled={draft.trim() === ''}>{t.saveNote}</button>
        <p role="status">{said?.text} {said?.undo && <button type="button" ref={putBack} className="word" onClick={() => { void onSave(said.undo!.text, said.undo!.turn); setSaid(null); field.current?.focus() }}>{t.undo}</button>}</p>
      </div>
      {here.length > 0 && <ul>{here.map(line)}</ul>}
      {elsewhere.length > 0 && (
        // Many notes do not push the course of the session out of sight.
        <details className="notes-elsewhere" open={elsewhere.length <= FEW}>
          <summary>{t.notesElsewhere(elsewhere.length)}</summary>
          <ul>{elsewhere.map(line)}</ul>
        </details>
      )}
    </section>
  )
}

import { useEffect, useRef, useState } from 'react'
import { Choice } from '../../app/Choice.tsx'
import { choose, PACES, useSettings } from '../../app/settings.ts'
import { roomTexts } from '../../i18n/room.ts'
import { shellTexts } from '../../i18n/shell.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Room, RoomView } from '../../session/room.ts'

/** Time stands still: room to think, to note something for oneself, to change the pace, or to stop. */
export function Paused({ room, view, onFinish, onHelp }: { room: Room; view: RoomView; onFinish: () => void; onHelp: () => void }) {
  const t = useTexts(roomTexts)
  const shell = useTexts(shellTexts)
  const { pace } = useSettings()
  const [text, setText] = useState('')
  const go = useRef<HTMLButtonElement>(null)
  useEffect(() => go.current?.focus(), [])
  const keep = () => {
    if (!text.trim()) return
    room.note(text.trim())
    setText('')
  }
  return (
    <section className="paused" aria-label={t.paused.title}>
      <h2>{t.paused.title}</h2>
      <p>{t.paused.text}</p>
      <button type="button" className="button strong" ref={go} onClick={() => { keep(); room.pause(false) }}>{t.paused.resume}</button>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <label htmlFor="own-note">{t.paused.note}</label>
        <textarea id="own-note" rows={3} maxLength={4000} value={text} aria-describedby="own-note-help" onChange={({ target }) => setText(target.value)} />
        <p id="own-note-help" className="small">{t.paused.noteHelp}</p>
        <button type="submit" className="button" disabled={!text.trim()}>{t.paused.keep}</button>
      </form>
      {view.notes.length > 0 && (
        <section aria-labelledby="own-notes">
          <h3 id="own-notes">{t.paused.notes}</h3>
          <ul className="pause-notes">
            {view.notes.map((note) => (
              <li key={note.id}>
                <p>{note.text}</p>
                <button type="button" className="word" aria-label={`${t.paused.removeNote}: ${note.text.slice(0, 60)}`} onClick={() => room.removeNote(note.id)}>{t.paused.removeNote}</button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Choice legend={shell.pace} options={PACES} names={shell.paces} value={pace} onChange={(value) => choose({ pace: value })} />
      <p className="row">
        <button type="button" className="word" onClick={onHelp}>{t.help.button}</button>
        <button type="button" className="word" onClick={onFinish}>{t.finish}</button>
      </p>
    </section>
  )
}

import type { Programme } from '@kring/protocol'
import { fileView, groundsView, groundView } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Form } from '../../forms/Form.tsx'
import { LongField } from '../../forms/Field.tsx'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask, at } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'
import { again } from './data.ts'

type Standing = Programme['standings'][number]

/** A participant who may not come to a part yet: what is asked first, what she showed, and the way to show it. */
export function Gate({ course, part, proof, standing }: Standing & { course: string }) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  const { data } = useQuery({ queryKey: ['course', course, 'grounds', 'mine'], queryFn: ({ signal }) => ask(groundsView, `/api/courses/${course}/grounds/mine`, { signal }) })
  const refused = data?.grounds.find((ground) => ground.part === part && ground.accepted !== null)
  return (
    <section className="gate" aria-label={t.gate.title}>
      <h2>{t.gate.title}</h2>
      {standing === 'waiting' ? <p className="done">{t.gate.waiting}</p> : (
        <>
          <p className="lead">{standing === 'short' ? t.gate.short(t.parts[part]) : t.gate.none(t.parts[part])}</p>
          {refused?.accepted === false && refused.answer && <p className="problem">{t.gate.refused} {refused.answer}</p>}
          <p><b>{t.gate.proof}</b></p>
          <ul className="lines-list">{proof.map((one) => <li key={one.nl}>{say(one)}</li>)}</ul>
          <Show course={course} part={part} />
        </>
      )}
    </section>
  )
}

/** A file, words, or both. The ids stay the same until it has succeeded, so that sending again is harmless. */
function Show({ course, part }: { course: string; part: Standing['part'] }) {
  const t = useTexts(programmeTexts).gate
  const ids = useRef({ ground: uuid(), file: uuid() })
  const [file, setFile] = useState<File | null>(null)
  return (
    <Form
      label={t.send} keep={`ground-${course}`} words={{ 'bad-request': file ? t.fileWrong : t.textHelp, 'too-large': t.fileWrong }}
      send={async ({ text = '' }) => {
        const { ground, file: id } = ids.current
        if (file) await ask(fileView, at(`/api/courses/${course}/evidence/${id}`, { name: file.name }), { method: 'PUT', body: file })
        await ask(groundView, `/api/courses/${course}/grounds`, { method: 'POST', body: file ? { id: ground, part, kind: 'file', file: id, text } : { id: ground, part, kind: 'text', text } })
        ids.current = { ground: uuid(), file: uuid() }
        await Promise.all([again(course, 'programme'), again(course, 'grounds')])
      }}
    >
      <div className="field">
        <label htmlFor="evidence">{t.file}</label>
        <span className="quiet">{t.fileHelp}</span>
        <input
          id="evidence" type="file" accept="application/pdf,image/jpeg,image/png"
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null)
            ids.current.file = uuid()
          }}
        />
      </div>
      <LongField name="text" label={t.text} help={t.textHelp} maxLength={2000} optional={file !== null} />
    </Form>
  )
}

/** A word apart with the trainer, one click away on this page; only the two of them read it. */
import { coursePeople, wordsView } from '@kring/protocol'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { momentIn } from '../../i18n/dates.ts'
import { groupTexts } from '../../i18n/group.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, nothing } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'

export function WordApart({ course, trains, me }: { course: string; trains: boolean; me: string }) {
  const t = useTexts(groupTexts)
  const [open, setOpen] = useState(false)
  const words = useQuery({ queryKey: ['course', course, 'group', 'words'], queryFn: ({ signal }) => ask(wordsView, `/api/courses/${course}/group/words`, { signal }), refetchInterval: open ? 15_000 : false })
  const unread = words.data?.threads.some((thread) => thread.unread) ?? false
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>{unread ? t.wordUnread : t.word}</button>
      {open && (
        <Dialog title={t.words.title} onClose={() => setOpen(false)}>
          <Answer of={words}>{({ threads }) => <Talk course={course} trains={trains} me={me} threads={threads} />}</Answer>
        </Dialog>
      )}
    </>
  )
}

type Threads = ReturnType<typeof wordsView.parse>['threads']

function Talk({ course, trains, me, threads }: { course: string; trains: boolean; me: string; threads: Threads }) {
  const t = useTexts(groupTexts).words
  const { language } = useSettings()
  const queries = useQueryClient()
  const people = useQuery({ queryKey: ['course', course, 'people', 'staff'], queryFn: ({ signal }) => ask(coursePeople, `/api/courses/${course}/people?who=staff&limit=100`, { signal }), enabled: !trains })
  const others = trains ? threads.map((thread) => thread.with) : (people.data?.people.filter((person) => person.id !== me && person.roles.some(({ role }) => role === 'trainer')) ?? []).map(({ id, name }) => ({ id, name }))
  const [chosen, setChosen] = useState<string>()
  const other = others.find(({ id }) => id === chosen) ?? others[0]
  const thread = threads.find((one) => one.with.id === other?.id)
  const [id, setId] = useState(uuid)
  const key = ['course', course, 'group', 'words']
  const unread = thread?.unread === true
  useEffect(() => {
    // Seen is seen; whether the mark reaches the server is not worth a word.
    if (unread && other) void ask(nothing, `/api/courses/${course}/group/words/${other.id}/read`, { method: 'PUT' }).then(() => queries.invalidateQueries({ queryKey: ['course', course, 'group', 'words'] }), () => undefined)
  }, [unread, other, course, queries])
  if (!other) return people.isPending && !trains ? null : <p className="empty">{trains ? t.noParticipant : t.noTrainer}</p>
  return (
    <>
      <p className="dialog-help">{trains ? t.trainerText : t.text}</p>
      {others.length > 1 && (
        <div className="field">
          <label htmlFor="word-to">{t.to}</label>
          <select id="word-to" value={other.id} onChange={(event) => setChosen(event.target.value)}>{others.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>
        </div>
      )}
      {others.length === 1 && <p className="quiet">{t.to}: {other.name}</p>}
      <ol className="talk-apart">
        {!thread && <li className="quiet">{t.none}</li>}
        {thread?.words.map((word) => <li key={word.id} className={word.mine ? 'mine' : undefined}><p className="quiet">{word.mine ? t.you : other.name}, {momentIn(language, word.at)}</p><p className="said">{word.text}</p></li>)}
      </ol>
      <Form
        key={id}
        label={t.send}
        keep={`word ${course} ${other.id}`}
        send={async ({ text }) => {
          await ask(nothing, `/api/courses/${course}/group/words`, { method: 'POST', body: { id, to: other.id, text } })
          await queries.invalidateQueries({ queryKey: key })
          // After the form has forgotten what was written, an empty one takes its place.
          setTimeout(() => setId(uuid()))
        }}
      >
        <LongField name="text" label={t.field} maxLength={4000} />
      </Form>
    </>
  )
}

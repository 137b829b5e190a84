/** Handing a session in, from the debrief: for each open task of her courses for this group. Brought in only for who is signed in. */
import { MOST_CHOSEN, openTasks, type OpenTasks, SHOWING, type Showing } from '@kring/protocol'
import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Moment } from '../../debrief/moments.ts'
import type { Reading } from '../../debrief/reading.ts'
import { glimpse } from '../../debrief/layout.ts'
import { LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { OneOf } from '../../forms/OneOf.tsx'
import { practiceTexts } from '../../i18n/practice.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask, at, nothing, Refused } from '../../people/ask.ts'
import { client } from '../../people/client.ts'
import { uuid } from '../../session/ids.ts'
import { readSession } from '../../session/log.ts'
import { send } from '../../session/sync.ts'
import '../../styles/forms.css'
import './practice.css'

interface Props {
  /** This device's id of the session. */
  session: string
  reading: Reading
  moments: readonly Moment[]
  /** The turn that is looked at, by its place in the reading. */
  at: number
}

export function HandIn(props: Props) {
  return <QueryClientProvider client={client}><Tasks {...props} /></QueryClientProvider>
}

function Tasks(props: Props) {
  const found = useQuery({ queryKey: ['my-tasks', props.reading.scenario], queryFn: ({ signal }) => ask(openTasks, at('/api/me/tasks', { scenario: props.reading.scenario }), { signal }) })
  const t = useTexts(practiceTexts).handIn
  // Looking back works without the server too: then there is simply nothing to hand in to.
  if (!found.data || found.data.tasks.length === 0) return null
  return (
    <section className="block" aria-labelledby="hand-in-title">
      <h2 id="hand-in-title">{t.title}</h2>
      {found.data.tasks.map((task) => <One key={task.id} task={task} {...props} />)}
    </section>
  )
}

function One({ task, session, reading, moments, at: looked }: Props & { task: OpenTasks['tasks'][number] }) {
  const t = useTexts(practiceTexts).handIn
  const queries = useQueryClient()
  const [id] = useState(uuid)
  const [done, setDone] = useState(false)
  const turnAt = (place: number): number => reading.turns[place]!.turn.turn
  const [chosen, setChosen] = useState<number[]>(() => [...moments].sort((a, b) => b.weight - a.weight).slice(0, 1).map((one) => turnAt(one.at)))
  const add = (turn: number) => setChosen((now) => (now.includes(turn) || now.length >= MOST_CHOSEN ? now : [...now, turn].sort((a, b) => a - b)))
  const said = (turn: number): string => {
    const found = reading.turns.find((one) => one.turn.turn === turn)?.turn
    return glimpse(found?.text ?? found?.gesture ?? '', 70)
  }
  const here = turnAt(looked)
  const sendIn = async (values: Record<string, string>) => {
    // The course reads the log on the server: whatever is still here goes there first.
    try {
      await send(session)
    } catch {
      throw new Refused('offline', 'the log could not be sent')
    }
    const remote = (await readSession(session))?.record.remote
    if (!remote) throw new Refused('not-found', 'the session is not on the server')
    await ask(nothing, `/api/courses/${task.course}/practice/${task.id}/hand-ins`, {
      method: 'POST', body: { id, session: remote, reflection: values['reflection'] ?? '', showing: values['showing'] as Showing, moments: chosen.map((turn) => ({ turn, words: values[`words-${turn}`] ?? '' })) },
    })
    setDone(true)
    await queries.invalidateQueries({ queryKey: ['course', task.course, 'practice'] })
  }
  return (
    <div className="hand-in">
      <p className="quiet">{task.courseTitle}</p>
      <p className="task-aim">{task.aim}</p>
      {!reading.closed ? <p className="hint">{t.running}</p> : done ? (
        <p role="status" className="done">{t.done} <Link to="/cursus/$course/oefenen" params={{ course: task.course }}>{t.toPractice}</Link></p>
      ) : (
        <Form label={t.send} keep={`hand-in ${session} ${task.id}`} words={{ offline: t.offline, 'not-found': t.notKept, conflict: t.again }} send={sendIn}>
          <fieldset className="chosen">
            <legend>{t.choose}</legend>
            <p className="hint">{t.chooseHint}</p>
            {chosen.map((turn) => (
              <div key={turn} className="chosen-one">
                <p><strong>{t.turn(turn + 1)}</strong> <span className="said-line">{said(turn)}</span> <button type="button" className="word" aria-label={`${t.remove}: ${t.turn(turn + 1)}`} onClick={() => setChosen(chosen.filter((one) => one !== turn))}>{t.remove}</button></p>
                <LongField name={`words-${turn}`} label={t.words} optional rows={1} maxLength={600} />
              </div>
            ))}
            {chosen.length < MOST_CHOSEN && !chosen.includes(here) && <button type="button" className="button" onClick={() => add(here)}>{t.add(here + 1)}</button>}
          </fieldset>
          <LongField name="reflection" label={t.reflection} help={t.reflectionHelp} optional maxLength={2000} />
          <OneOf name="showing" label={t.showing} value="without-name" options={SHOWING.map((value) => ({ value, label: t.showingName[value], help: t.showingHelp[value] }))} />
          <p className="hint">{t.seen}</p>
        </Form>
      )}
    </div>
  )
}

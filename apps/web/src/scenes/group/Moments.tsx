/** Moments of a day: bringing one in, what waits, and what was opened with its meaning and its literature. */
import { groupMoments, keptMoment, type GroupMomentView, type MeaningView } from '@kring/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { knowledge } from '../../content/index.ts'
import { useSettings } from '../../app/settings.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { groupTexts } from '../../i18n/group.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, nothing } from '../../people/ask.ts'
import { splat } from '../knowledge/paths.ts'
import { AddMoment } from './AddMoment.tsx'
import type { InGroup } from './in-group.ts'

/** An anonymous moment that this tab wrote and can still take back; closed with the tab, since a laptop may be shared. */
interface Written {
  id: string
  key: string
  until: string
}

export function Moments(inside: InGroup) {
  const { course, day, trains } = inside
  const t = useTexts(groupTexts)
  const { language } = useSettings()
  const queries = useQueryClient()
  const key = ['course', course, 'group', 'moments', day.number]
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => ask(groupMoments, `/api/courses/${course}/group/moments?day=${day.number}`, { signal }) })
  const again = () => queries.invalidateQueries({ queryKey: key })
  const [written, setWritten] = useState<Written[]>([])
  const [said, setSaid] = useState('')
  const withdraw = useMutation({
    mutationFn: ({ id, key: secret }: { id: string; key?: string }) => ask(nothing, `/api/courses/${course}/group/moments/${id}`, { method: 'DELETE', body: secret ? { key: secret } : {} }),
    onSuccess: async (_, { id }) => {
      setWritten((now) => now.filter((one) => one.id !== id))
      setSaid(t.withdrawn)
      await again()
    },
  })
  const add = async (moment: { id: string; key?: string }, body: object) => {
    const { shownFrom } = await ask(keptMoment, `/api/courses/${course}/group/moments`, { method: 'POST', body })
    if (shownFrom && moment.key) setWritten((now) => [...now, { id: moment.id, key: moment.key!, until: shownFrom }])
    else setSaid(t.kept)
    await again()
  }
  return (
    <section className="part" aria-labelledby="moments-title">
      <h3 id="moments-title">{t.moments}</h3>
      <p className="prose">{t.momentsLead}</p>
      <AddMoment {...inside} add={add} />
      <div role="status">
        {said && <p className="done">{said}</p>}
        {written.map((one) => <p key={one.id} className="done">{t.keptUntil(new Date(one.until).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' }))} <button type="button" className="word" onClick={() => withdraw.mutate({ id: one.id, key: one.key })}>{t.withdraw}</button></p>)}
      </div>
      <Problems error={withdraw.error} />
      <Answer of={found}>
        {({ waiting, opened }) => (
          <>
            {trains && <h4>{t.waiting}</h4>}
            {trains && <p className="quiet">{waiting.length > 0 ? t.waitingTrainer : t.waitingNone}</p>}
            {!trains && waiting.length > 0 && <h4>{t.waitingMine}</h4>}
            {waiting.length > 0 && (
              <ul className="rows">
                {waiting.map((moment) => (
                  <li key={moment.id}>
                    <Said moment={moment} />
                    <span className="row-acts">
                      {moment.mine && <button type="button" className="word" aria-label={`${t.withdraw}: ${moment.text}`} onClick={() => withdraw.mutate({ id: moment.id })}>{t.withdraw}</button>}
                      {trains && <Meaning inside={inside} moment={moment} again={again} />}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <h4>{t.opened}</h4>
            {opened.length === 0 && <p className="quiet">{t.openedNone}</p>}
            {opened.map((meaning) => <Opened key={meaning.id} inside={inside} meaning={meaning} again={again} />)}
          </>
        )}
      </Answer>
    </section>
  )
}

function Said({ moment }: { moment: GroupMomentView }) {
  const t = useTexts(groupTexts)
  return (
    <span className="moment-said">
      <q>{moment.text}</q>
      <span className="quiet"><Concept id={moment.concept} />, {t.halves[moment.half]}, {moment.by ?? t.nobody}{moment.mine && ` (${t.yours})`}</span>
    </span>
  )
}

function Concept({ id }: { id: string }) {
  const { language } = useSettings()
  const web = useQuery({ queryKey: ['knowledge'], queryFn: () => knowledge(), staleTime: Infinity })
  const concept = web.data?.concepts.find((one) => one.id === id)
  return <Link to="/kennis/$" params={splat('concept', id)}>{concept?.term[language] ?? (web.isPending ? '…' : id)}</Link>
}

/** Opening a moment, or writing on at its meaning. */
function Meaning({ inside, moment, meaning, again }: { inside: InGroup; moment: GroupMomentView; meaning?: MeaningView; again: () => Promise<unknown> }) {
  const t = useTexts(groupTexts)
  const { language } = useSettings()
  const [open, setOpen] = useState(false)
  const [reading, setReading] = useState(meaning?.reading ?? '')
  const close = () => {
    setOpen(false)
    void again()
  }
  return (
    <>
      <button type="button" className="word" aria-label={meaning ? `${t.write}: ${moment.text}` : t.openNamed(moment.text)} onClick={() => setOpen(true)}>{meaning ? t.write : t.openIt}</button>
      {open && (
        <Dialog title={t.openTitle} onClose={close}>
          <p className="dialog-quote"><q>{moment.text}</q></p>
          <Form
            label={t.keep}
            keep={`meaning ${moment.id}`}
            words={{ conflict: t.conflict }}
            send={async ({ text = '' }) => {
              await ask(nothing, `/api/courses/${inside.course}/group/moments/${moment.id}/meaning`, { method: 'PUT', body: { reading: reading || null, text, version: meaning?.version ?? 0 } })
              close()
            }}
          >
            <div className="field">
              <label htmlFor={`reading-${moment.id}`}>{t.reading}</label>
              <select id={`reading-${moment.id}`} value={reading} onChange={(event) => setReading(event.target.value)}>
                <option value="">{t.noReading}</option>
                {inside.day.readings.map(({ id, title }) => <option key={id} value={id}>{title[language]}</option>)}
              </select>
            </div>
            <LongField name="text" label={t.meaning} help={t.meaningHelp} optional value={meaning?.text ?? ''} maxLength={2000} rows={4} />
          </Form>
        </Dialog>
      )}
    </>
  )
}

function Opened({ inside, meaning, again }: { inside: InGroup; meaning: MeaningView; again: () => Promise<unknown> }) {
  const t = useTexts(groupTexts)
  const { language } = useSettings()
  const { moment } = meaning
  const reading = inside.day.readings.find(({ id }) => id === meaning.reading)
  const putBack = useMutation({ mutationFn: () => ask(nothing, `/api/courses/${inside.course}/group/moments/${moment?.id}/meaning`, { method: 'DELETE' }), onSuccess: again })
  return (
    <article className="opened">
      {moment ? <p className="opened-said"><q>{moment.text}</q></p> : <p className="quiet">{t.gone}</p>}
      <p className="quiet">
        <Concept id={meaning.concept} />{moment && `, ${t.halves[moment.half]}, ${moment.by ?? t.nobody}`}
        {reading && <> · <Link to="/kennis/$" params={splat('literature', reading.literature)}>{reading.title[language]}</Link></>}
      </p>
      <p className="opened-meaning">{meaning.text || <span className="quiet">{t.noMeaning}</span>}</p>
      {inside.trains && (
        <p className="row-acts">
          {moment && <Meaning inside={inside} moment={moment} meaning={meaning} again={again} />}
          {moment && meaning.text === '' && <button type="button" className="word" onClick={() => putBack.mutate()}>{t.closeAgain}</button>}
          <span className="quiet">{t.by(meaning.changedBy, meaning.changedAt)}</span>
        </p>
      )}
      <Problems error={putBack.error} />
    </article>
  )
}

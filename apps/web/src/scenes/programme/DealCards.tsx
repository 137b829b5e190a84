import type { CourseItem } from '@kring/curriculum'
import { dealView, type DealView } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../forms/Dialog.tsx'
import { Problems } from '../../forms/Problems.tsx'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, nothing, Refused } from '../../people/ask.ts'
import type { Class } from './class.ts'
import { again } from './data.ts'

type Exercise = Extract<CourseItem, { kind: 'exercise' }>

/** The trainer deals the cards of an exercise: a proposal, which she can change per person. */
export function DealCards({ exercise, inClass }: { exercise: Exercise; inClass: Class }) {
  const t = useTexts(programmeTexts).deal
  const say = useBoth()
  const [open, setOpen] = useState(false)
  return (
    <>
      <p><button type="button" className="button" onClick={() => setOpen(true)}>{t.open}</button></p>
      {open && <Dialog title={t.title(say(exercise.title))} className="deal-window" onClose={() => setOpen(false)}><Table exercise={exercise} inClass={inClass} onDealt={() => setOpen(false)} /></Dialog>}
    </>
  )
}

function Table(props: { exercise: Exercise; inClass: Class; onDealt: () => void }) {
  const path = `/api/courses/${props.inClass.course}/cards/${props.exercise.id}`
  const found = useQuery({ queryKey: ['course', props.inClass.course, 'cards', props.exercise.id], queryFn: ({ signal }) => ask(dealView, path, { signal }), staleTime: 0, gcTime: 0 })
  return <Answer of={found}>{(view) => <Seats key={view.version} {...props} view={view} path={path} />}</Answer>
}

function Seats({ exercise, inClass, onDealt, view, path }: { exercise: Exercise; inClass: Class; onDealt: () => void; view: DealView; path: string }) {
  const t = useTexts(programmeTexts).deal
  const say = useBoth()
  const [seats, setSeats] = useState<Record<string, { role: string; group: number }>>(() => Object.fromEntries((view.dealt.length > 0 ? view.dealt : view.proposal).map(({ person, role, group }) => [person, { role, group }])))
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const groups = Math.max(1, ...Object.values(seats).map(({ group }) => group))
  if (view.people.length === 0) return <p className="empty">{t.nobody}</p>
  // Those who are dealt to come first, by small group; who has no card stays below.
  const people = [...view.people].sort((a, b) => (seats[a.id]?.group ?? 999) - (seats[b.id]?.group ?? 999))
  const deal = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await ask(nothing, path, { method: 'PUT', body: { version: view.version, dealt: Object.entries(seats).map(([person, seat]) => ({ person, ...seat })) } })
      await Promise.all([again(inClass.course, 'day', inClass.day), again(inClass.course, 'cards', exercise.id)])
      onDealt()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  const who = error instanceof Refused ? (error.issues.find(({ where }) => where === 'version')?.what ?? '') : ''
  const change = (person: string, seat: { role: string; group: number } | null): void =>
    setSeats((now) => (seat ? { ...now, [person]: seat } : Object.fromEntries(Object.entries(now).filter(([id]) => id !== person))))
  return (
    <>
      <p className="dialog-help">{view.dealt.length > 0 ? t.dealt : t.proposal} {t.here(view.people.filter(({ here }) => here).length)}.</p>
      <ul className="rows deal">
        {people.map(({ id, name }) => (
          <li key={id}>
            <span className="row-name">{name}</span>
            <span className="row">
              <select className="pick" aria-label={t.cardOf(name)} value={seats[id]?.role ?? ''} onChange={(event) => change(id, event.target.value === '' ? null : { role: event.target.value, group: seats[id]?.group ?? 1 })}>
                <option value="">{t.none}</option>
                {exercise.roles.map((role) => <option key={role.id} value={role.id}>{say(role.name)}</option>)}
              </select>
              {seats[id] && (
                <select className="pick" aria-label={t.groupOf(name)} value={seats[id].group} onChange={(event) => change(id, { role: seats[id]!.role, group: Number(event.target.value) })}>
                  {Array.from({ length: groups + 1 }, (_, i) => <option key={i} value={i + 1}>{t.group(i + 1)}</option>)}
                </select>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Problems error={error} words={{ conflict: t.conflict(who), 'bad-request': t.twice }} />
      <p className="row"><button type="button" className="button strong" aria-disabled={busy} onClick={() => !busy && void deal()}>{t.send}</button></p>
    </>
  )
}

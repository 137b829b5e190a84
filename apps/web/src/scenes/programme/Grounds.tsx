import { type GroundsPage, groundsPage, groundView, LETS_IN } from '@kring/protocol'
import { useRef } from 'react'
import { Confirm } from '../../forms/Confirm.tsx'
import { LongField } from '../../forms/Field.tsx'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'
import { again } from './data.ts'

type Person = GroundsPage['people'][number]

/** Who must still show that she did the three days first; the trainer judges, vouches, or lets in with a reason. */
export function Grounds({ course, decides }: { course: string; decides: boolean }) {
  const t = useTexts(programmeTexts).grounds
  const found = usePages(['course', course, 'grounds', 'all'], groundsPage, `/api/courses/${course}/grounds`)
  return (
    <Answer of={found}>
      {({ pages }) => {
        const people = pages.flatMap((page) => page.people)
        if (people.every(({ standings }) => standings.length === 0)) return null
        // Who simply does both parts here needs no line.
        const told = people.filter(({ standings, grounds }) => grounds.length > 0 || standings.some(({ standing }) => !LETS_IN.includes(standing)))
        return (
          <section className="part">
            <h2>{t.title}</h2>
            <p>{t.lead}</p>
            {told.length === 0 ? <p className="quiet">{t.all}</p> : <ul className="rows">{told.map((person) => <Row key={person.id} course={course} person={person} decides={decides} />)}</ul>}
            <More of={found} />
          </section>
        )
      }}
    </Answer>
  )
}

function Row({ course, person, decides }: { course: string; person: Person; decides: boolean }) {
  const t = useTexts(programmeTexts).grounds
  const waiting = person.grounds.find(({ accepted }) => accepted === null)
  const out = person.standings.find(({ standing }) => !LETS_IN.includes(standing))
  const refresh = (): Promise<unknown> => Promise.all([again(course, 'grounds'), again(course, 'attendance'), again(course, 'programme')])
  const decide = (accepted: boolean) => async ({ text = '' }: Record<string, string>): Promise<void> => {
    await ask(groundView, `/api/grounds/${waiting!.id}/decision`, { method: 'PUT', body: { accepted, text } })
    await refresh()
  }
  return (
    <li className="ground">
      <span className="presence-who"><span className="row-name">{person.name}</span> {person.standings.map(({ part, standing }) => <span key={part} className={LETS_IN.includes(standing) ? 'quiet' : 'late'}>{t.standing[standing]}</span>)}</span>
      {person.grounds.slice(0, 3).map((ground) => (
        <p key={ground.id} className="ground-text">
          {ground.text}{' '}
          {ground.file && <a href={`/api/grounds/${ground.id}/file`} target="_blank" rel="noreferrer">{t.file}: {ground.file.name}</a>}
          {ground.by && <span className="quiet"> {ground.by}</span>}
        </p>
      ))}
      {decides && out && (
        <p className="row-acts">
          {waiting && (
            <>
              <Confirm label={t.accept} title={t.acceptTitle(person.name)} text={t.acceptText(person.name)} sure={t.accept} act={decide(true)} words={{ conflict: t.decided }}><LongField name="text" label={t.answer(person.name)} optional maxLength={2000} /></Confirm>
              <Confirm label={t.refuse} title={t.acceptTitle(person.name)} text={t.refuseText(person.name)} sure={t.refuse} act={decide(false)} words={{ conflict: t.decided }}><LongField name="text" label={t.answer(person.name)} maxLength={2000} /></Confirm>
            </>
          )}
          <Vouch kind="word" course={course} person={person} part={out.part} refresh={refresh} />
          <Vouch kind="said" course={course} person={person} part={out.part} refresh={refresh} />
        </p>
      )}
    </li>
  )
}

function Vouch({ kind, course, person, part, refresh }: { kind: 'word' | 'said'; course: string; person: Person; part: string; refresh: () => Promise<unknown> }) {
  const t = useTexts(programmeTexts).grounds
  const id = useRef(uuid())
  return (
    <Confirm
      label={kind === 'word' ? t.word : t.said} title={kind === 'word' ? t.wordTitle(person.name) : t.saidTitle(person.name)} text={kind === 'word' ? t.wordText(person.name) : t.saidText(person.name)} sure={t.sure}
      act={async ({ text = '' }) => {
        await ask(groundView, `/api/courses/${course}/people/${person.id}/grounds`, { method: 'POST', body: { id: id.current, part, kind, text } })
        id.current = uuid()
        await refresh()
      }}
    >
      <LongField name="text" label={t.why} maxLength={2000} />
    </Confirm>
  )
}

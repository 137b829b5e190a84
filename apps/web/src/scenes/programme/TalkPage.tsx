import { itemsOfKind } from '@kring/curriculum'
import type { DayView } from '@kring/protocol'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { inline, useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { useDay, useProgramme } from './data.ts'
import { OpenIt } from './Question.tsx'
import { Thread } from './Thread.tsx'
import './programme.css'

/** /cursus/<course>/bespreken?dag=2&vraag=<item>/<question>: what the group says about the questions, at home and in class. */
export function TalkPage() {
  return <CourseShell section="/cursus/$course/bespreken">{(inside) => <Inside {...inside} />}</CourseShell>
}

function Inside(inside: InCourse) {
  const t = useTexts(programmeTexts)
  const { dag } = useSearch({ from: '/cursus/$course/bespreken' })
  return (
    <>
      <h2>{t.talk.title}</h2>
      <p className="lead">{t.talk.lead} {t.talk.names}</p>
      <Answer of={useProgramme(inside.course.id)}>
        {({ days, current, next }) => {
          const chosen = days.find(({ number }) => number === (dag ?? current ?? next)) ?? days[0]
          if (!chosen) return <p className="empty">{t.talk.nothing}</p>
          return (
            <>
              <nav className="days-line" aria-label={t.arrange.whichDay}>
                {days.map(({ number }) => <Link key={number} to="/cursus/$course/bespreken" params={{ course: inside.course.id }} search={{ dag: number }} {...(number === chosen.number && { 'aria-current': 'page' as const })}>{t.day(number)}</Link>)}
              </nav>
              <OfDay key={chosen.number} {...inside} number={chosen.number} live={chosen.number === current} />
            </>
          )
        }}
      </Answer>
    </>
  )
}

/** Everything of a day that has questions, in its order. */
function questionsOf({ day }: DayView): { item: string; title: { nl: string; en: string }; questions: { id: string; text: { nl: string; en: string }; use?: 'before' | 'class' | 'both' }[] }[] {
  return day.items.flatMap((item) => {
    if (item.kind === 'reading' || item.kind === 'video-task' || item.kind === 'own-case') return [{ item: item.id, title: item.title, questions: item.questions }]
    if (item.kind === 'exercise') return [{ item: item.id, title: item.title, questions: item.debrief }]
    if (item.kind === 'experience-group') return [{ item: item.id, title: item.title, questions: item.looksBack }]
    if (item.kind === 'simulator') return [{ item: item.id, title: item.title, questions: item.after }]
    return []
  })
}

function OfDay({ course, roles, number, live }: InCourse & { number: number; live: boolean }) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  const { vraag } = useSearch({ from: '/cursus/$course/bespreken' })
  return (
    <Answer of={useDay(course.id, number, live)}>
      {(view) => {
        if (!view.on) return <p className="empty">{t.gate.notYet}</p>
        const all = questionsOf(view)
        // What is read comes first; what belongs to the doing follows.
        const readings = new Set(itemsOfKind(view.day, 'reading').map(({ id }) => id))
        const ordered = [...all.filter(({ item }) => readings.has(item)), ...all.filter(({ item }) => !readings.has(item))]
        if (ordered.length === 0) return <p className="empty">{t.talk.nothing}</p>
        return (
          <>
            {ordered.map(({ item, title, questions }) => (
              <section key={item} className="talked">
                <h3>{say(title)}</h3>
                {questions.map((question) => {
                  const key = `${item}/${question.id}`
                  const talk = view.talk.find((one) => one.item === item && one.question === question.id)
                  const isOpen = view.open?.item === item && view.open.question === question.id
                  return (
                    <Unfold key={key} first={vraag === key} className={isOpen ? 'is-open' : ''} head={<>
                      <span className="said">{say(question.text)}</span>
                      <span className="quiet">{[question.use && t.talk.use[question.use], talk ? t.item.talk(talk.count) : null, talk && talk.marked > 0 ? t.talk.markedCount(talk.marked) : null, isOpen ? t.open.opened : null].filter((one) => typeof one === 'string').map(inline).join(', ')}</span>
                    </>}>
                      {roles.includes('trainer') && <p className="row-acts"><OpenIt course={course.id} day={number} item={item} question={question.id} isOpen={isOpen} /></p>}
                      <Thread course={course.id} day={number} item={item} question={question.id} trainer={roles.includes('trainer')} />
                    </Unfold>
                  )
                })}
              </section>
            ))}
          </>
        )
      }}
    </Answer>
  )
}

/** A question that unfolds; what is inside is made only then. The one asked for by the address stands open, in sight. */
function Unfold({ first, className, head, children }: { first: boolean; className: string; head: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(first)
  return (
    <details className={`fold thread-fold ${className}`} open={open} onToggle={(event) => setOpen(event.currentTarget.open)} ref={(element) => { if (element && first && !element.dataset['shown']) { element.dataset['shown'] = 'yes'; element.scrollIntoView({ block: 'start' }) } }}>
      <summary>{head}</summary>
      {open && children}
    </details>
  )
}

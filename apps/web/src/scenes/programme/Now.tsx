import { itemsAt, itemsOfKind } from '@kring/curriculum'
import { type DayCard, LETS_IN, type Programme } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { Calendar } from './Calendar.tsx'
import { classOf } from './class.ts'
import { useDay, useProgramme } from './data.ts'
import { Gate } from './Gate.tsx'
import { PagesRead, Ticked } from './PagesRead.tsx'
import { clockNow, DayProgramme, TrainerNotes } from './Programme.tsx'
import { useWork } from './work.ts'
import './programme.css'

/** /cursus/<course>: today, or what one can do before the next day. */
export function Now() {
  return <CourseShell section="/cursus/$course">{(inside) => <Inside {...inside} />}</CourseShell>
}

function Inside(inside: InCourse) {
  return <Answer of={useProgramme(inside.course.id)} page>{(programme) => <Where {...inside} programme={programme} />}</Answer>
}

function Where({ programme, ...inside }: InCourse & { programme: Programme }) {
  const t = useTexts(programmeTexts)
  const { current, next, days } = programme
  const planned = days.filter((day) => day.date !== null)
  // What stands in the way of the coming day comes first; what is for later, later.
  const gates = programme.standings.filter(({ standing }) => !LETS_IN.includes(standing))
  const coming = days.find(({ number }) => number === (current ?? next))?.part ?? gates[0]?.part
  return (
    <>
      {gates.filter(({ part }) => part === coming).map((one) => <Gate key={one.part} course={inside.course.id} {...one} />)}
      {current !== null && <Today {...inside} card={days.find(({ number }) => number === current)!} />}
      {next !== null && <Before {...inside} card={days.find(({ number }) => number === next)!} first={planned[0]?.number === next} heading={current === null} />}
      {planned.length === 0 && <p className="empty">{t.now.unplanned}</p>}
      {planned.length > 0 && current === null && next === null && <section><h2>{t.now.after}</h2><p className="lead">{inside.course.roles.includes('participant') ? t.now.afterText : t.now.afterLeads}</p></section>}
      {gates.filter(({ part }) => part !== coming).map((one) => <Gate key={one.part} course={inside.course.id} {...one} />)}
      <section className="part">
        <h2>{t.now.all}</h2>
        <ul className="rows dated">{days.map((day) => <DayRow key={day.number} course={inside.course.id} day={day} now={day.number === current} />)}</ul>
      </section>
      <Calendar />
    </>
  )
}

function DayRow({ course, day, now }: { course: string; day: DayCard; now: boolean }) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  return (
    <li className={now ? 'going' : ''}>
      <span className="row-what">
        <Link to="/cursus/$course/dag/$day" params={{ course, day: String(day.number) }} className="row-name">{t.day(day.number)}: {say(day.title)}</Link>
      </span>
      <span className="quiet">{day.date ? t.date(day.date) : t.now.undated}</span>
    </li>
  )
}

const whenOf = (t: ReturnType<typeof useTexts<typeof programmeTexts.nl>>, card: DayCard): string => t.now.at(card.date ? t.date(card.date) : t.now.undated, card.starts, card.place)

/** Who was written down as here. */
export function Present({ present }: { present: { count: number; names: string[] } }) {
  const t = useTexts(programmeTexts).here
  return <p>{present.count === 0 ? t.none : `${present.names.join(', ')}${present.count > present.names.length ? ` ${t.more(present.count - present.names.length)}` : ''}`}</p>
}

function Today({ course, me, roles, card }: InCourse & { card: DayCard }) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  return (
    <section>
      <h2>{t.now.today(card.number, say(card.title))}</h2>
      <p className="quiet">{whenOf(t, card)}</p>
      <Answer of={useDay(course.id, card.number, true)}>
        {(view) => {
          const inClass = classOf(course.id, me.person.id, view, roles.includes('trainer'))
          if (!view.on) return <p className="empty">{t.gate.notYet}</p>
          const asked = view.open && view.day.items.find((item) => item.id === view.open?.item)
          const question = asked && 'questions' in asked ? asked.questions.find((one) => one.id === view.open?.question) : undefined
          return (
            <>
              {question && (
                <section className="now-asked" aria-live="polite">
                  <p className="quiet">{t.open.now}</p>
                  <p className="said">{say(question.text)}</p>
                  <p><Link to="/cursus/$course/bespreken" params={{ course: course.id }} search={{ dag: card.number, vraag: `${view.open!.item}/${question.id}` }}>{t.open.talk}</Link></p>
                </section>
              )}
              {view.leads && (
                <p className="row">
                  <Link to="/cursus/$course/aanwezigheid" params={{ course: course.id }} className="button strong">{t.here.write}</Link>
                  <Link to="/cursus/$course/dag/$day/muur" params={{ course: course.id, day: String(card.number) }} className="button">{t.now.wall}</Link>
                </p>
              )}
              <DayProgramme day={view.day} inClass={inClass} now={clockNow()} />
              {view.leads && <TrainerNotes day={view.day} />}
              <section className="part"><h2>{t.here.title}</h2><Present present={view.present} /></section>
            </>
          )
        }}
      </Answer>
    </section>
  )
}

/** What to read, watch, bring and play before a day; what is done stands there too, lighter. */
function Before({ course, me, card, first, heading }: InCourse & { card: DayCard; first: boolean; heading: boolean }) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  // What follows on the day before is done at home, on the way to this one.
  const earlier = useDay(course.id, Math.max(1, card.number - 1))
  const found = useDay(course.id, card.number)
  const done = useWork(me.person.id, course.id, found.data?.work ?? {})
  return (
    <section className={heading ? '' : 'part'}>
      <h2>{heading ? t.now.next(card.number, say(card.title)) : t.now.toNext(card.number)}</h2>
      <p className="quiet">{whenOf(t, card)}</p>
      <Answer of={found}>
        {(view) => {
          if (!view.on) return <p className="empty">{t.gate.notYet}</p>
          const readings = itemsOfKind({ items: itemsAt(view.day, 'before') }, 'reading')
          const other = itemsAt(view.day, 'before').filter((item) => item.kind !== 'reading')
          const afterwards = card.number > 1 && earlier.data?.on ? itemsAt(earlier.data.day, 'after') : []
          const left = readings.map((one) => ({ pages: Math.max(0, one.pages.number - done(one.id).done), minutes: one.minutes * Math.max(0, 1 - done(one.id).done / one.pages.number) }))
          const pages = left.reduce((all, one) => all + one.pages, 0)
          const bring = itemsOfKind(view.day, 'own-case')
          const play = itemsOfKind(view.day, 'exercise')
          const props = { person: me.person.id, course: course.id }
          return (
            <>
              {first && heading && <p className="lead">{t.now.first}</p>}
              <p className="lead" role="status">{readings.length === 0 && other.length + afterwards.length === 0 ? t.before.nothing : pages > 0 ? t.before.left(pages, left.reduce((all, one) => all + one.minutes, 0)) : t.before.done(whenOf(t, card))}</p>
              {readings.length > 0 && <Group title={t.before.read}>{readings.map((one) => <li key={one.id}><PagesRead reading={one} done={done(one.id)} {...props} /></li>)}</Group>}
              {other.length + afterwards.length > 0 && (
                <Group title={t.before.watchAndDo}>
                  {[...afterwards, ...other].map((item) => <li key={item.id}><Ticked item={item.id} title={say(item.title)} minutes={item.minutes} done={done(item.id)} {...props} /></li>)}
                </Group>
              )}
              {bring.length > 0 && <Group title={t.before.bring}>{bring.map((item) => <li key={item.id} className="told"><span className="row-name">{say(item.title)}</span><p className="text">{say(item.bring)}</p></li>)}</Group>}
              {play.length > 0 && <Group title={t.before.play}>{play.map((item) => <li key={item.id} className="told"><span className="row-name">{say(item.title)}</span><p className="text">{say(item.aim)}</p></li>)}<li className="quiet">{t.before.playText}</li></Group>}
              <p><Link to="/cursus/$course/dag/$day" params={{ course: course.id, day: String(card.number) }}>{t.now.whole}</Link></p>
            </>
          )
        }}
      </Answer>
    </section>
  )
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => <section className="todo"><h3>{title}</h3><ul>{children}</ul></section>

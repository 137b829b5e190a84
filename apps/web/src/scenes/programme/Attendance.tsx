import { attendance, type AttendanceRow, type HalfDayView, LETS_IN } from '@kring/protocol'
import { useRef, useState } from 'react'
import { Problems } from '../../forms/Problems.tsx'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { ask, nothing, Refused } from '../../people/ask.ts'
import { again, useProgramme } from './data.ts'

const keyOf = ({ day, half }: Pick<HalfDayView, 'day' | 'half'>): string => `${day}-${half}`

/** Who was there, per half day: one touch per person, kept at once. */
export function Attendance({ course, writes }: { course: string; writes: boolean }) {
  const t = useTexts(programmeTexts)
  const programme = useProgramme(course)
  const found = usePages(['course', course, 'attendance'], attendance, `/api/courses/${course}/attendance`)
  const [chosen, choose] = useState<string | null>(null)
  return (
    <Answer of={found}>
      {({ pages }) => {
        const halves = pages[0]?.halves ?? []
        const people = pages.flatMap((page) => page.people)
        const day = programme.data?.current ?? programme.data?.days.findLast(({ date }) => date !== null && date < (programme.data?.today ?? ''))?.number
        // On the day itself: the half that it is.
        const afternoon = new Date().getHours() >= 13
        const usual = halves.find((one) => one.day === day && one.half === (afternoon ? 'afternoon' : 'morning')) ?? halves.find((one) => one.day === day) ?? halves[0]
        const half = halves.find((one) => keyOf(one) === chosen) ?? usual
        if (people.length === 0) return <p className="empty">{t.hours.nobody}</p>
        if (!half) return null
        return (
          <>
            <div className="field half-pick">
              <label htmlFor="half">{t.hours.which}</label>
              <select id="half" className="pick" value={keyOf(half)} onChange={(event) => choose(event.target.value)}>
                {halves.map((one) => <option key={keyOf(one)} value={keyOf(one)}>{t.halfOfDay(one.day, one.half)}{one.date ? `, ${t.date(one.date)}` : ''}</option>)}
              </select>
            </div>
            <HalfDay key={keyOf(half)} course={course} half={half} people={people} writes={writes} part={programme.data?.days.find(({ number }) => number === half.day)?.part} />
            <More of={found} />
          </>
        )
      }}
    </Answer>
  )
}

function HalfDay({ course, half, people, writes, part }: { course: string; half: HalfDayView; people: AttendanceRow[]; writes: boolean; part: string | undefined }) {
  const t = useTexts(programmeTexts).hours
  const key = keyOf(half)
  const [error, setError] = useState<unknown>(null)
  /** What was touched and is under way. */
  const [sent, setSent] = useState<Record<string, number | null>>({})
  const [said, setSaid] = useState('')
  const maySit = (person: AttendanceRow): boolean => person.standings.every((one) => one.part !== part || LETS_IN.includes(one.standing))
  /** One after the other, in the order of touching. */
  const line = useRef(Promise.resolve())
  const write = (entries: { person: AttendanceRow; hours: number | null }[]): void => {
    setSent((now) => ({ ...now, ...Object.fromEntries(entries.map(({ person, hours }) => [person.id, hours])) }))
    line.current = line.current.then(() => writeNow(entries))
  }
  const writeNow = async (entries: { person: AttendanceRow; hours: number | null }[]): Promise<void> => {
    setError(null)
    setSaid('')
    try {
      await ask(nothing, `/api/courses/${course}/attendance`, { method: 'PUT', body: { day: half.day, half: half.half, people: entries.map(({ person, hours }) => ({ person: person.id, hours, was: person.hours[key] ?? null })) } })
      setSaid(t.saved)
    } catch (problem) {
      setError(problem)
    }
    await again(course, 'attendance')
    setSent((now) => Object.fromEntries(Object.entries(now).filter(([id]) => !entries.some(({ person }) => person.id === id))))
    void Promise.all([again(course, 'day'), again(course, 'cards')])
  }
  const open = people.filter((person) => person.hours[key] === undefined && maySit(person))
  const who = error instanceof Refused ? error.issues.find(({ where }) => where === 'by')?.what : undefined
  const gate = error instanceof Refused && error.fields.includes('ground')
  return (
    <>
      {writes && open.length > 1 && <p><button type="button" className="button" onClick={() => write(open.slice(0, 100).map((person) => ({ person, hours: half.hours })))}>{t.everyone}</button></p>}
      <Problems error={error} words={{ conflict: gate ? t.gate : t.conflict(who ?? '') }} />
      <p role="status" className="quiet">{said}</p>
      <ul className="rows presence">
        {people.map((person) => <Person key={person.id} person={person} half={half} hours={person.id in sent ? sent[person.id] ?? null : person.hours[key] ?? null} writes={writes && maySit(person)} out={!maySit(person)} write={(hours) => write([{ person, hours }])} />)}
      </ul>
    </>
  )
}

function Person({ person, half, hours, writes, out, write }: { person: AttendanceRow; half: HalfDayView; hours: number | null; writes: boolean; out: boolean; write: (hours: number | null) => void }) {
  const t = useTexts(programmeTexts).hours
  const say = useBoth()
  const total = Object.values(person.hours).reduce((all, one) => all + one, 0)
  const late = person.outlook.find(({ state }) => state === 'unreachable')
  const partly = hours !== null && hours > 0 && hours < half.hours
  const quarters = Array.from({ length: Math.max(0, Math.ceil(half.hours * 4) - 1) }, (_, i) => (i + 1) / 4)
  return (
    <li>
      <span className="presence-who">
        <span className="row-name">{person.name}</span>
        <span className="quiet">{t.total(total)}</span>
        {late && <span className="late">{t.warning(say(late.name))}</span>}
        {out && <span className="late">{t.notOn}</span>}
      </span>
      {writes ? (
        <span className="presence-acts" role="group" aria-label={t.presenceOf(person.name)}>
          <button type="button" className="toggle" aria-pressed={hours === half.hours} onClick={() => write(hours === half.hours ? null : half.hours)}>{t.full}</button>
          <button type="button" className="toggle" aria-pressed={hours === 0} onClick={() => write(hours === 0 ? null : 0)}>{t.none}</button>
          <select className={`toggle ${partly ? 'chosen' : ''}`} aria-label={t.hoursOf(person.name)} value={partly ? String(hours) : ''} onChange={(event) => write(event.target.value === '' ? null : Number(event.target.value))}>
            <option value="">{t.part}</option>
            {quarters.map((one) => <option key={one} value={one}>{t.been(one)}</option>)}
          </select>
        </span>
      ) : <span className="quiet">{hours === null ? t.unknown : hours === 0 ? t.away : t.been(hours)}</span>}
    </li>
  )
}

/** …/groep: the course group as experience group, with its limit first: moments, agreements, climate, and a word apart one click away. */
import { groupContent, type GroupContent } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Choice } from '../../app/Choice.tsx'
import { useSettings } from '../../app/settings.ts'
import { keep, readKept } from '../../forms/kept.ts'
import { groupTexts } from '../../i18n/group.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { Agreements } from './Agreements.tsx'
import { Climate } from './Climate.tsx'
import { Moments } from './Moments.tsx'
import { WordApart } from './WordApart.tsx'
import './group.css'

export function Group() {
  return <CourseShell section="/cursus/$course/groep">{(inside) => <Circle {...inside} />}</CourseShell>
}

function Circle({ course, roles, me }: InCourse) {
  const found = useQuery({ queryKey: ['course', course.id, 'group'], queryFn: ({ signal }) => ask(groupContent, `/api/courses/${course.id}/group`, { signal }), staleTime: 300_000 })
  return <Answer of={found}>{(content) => <Page course={course.id} content={content} trains={roles.includes('trainer')} me={me.person.id} />}</Answer>
}

/** The day she was at, for as long as this tab is open. */
const dayKey = (course: string): string => `group-day ${course}`

function Page({ course, content, trains, me }: { course: string; content: GroupContent; trains: boolean; me: string }) {
  const t = useTexts(groupTexts)
  const { language } = useSettings()
  const numbers = content.days.map(({ number }) => String(number))
  const [chosen, setChosen] = useState(() => readKept(dayKey(course))['day'] ?? String(content.today ?? numbers[0]))
  const day = content.days.find(({ number }) => String(number) === chosen) ?? content.days[0]
  const choose = (number: string) => {
    setChosen(number)
    keep(dayKey(course), { day: number })
  }
  return (
    <>
      <div className="group-head">
        <h2>{t.title}</h2>
        <WordApart course={course} trains={trains} me={me} />
      </div>
      <section className="limit" aria-label={t.limitTitle}>
        <p>{content.limit[language]}</p>
        <p className="quiet">{content.word[language]}</p>
      </section>
      {day && (
        <>
          <Choice legend={t.day} options={numbers} names={Object.fromEntries(numbers.map((number) => [number, number]))} value={String(day.number)} onChange={choose} />
          <h3 className="group-day">{t.dayTitle(day.number, day.title[language])}</h3>
          {day.question && <p className="quiet">{t.question(day.question[language])}</p>}
          <Moments key={`m${day.number}`} {...{ course, content, day, trains }} />
          <Climate key={`c${day.number}`} {...{ course, content, day, trains }} />
        </>
      )}
      <Agreements course={course} content={content} />
    </>
  )
}

import { courseView, type CourseView, type Role } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSettings } from '../../app/settings.ts'
import { courseTexts } from '../../i18n/course.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { PeoplePage, type SignedIn } from '../../people/PeoplePage.tsx'
import { SECTIONS, type Section } from './sections.ts'
import './course.css'

/** What a page of a course knows: the course, who looks, and what she is here (in the course or for the whole house). */
export interface InCourse {
  course: CourseView
  me: SignedIn
  roles: readonly Role[]
}

/**
 * The frame of every page of a course: its title, its sections beside the page, the page itself once the course is known.
 *
 *   <CourseShell section="/cursus/$course/mensen">{({ course, me, roles }) => …}</CourseShell>
 */
export function CourseShell({ section, called, children }: {
  section: Section['to']
  /** What this page is called, where it is one of several in its section. */
  called?: string
  children: (inside: InCourse) => ReactNode
}) {
  return <PeoplePage wide signedIn>{(me) => <Inside me={me} section={section} called={called}>{children}</Inside>}</PeoplePage>
}

interface Where {
  me: SignedIn
  section: Section['to']
  called: string | undefined
  children: (inside: InCourse) => ReactNode
}

function Inside(where: Where) {
  const { course: id = '' } = useParams({ strict: false })
  const found = useQuery({ queryKey: ['course', id], queryFn: ({ signal }) => ask(courseView, `/api/courses/${encodeURIComponent(id)}`, { signal }) })
  return <Answer of={found} page>{(course) => <Frame {...where} course={course} />}</Answer>
}

function Frame({ me, course, section, called, children }: Where & { course: CourseView }) {
  const t = useTexts(courseTexts)
  const { language } = useSettings()
  const [open, setOpen] = useState(false)
  const house = me.roles.flatMap((held) => (held.course === null ? [held.role] : []))
  const roles = [...new Set([...course.roles, ...house])]
  const seen = SECTIONS.filter(({ sees }) => !sees || sees.some((role) => roles.includes(role)))
  const here = called ?? SECTIONS.find(({ to }) => to === section)?.words[language] ?? ''
  useTitle(`${here}, ${course.title}`)
  return (
    <div className="course-frame">
      <header className="course-head">
        <p><Link to="/cursus">{t.mine}</Link></p>
        <h1>{course.title}</h1>
        <p className="quiet">{t.dates(course.startsOn, course.endsOn)}{course.archived && `. ${t.archived}`}</p>
      </header>
      <nav className="course-sections" aria-label={t.sections}>
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>{t.sections}: {here}</button>
        <ul className={open ? 'open' : ''}>
          {seen.map(({ to, words }) => <li key={to}><Link to={to} params={{ course: course.id }} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }} onClick={() => setOpen(false)}>{words[language]}</Link></li>)}
        </ul>
      </nav>
      <div className="course-page">{children({ course, me, roles })}</div>
    </div>
  )
}

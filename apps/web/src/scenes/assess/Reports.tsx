/** /cursus/…/beoordelen: the reports that were handed in, who reads them, and by what they are judged. */
import { nothing, ask } from '../../people/ask.ts'
import { reportRows, type ReportRow, type ReportRows } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { useSettings } from '../../app/settings.ts'
import { Confirm } from '../../forms/Confirm.tsx'
import { Form } from '../../forms/Form.tsx'
import { assessTexts } from '../../i18n/assess.ts'
import { dayIn } from '../../i18n/dates.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { PersonSelect } from '../../people/PersonSelect.tsx'
import { uuid } from '../../session/ids.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import { RubricPart } from './RubricPart.tsx'
import '../report/report.css'

export function Reports() {
  return <CourseShell section="/cursus/$course/beoordelen">{(inside) => <List {...inside} />}</CourseShell>
}

function List({ course, me, roles }: InCourse) {
  const t = useTexts(assessTexts)
  const found = usePages(['course', course.id, 'reports'], reportRows, `/api/courses/${course.id}/reports`)
  return (
    <>
      <h2>{t.title}</h2>
      <p className="lead">{t.about}</p>
      <Answer of={found}>
        {({ pages }) => {
          const rows = pages.flatMap(({ reports }) => reports)
          return (
            <>
              {rows.length === 0 ? <p className="empty">{t.none}</p> : <ul className="rows reports">{rows.map((row) => <Row key={row.id} course={course.id} row={row} may={pages[0]!.may} me={me.person.id} />)}</ul>}
              <More of={found} />
            </>
          )
        }}
      </Answer>
      <RubricPart course={course.id} mayChange={roles.some((role) => role === 'trainer' || role === 'administrator')} />
    </>
  )
}

function Row({ course, row, may, me }: { course: string; row: ReportRow; may: ReportRows['may']; me: string }) {
  const t = useTexts(assessTexts)
  const { standing } = useTexts(reportTexts)
  const { language } = useSettings()
  const mine = row.assessments.find((one) => one.mine)
  const [first, second, appeal] = (['first', 'second', 'appeal'] as const).map((kind) => row.assessments.find((one) => one.kind === kind))
  const open = row.version.result === null
  return (
    <li>
      <span className="row-what">
        <span className="row-name">{mine ? <Link to="/cursus/$course/beoordelen/$assessment" params={{ course, assessment: mine.id }}>{row.author.name}</Link> : row.author.name}</span>
        <span className="quiet">{standing.version(row.version.nr)}, {standing.handedIn(dayIn(language, row.version.handedInAt.slice(0, 10)), row.version.words)}</span>
      </span>
      <span className="quiet">{standing.short[row.stand]}</span>
      <span className="report-readers">
        {row.assessments.map((one) => <span key={one.id} className="quiet">{t.reader(t.kinds[one.kind], one.by?.name ?? t.left, one.done)}</span>)}
        {row.version.appeal && <span className="quiet">{t.appealed(dayIn(language, row.version.appeal.at.slice(0, 10)))}</span>}
      </span>
      <span className="row-acts">
        {may.take && open && !first && row.author.id !== me && <Take course={course} report={row.id} />}
        {may.take && open && first && !second && <Ask course={course} row={row} kind="second" />}
        {may.nameReader && row.stand === 'appeal' && !appeal && <Ask course={course} row={row} kind="appeal" />}
      </span>
    </li>
  )
}

const made = z.strictObject({ id: z.string() })

function Take({ course, report }: { course: string; report: string }) {
  const t = useTexts(assessTexts)
  const go = useNavigate()
  const client = useQueryClient()
  const [id] = useState(uuid)
  return (
    <Form
      label={t.take} words={{ conflict: t.taken }}
      send={async () => {
        const taken = await ask(made, `/api/courses/${course}/reports/${report}/assessments`, { method: 'POST', body: { id, kind: 'first' } })
        void client.invalidateQueries({ queryKey: ['course', course, 'reports'] })
        await go({ to: '/cursus/$course/beoordelen/$assessment', params: { course, assessment: taken.id } })
      }}
    />
  )
}

/** Chooses who reads as second, or who reads again on appeal: trainers and supervisors of the course who do not read it yet. */
function Ask({ course, row, kind }: { course: string; row: ReportRow; kind: 'second' | 'appeal' }) {
  const t = useTexts(assessTexts)
  const client = useQueryClient()
  const [id] = useState(uuid)
  const taken = new Set([row.author.id, ...row.assessments.map((one) => one.by?.id)])
  const act = async ({ person }: Record<string, string>) => {
    if (!person) return
    if (kind === 'second') await ask(made, `/api/courses/${course}/reports/${row.id}/assessments`, { method: 'POST', body: { id, kind, person } })
    else await ask(nothing, `/api/courses/${course}/reports/${row.id}/appeal/reader`, { method: 'PUT', body: { id, person } })
    await client.invalidateQueries({ queryKey: ['course', course, 'reports'] })
  }
  const words = t.asking[kind]
  return (
    <Confirm label={words.label} named={words.named(row.author.name)} title={words.named(row.author.name)} text={<p>{words.text}</p>} sure={words.sure} act={act} words={{ conflict: t.taken }}>
      <PersonSelect course={course} who="staff" label={words.who} nobody={t.nobody} fits={(person) => !taken.has(person.id) && person.roles.some(({ role }) => role === 'trainer' || role === 'supervisor')} />
    </Confirm>
  )
}

/** /cursus/…/casussen: one's own cases and those that others share for a time. */
import { caseCards, type CaseCard, caseView } from '@kring/protocol'
import type { OwnCase } from '@kring/curriculum'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Confirm } from '../../forms/Confirm.tsx'
import { Field } from '../../forms/Field.tsx'
import { caseTexts } from '../../i18n/cases.ts'
import { dayIn } from '../../i18n/dates.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer, More, usePages } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'
import { CourseShell, type InCourse } from '../course/CourseShell.tsx'
import '../report/report.css'

export function Cases() {
  return <CourseShell section="/cursus/$course/casussen">{(inside) => <List {...inside} />}</CourseShell>
}

function List({ course, roles }: InCourse) {
  const t = useTexts(caseTexts)
  const found = usePages(['course', course.id, 'cases'], caseCards, `/api/courses/${course.id}/cases`)
  return (
    <>
      <h2>{t.title}</h2>
      <p className="lead">{t.about}</p>
      <Answer of={found}>
        {({ pages }) => {
          const cases = pages.flatMap((page) => page.cases)
          const mine = cases.filter((card) => card.mine)
          const shared = cases.filter((card) => !card.mine)
          return (
            <>
              {roles.some((role) => role === 'participant' || role === 'trainer') && <New course={course.id} forms={pages[0]!.forms} />}
              {mine.length === 0 ? <p className="empty">{t.none}</p> : <ul className="rows">{mine.map((card) => <Row key={card.id} course={course.id} card={card} />)}</ul>}
              {shared.length > 0 && <><h2 className="second">{t.shared}</h2><ul className="rows">{shared.map((card) => <Row key={card.id} course={course.id} card={card} />)}</ul></>}
              <More of={found} />
            </>
          )
        }}
      </Answer>
    </>
  )
}

function Row({ course, card }: { course: string; card: CaseCard }) {
  const t = useTexts(caseTexts)
  const { language } = useSettings()
  return (
    <li>
      <span className="row-what">
        <Link to="/cursus/$course/casussen/$case" params={{ course, case: card.id }} className="row-name">{card.title}</Link>
        <span className="quiet">{card.mine ? t.sharedWith(card.shares) : `${card.author.name}, ${t.until(dayIn(language, card.until!.slice(0, 10)))}`}</span>
      </span>
      {card.comments > 0 && <span className="quiet">{t.comments(card.comments)}</span>}
    </li>
  )
}

function New({ course, forms }: { course: string; forms: OwnCase[] }) {
  const t = useTexts(caseTexts)
  const { language } = useSettings()
  const go = useNavigate()
  const client = useQueryClient()
  const [id] = useState(uuid)
  const act = async ({ title, item }: Record<string, string>) => {
    await ask(caseView, `/api/courses/${course}/cases`, { method: 'POST', body: { id, item, title, fields: [], pseudonyms: [], concepts: [], literature: [], scenario: null } })
    void client.invalidateQueries({ queryKey: ['course', course, 'cases'] })
    await go({ to: '/cursus/$course/casussen/$case', params: { course, case: id } })
  }
  return (
    <p className="row">
      <Confirm className="button strong" label={t.begin} title={t.begin} text={<p>{t.beginText}</p>} sure={t.beginSure} act={act}>
        <Field name="title" label={t.name} help={t.nameHelp} maxLength={160} />
        <div className="field">
          <label htmlFor="case-form">{t.form}</label>
          <select id="case-form" name="item">{forms.map((form) => <option key={form.id} value={form.id}>{form.title[language]}</option>)}</select>
        </div>
      </Confirm>
    </p>
  )
}

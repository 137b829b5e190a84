/** Handing in: what is still open, what seems to name someone, and the one button that freezes the text as it stands. */
import { isEmpty, plainOf, type ReportPart, type ReportView, reportView, selfIn } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Confirm } from '../../forms/Confirm.tsx'
import { reportTexts } from '../../i18n/report.ts'
import { dayIn } from '../../i18n/dates.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import type { Keeping } from '../../report/keeping.ts'
import { useChanges, useKept } from '../../report/useKeeping.ts'
import { uuid } from '../../session/ids.ts'
import { Giveaways, useGiveaways } from './Giveaways.tsx'

export function HandIn({ course, report, keeping, parts, words }: { course: string; report: ReportView; keeping: Keeping; parts: ReportPart[]; words: number }) {
  const t = useTexts(reportTexts).handIn
  const { language } = useSettings()
  const { server } = useKept(keeping)
  const client = useQueryClient()
  useChanges(keeping, 300)
  // One handing in is one, however often it is sent.
  const id = useRef(uuid())
  const texts = useMemo(() => parts.flatMap(({ blocks }) => blocks.map(plainOf)), [parts])
  const found = useGiveaways(texts)
  const self = selfIn(keeping.doc)
  const open = report.rubric.criteria.filter((criterion) => !self[criterion.id]?.level)
  const { least, most } = report.outline.words
  if (!report.mayHandIn) return null
  const todo = [
    parts.every(isEmpty) && t.nothing,
    open.length > 0 && t.judgment(open.map(({ name }) => name[language])),
    server !== 'kept' && t.notKept,
  ].filter((line): line is string => typeof line === 'string')
  const remarks = [words < least.value && t.short(words, least.value), words > most.value && t.long(words, most.value)].filter((line): line is string => typeof line === 'string')
  const send = async () => {
    const after = await ask(reportView, `/api/courses/${course}/report/hand-in`, { method: 'POST', body: { id: id.current, parts, looked: true } })
    id.current = uuid()
    client.setQueryData(['course', course, 'report'], after)
    window.scrollTo({ top: 0 })
  }
  return (
    <section className="part print-not" aria-labelledby="hand-in">
      <h2 id="hand-in">{report.stand === 'resit' ? t.again : t.title}</h2>
      <p>{t.by(dayIn(language, report.handInBy))} {t.late}</p>
      {remarks.map((line) => <p key={line}>{line}</p>)}
      <Giveaways found={found} />
      {todo.length > 0 ? (
        <>
          <p>{t.first}</p>
          <ul className="plain">{todo.map((line) => <li key={line}>{line}</li>)}</ul>
        </>
      ) : (
        <p className="row"><Confirm className="button strong" label={t.button} title={t.sureTitle} text={<p>{t.sureText}</p>} sure={t.sure} act={send} words={{ conflict: t.conflict }} /></p>
      )}
    </section>
  )
}

/** Who saw and changed what of this report: hers to read. */
import { reportTrail } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { reportTexts } from '../../i18n/report.ts'
import { momentIn } from '../../i18n/dates.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'
import type { Role } from '@kring/protocol'

export function Trail({ course }: { course: string }) {
  const t = useTexts(reportTexts).trail
  const [open, setOpen] = useState(false)
  return (
    <details className="part print-not" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><h2>{t.title}</h2></summary>
      <p className="quiet">{t.about}</p>
      {open && <Lines course={course} />}
    </details>
  )
}

function Lines({ course }: { course: string }) {
  const t = useTexts(reportTexts).trail
  const { roles } = useTexts(peopleTexts)
  const { language } = useSettings()
  const found = useQuery({ queryKey: ['course', course, 'report', 'trail'], queryFn: ({ signal }) => ask(reportTrail, `/api/courses/${course}/report/trail`, { signal }), staleTime: 0 })
  return (
    <Answer of={found}>
      {({ entries }) => entries.length === 0 ? <p className="empty">{t.none}</p> : (
        <ul className="rows">
          {entries.map((entry) => (
            <li key={entry.id}>
              <span>{entry.mine ? t.you : (entry.by ?? t.left)}{!entry.mine && entry.role && <span className="quiet"> {roles[entry.role as Role]}</span>} {t.acts[`${entry.thing} ${entry.act}`] ?? entry.act}</span>
              <span className="quiet">{momentIn(language, entry.at)}</span>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  )
}

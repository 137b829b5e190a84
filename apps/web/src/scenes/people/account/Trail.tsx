import { auditPage, type AuditView } from '@kring/protocol'
import { useSettings } from '../../../app/settings.ts'
import { accountTexts } from '../../../i18n/account.ts'
import { momentIn } from '../../../i18n/dates.ts'
import { peopleTexts } from '../../../i18n/people.ts'
import { trailTexts } from '../../../i18n/trail.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Answer, More, usePages } from '../../../people/Answer.tsx'
import type { SignedIn } from '../../../people/PeoplePage.tsx'

/** Who saw and changed what of one, in sentences, newest first. */
export function Trail({ me }: { me: SignedIn }) {
  const t = useTexts(accountTexts).trail
  const found = usePages(['me', 'audit'], auditPage, '/api/me/audit', { limit: '20' })
  return (
    <section className="part" aria-labelledby="trail">
      <h2 id="trail">{t.title}</h2>
      <p>{t.text}</p>
      <Answer of={found}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries)
          return entries.length === 0 ? <p className="empty">{t.none}</p> : <><ol className="trail">{entries.map((entry) => <Entry key={entry.id} entry={entry} me={me} />)}</ol><More of={found} label={t.more} /></>
        }}
      </Answer>
    </section>
  )
}

function Entry({ entry, me }: { entry: AuditView; me: SignedIn }) {
  const t = useTexts(trailTexts)
  const { roles } = useTexts(peopleTexts)
  const { language } = useSettings()
  const { by, at, act, thing, detail } = entry
  const who = by === null ? t.server : by.you ? t.you : by.name === null ? t.gone : by.role ? t.as(by.name, roles[by.role]) : by.name
  const role = me.roles.length > 0 && typeof detail['role'] === 'string' && detail['role'] in roles ? roles[detail['role'] as keyof typeof roles] : ''
  const course = me.roles.find((held) => held.course?.id === entry.course)?.course?.title
  const did = t.acts[`${thing}.${act}`]?.({ role: role || String(detail['role'] ?? ''), you: by?.you ?? false }) ?? t.other(thing, act)
  return (
    <li>
      <time dateTime={at} className="quiet">{momentIn(language, at)}</time>
      <span>{who} {did}{course && `, ${t.inCourse(course)}`}.</span>
    </li>
  )
}

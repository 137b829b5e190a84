import type { Scenario } from '@kring/curriculum'
import { useSettings } from '../../app/settings.ts'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import { passed } from '../../session/clock.ts'
import type { RoomView } from '../../session/room.ts'

/** The programme as a line: the time that has passed fills it, the item the group is at stands out. On a phone only that item is named. */
export function Agenda({ scenario, view }: { scenario: Scenario; view: RoomView }) {
  const t = useTexts(roomTexts)
  const { language } = useSettings()
  const { agenda } = view.conversation.state
  const now = Math.min(agenda.item, scenario.agenda.length - 1)
  const time = passed(scenario.agenda.map(({ minutes }) => minutes), view.conversation.turns[view.shown - 1]?.t ?? 0)
  const moment = time.findLastIndex((part) => part > 0)
  return (
    <ol className="agenda" aria-label={t.agenda}>
      {scenario.agenda.map((item, i) => (
        <li key={item.id} aria-current={i === now ? 'step' : undefined} className={i === now ? 'now' : i < now ? 'past' : 'to-come'} style={{ flexGrow: item.minutes }}>
          <span className={i === moment ? 'bar moment' : 'bar'} aria-hidden="true"><i style={{ width: `${(time[i] ?? 0) * 100}%` }} /></span>
          <span className="item">{item.name[language]}{i === now && agenda.letGo && <span className="let-go"> {t.agendaLetGo}</span>}</span>
        </li>
      ))}
    </ol>
  )
}

import type { Scenario } from '@kring/curriculum'
import { useSettings } from '../../app/settings.ts'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { RoomView } from '../../session/room.ts'

/** How much of each item is done, 0–1, and which one is on. */
export function progress(agenda: RoomView['conversation']['state']['agenda'], count: number): { now: number; done: number[] } {
  const now = Math.min(Math.max(agenda.item, 0), count - 1)
  return { now, done: Array.from({ length: count }, (_, i) => (i < now ? 1 : i > now ? 0 : Math.min(1, Math.max(0, agenda.done)))) }
}

/** The programme as a line with the moment on it; on a phone only the item that is on, with the line beneath. */
export function Agenda({ scenario, view }: { scenario: Scenario; view: RoomView }) {
  const t = useTexts(roomTexts)
  const { language } = useSettings()
  const { agenda } = view.conversation.state
  const { now, done } = progress(agenda, scenario.agenda.length)
  return (
    <ol className="agenda" aria-label={t.agenda}>
      {scenario.agenda.map((item, i) => (
        <li key={item.id} aria-current={i === now ? 'step' : undefined} className={i === now ? 'now' : i < now ? 'past' : 'to-come'} style={{ flexGrow: item.minutes }}>
          <span className="bar" aria-hidden="true"><i style={{ width: `${(done[i] ?? 0) * 100}%` }} /></span>
          <span className="item">{item.name[language]}{i === now && agenda.letGo && <span className="let-go"> {t.agendaLetGo}</span>}</span>
        </li>
      ))}
    </ol>
  )
}

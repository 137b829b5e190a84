import type { Scenario } from '@kring/curriculum'
import { Brand } from '../../app/Brand.tsx'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import { clock } from '../../session/clock.ts'
import type { RoomView } from '../../session/room.ts'
import { Agenda } from './Agenda.tsx'

/** The programme and the clock of the session (model time, not hers), pause, and the way out. */
export function RoomHead({ scenario, view, leading, onPause, onFinish, onHelp }: {
  scenario: Scenario
  view: RoomView
  leading: boolean
  onPause: () => void
  onFinish: () => void
  onHelp: () => void
}) {
  const t = useTexts(roomTexts)
  const shown = view.conversation.turns[view.shown - 1]
  const { now, rest } = t.clock(clock(shown?.t ?? 0), clock(scenario.minutes * 60))
  return (
    <header className="room-head">
      <Brand />
      <Agenda scenario={scenario} view={view} />
      <p className="clock"><span><strong>{now}</strong> {rest}</span><span className="session">{t.session(view.conversation.state.session)}</span></p>
      {leading && !view.closed && (
        <div className="room-acts">
          <button type="button" className="word help" onClick={onHelp} aria-label={t.help.button}>?</button>
          <button type="button" className="word finish" onClick={onFinish}>{t.finish}</button>
          <button type="button" className="button pause" aria-pressed={view.paused} aria-keyshortcuts="Alt+P" onClick={onPause}>
            <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true"><path d="M0 0h3.4v12H0zM6.6 0H10v12H6.6z" fill="currentColor" /></svg>
            <span>{t.pause}</span>
          </button>
        </div>
      )}
    </header>
  )
}

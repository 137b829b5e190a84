import type { Scenario } from '@kring/curriculum'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import { clock } from '../../session/clock.ts'
import type { RoomView } from '../../session/room.ts'
import { Dialog } from '../../forms/Dialog.tsx'

/** Asks before the group goes home. */
export function Finish({ scenario, view, onFinish, onClose }: { scenario: Scenario; view: RoomView; onFinish: () => void; onClose: () => void }) {
  const t = useTexts(roomTexts).finishing
  return (
    <Dialog title={t.title} onClose={onClose} closable={false}>
      <p className="dialog-help">{t.text(clock(view.conversation.state.t), clock(scenario.minutes * 60))}</p>
      <p className="dialog-help">{t.early}</p>
      <p className="row">
        <button type="button" className="button strong" onClick={onFinish}>{t.yes}</button>
        <button type="button" className="button" onClick={onClose}>{t.no}</button>
        <Link to="/" className="word">{t.later}</Link>
      </p>
    </Dialog>
  )
}

/** The last thing in the conversation: the group has gone home. */
export function Ended({ session, closed }: { session: string; closed: NonNullable<RoomView['closed']> }) {
  const t = useTexts(roomTexts).ended
  const look = useRef<HTMLAnchorElement>(null)
  useEffect(() => look.current?.focus(), [])
  return (
    <div className="ended">
      <p><em>{t[closed]}</em></p>
      <p className="row">
        <Link ref={look} to="/terugblik/$session" params={{ session }} className="button strong">{t.back}</Link>
        <Link to="/" className="word">{t.home}</Link>
      </p>
    </div>
  )
}

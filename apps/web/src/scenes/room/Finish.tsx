import type { Scenario } from '@kring/curriculum'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { pairTexts } from '../../i18n/pair.ts'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import { clock } from '../../session/clock.ts'
import type { RoomView } from '../../session/room.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { Go } from '../pair/Go.tsx'

/** Asks before the group goes home. */
export function Finish({ scenario, view, words, onFinish, onClose }: {
  scenario: Scenario
  view: RoomView
  /** Other words than those of a group's session. */
  words?: { title: string; text: string; early: string; yes: string }
  onFinish: () => void
  onClose: () => void
}) {
  const t = useTexts(roomTexts).finishing
  return (
    <Dialog title={words?.title ?? t.title} onClose={onClose} closable={false}>
      <p className="dialog-help">{words?.text ?? t.text(clock(view.conversation.state.t), clock(scenario.minutes * 60))}</p>
      <p className="dialog-help">{words?.early ?? t.early}</p>
      <p className="row">
        <button type="button" className="button strong" onClick={onFinish}>{words?.yes ?? t.yes}</button>
        <button type="button" className="button" onClick={onClose}>{t.no}</button>
        <Link to="/" className="word">{t.later}</Link>
      </p>
    </Dialog>
  )
}

/** The last thing in the conversation: the group has gone home. */
export function Ended({ session, closed, scenario }: { session: string; closed: NonNullable<RoomView['closed']>; scenario: Scenario }) {
  const t = useTexts(roomTexts).ended
  const tp = useTexts(pairTexts)
  const co = scenario.coLeaders.find(({ seat }) => seat === scenario.pair?.coLeader)
  const look = useRef<HTMLAnchorElement>(null)
  useEffect(() => look.current?.focus(), [])
  return (
    <div className="ended">
      <p><em>{t[closed]}</em></p>
      <p className="row">
        <Link ref={look} to="/terugblik/$session" params={{ session }} className="button strong">{t.back}</Link>
        {co && scenario.opening.turns.length > 0 && <Go label={tp.afterTalk(co.name)} make={async () => (await import('../../session/pair.ts')).beginAfter(session)} />}
        <Link to="/" className="word">{t.home}</Link>
      </p>
    </div>
  )
}

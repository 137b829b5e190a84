import type { Scenario } from '@kring/curriculum'
import { open } from '@kring/dynamics'
import { outcomeOf } from '@kring/language'
import type { NewEvent } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import type { Reading } from '../../debrief/reading.ts'
import { pairTexts } from '../../i18n/pair.ts'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import { readSession, type SessionRecord } from '../../session/log.ts'
import { beginFollowing } from '../../session/pair.ts'
import type { Snapshot } from '../../session/snapshot.ts'
import { Go } from './Go.tsx'
import { Settled } from './Settled.tsx'
import './pair.css'

/** Looking back on a talk for two: what was settled, what was said, and where it led. No curves: it was a talk among colleagues. */
export function PairBack({ id, record, events, scenario, reading }: { id: string; record: SessionRecord; events: readonly NewEvent[]; scenario: Scenario; reading: Reading }) {
  const t = useTexts(pairTexts)
  const you = useTexts(roomTexts).you
  const { language } = useSettings()
  const pair = scenario.pair!
  const name = scenario.members[0]!.name
  const [snapshot, setSnapshot] = useState<Snapshot>()
  useEffect(() => void readSession(id).then((kept) => setSnapshot(kept?.snapshot), () => undefined), [id])
  const turns = useMemo(() => reading.turns.map(({ turn }) => turn), [reading])
  const outcome = useMemo(() => snapshot && outcomeOf(pair, open(reading.group, reading.seed).state, snapshot.state, turns), [pair, reading, snapshot, turns])
  const mailed = events.some(({ body }) => body.type === 'mail')
  return (
    <article className="pair-back">
      <p className="debrief-kicker">{new Date(record.startedAt).toLocaleDateString(language, { dateStyle: 'long' })}</p>
      <h1>{scenario.title[language]}</h1>
      {outcome && <Settled pair={pair} settled={outcome} name={name} ease={outcome.ease} />}
      <p className="row">
        {reading.closed ? <Go strong label={reading.pair === 'before' ? t.toGroup : t.toNext} make={() => beginFollowing(id)} /> : <Link to="/kamer/$session" params={{ session: id }} className="button strong">{scenario.title[language]}</Link>}
        {record.follows && <Link to="/terugblik/$session" params={{ session: record.follows }} className="button">{t.lookBack}</Link>}
      </p>
      <section aria-labelledby="said">
        <h2 id="said">{t.conversation}</h2>
        <p className="scene">{scenario.opening.scene[language]}</p>
        <ol className="said" lang={reading.language}>
          {turns.map((turn) => (
            <li key={turn.turn}>
              {turn.act && turn.text && <strong>{turn.act.from === pair.seat ? name : you}</strong>} {turn.text} {turn.gesture && <em>{turn.gesture}</em>}
            </li>
          ))}
        </ol>
      </section>
      {mailed && <p className="hint">{t.mail.ours}</p>}
    </article>
  )
}

import type { PairText } from '@kring/curriculum'
import { open } from '@kring/dynamics'
import { outcomeOf } from '@kring/language'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useSettings } from '../../app/settings.ts'
import { pairTexts } from '../../i18n/pair.ts'
import { useTexts } from '../../i18n/texts.ts'
import { beginFollowing } from '../../session/pair.ts'
import type { RoomView } from '../../session/room.ts'
import { Go } from './Go.tsx'
import { Settled } from './Settled.tsx'

/** The last thing in a talk for two: how it broke off, what was agreed, and where it leads. */
export function PairEnded({ session, pair, when, view, name, follows }: { session: string; pair: PairText; when: 'before' | 'after'; view: RoomView; name: string; follows: string | undefined }) {
  const t = useTexts(pairTexts)
  const { language } = useSettings()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { state, turns } = view.conversation
  const outcome = useMemo(() => outcomeOf(pair, open(state.spec, state.seed).state, state, turns), [pair, state, turns])
  return (
    <div className="ended" ref={box} tabIndex={-1}>
      <p><em>{pair[when].ends[view.closed === 'time' ? 'time' : 'hers'][language]}</em></p>
      <Settled pair={pair} settled={outcome} name={name} ease={outcome.ease} />
      <p className="row">
        <Go strong label={when === 'before' ? t.toGroup : t.toNext} make={() => beginFollowing(session)} />
        {follows && <Link to="/terugblik/$session" params={{ session: follows }} className="button">{t.lookBack}</Link>}
        <Link to="/" className="word">{t.home}</Link>
      </p>
    </div>
  )
}

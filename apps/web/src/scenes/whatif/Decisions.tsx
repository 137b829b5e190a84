/** Her decisions in the order of the session, so that nothing moves while she reads; those that mattered most are named above. */
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { clock } from '../../session/clock.ts'
import type { Known } from '../../whatif/crew.ts'
import { foremost, type Weighed } from '../../whatif/weigh.ts'
import { Said } from './Said.tsx'
import type { Telling } from './telling.ts'

interface Props {
  telling: Telling
  known: Known[]
  weighed: { turn: number; final: boolean; weighed: Weighed | undefined }[]
  done: boolean
  turn: number | undefined
}

export function Decisions({ telling, known, weighed, done, turn }: Props) {
  const { session, found, t } = telling
  const told = weighed.flatMap(({ turn, final, weighed: one }) => (one && final ? [{ turn, weighed: one }] : []))
  const most = foremost(told)
  const placeOf = (turn: number): number => (found.reading.turns.find(({ turn: logged }) => logged.turn === turn)?.at ?? turn) + 1
  return (
    <>
      {done && known.length > 1 && most.length === 0 && <p className="hint">{t.nothingStandsOut}</p>}
      {done && known.length > 3 && most.length > 0 && (
        <p className="foremost">
          {t.foremost}{' '}
          {most.map((one, i) => <Fragment key={one}>{i > 0 && (i === most.length - 1 ? ` ${t.and} ` : ', ')}<Link to="/terugblik/$session/wat-als" params={{ session }} search={{ beurt: one }} resetScroll={false}>{t.turn(placeOf(one))}</Link></Fragment>)}.
        </p>
      )}
      <ol>
        {known.map(({ decision, final, busy, failed }, i) => {
          const one = weighed[i]?.weighed
          const read = found.reading.turns.find(({ turn: logged }) => logged.turn === decision.turn)
          const here = decision.turn === turn
          return (
            <li key={decision.turn} className={most.includes(decision.turn) ? 'most' : undefined}>
              <Link to="/terugblik/$session/wat-als" params={{ session }} search={{ beurt: decision.turn }} resetScroll={false} aria-current={here ? 'true' : undefined}>
                <span className="decision-place">{t.place(clock(read?.turn.t ?? 0), (read?.at ?? decision.turn) + 1)}{one && <Apart weighed={one} />}</span>
                <Said telling={telling} decision={decision} className="decision-said" />
                <span className="decision-meaning">
                  {one ? `${t.meaning(one.meaning, one.weight)}${final ? '' : '…'}` : failed ? t.failed : busy ? t.busy : t.pending}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Worth of a difference that fills the picture. */
const FULL = 0.1

/** How far what she did and what else she could have done come apart: the grey dot is how it went; to the right of it is more for the group. Said in words below it. */
function Apart({ weighed: { meaning, worth } }: { weighed: Weighed }) {
  const apart = meaning === 'better' || meaning === 'well'
  const x = 30 + Math.sign(worth) * (6 + Math.min(1, Math.abs(worth) / FULL) * 20)
  return (
    <svg width="60" height="12" viewBox="0 0 60 12" className="apart" aria-hidden="true">
      <path d="M2 6H58" className={meaning === 'unknown' ? 'rule dotted' : 'rule'} />
      {apart && <path d={`M30 6H${x}`} className="between" />}
      {apart && <circle cx={x} cy="6" r="3.6" className="instead" />}
      <circle cx="30" cy="6" r="3.6" className="went" />
    </svg>
  )
}

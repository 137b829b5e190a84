/** Her decisions in the order of the session, so that nothing moves while she reads; those that mattered most are named above. */
import { Link } from '@tanstack/react-router'
import { clock } from '../../session/clock.ts'
import type { Known } from '../../whatif/crew.ts'
import { foremost, type Weighed } from '../../whatif/weigh.ts'
import { asLine, type Telling } from './telling.ts'

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
  const most = new Set(foremost(told))
  return (
    <>
      {done && known.length > 1 && most.size === 0 && <p className="hint">{t.nothingStandsOut}</p>}
      <ol>
        {known.map(({ decision, hindsight, final, busy, failed }, i) => {
          const one = weighed[i]?.weighed
          const read = found.reading.turns.find(({ turn: logged }) => logged.turn === decision.turn)
          const here = decision.turn === turn
          return (
            <li key={decision.turn} className={most.has(decision.turn) ? 'most' : undefined}>
              <Link to="/terugblik/$session/wat-als" params={{ session }} search={{ beurt: decision.turn }} resetScroll={false} aria-current={here ? 'true' : undefined}>
                <span className="decision-place">{t.place(clock(read?.turn.t ?? 0), (read?.at ?? decision.turn) + 1)}</span>
                <span className={decision.passed || !read?.turn.text ? 'decision-said quiet' : 'decision-said'}>{asLine(telling, decision)}</span>
                <span className="decision-meaning">
                  {one && hindsight ? <><Apart weighed={one} />{t.meaning(one.meaning, one.weight)}{!final && '…'}</> : failed ? t.failed : busy ? t.busy : t.pending}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** How far what she did and what else she could have done come apart: the grey dot is how it went; to the right of it is more for the group. Said in words beside it. */
function Apart({ weighed: { meaning, weight } }: { weighed: Weighed }) {
  if (meaning === 'unknown') return <svg width="60" height="12" viewBox="0 0 60 12" className="apart" aria-hidden="true"><path d="M3 6H57" className="rule dotted" /><circle cx="30" cy="6" r="3.6" className="went" /></svg>
  const x = 30 + (meaning === 'better' ? 1 : meaning === 'well' ? -1 : 0) * weight * 8
  return (
    <svg width="60" height="12" viewBox="0 0 60 12" className="apart" aria-hidden="true">
      <path d="M3 6H57" className="rule" />
      {meaning !== 'nothing' && <path d={`M30 6H${x}`} className="between" />}
      {meaning !== 'nothing' && <circle cx={x} cy="6" r="3.6" className="instead" />}
      <circle cx="30" cy="6" r="3.6" className="went" />
    </svg>
  )
}

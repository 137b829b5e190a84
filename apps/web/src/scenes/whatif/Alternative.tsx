/** One thing she could have done instead: a sentence first; under it, when opened, the pictures, the reasons, and what she can do with it. */
import { Link } from '@tanstack/react-router'
import type { Alternative as Other, Decision } from '@kring/dynamics'
import { memo, useId } from 'react'
import { keyOf } from '../../whatif/alternatives.ts'
import type { Crew } from '../../whatif/crew.ts'
import { End } from './End.tsx'
import { GoOn } from './GoOn.tsx'
import { Reasons } from './Reasons.tsx'
import { Stays } from './Stays.tsx'
import { hadYou, sentenceFor, type Telling, thenWhat } from './telling.ts'

interface Props {
  telling: Telling
  decision: Decision
  chosen: Other
  alternative: Other
  crew: Crew
  final: boolean
  open: boolean
  onOpen(key: string): void
}

export const Alternative = memo(function Alternative({ telling, decision, chosen, alternative, crew, final, open, onOpen }: Props) {
  const { session, t } = telling
  const id = useId()
  const key = keyOf(alternative.act)
  const sentence = sentenceFor(telling, decision, alternative.act)
  return (
    <li className={open ? 'alternative open' : 'alternative'}>
      <h3><button type="button" aria-expanded={open} aria-controls={id} onClick={() => onOpen(open ? '' : key)}><span className="had">{hadYou(telling, alternative.act)}</span> {thenWhat(telling, alternative, chosen)}</button></h3>
      {open && (
        <div id={id} className="alternative-body">
          {sentence && <p className="for-instance" lang={telling.found.record.language}>{t.forInstance(sentence)}</p>}
          <div className="alternative-columns">
            <div className="pictures">
              <Stays telling={telling} alternative={alternative} chosen={chosen} />
              <End telling={telling} alternative={alternative} chosen={chosen} />
              <p className="hint">{t.dots} {t.compared(alternative.rollouts)}</p>
            </div>
            {final && <Reasons telling={telling} decision={decision} alternative={alternative} crew={crew} />}
          </div>
          <div className="alternative-acts">
            <Link className="button" to="/terugblik/$session/wat-als" params={{ session }} search={{ beurt: decision.turn, anders: key, lees: true }}>{t.read}</Link>
            <GoOn telling={telling} decision={decision} alternative={alternative} crew={crew} />
          </div>
        </div>
      )}
    </li>
  )
})

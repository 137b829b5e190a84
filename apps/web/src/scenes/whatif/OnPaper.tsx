/** What only paper needs: every decision with what it comes to and the few alternatives that say most. On screen she chooses one at a time. */
import { memo } from 'react'
import { clock } from '../../session/clock.ts'
import { keyOf, told } from '../../whatif/alternatives.ts'
import type { Known } from '../../whatif/crew.ts'
import { weigh } from '../../whatif/weigh.ts'
import { Said } from './Said.tsx'
import { hadYou, type Telling, thenWhat } from './telling.ts'

export function OnPaper({ telling, known }: { telling: Telling; known: Known[] }) {
  return <div className="whatif-paper">{known.map((one) => <One key={one.decision.turn} telling={telling} known={one} />)}</div>
}

const One = memo(function One({ telling, known: { decision, hindsight } }: { telling: Telling; known: Known }) {
  const { t, found } = telling
  const here = hindsight && told(hindsight)
  const weighed = hindsight && weigh(hindsight)
  const place = found.reading.turns.findIndex(({ turn }) => turn.turn === decision.turn)
  return (
    <section>
      <p className="decision-place">{t.place(clock(found.reading.turns[place]?.turn.t ?? 0), place + 1)}</p>
      <p><Said telling={telling} decision={decision} className="decision-words" /></p>
      <h3>{weighed ? t.headline(weighed.meaning, weighed.weight) : t.pending}</h3>
      {hindsight?.because && <p>{t.because[hindsight.because]}</p>}
      {here && hindsight?.verdict === 'matters' && <ul>{here.first.map((one) => <li key={keyOf(one.act)}><b>{hadYou(telling, one.act)}</b> {thenWhat(telling, one, here.chosen)}</li>)}</ul>}
    </section>
  )
})

/** What only paper needs: every decision with what it comes to and the few alternatives that say most. On screen she chooses one at a time. */
import { told } from '../../whatif/alternatives.ts'
import type { Known } from '../../whatif/crew.ts'
import { weigh } from '../../whatif/weigh.ts'
import { asLine, hadYou, type Telling, thenWhat } from './telling.ts'

export function OnPaper({ telling, known }: { telling: Telling; known: Known[] }) {
  const { t, found } = telling
  return (
    <div className="whatif-paper">
      {known.map(({ decision, hindsight }) => {
        const here = hindsight && told(hindsight)
        const weighed = hindsight && weigh(hindsight)
        return (
          <section key={decision.turn}>
            <p className="decision-place">{found.reading.turns.findIndex(({ turn }) => turn.turn === decision.turn) + 1}</p>
            <p className="decision-words">{asLine(telling, decision)}</p>
            <h3>{weighed ? t.headline(weighed.meaning, weighed.weight) : t.pending}</h3>
            {hindsight?.because && <p>{t.because[hindsight.because]}</p>}
            {here && hindsight?.verdict === 'matters' && <ul>{here.first.map((one) => <li key={one.act.kind}><b>{hadYou(telling, one.act)}</b> {thenWhat(telling, one, here.chosen)}</li>)}</ul>}
          </section>
        )
      })}
    </div>
  )
}

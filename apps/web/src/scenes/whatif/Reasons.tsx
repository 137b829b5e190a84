/** Why it would have gone otherwise: the principles that made the difference, each with whom it worked on and the page that tells about it. */
import { Link } from '@tanstack/react-router'
import type { Alternative, Decision, Reason } from '@kring/dynamics'
import { useEffect, useState } from 'react'
import { principleOf } from '../../debrief/why.ts'
import type { Crew } from '../../whatif/crew.ts'
import { mainReasons } from '../../whatif/reasons.ts'
import type { Telling } from './telling.ts'

export function Reasons({ telling: { people, language, t, words }, decision, alternative, crew }: { telling: Telling; decision: Decision; alternative: Alternative; crew: Crew }) {
  const [found, setFound] = useState<Reason[] | 'failed'>()
  const { act } = alternative
  useEffect(() => {
    let wanted = true
    crew.why(decision.index, act).then((reasons) => wanted && setFound(reasons), () => wanted && setFound('failed'))
    return () => { wanted = false }
  }, [crew, decision.index, act])
  const main = found && found !== 'failed' ? mainReasons(found, alternative) : []
  return (
    <section className="because" aria-live="polite">
      <h4>{t.why}</h4>
      {!found && <p className="hint">{t.whyWaiting}</p>}
      {found === 'failed' && <p className="hint">{t.whyFailed}</p>}
      {found && found !== 'failed' && main.length === 0 && <p className="hint">{t.whyNone}</p>}
      <ul className="reasons">
        {main.map(({ principle, effects }) => (
          <li key={principle}>
            <p className="reason-sentence">{principleOf(principle)?.sentence[language]}</p>
            <ul className="reason-effects">{effects.map(({ figure, difference, on }) => <li key={figure}>{t.reason(figure, difference > 0, on.includes('group') ? '' : words.and(on.map(people.name)))}</li>)}</ul>
            <p className="reason-source"><Link className="reason-link" to="/kennis/$" params={{ _splat: `principe/${principle}` }}>{t.readPrinciple}</Link></p>
          </li>
        ))}
      </ul>
    </section>
  )
}

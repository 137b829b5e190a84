/** Who stays, counted in twenty dots: as it went, and otherwise. A full dot is someone who stays, an open one an empty chair. */
import type { Alternative } from '@kring/dynamics'
import { TIMES } from '../../whatif/frequencies.ts'
import { mayLeave } from '../../whatif/weigh.ts'
import { Face } from '../room/Face.tsx'
import type { Telling } from './telling.ts'

const STEP = 11

function Row({ stays, kind, label, count }: { stays: number; kind: 'went' | 'instead'; label: string; count: string }) {
  return (
    <div className={`dot-row ${kind}`}>
      <span className="dot-label">{label}</span>
      <svg viewBox={`0 0 ${TIMES * STEP} 12`} className="chairs" aria-hidden="true">
        {Array.from({ length: TIMES }, (_, i) => <circle key={i} cx={i * STEP + 5.5} cy="6" r={i < stays ? 4.1 : 3.5} className={i < stays ? `dot ${kind}` : `chair ${kind}`} />)}
      </svg>
      <span className="dot-count">{count}</span>
    </div>
  )
}

export function Stays({ telling: { people, t }, alternative, chosen }: { telling: Telling; alternative: Alternative; chosen: Alternative }) {
  const shown = mayLeave(alternative, chosen)
  return (
    <section className="stays">
      <h4>{t.stays} {shown.length > 0 && <span className="hint">{t.staysHint}</span>}</h4>
      {shown.length === 0 && <p className="hint">{t.staysSame}</p>}
      {shown.map(({ seat, instead, went }) => (
        <div key={seat} className="stay">
          <p className="stay-name"><Face person={people.face(seat)} size={26} /><span>{t.stayName(people.Name(seat))}</span></p>
          <Row stays={went} kind="went" label={t.went} count={t.of20(went)} />
          <Row stays={instead} kind="instead" label={t.otherwise} count={t.of20(instead)} />
        </div>
      ))}
    </section>
  )
}

/** How things stand at the end: per figure twenty dots as it went and twenty otherwise, on one line from lower to higher. */
import type { Alternative, Figure } from '@kring/dynamics'
import { levelOf } from '../../debrief/series.ts'
import { dots, pile, window as windowOf } from '../../whatif/frequencies.ts'
import { shiftOf } from '../../whatif/weigh.ts'
import type { Telling } from './telling.ts'

const SHOWN = ['safety', 'recognition', 'cohesion', 'agenda'] as const satisfies readonly Figure[]
const COLUMNS = 34
const STEP = 9
const WIDTH = COLUMNS * STEP

function Row({ values, range, kind, label }: { values: number[]; range: [number, number]; kind: 'went' | 'instead'; label: string }) {
  const piled = pile(values, range, COLUMNS)
  const height = (Math.max(...piled.map(({ level }) => level)) + 1) * STEP
  const middle = (values[9]! + values[10]!) / 2
  const x = ((middle - range[0]) / (range[1] - range[0])) * (WIDTH - STEP) + STEP / 2
  return (
    <div className={`dot-row ${kind}`}>
      <span className="dot-label">{label}</span>
      <svg viewBox={`0 0 ${WIDTH} ${height + 5}`} className="heap" aria-hidden="true">
        <path d={`M0 ${height + 0.5}H${WIDTH}`} className="rule" />
        {piled.map(({ column, level }) => <circle key={`${column} ${level}`} cx={column * STEP + STEP / 2} cy={height - level * STEP - STEP / 2} r={STEP / 2 - 0.7} className={`dot ${kind}`} />)}
        <path d={`M${x - 3.5} ${height + 5}L${x} ${height + 1}L${x + 3.5} ${height + 5}Z`} className={`middle ${kind}`} />
      </svg>
    </div>
  )
}

export function End({ telling: { t, words }, alternative, chosen }: { telling: Telling; alternative: Alternative; chosen: Alternative }) {
  return (
    <section className="end">
      <h4>{t.end}</h4>
      {SHOWN.map((figure) => {
        const went = dots(chosen.figures[figure])
        const instead = dots(alternative.figures[figure])
        const range = windowOf([...went, ...instead])
        return (
          <div key={figure} className="figure">
            <p className="figure-name"><b>{t.figure[figure]}</b> <span>{t.shift(shiftOf(alternative, figure))}</span></p>
            <div>
              <Row values={went} range={range} kind="went" label={t.went} />
              <Row values={instead} range={range} kind="instead" label={t.otherwise} />
              <p className="ends" aria-hidden="true"><span>{t.lower}</span><span>{t.higher}</span></p>
            </div>
            <p className="unseen">{t.inWords(words.level(levelOf(chosen.figures[figure].mean)), words.level(levelOf(alternative.figures[figure].mean)))}</p>
          </div>
        )
      })}
    </section>
  )
}

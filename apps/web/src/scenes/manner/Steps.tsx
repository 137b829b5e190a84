/** A session as one line of steps: a filled dot for one person, linked while you stay; a ring for the whole circle; a gap for silence; marks where the programme was let go or held. */
import type { LedStep, Manner } from '@kring/dynamics'

const STEP = 17
const Y = 16

const single = ({ to }: LedStep): boolean => to !== 'circle' && to !== 'few' && to !== 'silence'

/** Same person as the step before, silences passed over. */
function staysFrom(steps: readonly LedStep[], i: number): number | null {
  const step = steps[i]!
  if (!single(step)) return null
  for (let j = i - 1; j >= 0; j--) {
    if (steps[j]!.to === step.to) return j
    if (steps[j]!.to !== 'silence') return null
  }
  return null
}

export function Steps({ manner, label }: { manner: Manner; label: string }) {
  const { steps } = manner
  const width = steps.length * STEP + 6
  const x = (i: number): number => 9 + i * STEP
  return (
    <div className="manner-steps" role="img" aria-label={label}>
      <svg width={width} height={38} viewBox={`0 0 ${width} 38`} aria-hidden="true">
        {steps.map((step, i) => {
          const from = staysFrom(steps, i)
          return from === null ? null : <line key={step.turn} x1={x(from)} x2={x(i)} y1={Y} y2={Y} className="stay" />
        })}
        {steps.map((step, i) =>
          step.to === 'silence' ? <line key={step.turn} x1={x(i) - 3} x2={x(i) + 3} y1={Y} y2={Y} className="hush" />
          : step.to === 'circle' ? <circle key={step.turn} cx={x(i)} cy={Y} r={5} className="all" />
          : <circle key={step.turn} cx={x(i)} cy={Y} r={step.to === 'few' ? 3.4 : 5} className="one" />,
        )}
        {steps.map(({ turn, programme }, i) => programme && <path key={turn} d={programme === 'let-go' ? `M${x(i) - 4} 28h8l-4 6z` : `M${x(i) - 4} 28h8v4h-8z`} className={programme === 'let-go' ? 'let-go' : 'held'} />)}
      </svg>
    </div>
  )
}

/** The programme as a ribbon that narrows where groups were lost: full width, everyone was with them; thin, in most sessions not. */
import type { Scenario } from '@kring/curriculum'
import type { CohortTask } from '@kring/protocol'
import { useSettings } from '../../app/settings.ts'
import { practiceTexts } from '../../i18n/practice.ts'
import { useTexts } from '../../i18n/texts.ts'
import { clock } from '../../session/clock.ts'
import { useWidth } from '../debrief/useWidth.ts'

type Course = NonNullable<CohortTask['course']>
const HEIGHT = 96
const TOP = 8
const FULL = 56

const CAUSES = ['apart', 'attention', 'leaving'] as const

export function LostStrip({ course, scenario }: { course: Course; scenario: Scenario }) {
  const t = useTexts(practiceTexts)
  const { language } = useSettings()
  const [ref, width] = useWidth<HTMLDivElement>()
  const end = Math.max(scenario.minutes * 60 * 0.2, ...course.map(({ until }) => until))
  const x = (seconds: number): number => (seconds / end) * width
  const itemName = (id: string): string => scenario.agenda.find((item) => item.id === id)?.name[language] ?? id
  const middle = TOP + FULL / 2
  const half = ({ lost, sessions }: Course[number]): number => Math.max(1.5, (FULL / 2) * (1 - lost / sessions))
  const points = course.flatMap((one) => [{ at: (one.from + one.until) / 2, half: half(one) }])
  const first = course[0]
  const last = course.at(-1)
  if (!first || !last) return null
  const side = (sign: number): string => [{ at: first.from, half: points[0]!.half }, ...points, { at: last.until, half: points.at(-1)!.half }].map((p) => `${x(p.at).toFixed(1)} ${(middle + sign * p.half).toFixed(1)}`).join('L')
  const lower = [{ at: first.from, half: points[0]!.half }, ...points, { at: last.until, half: points.at(-1)!.half }].reverse().map((p) => `${x(p.at).toFixed(1)} ${(middle + p.half).toFixed(1)}`).join('L')
  const items = course.filter((one, i) => i === 0 || course[i - 1]!.item !== one.item)
  const worst = course.reduce((most, one) => (one.lost / one.sessions > most.lost / most.sessions ? one : most))
  const cause = CAUSES.reduce((most, one) => (worst[one] > worst[most] ? one : most))
  return (
    <div className="lost">
      <p className="prose">{worst.lost === 0 ? t.courseNever : t.courseMost(itemName(worst.item), worst.lost, worst.sessions, worst[cause] > 0 ? t.why[cause] : '')}</p>
      <div ref={ref} className="lost-strip">
        {width > 0 && (
          <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
            <path d={`M${side(-1)}L${lower}Z`} className="ribbon" />
            {course.filter(({ lost }) => lost > 0).map((one) => <circle key={one.from} cx={x((one.from + one.until) / 2)} cy={middle} r={2.6} className="lost-dot" />)}
            {items.map((one, i) => {
              const room = (items[i + 1] ? x(items[i + 1]!.from) : width) - x(one.from)
              const name = itemName(one.item)
              return (
                <g key={one.from}>
                  <line x1={x(one.from)} x2={x(one.from)} y1={TOP} y2={HEIGHT - 20} className="rule" />
                  <text x={x(one.from) + 3} y={HEIGHT - 6} className="axis">{name.length * 6.4 < room ? name : clock(one.from)}</text>
                </g>
              )
            })}
          </svg>
        )}
      </div>
      <ul className="unseen">{course.map((one) => <li key={one.from}>{t.cell(itemName(one.item), clock(one.from), one.lost, one.sessions)}</li>)}</ul>
    </div>
  )
}

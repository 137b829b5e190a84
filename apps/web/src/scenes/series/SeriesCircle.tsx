import { TRAINEE } from '@kring/dynamics'
import type { SeriesSession } from '@kring/language'
import { sessionLines, type WhoIs } from '@kring/language'
import type { GroupSpec } from '@kring/dynamics'
import type { Scenario } from '@kring/curriculum'
import { useMemo } from 'react'
import { useSettings } from '../../app/settings.ts'
import { useDark } from '../../app/useDark.ts'
import { seriesTexts } from '../../i18n/series.ts'
import { useTexts } from '../../i18n/texts.ts'
import { seatedAt } from '../../series/plan.ts'
import { Stage } from '../../stage/index.ts'

/** The circle as this session leaves it: who sits there, whose chair is empty, and light on whom it was about. */
export function SeriesCircle({ group, scenario, who, told, progress }: { group: GroupSpec; scenario: Scenario | null; who: WhoIs; told: SeriesSession | undefined; progress: number }) {
  const t = useTexts(seriesTexts)
  const { language } = useSettings()
  const dark = useDark()
  const people = useMemo(() => seatedAt(group, scenario, who, told), [group, scenario, who, told])
  const about = useMemo(() => {
    const seats = told ? sessionLines(told, who, language).flatMap((line) => line.seats) : []
    return seats.find((seat) => people.some((person) => person.seat === seat && person.present !== false)) ?? null
  }, [told, who, language, people])
  const board = useMemo(() => (told ? { title: t.board(told.session), lines: [t.leadings[told.led]] } : undefined), [told, t])
  const others = people.filter((person) => person.seat !== TRAINEE)
  const here = others.filter((person) => person.present !== false).map(({ name }) => name)
  const empty = others.filter((person) => person.present === false).map(({ name }) => name)
  return (
    <div className="series-circle" role="img" aria-label={told ? t.circle(told.session, here, empty) : t.circleBefore(here)}>
      {/* Another set of chairs is another circle: it is cut to, not moved. */}
      <Stage key={people.map(({ seat }) => seat).join()} people={people} speaker={about} board={board} theme={dark ? 'evening' : 'day'} language={language} progress={progress} />
    </div>
  )
}

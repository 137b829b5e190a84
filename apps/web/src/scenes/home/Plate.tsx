import type { Drawn } from '@kring/curriculum'
import { useMemo } from 'react'
import { useSettings } from '../../app/settings.ts'
import { useDark } from '../../app/useDark.ts'
import { seenAtStart } from '../../session/seen.ts'
import { Stage } from '../../stage/index.ts'
import { boardOf, seated } from '../room/seated.ts'

/** The circle of a scenario as it is when its opening begins: the picture beside the title. */
export function Plate({ scenario, label }: { scenario: Drawn; label: string }) {
  const { language } = useSettings()
  const dark = useDark()
  const people = useMemo(() => seated(scenario, seenAtStart(scenario), ''), [scenario])
  const board = useMemo(() => boardOf(scenario, language), [scenario, language])
  return (
    <div role="img" aria-label={label}>
      <Stage people={people} speaker={scenario.opening.turns[0]?.from ?? null} board={board} theme={dark ? 'evening' : 'day'} language={language} progress={0.3} labelSize={11} />
    </div>
  )
}

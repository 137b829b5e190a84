import type { ScenarioCard } from '@kring/curriculum'
import { useMemo } from 'react'
import { useSettings } from '../../app/settings.ts'
import { useDark } from '../../app/useDark.ts'
import { Stage } from '../../stage/index.ts'
import { seatedCard } from '../room/seated.ts'

/** The circle of a scenario as the picture beside the title. */
export function Plate({ card, label }: { card: ScenarioCard; label: string }) {
  const { language } = useSettings()
  const dark = useDark()
  const people = useMemo(() => seatedCard(card, ''), [card])
  return <div role="img" aria-label={label} className="plate-picture"><Stage people={people} theme={dark ? 'evening' : 'day'} language={language} progress={0.3} labelSize={11} /></div>
}

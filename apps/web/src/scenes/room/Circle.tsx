import type { Scenario } from '@kring/curriculum'
import type { Seat } from '@kring/dynamics'
import { memo, useMemo } from 'react'
import { useSettings } from '../../app/settings.ts'
import { useDark } from '../../app/useDark.ts'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { RoomView } from '../../session/room.ts'
import { seenAt } from '../../session/seen.ts'
import { Stage } from '../../stage/index.ts'
import { boardOf, seated } from './seated.ts'

/** How many of the last turns are drawn as threads on the rug. */
const THREADS = 3

/** The drawn circle at the turn on screen. It is drawn again when something is seen or chosen, not with every letter she types. */
export const Circle = memo(function Circle({ scenario, view, selected, onSelect, projector = false }: {
  scenario: Scenario
  view: RoomView
  selected: readonly Seat[] | 'group'
  onSelect?: (target: Seat | 'group') => void
  projector?: boolean
}) {
  const t = useTexts(roomTexts)
  const { language } = useSettings()
  const dark = useDark()
  const { conversation, shown, running } = view
  const turns = useMemo(() => conversation.turns.slice(0, shown), [conversation, shown])
  const people = useMemo(() => seated(scenario, seenAt(conversation.state.spec, turns), t.you), [scenario, conversation.state.spec, turns, t.you])
  // Where only two talk, who speaks to whom needs no thread.
  const last = useMemo(() => (scenario.circle.length === 2 ? [] : turns.flatMap(({ act }) => (act ? [{ from: act.from, to: act.to }] : [])).slice(-THREADS)), [scenario, turns])
  const board = useMemo(() => boardOf(scenario, conversation.language), [scenario, conversation.language])
  const now = turns.at(-1)
  return (
    <section className="circle" aria-label={t.stage}>
      <Stage
        people={people}
        speaker={running ? (now?.act?.from ?? null) : null}
        last={last}
        selected={selected}
        onSelect={onSelect}
        board={board}
        theme={dark && !projector ? 'evening' : 'day'}
        language={language}
        labelSize={projector ? 22 : undefined}
        progress={Math.min(1, (now?.t ?? 0) / (scenario.minutes * 60))}
      />
    </section>
  )
})

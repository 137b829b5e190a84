import type { InterventionText, Scenario } from '@kring/curriculum'
import { useEffect, useState } from 'react'
import { interventions as fetchInterventions } from '../../content/index.ts'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { RoomView } from '../../session/room.ts'
import { Circle } from './Circle.tsx'
import { RoomHead } from './RoomHead.tsx'
import { Talk } from './Talk.tsx'

const nothing = () => undefined

/** The room as another window leads it: the wall of a classroom, or a second tab. */
export function Following({ scenario, view, projector, onTake }: { scenario: Scenario; view: RoomView; projector: boolean; onTake: () => void }) {
  const t = useTexts(roomTexts)
  const [interventions, setInterventions] = useState<InterventionText[]>([])
  useEffect(() => void fetchInterventions().then(setInterventions), [])
  return (
    <div className={`room following${projector ? ' projector' : ''}`}>
      <RoomHead scenario={scenario} view={view} leading={false} onPause={nothing} onFinish={nothing} onHelp={nothing} />
      <main className="room-body">
        <h1 className="unseen">{scenario.title[view.conversation.language]}</h1>
        <Circle scenario={scenario} view={view} selected={[]} projector={projector} />
        <div className="side">
          <Talk view={view} scenario={scenario} interventions={interventions} last={projector ? 2 : undefined} />
          {!projector && (
            <p className="follow">{t.follow.text} <button type="button" className="button" onClick={onTake}>{t.follow.take}</button></p>
          )}
        </div>
      </main>
    </div>
  )
}

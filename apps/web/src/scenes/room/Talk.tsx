import type { InterventionText, Scenario } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { RoomView } from '../../session/room.ts'
import { TurnRow } from './TurnRow.tsx'

/** Nearer to the end than this (px) she is reading along, and the list follows; else it stays where she looks. */
const NEAR = 120

/** The conversation so far, newest at the bottom. */
export const Talk = memo(function Talk({ view, scenario, interventions, last, children }: {
  view: RoomView
  scenario: Scenario
  interventions: InterventionText[]
  /** Only the last so many turns (projector). */
  last?: number
  /** What follows the last turn: the end of the session. */
  children?: ReactNode
}) {
  const t = useTexts(roomTexts)
  const box = useRef<HTMLDivElement>(null)
  const near = useRef(true)
  /** Its height when the list last followed. */
  const height = useRef(0)
  const { conversation, shown, running } = view
  const turns = conversation.turns.slice(last ? Math.max(0, shown - last) : 0, shown)

  const follow = () => {
    const element = box.current
    if (!element) return
    height.current = element.clientHeight
    if (near.current) element.scrollTop = element.scrollHeight
  }
  useLayoutEffect(follow, [shown, view.closed, running, conversation])
  // Her own words, a question of the room, a keyboard on the glass: all take height from the conversation.
  useEffect(() => {
    const observer = new ResizeObserver(follow)
    observer.observe(box.current!)
    // And a silence gives height, slowly.
    observer.observe(box.current!.firstElementChild!)
    return () => observer.disconnect()
  }, [])

  return (
    <div
      ref={box}
      className="talk"
      role="log"
      aria-label={t.talk}
      aria-live="polite"
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        // What was told of a scroll before the list lost height to something below it says nothing of where she looks.
        if (clientHeight === height.current) near.current = scrollHeight - scrollTop - clientHeight < NEAR
      }}
    >
      <div className="turns">
        {!last && <p className="scene" lang={conversation.language}>{scenario.opening.scene[conversation.language]}</p>}
        {turns.map((turn, i) => (
          <TurnRow key={turn.turn} turn={turn} scenario={scenario} spoken={conversation.language} interventions={interventions} now={running && i === turns.length - 1} other={turn.act?.from === TRAINEE && turn.turn < view.hers} size={last ? 56 : 38} />
        ))}
        {children}
      </div>
    </div>
  )
})

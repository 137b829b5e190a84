import type { InterventionText, Scenario } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import type { Seat } from '@kring/dynamics'
import type { SpokenTurn } from '@kring/language'
import { memo } from 'react'
import { useSettings } from '../../app/settings.ts'
import { roomTexts } from '../../i18n/room.ts'
import { inline, useTexts } from '../../i18n/texts.ts'
import { Face } from './Face.tsx'
import { addressed, nameOf } from './names.ts'

/**
 * Where what is seen stands: a manner of speaking ("zacht") before the words, a sentence after them, and on a line of its own when
 * it is about somebody else.
 */
export function placeOf(gesture: string | undefined, seat: Seat | undefined, scenario: Scenario): 'before' | 'after' | 'apart' | null {
  if (!gesture) return null
  if (/^\p{Ll}/u.test(gesture)) return 'before'
  const others = [...scenario.members, ...scenario.coLeaders].filter((person) => person.seat !== seat)
  return others.some(({ name }) => gesture.startsWith(name)) ? 'apart' : 'after'
}

/** One turn of the conversation: who, what is seen (italic), what is said; or a silence, as wide as it is long. */
export const TurnRow = memo(function TurnRow({ turn, scenario, interventions, now, size = 38 }: {
  turn: SpokenTurn
  scenario: Scenario
  interventions: InterventionText[]
  /** Its moment is running. */
  now: boolean
  size?: number
}) {
  const t = useTexts(roomTexts)
  const { language } = useSettings()
  const seat = turn.act?.from ?? turn.move?.seat

  if (turn.silence && !seat) {
    const { counts } = turn.silence
    return (
      <div className={now ? 'turn silence now' : 'turn silence'} style={{ paddingBlock: `${counts * 3}px` }}>
        <span className="ring" aria-hidden="true" />
        <p>{t.silence(counts)}{turn.gesture && <em>{turn.gesture}</em>}</p>
      </div>
    )
  }
  const person = [...scenario.members, ...scenario.coLeaders].find((one) => one.seat === seat)
  const mine = seat === TRAINEE
  const heard = turn.understood && interventions.find(({ id }) => id === turn.understood?.intervention)?.name[language]
  const what = turn.understood && (heard ? inline(heard) : t.notListed)
  const place = placeOf(turn.gesture, seat, scenario)
  return (
    <div className={`turn${now ? ' now' : ''}${turn.text ? '' : ' lone'}${mine ? ' mine' : ''}`}>
      {seat ? <Face person={person} size={size} /> : <span />}
      <div>
        {seat && <p className="who">{nameOf(scenario, seat, t)}</p>}
        <p className="words">
          {place === 'before' && <em>{turn.gesture}</em>} {turn.text} {place === 'after' && <em>{turn.gesture}</em>}
          {mine && !turn.text && !turn.gesture && <em>{t.youSilent}</em>}
          {mine && turn.silence && <em className="count">{t.silence(turn.silence.counts)}</em>}
        </p>
        {place === 'apart' && <p className="words apart"><em>{turn.gesture}</em></p>}
        {mine && what && <p className="heard">{t.youDid(what, addressed(scenario, turn.act?.to ?? 'group', t))}</p>}
      </div>
    </div>
  )
})

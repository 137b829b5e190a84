import type { InterventionText, Scenario } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import type { SpokenTurn } from '@kring/language'
import { memo } from 'react'
import { useSettings } from '../../app/settings.ts'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Face } from './Face.tsx'
import { addressed, nameOf } from './names.ts'

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
  const what = turn.understood && (interventions.find(({ id }) => id === turn.understood?.intervention)?.name[language] ?? t.notListed)
  return (
    <div className={`turn${now ? ' now' : ''}${turn.text ? '' : ' lone'}${mine ? ' mine' : ''}`}>
      {seat ? <Face person={person} size={size} /> : <span />}
      <div>
        {seat && <p className="who">{nameOf(scenario, seat, t)}</p>}
        <p className="words" lang={turn.text ? undefined : language}>
          {turn.gesture && <em>{turn.gesture}</em>} {turn.text}
          {mine && !turn.text && !turn.gesture && <em>{t.youSilent}</em>}
          {mine && turn.silence && <em className="count">{t.silence(turn.silence.counts)}</em>}
        </p>
        {mine && what && <p className="heard">{t.youDid(what, addressed(scenario, turn.act?.to ?? 'group', t))}</p>}
      </div>
    </div>
  )
})

import type { InterventionText, Language, Scenario } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import { placeOf } from '@kring/language'
import type { SpokenTurn } from '@kring/language'
import { memo } from 'react'
import { useSettings } from '../../app/settings.ts'
import { roomTexts } from '../../i18n/room.ts'
import { inline, useTexts } from '../../i18n/texts.ts'
import { readingTime } from '../../session/pacing.ts'
import { Face } from './Face.tsx'
import { addressed, nameOf } from './names.ts'

/** Silence is white space, six pixels a count; beyond this many it would push the conversation out of sight. */
const WIDEST = 20

/** One turn of the conversation: who, what is seen (italic), what is said; or a silence, as wide as it is long. */
export const TurnRow = memo(function TurnRow({ turn, scenario, spoken, interventions, now, other = false, size = 38 }: {
  turn: SpokenTurn
  scenario: Scenario
  /** The language of the group, which may be another than the page's. */
  spoken: Language
  interventions: InterventionText[]
  /** Its moment is running. */
  now: boolean
  /** Done from her seat by someone else, while she watched. */
  other?: boolean
  size?: number
}) {
  const t = useTexts(roomTexts)
  const { language, pace } = useSettings()
  const seat = turn.act?.from ?? turn.move?.seat

  if (turn.silence && !seat) {
    const { counts } = turn.silence
    const space = { paddingBlock: `${Math.min(counts, WIDEST) * 3}px`, animationDuration: `${readingTime(turn, pace)}ms` }
    // While it lasts nobody knows how long it will be: only the ring and the white grow. Its words come when it is over.
    return (
      <div className={now ? 'turn silence now' : 'turn silence'} style={space}>
        <span className="ring" aria-hidden="true" style={{ animationDuration: space.animationDuration }} />
        <p>{!now && (turn.gesture ? <em lang={spoken}>{turn.gesture}</em> : t.silence(counts))}</p>
      </div>
    )
  }
  const person = [...scenario.members, ...scenario.coLeaders].find((one) => one.seat === seat)
  const mine = seat === TRAINEE && !other
  const heard = turn.understood && interventions.find(({ id }) => id === turn.understood?.intervention)?.name[language]
  const what = turn.understood && (heard ? inline(heard) : t.notListed)
  const name = other ? t.otherLeader : seat ? nameOf(scenario, seat, t) : ''
  const place = placeOf(turn.gesture, seat, scenario)
  return (
    <div className={`turn${now ? ' now' : ''}${turn.text ? '' : ' lone'}${mine ? ' mine' : ''}`}>
      {seat ? <Face person={person} size={size} /> : <span />}
      <div>
        {seat && !(turn.gesture?.startsWith(name) && !turn.text) && <p className="who">{name}</p>}
        <p className="words" lang={spoken}>
          {(mine || other) && !turn.text && <em lang={language}>{mine ? t.youSilent : t.otherSilent} </em>}
          {place === 'before' && <em>{turn.gesture}</em>} {turn.text} {place === 'after' && <em>{turn.gesture}</em>}
        </p>
        {mine && what && <p className="heard">{t.youDid(what, addressed(scenario, turn.act?.to ?? 'group', t))}</p>}
        {place === 'apart' && <p className="words apart" lang={spoken}><em>{turn.gesture}</em></p>}
      </div>
    </div>
  )
})

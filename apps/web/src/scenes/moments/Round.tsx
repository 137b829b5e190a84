import type { Knowledge, MomentText } from '@kring/curriculum'
import type { Hindsight, Intervention, Occurrence } from '@kring/dynamics'
import { useEffect, useRef, useState } from 'react'
import { Brand } from '../../app/Brand.tsx'
import { useSettings } from '../../app/settings.ts'
import { debriefTexts } from '../../i18n/debrief.ts'
import { momentsTexts } from '../../i18n/moments.ts'
import { useTexts } from '../../i18n/texts.ts'
import { whatifTexts } from '../../i18n/whatif.ts'
import { judgeTurn } from '../../moments/judge.ts'
import { answered, herTurn } from '../../moments/round.ts'
import { keptAct, type Time } from '../../moments/run.ts'
import type { Room } from '../../session/room.ts'
import { useRoomView } from '../../session/useRoom.ts'
import { told } from '../../whatif/alternatives.ts'
import { apart, weigh } from '../../whatif/weigh.ts'
import { peopleOf } from '../debrief/people.ts'
import { GroupRoom } from '../room/GroupRoom.tsx'
import { example } from '../room/interventions.ts'
import { hadYou, thenWhat } from '../whatif/telling.ts'
import '../room/room.css'

interface Props {
  room: Room
  occurrence: Occurrence
  moment: MomentText
  web: Knowledge
  n: number
  of: number
  onDid(time: Time): void
  onSame(): void
  onNext(): void
  onStop(): void
}

/** One time: the circle as someone else led it here, her one act, the group's answer, and shortly what it did. */
export function Round({ room, occurrence, moment, web, n, of, onDid, onSame, onNext, onStop }: Props) {
  const view = useRoomView(room)
  const mine = herTurn(view, occurrence)
  const over = mine !== undefined && answered(view, mine)
  const [found, setFound] = useState<Hindsight | null | undefined>(undefined)
  const { conversation } = view
  const latest = useRef({ conversation, onDid })
  useEffect(() => {
    latest.current = { conversation, onDid }
  })
  useEffect(() => {
    room.start()
    return () => room.stop()
  }, [room])
  // Nobody answered and the floor is hers again: that silence is the answer, and it is let fall.
  const unanswered = mine !== undefined && !over && !view.running && view.shown === conversation.turns.length && conversation.floor === 'leader'
  useEffect(() => {
    if (unanswered) room.listen()
  }, [unanswered, room])
  const turn = over ? mine.turn : undefined
  useEffect(() => {
    if (turn === undefined) return undefined
    room.stop()
    const gone = new AbortController()
    const weighed = async () => {
      const hindsight = await judgeTurn(latest.current.conversation, turn, gone.signal)
      if (gone.signal.aborted) return
      setFound(hindsight ?? null)
      const { act, text = '' } = latest.current.conversation.turns.find((one) => one.turn === turn) ?? {}
      if (!act) return
      const { meaning, weight } = hindsight ? weigh(hindsight) : ({ meaning: 'unknown', weight: 0 } as const)
      const better = hindsight && meaning === 'better' ? apart(hindsight).more.map((one) => one.act.kind as Intervention) : []
      latest.current.onDid({ seed: occurrence.seed, text, ...keptAct(act), meaning, weight, better })
    }
    weighed().catch(() => { if (!gone.signal.aborted) setFound(null) })
    return () => gone.abort()
  }, [turn, room, occurrence.seed])

  return (
    <GroupRoom
      room={room} kept={null}
      head={<RoundHead moment={moment} n={n} of={of} onStop={onStop} />}
      instead={over ? <Feedback found={found} room={room} web={web} last={n >= of} onSame={onSame} onNext={onNext} /> : undefined}
    />
  )
}

/** Which moment, how far, and the way out. */
export function RoundHead({ moment, n, of, onStop }: { moment: MomentText; n: number; of: number; onStop: () => void }) {
  const t = useTexts(momentsTexts)
  const { language } = useSettings()
  return (
    <header className="room-head moment-head">
      <Brand />
      <p className="moment-name"><strong>{moment.name[language]}</strong> <span>{moment.aim[language]}</span></p>
      <p className="clock"><strong>{t.nth(n, of)}</strong></p>
      <div className="room-acts"><button type="button" className="word finish" onClick={onStop}>{t.stop}</button></div>
    </header>
  )
}

/** How many things she could have done instead are told: short enough to go on. */
const TOLD = 2

function Feedback({ found, room, web, last, onSame, onNext }: { found: Hindsight | null | undefined; room: Room; web: Knowledge; last: boolean; onSame: () => void; onNext: () => void }) {
  const t = useTexts(momentsTexts)
  const words = useTexts(debriefTexts)
  const whatif = useTexts(whatifTexts)
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (found !== undefined) next.current?.focus({ preventScroll: true })
  }, [found])
  const people = peopleOf(room.scenario, words)
  const speaking = { people, t: whatif, words }
  const weighed = found && weigh(found)
  const here = found && weighed && (weighed.meaning === 'better' || weighed.meaning === 'well') ? told(found) : undefined
  const spoken = room.getView().conversation.language
  const sentence = (kind: string, names: string[]): string => {
    const text = web.interventions.find(({ id }) => id === kind)
    return text && kind !== 'i19' && kind !== 'i35' ? example(text, spoken, names) : ''
  }
  return (
    <section className="moment-feedback" aria-live="polite">
      {found === undefined ? <p className="hint">{t.weighing}</p> : (
        <>
          <h2>{weighed ? t.headline(weighed.meaning, weighed.weight) : t.noWeighing}</h2>
          {here?.first.slice(0, TOLD).map((one) => {
            const names = [...(one.act.to === 'group' ? [] : one.act.to), ...(one.act.about ? [one.act.about] : [])].map(people.name)
            const said = weighed?.meaning === 'better' ? sentence(one.act.kind, names) : ''
            return (
              <p key={`${one.act.kind} ${String(one.act.to)}`} className="moment-told">
                {hadYou(speaking, one.act)} {thenWhat(speaking, one, here.chosen)}
                {said && <span className="hint" lang={spoken}> {whatif.forInstance(said)}</span>}
              </p>
            )
          })}
          {found?.because && <p className="moment-told">{whatif.because[found.because]}</p>}
          {weighed && <p className="hint">{t.soon}</p>}
          <p className="row">
            <button ref={next} type="button" className="button strong" onClick={onNext}>{last ? t.look : t.next}</button>
            <button type="button" className="word" onClick={onSame}>{t.same}</button>
          </p>
        </>
      )}
    </section>
  )
}

import type { Scenario } from '@kring/curriculum'
import { type LeaderStyle, TRAINEE } from '@kring/dynamics'
import { seenAt, type SpokenTurn } from '@kring/language'
import { useMemo } from 'react'
import { useSettings } from '../../app/settings.ts'
import { useDark } from '../../app/useDark.ts'
import { useTexts } from '../../i18n/texts.ts'
import { waysTexts } from '../../i18n/ways.ts'
import { Stage } from '../../stage/index.ts'
import { feltBy } from '../../ways/felt.ts'
import { stepOf, type Way } from '../../ways/session.ts'
import { Face } from '../room/Face.tsx'
import { boardOf, seated } from '../room/seated.ts'

/** How many of the turns after the leader's are read; the rest is counted. */
const READ = 3
const THREADS = 3

/** One way of leading: the circle at this step, what the leader said and what followed, and how they came out of it. */
export function WayColumn({ style, way, scenario, step }: { style: LeaderStyle; way: Way | undefined; scenario: Scenario; step: number }) {
  const t = useTexts(waysTexts)
  return (
    <article className="way">
      <h3>{t.way[style]}</h3>
      <p className="what">{t.what[style]}</p>
      {way ? <Shown way={way} scenario={scenario} step={step} /> : <div className="way-circle" />}
    </article>
  )
}

function Shown({ way, scenario, step }: { way: Way; scenario: Scenario; step: number }) {
  const t = useTexts(waysTexts)
  const { language } = useSettings()
  const dark = useDark()
  const { conversation, steps } = way
  const { turns, until } = stepOf(way, step)
  const past = step > steps.length - 1
  const people = useMemo(() => seated(scenario, seenAt(conversation.state.spec, conversation.turns.slice(0, until)), t.leader), [scenario, conversation, until, t.leader])
  const last = useMemo(() => turns.flatMap(({ act }) => (act ? [{ from: act.from, to: act.to }] : [])).slice(0, THREADS), [turns])
  const board = useMemo(() => boardOf(scenario, conversation.language), [scenario, conversation.language])
  const hers = turns[0]?.act?.from === TRAINEE
  const followed = turns.slice(hers ? 1 : 0).filter((turn) => turn.text ?? turn.gesture)
  return (
    <>
      <div className="way-circle">
        <Stage people={people} speaker={hers && !past ? TRAINEE : null} last={last} board={board} theme={dark ? 'evening' : 'day'} language={language} progress={Math.min(1, (turns.at(-1)?.t ?? 0) / (scenario.minutes * 60))} />
      </div>
      <div className="way-said" lang={conversation.language}>
        {past ? <p className="hint" lang={language}>{t.ended}</p> : (
          <>
            {hers && <p className="led">{turns[0]!.text ? `‘${turns[0]!.text}’` : <em lang={language}>{t.silent}</em>}</p>}
            {followed.slice(0, READ).map((turn) => <Line key={turn.turn} turn={turn} scenario={scenario} />)}
            {followed.length > READ && <p className="hint" lang={language}>{t.more(followed.length - READ)}</p>}
          </>
        )}
      </div>
      <section className="way-felt">
        <h4>{t.felt}</h4>
        <ul>
          {scenario.members.map((person) => (
            <li key={person.seat}><Face person={person} size={30} /><span><strong>{person.name}</strong> {t.how[feltBy(conversation.state, person.seat)]}</span></li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Line({ turn, scenario }: { turn: SpokenTurn; scenario: Scenario }) {
  const seat = turn.act?.from ?? turn.move?.seat
  const name = [...scenario.members, ...scenario.coLeaders].find((person) => person.seat === seat)?.name
  return <p>{name && <strong>{name}</strong>} {turn.text} {turn.gesture && <em>{turn.gesture}</em>}</p>
}

import type { Scenario, VoiceBook } from '@kring/curriculum'
import { LEADER_STYLES, type LeaderStyle, TRAINEE } from '@kring/dynamics'
import { rehearse, type SpokenTurn } from '@kring/language'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { Choice } from '../../app/Choice.tsx'
import { useSettings } from '../../app/settings.ts'
import { download } from '../../debrief/export.ts'
import { marksTexts } from '../../i18n/marks.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { keepMarks, keptMarks, type Mark, marked, marksCsv, marksJson, sameMark, unmarked, WHY, type Why } from '../../marks/marks.ts'
import { PeoplePage } from '../../people/PeoplePage.tsx'
import './marks.css'

const route = getRouteApi('/meelezen')

/** Acts of the leader in the session that is read: enough for an afternoon, few enough to read. */
const LEADS = 24
/** What was said before a line, as far as it is kept with a mark. */
const BEFORE = 2

/** /meelezen?groep=…: a session that plays itself, for those who may say what rings false. */
export function MarksPage() {
  const t = useTexts(marksTexts)
  useTitle(t.title)
  return (
    <PeoplePage wide>
      {(me) => (me.roles.some(({ role }) => role === 'trainer' || role === 'administrator') ? <Reading /> : <div className="notice"><h1>{t.title}</h1><p>{t.forWhom}</p></div>)}
    </PeoplePage>
  )
}

function Reading() {
  const t = useTexts(marksTexts)
  const { language } = useSettings()
  const { cards, scenario, book } = route.useLoaderData()
  const navigate = useNavigate()
  const [style, setStyle] = useState<LeaderStyle>('group')
  const [seed, setSeed] = useState(1)
  const [marks, setMarks] = useState(keptMarks)
  const [kept, setKept] = useState(true)
  const [cleared, setCleared] = useState<Mark[] | null>(null)
  const change = (next: Mark[]) => {
    setMarks(next)
    setKept(keepMarks(next))
  }
  const mine = marks.filter((one) => one.scenario === scenario.id)
  const names = Object.fromEntries(cards.map((card) => [card.id, card.title[language]]))
  const today = new Date().toISOString().slice(0, 10)
  return (
    <div className="marks">
      <header>
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </header>
      <div className="marks-choices">
        <Choice legend={t.group} options={cards.map(({ id }) => id)} names={names} value={scenario.id} onChange={(groep) => void navigate({ to: '/meelezen', search: { groep }, replace: true, resetScroll: false })} />
        <Choice legend={t.leading} options={LEADER_STYLES} names={t.style} value={style} onChange={setStyle} />
        <button type="button" className="button" onClick={() => setSeed(seed + 1)}>{t.another}</button>
      </div>
      <div className="marks-columns">
        <Session
          key={`${scenario.id} ${style} ${seed}`} scenario={scenario} book={book} style={style} seed={seed} marks={mine}
          onMark={(mark) => change(marked(marks, mark))} onUnmark={(mark) => change(unmarked(marks, mark))}
        />
        <aside>
          <h2>{t.list(marks.length)}</h2>
          {!kept && <p role="alert">{t.notKept}</p>}
          {cleared && <p role="status">{t.cleared(cleared.length)} <button type="button" className="word" onClick={() => { change(cleared); setCleared(null) }}>{t.undo}</button></p>}
          {marks.length > 0 && (
            <>
              <p className="hint">{t.listHint}</p>
              <ul className="marks-list">
                {marks.slice(0, 40).map((one) => (
                  <li key={`${one.scenario} ${one.style} ${one.seed} ${one.turn}`}>
                    <p lang="nl">{one.text}</p>
                    <p className="hint">{names[one.scenario]}, {t.why[one.why]}{one.note && `: ${one.note}`}</p>
                  </li>
                ))}
              </ul>
              <p className="row">
                <button type="button" className="button" onClick={() => download(`kring-merken-${today}.json`, 'application/json', marksJson(marks))}>{t.json}</button>
                <button type="button" className="word" onClick={() => download(`kring-merken-${today}.csv`, 'text/csv', marksCsv(marks))}>{t.csv}</button>
                <button type="button" className="word" onClick={() => { setCleared(marks); change([]) }}>{t.clear}</button>
              </p>
            </>
          )}
        </aside>
      </div>
    </div>
  )
}

function Session({ scenario, book, style, seed, marks, onMark, onUnmark }: { scenario: Scenario; book: VoiceBook; style: LeaderStyle; seed: number; marks: readonly Mark[]; onMark(mark: Mark): void; onUnmark(mark: Mark): void }) {
  const t = useTexts(marksTexts)
  const [turns, setTurns] = useState<SpokenTurn[] | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setTurns(rehearse(scenario, book, { seed, style, leads: LEADS }).turns))
    return () => clearTimeout(timer)
  }, [scenario, book, style, seed])
  const nameOf = useMemo(() => {
    const people = [...scenario.members, ...scenario.coLeaders]
    return (seat: string | undefined) => (seat === TRAINEE ? t.leader : people.find((person) => person.seat === seat)?.name)
  }, [scenario, t])
  return (
    <section aria-label={t.talk} aria-busy={turns === null} lang={book.language}>
      <p className="scene">{scenario.opening.scene[book.language]}</p>
      <ol className="marks-talk">
        {turns?.map((turn, i) => {
          const seat = turn.act?.from ?? turn.move?.seat
          const mark = marks.find((one) => sameMark(one, { scenario: scenario.id, seed, style, turn: turn.turn }))
          const before = () => turns.slice(Math.max(0, i - BEFORE), i).map((one) => [nameOf(one.act?.from), one.text ?? one.gesture].filter(Boolean).join(': '))
          const make = (why: Why, note: string): Mark => ({
            scenario: scenario.id, source: turn.source ?? '', seat: seat ?? '', act: turn.act?.kind ?? turn.kind, text: turn.text ?? turn.gesture ?? '', why, note, seed, style, turn: turn.turn, before: before(), at: new Date().toISOString(),
          })
          return <Row key={turn.turn} turn={turn} name={nameOf(seat)} mark={mark} onMark={(why, note) => onMark(make(why, note))} onUnmark={() => mark && onUnmark(mark)} />
        })}
      </ol>
    </section>
  )
}

function Row({ turn, name, mark, onMark, onUnmark }: { turn: SpokenTurn; name: string | undefined; mark: Mark | undefined; onMark(why: Why, note: string): void; onUnmark(): void }) {
  const t = useTexts(marksTexts)
  const { language } = useSettings()
  const said = turn.text ?? turn.gesture
  if (!said) return turn.kind === 'silence' ? <li className="quiet" lang={language}>{t.silence}</li> : null
  return (
    <li className={mark ? 'false' : undefined}>
      <p>{name && <strong>{name}</strong>} {turn.text} {turn.gesture && <em>{turn.gesture}</em>}</p>
      {!mark && <button type="button" className="word" lang={language} aria-label={`${t.mark}: ${said.slice(0, 60)}`} onClick={() => onMark('not-spoken', '')}>{t.mark}</button>}
      {mark && (
        <div className="mark" lang={language}>
          <label>{t.whyLabel} <select value={mark.why} onChange={({ target }) => onMark(target.value as Why, mark.note)}>{WHY.map((why) => <option key={why} value={why}>{t.why[why]}</option>)}</select></label>
          <label>{t.note} <input type="text" maxLength={400} value={mark.note} onChange={({ target }) => onMark(mark.why, target.value)} /></label>
          <button type="button" className="word" onClick={onUnmark}>{t.unmark}</button>
        </div>
      )}
    </li>
  )
}

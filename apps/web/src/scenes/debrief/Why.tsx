/** The turn that is looked at: what was said, which principles were at work and on whom, their sources, the concepts; and one's own note. */
import { Link } from '@tanstack/react-router'
import type { Knowledge, Scenario } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import { gather, reasons, runUp } from '../../debrief/why.ts'
import { actor, type Reading } from '../../debrief/reading.ts'
import type { DebriefTexts } from '../../i18n/debrief.nl.ts'
import { clock } from '../../session/clock.ts'
import { agendaAt, type People } from './people.ts'

interface Props {
  reading: Reading
  scenario: Scenario
  knowledge: Knowledge | undefined
  at: number
  /** Number of the moment, when this turn is one. */
  moment: { nr: number; words: string } | undefined
  people: People
  language: 'nl' | 'en'
  t: DebriefTexts
}

export function Why({ reading, scenario, knowledge, at, moment, people, language, t }: Props) {
  const read = reading.turns[at]
  if (!read) return null
  const { turn } = read
  const here = reasons(read)
  // A coat comes off because of what was said before: then the run-up tells why.
  const found = (here.length > 0 ? here : reasons(runUp(reading, at))).slice(0, 5)
  const intervention = turn.act?.from === TRAINEE || turn.act?.from.startsWith('leader') ? knowledge?.interventions.find(({ id }) => id === turn.act?.kind) : undefined
  const conceptIds = [...new Set([...(intervention?.concepts ?? []), ...scenario.concepts.filter((id) => found.some(({ principle }) => principle.sources.some((source) => source.literature && knowledge?.concepts.find((c) => c.id === id)?.sources.some((s) => s.literature === source.literature))))])].slice(0, 6)
  const concepts = conceptIds.flatMap((id) => knowledge?.concepts.find((concept) => concept.id === id) ?? [])

  return (
    <div className="why" aria-live="polite">
      <p className="why-place">
        {moment && <span className="mark now" aria-hidden="true">{moment.nr}</span>}
        <span>{t.agendaAt(clock(turn.t), agendaAt(scenario, turn.t, language))} · {t.turnOf(at + 1, reading.turns.length)}</span>
      </p>
      <h2>{moment ? `${moment.words.charAt(0).toUpperCase()}${moment.words.slice(1)}` : t.why}</h2>
      <div className="why-said">
        {[at - 1, at].map((n) => {
          const one = reading.turns[n]?.turn
          return one && <SaidLine key={n} now={n === at} turn={one} people={people} t={t} />
        })}
      </div>
      {turn.understood && intervention && turn.act && (
        <p className="why-heard">
          {t.heardAs} <Link to="/kennis/$" params={{ _splat: `interventie/${intervention.id}` }}>{intervention.name[language]}</Link>, {t.to(turn.act.to === 'group' ? t.circle : t.and(turn.act.to.map(people.name)))}
          {turn.understood.corrected && ` (${t.corrected})`}
        </p>
      )}
      {moment && <h3 className="why-sub">{t.why}</h3>}
      {here.length === 0 && found.length > 0 && <p className="prose-small">{t.before}</p>}
      {found.length === 0 && <p className="prose-small">{t.nothing}</p>}
      <ul className="reasons">
        {found.map(({ principle, touches }) => (
          <li key={principle.id}>
            <p className="reason-sentence">{principle.sentence[language]}</p>
            <ul className="reason-effects">
              {gather(touches).slice(0, 4).map(({ variable, up, down }) => {
                const people_ = (seats: string[]): string => t.and(seats.map(people.name))
                const group = (seats: string[]): boolean => seats.length === 1 && seats[0] === 'group'
                return (
                  <li key={variable}>
                    <b>{t.variable(variable)}</b>{' '}
                    {[up.length > 0 && (group(up) ? t.upGroup : t.up(people_(up))), down.length > 0 && (group(down) ? t.downGroup : t.down(people_(down)))].filter(Boolean).join(', ')}
                  </li>
                )
              })}
            </ul>
            <p className="reason-source">
              <Link to="/kennis/$" params={{ _splat: `principe/${principle.id}` }} className="reason-link">{t.readPrinciple}</Link>
              {principle.sources.map((source, i) => {
                const work = source.literature ? knowledge?.literature.find(({ id }) => id === source.literature) : undefined
                return (
                  <span key={`${source.mark}${source.literature ?? i}`}>
                    {work ? <Link to="/kennis/$" params={{ _splat: `literatuur/${work.id}` }}>{`${work.authors.split(/,| &/)[0]} (${work.year})`}</Link> : null}
                    {work ? ' ' : ''}<span className="mark-word">{t.marks[source.mark] ?? source.mark}</span>
                  </span>
                )
              })}
            </p>
          </li>
        ))}
      </ul>
      {concepts.length > 0 && (
        <>
          <h3 className="why-sub">{t.concepts}</h3>
          <p className="why-concepts">{concepts.map((concept) => <Link key={concept.id} to="/kennis/$" params={{ _splat: `begrip/${concept.id}` }}>{concept.term[language]}</Link>)}</p>
        </>
      )}
    </div>
  )
}

/** One turn as a line of a transcript. */
export function SaidLine({ turn, now = true, people, t }: { turn: Reading['turns'][number]['turn']; now?: boolean; people: People; t: DebriefTexts }) {
  const seat = actor(turn)
  return (
    <p className={now ? 'said-line' : 'said-line before'}>
      {seat && <b>{people.Name(seat)}</b>} {turn.gesture && <em>{turn.gesture}</em>} {turn.text}
      {!turn.text && !turn.gesture && <em>{turn.silence ? t.silence(turn.silence.counts) : turn.move ? (t.moves[turn.move.move] ?? turn.move.move) : t.noWords}</em>}
    </p>
  )
}

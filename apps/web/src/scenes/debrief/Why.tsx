/** The turn that is looked at: what was said, which principles were at work and on whom, their sources, the concepts; and one's own note. */
import { Link } from '@tanstack/react-router'
import type { Knowledge, Scenario } from '@kring/curriculum'
import { isLeader, type Principle } from '@kring/dynamics'
import { aftermath, gather, type Gathered, type Reason, reasons, runUp, stirred } from '../../debrief/why.ts'
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
  /** Read aloud when it changes. */
  live?: boolean
}

/** How many principles are told at one turn, and how many of what followed: the strongest. */
const MOST = { here: 4, after: 3 }

export function Why({ reading, scenario, knowledge, at, moment, people, language, t, live = false }: Props) {
  const read = reading.turns[at]
  if (!read) return null
  const { turn } = read
  const here = reasons(read)
  const moved = here.length > 0 ? [] : stirred(read)
  // A coat comes off because of what was said before: then the run-up tells why.
  const found = (here.length > 0 ? here : reasons(runUp(reading, at))).slice(0, MOST.here)
  const after = reasons(aftermath(reading, at)).slice(0, MOST.after)
  const intervention = turn.act && isLeader(turn.act.from) ? knowledge?.interventions.find(({ id }) => id === turn.act?.kind) : undefined
  const atWork = [...found, ...after]
  const conceptIds = [...new Set([...(intervention?.concepts ?? []), ...scenario.concepts.filter((id) => atWork.some(({ principle }) => principle.sources.some((source) => source.literature && knowledge?.concepts.find((c) => c.id === id)?.sources.some((s) => s.literature === source.literature))))])].slice(0, 6)
  const concepts = conceptIds.flatMap((id) => knowledge?.concepts.find((concept) => concept.id === id) ?? [])

  return (
    <div className="why" {...(live ? { 'aria-live': 'polite' as const } : {})}>
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
      {moved.length > 0 && <><p className="prose-small why-lead">{t.stirred}</p><Effects gathered={moved} people={people} t={t} /></>}
      {here.length === 0 && found.length > 0 && <p className="prose-small why-lead">{moved.length > 0 ? t.ledUp : t.before}</p>}
      {found.length === 0 && moved.length === 0 && <p className="prose-small why-lead">{t.nothing}</p>}
      <Reasons found={found} knowledge={knowledge} people={people} language={language} t={t} />
      {after.length > 0 && (
        <>
          <h3 className="why-sub">{t.after}</h3>
          <Reasons found={after} knowledge={knowledge} people={people} language={language} t={t} />
        </>
      )}
      {concepts.length > 0 && (
        <>
          <h3 className="why-sub">{t.concepts}</h3>
          <p className="why-concepts">{concepts.map((concept) => <Link key={concept.id} to="/kennis/$" params={{ _splat: `begrip/${concept.id}` }}>{concept.term[language]}</Link>)}</p>
        </>
      )}
    </div>
  )
}

type Words = Pick<Props, 'people' | 'language' | 't' | 'knowledge'>

/** Principles, each with whom it touched and where it comes from. */
function Reasons({ found, knowledge, people, language, t }: Words & { found: Reason[] }) {
  if (found.length === 0) return null
  return (
    <ul className="reasons">
      {found.map(({ principle, touches }) => (
        <li key={principle.id}>
          <p className="reason-sentence">{principle.sentence[language]}</p>
          <Effects gathered={gather(touches)} people={people} t={t} />
          <p className="reason-source">
            <Link className="reason-link" to="/kennis/$" params={{ _splat: `principe/${principle.id}` }}>{t.readPrinciple}</Link>
            {sourcesOf(principle, knowledge).map(({ work, mark }) => (
              <span key={`${mark} ${work?.id ?? ''}`}>
                {work && <><Link to="/kennis/$" params={{ _splat: `literatuur/${work.id}` }}>{`${work.authors.split(/,| &/)[0]} (${work.year})`}</Link>{' '}</>}
                <span className="mark-word">{t.marks[mark] ?? mark}</span>
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Works and marks of a principle, nothing twice: a mark without a work says nothing beside the same mark with one. */
function sourcesOf({ sources }: Principle, knowledge: Knowledge | undefined) {
  const all = sources.map(({ mark, literature }) => ({ mark, work: literature ? knowledge?.literature.find(({ id }) => id === literature) : undefined }))
  return all.filter(({ mark, work }, i) => all.findIndex((one) => one.mark === mark && one.work === work) === i && (work || !all.some((one) => one.mark === mark && one.work)))
}

/** "veiligheid omhoog bij Mo en Ria, omlaag bij Piet", the strongest four. */
function Effects({ gathered, people, t }: Pick<Words, 'people' | 't'> & { gathered: Gathered[] }) {
  const side = (seats: string[], ofGroup: string, ofPeople: (names: string) => string): string | false =>
    seats.length > 0 && (seats.length === 1 && seats[0] === 'group' ? ofGroup : ofPeople(t.and(seats.map(people.name))))
  return (
    <ul className="reason-effects">
      {gathered.slice(0, 4).map(({ variable, up, down }) => (
        <li key={variable}><b>{t.variable(variable)}</b> {[side(up, t.upGroup, t.up), side(down, t.downGroup, t.down)].filter(Boolean).join(', ')}</li>
      ))}
    </ul>
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

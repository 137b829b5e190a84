/** One decision: what went before, what she did, what it comes to, and what else she could have done. */
import { Link } from '@tanstack/react-router'
import type { Alternative as Other } from '@kring/dynamics'
import { type ReactNode, type RefObject, useState } from 'react'
import { inline } from '../../i18n/texts.ts'
import { clock } from '../../session/clock.ts'
import { keyOf, told } from '../../whatif/alternatives.ts'
import type { Crew, Known } from '../../whatif/crew.ts'
import { weigh } from '../../whatif/weigh.ts'
import { SaidLine } from '../debrief/Why.tsx'
import { Alternative } from './Alternative.tsx'
import { Said } from './Said.tsx'
import type { Telling } from './telling.ts'

interface Props {
  telling: Telling
  known: Known[]
  at: number
  crew: Crew
  label: RefObject<HTMLElement | null>
  /** The alternative that the address asks for. */
  anders: string | undefined
}

/** Turns before hers that are shown: what she answered to. */
const BEFORE = 2

export function Decision({ telling, known, at, crew, label, anders }: Props) {
  const { session, found, people, web, language, t, words } = telling
  const { decision, hindsight, final, failed } = known[at]!
  const place = found.reading.turns.findIndex(({ turn }) => turn.turn === decision.turn)
  const turn = found.reading.turns[place]?.turn
  const here = hindsight && told(hindsight)
  const weighed = hindsight && weigh(hindsight)
  const tells = weighed?.meaning === 'better' || weighed?.meaning === 'well'
  const first = here?.first[0]
  const [open, setOpen] = useState<string | undefined>(anders)
  const shown = open ?? (first && tells ? keyOf(first.act) : undefined)
  const heard = web?.interventions.find(({ id }) => id === decision.act.kind)
  const beside = (step: 1 | -1): number | undefined => known[at + step]?.decision.turn
  const go = (step: 1 | -1, name: string) => {
    const to = beside(step)
    return to === undefined ? <span /> : <Link className="word" to="/terugblik/$session/wat-als" params={{ session }} search={{ beurt: to }} resetScroll={false}>{name}</Link>
  }
  const list = (alternatives: Other[]): ReactNode => here && (
    <ul className="alternatives">
      {alternatives.map((one) => {
        const key = keyOf(one.act)
        return <Alternative key={key} telling={telling} decision={decision} chosen={here.chosen} alternative={one} crew={crew} final={final} open={shown === key} onOpen={setOpen} />
      })}
    </ul>
  )
  return (
    <article ref={label} className="decision" tabIndex={-1} aria-labelledby="decision-title">
      <p className="decision-nav">
        <Link className="word to-all" to="/terugblik/$session/wat-als" params={{ session }}>{t.all}</Link>
        {go(-1, t.previous)}{go(1, t.next)}
      </p>
      <div className="decision-context">
        <p className="decision-place">{t.place(clock(turn?.t ?? 0), place + 1)}</p>
        <div lang={found.record.language}>{found.reading.turns.slice(Math.max(0, place - BEFORE), place).map((read) => <SaidLine key={read.at} turn={read.turn} now={false} people={people} t={words} />)}</div>
        <p><Said telling={telling} decision={decision} className="decision-words" /></p>
        {heard && !decision.passed && <p className="hint">{words.heardAs} <Link to="/kennis/$" params={{ _splat: `interventie/${heard.id}` }}>{inline(heard.name[language])}</Link>, {words.to(decision.act.to === 'group' ? words.circle : words.and(decision.act.to.map(people.name)))}</p>}
      </div>
      {!hindsight || !weighed || !here ? <p role="status" className="decision-wait">{failed ? t.failed : t.busy}</p> : (
        <>
          <h2 id="decision-title">{t.headline(weighed.meaning, weighed.weight)}</h2>
          {hindsight.because && <p className="decision-explain">{t.because[hindsight.because]}</p>}
          {t.explain(weighed.meaning) && <p className="decision-explain">{t.explain(weighed.meaning)}</p>}
          {!final && <p className="hint" role="status">{t.provisional}</p>}
          {tells && list(here.first)}
          <Folded alternatives={tells ? here.folded : [...here.first, ...here.folded]} more={tells} list={list} t={t} open={shown} />
        </>
      )}
    </article>
  )
}

function Folded({ alternatives, more, list, t, open }: { alternatives: Other[]; more: boolean; list: (alternatives: Other[]) => ReactNode; t: Telling['t']; open: string | undefined }) {
  if (alternatives.length === 0) return null
  return (
    <details className="folded" open={alternatives.some(({ act }) => keyOf(act) === open) || undefined}>
      <summary>{t.folded(alternatives.length, more)}</summary>
      {list(alternatives)}
    </details>
  )
}

/** "Lees hoe het had kunnen gaan": beside how it went a branch that could have been, with the moment at which they part. On a phone one at a time. */
import { Link } from '@tanstack/react-router'
import { TRAINEE } from '@kring/dynamics'
import { useEffect, useState } from 'react'
import { Choice } from '../../app/Choice.tsx'
import { clock } from '../../session/clock.ts'
import { find } from '../../whatif/alternatives.ts'
import type { Crew, Known } from '../../whatif/crew.ts'
import type { Branch } from '../../whatif/messages.ts'
import { SaidLine } from '../debrief/Why.tsx'
import { GoOn } from './GoOn.tsx'
import { sentenceFor, suppose, type Telling } from './telling.ts'

/** Turns before the parting that both share. */
const BEFORE = 4
const SIDES = ['went', 'might'] as const

export function Reading({ telling, known, anders, crew }: { telling: Telling; known: Known; anders: string; crew: Crew }) {
  const { session, found, people, web, t, words } = telling
  const { decision, hindsight } = known
  const alternative = hindsight && find(hindsight, anders)
  const [branch, setBranch] = useState<Branch | 'failed'>()
  const [side, setSide] = useState<(typeof SIDES)[number]>('might')
  const sentence = alternative && web && sentenceFor(telling, decision, alternative.act)
  useEffect(() => {
    if (!alternative || sentence === undefined) return
    let wanted = true
    crew.read(decision.index, alternative, sentence).then((turns) => wanted && setBranch(turns), () => wanted && setBranch('failed'))
    return () => { wanted = false }
    // The same choice in the same words reads the same: what came in meanwhile about it changes nothing.
  }, [crew, decision.index, anders, sentence])
  const place = found.reading.turns.findIndex(({ turn }) => turn.turn === decision.turn)
  const { turns } = found.reading
  const went: Branch = turns.slice(place).map(({ turn }) => turn)
  const column = (kind: (typeof SIDES)[number], title: string, said: Branch) => (
    <section className={`${kind} ${side === kind ? 'shown' : ''}`} aria-labelledby={`read-${kind}`}>
      <h2 id={`read-${kind}`}>{title}</h2>
      <div lang={found.record.language}>
        {said.map((turn, i) => <div key={turn.turn} className={i === 0 ? 'parted' : turn.act?.from === TRAINEE ? 'hers' : undefined}><SaidLine turn={turn} people={people} t={words} /></div>)}
      </div>
      {(kind === 'might' || found.reading.closed) && <p className="hint the-end">{t.theEnd}</p>}
    </section>
  )
  return (
    <div className="branch">
      <header className="whatif-head">
        <p className="debrief-kicker"><Link to="/terugblik/$session/wat-als" params={{ session }} search={{ beurt: decision.turn, anders }}>{t.toDecision}</Link></p>
        <h1>{t.readTitle}</h1>
        <p className="whatif-lead">{alternative && suppose(telling, alternative.act)} {t.readLead}</p>
        <p className="hint">{t.honest}</p>
      </header>
      <div className="shared" lang={found.record.language}>
        <p className="decision-place">{t.place(clock(turns[place]?.turn.t ?? 0), place + 1)}</p>
        {turns.slice(Math.max(0, place - BEFORE), place).map(({ turn }) => <SaidLine key={turn.turn} turn={turn} people={people} t={words} />)}
      </div>
      <p className="parting"><span>{t.parting}</span></p>
      <div className="sides"><Choice legend={t.which} options={SIDES} names={{ went: t.asItWent, might: t.asItMight }} value={side} onChange={setSide} /></div>
      <div className="columns">
        {column('went', t.asItWent, went)}
        {branch && branch !== 'failed' ? column('might', t.asItMight, branch) : <section className={`might ${side === 'might' ? 'shown' : ''}`}><h2>{t.asItMight}</h2><p role="status" className="decision-wait">{branch === 'failed' ? t.readFailed : t.writing}</p></section>}
      </div>
      {alternative && <div className="alternative-acts"><GoOn telling={telling} decision={decision} alternative={alternative} crew={crew} /></div>}
    </div>
  )
}

import type { CourseItem } from '@kring/curriculum'
import type { MyCard as Card } from '@kring/protocol'
import { useState } from 'react'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Class } from './class.ts'
import { DealCards } from './DealCards.tsx'

type Exercise = Extract<CourseItem, { kind: 'exercise' }>

/** The card she holds in an exercise; for the trainer the way to deal. */
export function CardsOf({ exercise, inClass }: { exercise: Exercise; inClass: Class }) {
  const t = useTexts(programmeTexts).card
  const card = inClass.cards.find((one) => one.exercise === exercise.id)
  if (inClass.teaches) return <DealCards exercise={exercise} inClass={inClass} />
  if (card) return <MyCard card={card} />
  return inClass.leads ? null : <p className="quiet">{t.coming}</p>
}

/** Face down until she turns it: a neighbour may look along, and in an exercise the others must not know. */
export function MyCard({ card: { card, group, others } }: { card: Card }) {
  const t = useTexts(programmeTexts).card
  const say = useBoth()
  const [open, setOpen] = useState(false)
  return (
    <section className="my-card" aria-label={t.yours}>
      <p className="my-card-head"><b>{t.yours}</b> <span className="quiet">{t.group(group)}</span></p>
      {open ? (
        <>
          <h4>{say(card.name)}</h4>
          <p className="text">{say(card.card)}</p>
          {card.hidden && <p className="hidden-side"><b>{t.hidden}.</b> {say(card.hidden)}</p>}
          {card.form && <><p><b>{t.form}</b></p><ul className="lines-list">{card.form.map((one) => <li key={one.look.nl}>{say(one.look)}</li>)}</ul></>}
        </>
      ) : <p className="quiet">{t.closed}</p>}
      <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t.hide : t.show}</button>
      {others.length > 0 && <p className="quiet">{t.others}: {others.map((other) => `${other.name} (${say(other.role)})`).join(', ')}</p>}
    </section>
  )
}

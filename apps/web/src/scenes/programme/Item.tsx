import type { Both, CourseItem } from '@kring/curriculum'
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { scenarioCards } from '../../content/index.ts'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { splat } from '../knowledge/paths.ts'
import type { Class } from './class.ts'
import { Question } from './Question.tsx'
import { CardsOf } from './MyCard.tsx'

/** What an item of a day holds, by its kind. What the viewer may not see is not in it. */
export function ItemBody({ item, inClass }: { item: CourseItem; inClass: Class }) {
  const t = useTexts(programmeTexts).item
  const say = useBoth()
  switch (item.kind) {
    case 'break':
      return null
    case 'plenary':
      return (
        <>
          <p className="text">{say(item.text)}</p>
          {item.discusses.length > 0 && <Part title={t.discusses}><ul className="asked-list">{item.discusses.flatMap(({ reading, questions }) => questions.map((id) => <Asked key={`${reading}${id}`} reading={reading} id={id} inClass={inClass} />))}</ul></Part>}
        </>
      )
    case 'reading':
      return <Questions item={item.id} list={item.questions} title={t.questions} inClass={inClass} />
    case 'own-text':
      return (
        <>
          <p className="text lines">{say(item.text)}</p>
          {item.file && <p><a href={`/api/courses/${inClass.course}/files/${item.file.id}`} target="_blank" rel="noreferrer">{t.open}: {item.file.name}</a></p>}
        </>
      )
    case 'simulator':
      return (
        <>
          <p className="text">{say(item.aim)}</p>
          <Part title={t.beforehand}><ul className="lines-list">{item.before.map((one) => <li key={one.nl}>{say(one)}</li>)}</ul></Part>
          <Lead nr={item.scenario} />
          <Questions item={item.id} list={item.after} title={t.afterwards} inClass={inClass} />
        </>
      )
    case 'own-case':
      return (
        <>
          <Part title={t.bring}><p className="text">{say(item.bring)}</p></Part>
          <Part title={t.form}><ul className="lines-list">{item.form.map((one) => <li key={one.id}><b>{say(one.label)}.</b> {say(one.help)}</li>)}</ul></Part>
          <Part title={t.pseudonyms}><p className="text">{say(item.pseudonyms)}</p></Part>
          <Questions item={item.id} list={item.questions} title={t.questions} inClass={inClass} />
        </>
      )
    case 'experience-group':
      return (
        <>
          <p className="text">{say(item.instruction)}</p>
          <Part title={t.limit}><p className="text">{say(item.limit)}</p></Part>
          <Part title={t.word}><p className="text">{say(item.word)}</p></Part>
          <Questions item={item.id} list={item.looksBack} title={t.afterwards} inClass={inClass} />
        </>
      )
    case 'video-task':
      return (
        <>
          <p className="text">{say(item.fragment.scene)}</p>
          <Part title={t.watch}><ul className="lines-list">{item.watch.map((one) => <li key={one.nl}>{say(one)}</li>)}</ul></Part>
          {inClass.leads && (
            <details className="fold">
              <summary>{t.script}</summary>
              <p className="quiet">{item.fragment.cast.map((one) => `${one.who}: ${say(one.is)}`).join(' ')}</p>
              <div className="script">{item.fragment.script.map((turn, i) => <p key={i} className={turn.who ? '' : 'seen'}>{turn.who && <b>{turn.who} </b>}{say(turn.text)}</p>)}</div>
              <p className="quiet">{t.instead}: {say(item.instead)}</p>
            </details>
          )}
          <Questions item={item.id} list={item.questions} title={t.questions} inClass={inClass} />
        </>
      )
    case 'exercise':
      return (
        <>
          <p className="text">{say(item.aim)}</p>
          <CardsOf exercise={item} inClass={inClass} />
          <details className="fold">
            <summary>{t.steps}</summary>
            <ol className="exercise-steps">{item.steps.map((step, i) => <li key={i}><span className="quiet">{step.minutes} min</span> <span>{say(step.text)}</span></li>)}</ol>
            {inClass.leads && item.materials.length > 0 && <p className="quiet">{t.materials}: {item.materials.map(say).join(' ')}</p>}
          </details>
          {inClass.leads && (
            <details className="fold">
              <summary>{t.roles}</summary>
              {item.roles.map((role) => <div key={role.id} className="role"><h5>{say(role.name)}</h5><p>{say(role.card)}</p>{role.hidden && <p className="hidden-side">{say(role.hidden)}</p>}</div>)}
            </details>
          )}
          <Part title={t.safety}><p className="text">{say(item.safety)}</p></Part>
          <Questions item={item.id} list={item.debrief} title={t.debrief} inClass={inClass} />
        </>
      )
  }
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => <section className="item-part"><h4>{title}</h4>{children}</section>

function Questions({ item, list, title, inClass }: { item: string; list: readonly { id: string; text: Both }[]; title: string; inClass: Class }) {
  return <Part title={title}><ul className="asked-list">{list.map((one) => <Question key={one.id} item={item} question={one} inClass={inClass} />)}</ul></Part>
}

/** A question of a reading, named from class. */
function Asked({ reading, id, inClass }: { reading: string; id: string; inClass: Class }) {
  const found = inClass.items.find((item) => item.id === reading)
  const question = found?.kind === 'reading' ? found.questions.find((one) => one.id === id) : undefined
  return question ? <Question item={reading} question={question} inClass={inClass} /> : null
}

/** The way to a scenario by its number; some are still being written. */
function Lead({ nr }: { nr: number }) {
  const t = useTexts(programmeTexts).item
  const say = useBoth()
  const { data: cards } = useQuery({ queryKey: ['scenarios'], queryFn: scenarioCards, staleTime: Infinity })
  const card = cards?.find((one) => one.nr === nr)
  if (!cards) return null
  return card ? <p><Link to="/leiden/$scenario" params={{ scenario: card.id }} className="button">{t.lead}: {say(card.title)}</Link></p> : <p className="quiet">{t.planned}</p>
}

export const LiteratureLink = ({ id, children }: { id: string; children: ReactNode }) => <Link to="/kennis/$" params={splat('literature', id)}>{children}</Link>

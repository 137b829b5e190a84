import type { Both } from '@kring/curriculum'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Problems } from '../../forms/Problems.tsx'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask, nothing } from '../../people/ask.ts'
import type { Class } from './class.ts'
import { again } from './data.ts'

/** A question, how much was said about it, and for the trainer the way to open it in class. */
export function Question({ item, question, inClass }: { item: string; question: { id: string; text: Both }; inClass: Class }) {
  const t = useTexts(programmeTexts)
  const say = useBoth()
  const talk = inClass.talk.find((one) => one.item === item && one.question === question.id)
  const isOpen = inClass.open?.item === item && inClass.open.question === question.id
  return (
    <li className={isOpen ? 'is-open' : ''}>
      <p>{say(question.text)}</p>
      <p className="asked-acts">
        <Link to="/cursus/$course/bespreken" params={{ course: inClass.course }} search={{ dag: inClass.day, vraag: `${item}/${question.id}` }} aria-label={`${t.item.talk(talk?.count ?? 0)}: ${say(question.text)}`}>{t.item.talk(talk?.count ?? 0)}</Link>
        {talk && talk.marked > 0 && <span>{t.talk.markedCount(talk.marked)}</span>}
        {inClass.teaches && <OpenIt course={inClass.course} day={inClass.day} item={item} question={question.id} isOpen={isOpen} />}
      </p>
    </li>
  )
}

/** Opens a question in class, or closes it. */
export function OpenIt({ course, day, item, question, isOpen }: { course: string; day: number; item: string; question: string; isOpen: boolean }) {
  const t = useTexts(programmeTexts).open
  const [error, setError] = useState<unknown>(null)
  const act = async (): Promise<void> => {
    setError(null)
    try {
      await ask(nothing, `/api/courses/${course}/question`, isOpen ? { method: 'DELETE' } : { method: 'PUT', body: { item, question } })
      await again(course, 'day', day)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      {isOpen && <b>{t.opened}</b>}
      <button type="button" className="word" onClick={() => void act()}>{isOpen ? t.close : t.by}</button>
      <Problems error={error} />
    </>
  )
}

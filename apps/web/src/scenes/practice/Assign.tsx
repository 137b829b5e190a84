/** Giving a task, from the programme or one's own, and changing it. */
import type { ScenarioCard } from '@kring/curriculum'
import { type TaskIdea, type TaskView } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { Field, LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { practiceTexts } from '../../i18n/practice.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask, nothing } from '../../people/ask.ts'
import { uuid } from '../../session/ids.ts'

/** One of many, in the browser's own way: quick on a phone. */
export function Select({ name, label, options, value, onChange }: { name: string; label: string; options: readonly { value: string; label: string }[]; value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}

export function Assign({ course, ideas, cards }: { course: string; ideas: readonly TaskIdea[]; cards: readonly ScenarioCard[] }) {
  const t = useTexts(practiceTexts)
  const { language } = useSettings()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [id, setId] = useState(uuid)
  const [item, setItem] = useState('')
  const [scenario, setScenario] = useState('')
  const [aim, setAim] = useState('')
  const take = (chosen: string) => {
    setItem(chosen)
    const idea = ideas.find((one) => one.item === chosen)
    if (!idea) return
    setScenario(idea.scenario)
    setAim(idea.aim[language])
  }
  const close = () => setOpen(false)
  return (
    <>
      <p className="row"><button type="button" className="button strong" onClick={() => setOpen(true)}>{t.assign}</button></p>
      {open && (
        <Dialog title={t.assignTitle} onClose={close}>
          <Form
            label={t.give}
            send={async ({ until }) => {
              await ask(nothing, `/api/courses/${course}/practice`, { method: 'POST', body: { id, scenario: scenario || (cards[0]?.id ?? ''), aim, until: until || null, item: item || null } })
              await queries.invalidateQueries({ queryKey: ['course', course, 'practice'] })
              setId(uuid())
              setAim('')
              setItem('')
              close()
            }}
          >
            {ideas.length > 0 && <Select name="item" label={t.idea} value={item} onChange={take} options={[{ value: '', label: t.ideaNone }, ...ideas.map((idea) => ({ value: idea.item, label: t.ideaOf(idea.day, idea.title[language]) }))]} />}
            <Select name="scenario" label={t.scenario} value={scenario || (cards[0]?.id ?? '')} onChange={setScenario} options={cards.map((card) => ({ value: card.id, label: `${card.nr}. ${card.title[language]}` }))} />
            <LongField name="aim" label={t.aim} help={t.aimHelp} value={aim} onChange={setAim} maxLength={600} />
            <Field name="until" label={t.untilField} type="date" optional />
          </Form>
        </Dialog>
      )}
    </>
  )
}

export function ChangeTask({ course, task }: { course: string; task: TaskView }) {
  const t = useTexts(practiceTexts)
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const change = async (body: object) => {
    await ask(nothing, `/api/courses/${course}/practice/${task.id}`, { method: 'PATCH', body: { ...body, version: task.version } })
    await queries.invalidateQueries({ queryKey: ['course', course, 'practice'] })
    close()
  }
  return (
    <>
      <button type="button" className="word" onClick={() => setOpen(true)}>{t.change}</button>
      {open && (
        <Dialog title={t.changeTitle} onClose={close}>
          <Form label={t.save} words={{ conflict: t.conflict }} send={({ aim = '', until }) => change({ aim, until: until || null })}>
            <LongField name="aim" label={t.aim} help={t.aimHelp} value={task.aim} maxLength={600} />
            <Field name="until" label={t.untilField} type="date" optional value={task.until ?? ''} />
          </Form>
          <Form label={task.withdrawn ? t.askAgain : t.stopAsking} quiet words={{ conflict: t.conflict }} send={() => change({ withdrawn: !task.withdrawn })} />
        </Dialog>
      )}
    </>
  )
}

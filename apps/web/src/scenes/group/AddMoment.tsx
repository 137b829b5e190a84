/** Bringing a moment in: concept, one sentence, when, with or without a name. */
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { knowledge } from '../../content/index.ts'
import { useSettings } from '../../app/settings.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { OneOf } from '../../forms/OneOf.tsx'
import { groupTexts } from '../../i18n/group.ts'
import { useTexts } from '../../i18n/texts.ts'
import { uuid } from '../../session/ids.ts'
import type { InGroup } from './in-group.ts'

/** 32 random bytes, base64url: whoever holds it may take the moment back. */
const newKey = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

export function AddMoment({ content, day, add }: InGroup & { add: (moment: { id: string; key?: string }, body: object) => Promise<void> }) {
  const t = useTexts(groupTexts)
  const { language } = useSettings()
  const [open, setOpen] = useState(false)
  // Made once per moment: sending it twice makes it once.
  const [moment, setMoment] = useState(() => ({ id: uuid(), key: newKey() }))
  const select = useId()
  const [concept, setConcept] = useState(content.examples[0]?.concept ?? '')
  const web = useQuery({ queryKey: ['knowledge'], queryFn: () => knowledge(), staleTime: Infinity, enabled: open })
  const concepts = (web.data?.concepts ?? []).toSorted((a, b) => a.term[language].localeCompare(b.term[language], language))
  const often = content.examples.map((one) => one.concept)
  const nameOf = (id: string): string => concepts.find((one) => one.id === id)?.term[language] ?? id
  const example = content.examples.find((one) => one.concept === concept) ?? content.examples[0]
  const close = () => setOpen(false)
  return (
    <>
      <p className="row"><button type="button" className="button strong" onClick={() => setOpen(true)}>{t.add}</button></p>
      {open && (
        <Dialog title={t.addTitle} onClose={close}>
          <Form
            label={t.addIt}
            keep={`moment ${day.number}`}
            send={async ({ text, half, who }) => {
              const anonymous = who === 'anonymous'
              await add(anonymous ? moment : { id: moment.id }, { id: moment.id, day: day.number, half, concept, text, anonymous, ...(anonymous && { key: moment.key }) })
              setMoment({ id: uuid(), key: newKey() })
              close()
            }}
          >
            <div className="field">
              <label htmlFor={select}>{t.concept}</label>
              <select id={select} value={concept} onChange={(event) => setConcept(event.target.value)}>
                <optgroup label={t.often}>{often.map((id) => <option key={id} value={id}>{nameOf(id)}</option>)}</optgroup>
                <optgroup label={t.allConcepts}>{concepts.filter(({ id }) => !often.includes(id)).map(({ id, term }) => <option key={id} value={id}>{term[language]}</option>)}</optgroup>
              </select>
            </div>
            <Field name="text" label={t.sentence} help={example && t.sentenceHelp(example.example[language])} maxLength={300} />
            <OneOf name="half" label={t.when} value={day.halves[0]!} options={day.halves.map((half) => ({ value: half, label: t.halves[half] }))} />
            <OneOf name="who" label={t.who} value="named" options={[{ value: 'named', label: t.named, help: t.namedHelp }, { value: 'anonymous', label: t.anonymous, help: t.anonymousHelp }]} />
          </Form>
        </Dialog>
      )}
    </>
  )
}

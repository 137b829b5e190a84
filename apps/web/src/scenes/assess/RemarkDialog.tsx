import type { Rubric } from '@kring/curriculum'
import type { putRemark, RemarkView } from '@kring/protocol'
import { useState } from 'react'
import type { z } from 'zod'
import { useSettings } from '../../app/settings.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { assessTexts } from '../../i18n/assess.ts'
import { useTexts } from '../../i18n/texts.ts'
import { uuid } from '../../session/ids.ts'
import type { Place } from '../report/place.ts'

/** A remark at words of the text: new, or one to change or take away. */
export function RemarkDialog({ place, remark, rubric, save, remove, onClose }: {
  place: Place
  remark: RemarkView | null
  rubric: Rubric
  save: (id: string, body: z.input<typeof putRemark>) => Promise<unknown>
  remove: (id: string) => Promise<unknown>
  onClose: () => void
}) {
  const t = useTexts(assessTexts).remark
  const { language } = useSettings()
  const [id] = useState(() => remark?.id ?? uuid())
  const { part, block, from, to, quote } = place
  return (
    <Dialog title={t.title} onClose={onClose}>
      <blockquote className="quote"><p>{quote.length > 240 ? `${quote.slice(0, 240)}…` : quote}</p></blockquote>
      <Form
        label={t.save}
        send={async ({ text, criterion }) => {
          await save(id, { part, block, from, to, quote, text: text!, criterion: criterion || null })
          onClose()
        }}
        beside={remark && <button type="button" className="word" onClick={() => void remove(remark.id).then(onClose)}>{t.remove}</button>}
      >
        <LongField name="text" label={t.text} {...(remark && { value: remark.text })} maxLength={4000} />
        <div className="field">
          <label htmlFor="remark-criterion">{t.criterion}</label>
          <select id="remark-criterion" name="criterion" defaultValue={remark?.criterion ?? ''}>
            <option value="">{t.none}</option>
            {rubric.criteria.map((criterion) => <option key={criterion.id} value={criterion.id}>{criterion.name[language]}</option>)}
          </select>
        </div>
      </Form>
    </Dialog>
  )
}

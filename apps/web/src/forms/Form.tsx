import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Form as AriaForm } from 'react-aria-components'
import { refusalTexts } from '../i18n/refusals.ts'
import { useTexts } from '../i18n/texts.ts'
import { Refused } from '../people/ask.ts'
import { forget, keep, readKept } from './kept.ts'
import { Problems, type Words } from './Problems.tsx'

const Kept = createContext<Record<string, string>>({})
/** What a field held before a reload, or undefined. */
export const useKept = (name: string): string | undefined => useContext(Kept)[name]

/**
 * A form that sends itself once, however often one clicks:
 *
 *   <Form send={async ({ title }) => { await ask(courseView, '/api/courses', { method: 'POST', body: { title } }) }} label={t.make} keep="new-course">
 *     <Field name="title" label={t.title} />
 *   </Form>
 *
 * `send` gets the fields by name and throws Refused: what belongs to a field stands under it, the rest above the button; both are announced.
 * With `keep` what was typed survives a reload of the page. Meanwhile nothing is lost: fields stay as they are until `send` has succeeded.
 */
export function Form({ send, label, words, fields, keep: key, quiet = false, beside, children }: {
  send: (values: Record<string, string>) => Promise<unknown>
  /** What the button says. */
  label: string
  words?: Words
  /** Words for a field that was refused, by its name, where the usual ones do not fit. */
  fields?: Record<string, string>
  keep?: string
  /** A button that does not ask for attention. */
  quiet?: boolean
  /** Other ways on, beside the button. */
  beside?: ReactNode
  children?: ReactNode
}) {
  const t = useTexts(refusalTexts)
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [kept] = useState(() => (key ? readKept(key) : {}))
  const busy = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  // The keyboard goes on where something must be mended.
  useEffect(() => {
    if (Object.keys(refused).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused])

  useEffect(() => {
    const written = form.current
    if (!key || !written) return
    const save = () => keep(key, valuesOf(written, true))
    written.addEventListener('input', save)
    return () => written.removeEventListener('input', save)
  }, [key])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    setSending(true)
    setError(null)
    setRefused({})
    try {
      await send(valuesOf(event.currentTarget))
      if (key) forget(key)
    } catch (problem) {
      const named = problem instanceof Refused ? problem.fields.filter((field) => form.current?.elements.namedItem(field)) : []
      setRefused(Object.fromEntries(named.map((field) => [field, fields?.[field] ?? t.fields[field] ?? t.fields.other!])))
      if (named.length === 0) setError(problem)
      if (!(problem instanceof Refused)) console.error(problem)
    } finally {
      busy.current = false
      setSending(false)
    }
  }

  return (
    <Kept value={kept}>
      <AriaForm
        ref={form}
        className="form"
        validationErrors={refused}
        onSubmit={(event) => void submit(event)}
      >
        {children}
        <Problems error={error} {...(words && { words })} />
        <p className="row">
          <button type="submit" className={quiet ? 'button' : 'button strong'} aria-disabled={sending}>{label}</button>
          {beside}
          <span role="status" className="sending">{sending ? `${t.sending}…` : ''}</span>
        </p>
      </AriaForm>
    </Kept>
  )
}

function valuesOf(form: HTMLFormElement, withoutSecrets = false): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => {
      const field = form.elements.namedItem(name)
      const secret = field instanceof HTMLInputElement && (field.type === 'password' || field.autocomplete.includes('password') || field.autocomplete === 'one-time-code')
      return typeof value === 'string' && !(withoutSecrets && secret) ? [[name, value]] : []
    }),
  )
}

import { useState } from 'react'
import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { refusalTexts } from '../i18n/refusals.ts'
import { useTexts } from '../i18n/texts.ts'
import { useKept } from './Form.tsx'

export interface Asked {
  /** Its name in what is sent; the server's refusals point at it. */
  name: string
  label: string
  /** Said under the label, before one writes. */
  help?: ReactNode
  optional?: boolean
  /** In a table of fields that may all stay empty it need not be said at each. */
  unsaid?: boolean
  value?: string
  /** Only where something else on the page follows what is typed. */
  onChange?: (value: string) => void
  maxLength?: number
}

/** One line to fill in; what is wrong with it stands under it. For a password there is a way to see what one types. */
export function Field({ name, label, help, optional = false, unsaid = false, type = 'text', value, onChange, autoComplete = 'off', minLength, maxLength, min, max, pattern, inputMode, autoFocus = false, wrong }: Asked & {
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'search'
  autoComplete?: string
  minLength?: number
  /** For dates and times. */
  min?: string
  max?: string
  pattern?: string
  inputMode?: 'numeric'
  autoFocus?: boolean
  /** What to say when it has another form than `pattern` asks. */
  wrong?: string
}) {
  const t = useTexts(refusalTexts)
  const kept = useKept(name)
  const [seen, setSeen] = useState(false)
  return (
    <TextField
      className="field" name={name} type={type === 'password' && seen ? 'text' : type} isRequired={!optional} autoComplete={autoComplete} autoFocus={autoFocus}
      {...(onChange ? { value: value ?? '', onChange } : { defaultValue: kept ?? value ?? '' })}
      {...(minLength !== undefined && { minLength })} {...(maxLength !== undefined && { maxLength })} {...(pattern !== undefined && { pattern })} {...(inputMode && { inputMode })}
    >
      <Label>{label}{optional && !unsaid && <span className="optional"> {t.optional}</span>}</Label>
      {help && <Text slot="description">{help}</Text>}
      <span className="field-line">
        <Input {...(min !== undefined && { min })} {...(max !== undefined && { max })} />
        {type === 'password' && <button type="button" className="word" aria-pressed={seen} onClick={() => setSeen(!seen)}>{t.show}</button>}
      </span>
      <Wrong {...(wrong !== undefined && { pattern: wrong })} />
    </TextField>
  )
}

/** More lines; it grows with what is written. */
export function LongField({ name, label, help, optional = false, unsaid = false, value, onChange, maxLength, rows = 3 }: Asked & { rows?: number }) {
  const t = useTexts(refusalTexts)
  const kept = useKept(name)
  return (
    <TextField
      className="field" name={name} isRequired={!optional} autoComplete="off"
      {...(onChange ? { value: value ?? '', onChange } : { defaultValue: kept ?? value ?? '' })} {...(maxLength !== undefined && { maxLength })}
    >
      <Label>{label}{optional && !unsaid && <span className="optional"> {t.optional}</span>}</Label>
      {help && <Text slot="description">{help}</Text>}
      <TextArea rows={rows} />
      <Wrong />
    </TextField>
  )
}

/** What is wrong with the field, in our words instead of the browser's. */
export function Wrong({ pattern }: { pattern?: string }) {
  const t = useTexts(refusalTexts).wrong
  // Its line is kept free: a button that moves when a mistake is mended slips away from under the finger.
  return (
    <span className="wrong"><FieldError>
      {({ validationDetails: wrong, validationErrors }) =>
        wrong.valueMissing ? t.missing : wrong.typeMismatch ? t.email : wrong.tooShort ? t.short : wrong.tooLong ? t.long : wrong.rangeUnderflow ? t.early : wrong.rangeOverflow ? t.late : wrong.patternMismatch ? (pattern ?? t.pattern) : wrong.badInput ? t.badInput : validationErrors.join(' ')}
    </FieldError></span>
  )
}

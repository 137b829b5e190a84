import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useState } from 'react'
import { useKept } from './Form.tsx'
import { Wrong } from './Field.tsx'

/** One of a few in a form, under each other, each with a line that explains it. (app/Choice is the settings' choice: words on a line that act at once.) */
export function OneOf<T extends string>({ name, label, options, value }: { name: string; label: string; options: readonly { value: T; label: string; help?: string }[]; value?: T }) {
  const kept = useKept(name)
  const [chosen, choose] = useState(options.find((option) => option.value === kept)?.value ?? value ?? null)
  return (
    <RadioGroup className="one-of" name={name} isRequired value={chosen} onChange={(picked) => choose(options.find((option) => option.value === picked)?.value ?? null)}>
      <Label>{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value}>
          <span className="dot" aria-hidden="true" />
          <span>{option.label}{option.help && <span className="explains">{option.help}</span>}</span>
        </Radio>
      ))}
      <Wrong />
    </RadioGroup>
  )
}

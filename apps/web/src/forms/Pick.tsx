import { useId, useState } from 'react'
import { useKept } from './Form.tsx'

/** One of a list in one line, where the choice is seldom another than the first. */
export function Pick<T extends string>({ name, label, options, value, onChange }: { name: string; label: string; options: readonly { value: T; label: string }[]; value: T; onChange?: (value: T) => void }) {
  const id = useId()
  const kept = useKept(name)
  const [chosen, choose] = useState(options.find((option) => option.value === kept)?.value ?? value)
  return (
    <div className="field pick">
      <label htmlFor={id}>{label}</label>
      <select
        id={id} name={name} value={chosen}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.target.value)?.value ?? value
          choose(picked)
          onChange?.(picked)
        }}
      >
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}

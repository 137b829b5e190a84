import { useId } from 'react'

/** One of a few, as words on a line: the chosen one is brick. */
export function Choice<T extends string>({ legend, options, names, value, onChange }: {
  legend: string
  options: readonly T[]
  names: Record<T, string>
  value: T
  onChange: (value: T) => void
}) {
  const group = useId()
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={group} checked={option === value} onChange={() => onChange(option)} />
          <span>{names[option]}</span>
        </label>
      ))}
    </fieldset>
  )
}

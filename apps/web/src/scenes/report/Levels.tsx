/** The levels of one criterion to choose from, low to high, and room for words. For her own judgment and for an assessor's. */
import type { Rubric } from '@kring/curriculum'
import type { Mark } from '@kring/protocol'
import { useId } from 'react'
import { useSettings } from '../../app/settings.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'

export function Levels({ rubric, criterion, mark, label, onLevel, onWords, readOnly = false }: {
  rubric: Rubric
  criterion: Rubric['criteria'][number]
  mark: Mark | undefined
  label: string
  onLevel: (level: number) => void
  onWords: (words: string) => void
  readOnly?: boolean
}) {
  const t = useTexts(reportTexts).self
  const { language } = useSettings()
  const group = useId()
  const field = useId()
  return (
    <div className="levels">
      <fieldset disabled={readOnly}>
        <legend className="unseen">{label}</legend>
        {criterion.levels.map((text, i) => (
          <label key={text.nl}>
            <input type="radio" name={group} checked={mark?.level === i + 1} onChange={() => onLevel(i + 1)} />
            <span><b>{rubric.levels[i]?.[language]}</b> {text[language]}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={field}>{t.words}</label>
        <textarea id={field} rows={2} maxLength={4000} readOnly={readOnly} value={mark?.words ?? ''} onChange={(event) => onWords(event.currentTarget.value)} />
      </div>
    </div>
  )
}

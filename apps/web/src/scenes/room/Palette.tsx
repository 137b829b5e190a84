import type { InterventionText } from '@kring/curriculum'
import type { Intervention } from '@kring/dynamics'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { example, grouped, matches } from './interventions.ts'

/** Everything a leader can do, by aim, each with a sentence that does it. Choosing puts the sentence in her mouth, to be changed. */
export function Palette({ interventions, names, onChoose, onClose }: {
  interventions: InterventionText[]
  /** First names to fill the examples with. */
  names: string[]
  onChoose: (id: Intervention, sentence: string) => void
  onClose: () => void
}) {
  const t = useTexts(roomTexts)
  const { language } = useSettings()
  const [filter, setFilter] = useState('')
  const groups = grouped(interventions.filter((one) => matches(one, filter, language)))
  return (
    <Dialog title={t.palette.title} className="palette" onClose={onClose}>
      <p className="dialog-help">{t.palette.help}</p>
      <label className="filter">
        <span>{t.palette.filter}</span>
        <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
      </label>
      <div className="families">
        {groups.map(({ family, items }) => (
          <section key={family} aria-labelledby={`family-${family}`}>
            <h3 id={`family-${family}`}>{t.palette.families[family]}</h3>
            <ul>
              {items.map((one) => {
                const sentence = example(one, language, names)
                return (
                  <li key={one.id}>
                    <button type="button" onClick={() => onChoose(one.id, sentence)}>
                      <strong>{one.name[language]}</strong>
                      <span>{sentence}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p role="status">{t.palette.none}</p>}
      </div>
    </Dialog>
  )
}

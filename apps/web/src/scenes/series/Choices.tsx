import type { ScenarioCard } from '@kring/curriculum'
import { LEADINGS } from '@kring/language'
import { Choice } from '../../app/Choice.tsx'
import { useSettings } from '../../app/settings.ts'
import { seriesTexts } from '../../i18n/series.ts'
import { useTexts } from '../../i18n/texts.ts'
import { DOORS, LENGTHS, RANDOM, type SeriesChoice, SIZES } from '../../series/choice.ts'

/** Which group, how often, led how, open or closed. */
export function Choices({ cards, choice, first, ready, onChange, onOthers, onBegin }: {
  cards: readonly ScenarioCard[]
  choice: SeriesChoice
  /** The session the series begins with. */
  first: number
  ready: boolean
  onChange(change: Partial<SeriesChoice>): void
  onOthers(): void
  onBegin(): void
}) {
  const t = useTexts(seriesTexts)
  const { language } = useSettings()
  const names = Object.fromEntries([...cards.map((card) => [card.id, card.title[language]]), [RANDOM, t.random]])
  return (
    <form className="series-form" onSubmit={(event) => { event.preventDefault(); onBegin() }}>
      <Choice legend={t.group} options={[...cards.map(({ id }) => id), RANDOM]} names={names} value={choice.group} onChange={(group) => onChange({ group })} />
      {choice.group === RANDOM && (
        <div className="with-word">
          <Choice legend={t.members} options={SIZES} names={t.sizes} value={choice.members} onChange={(members) => onChange({ members })} />
          <button type="button" className="word" onClick={onOthers}>{t.otherStrangers}</button>
        </div>
      )}
      <Choice legend={t.sessions} options={LENGTHS} names={t.lengths} value={choice.sessions} onChange={(sessions) => onChange({ sessions })} />
      <Choice legend={t.leading} options={LEADINGS} names={t.leadings} value={choice.leading} onChange={(leading) => onChange({ leading })} />
      <Choice legend={t.door} options={DOORS} names={t.doors} value={choice.door} onChange={(door) => onChange({ door })} />
      <p className="note">{t.beginNote(first, first + Number(choice.sessions) - 1)}</p>
      <button type="submit" className="button strong" aria-disabled={!ready}>{t.begin}</button>
    </form>
  )
}

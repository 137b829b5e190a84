/** What several people judged, criterion by criterion beside each other; where they differ is marked, for that is where the talk begins. */
import type { Rubric } from '@kring/curriculum'
import type { Marks } from '@kring/protocol'
import { useSettings } from '../../app/settings.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'

export interface Judged {
  key: string
  name: string
  marks: Marks
  words?: string
}

export function SideBySide({ rubric, all }: { rubric: Rubric; all: readonly Judged[] }) {
  const t = useTexts(reportTexts).beside
  const { language } = useSettings()
  return (
    <div className="beside" role="region" aria-label={t.title} tabIndex={0}>
      <table>
        <thead><tr><th scope="col">{t.criterion}</th>{all.map(({ key, name }) => <th key={key} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {rubric.criteria.map(({ id, name: criterion }) => {
            const levels = all.map(({ marks }) => marks[id]?.level ?? null)
            const differ = new Set(levels.filter((level) => level !== null)).size > 1
            return (
              <tr key={id} className={differ ? 'differ' : undefined}>
                <th scope="row">{criterion[language]}{differ && <span className="quiet">{t.differ}</span>}</th>
                {all.map(({ key, name, marks }) => (
                  <td key={key} data-name={name}>
                    <b>{marks[id]?.level ? rubric.levels[marks[id].level - 1]?.[language] : t.open}</b>
                    {marks[id]?.words && <p>{marks[id].words}</p>}
                  </td>
                ))}
              </tr>
            )
          })}
          {all.some(({ words }) => words) && (
            <tr><th scope="row">{t.whole}</th>{all.map(({ key, name, words }) => <td key={key} data-name={name}>{words && <p>{words}</p>}</td>)}</tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

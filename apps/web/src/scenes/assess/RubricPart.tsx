/** By what reports are judged in this course, and changing its words and its pass rule for what is handed in from now on. */
import type { Rubric } from '@kring/curriculum'
import { rubricView } from '@kring/protocol'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSettings } from '../../app/settings.ts'
import { Confirm } from '../../forms/Confirm.tsx'
import { Field, LongField } from '../../forms/Field.tsx'
import { assessTexts } from '../../i18n/assess.ts'
import { dayIn } from '../../i18n/dates.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask } from '../../people/ask.ts'

export function RubricPart({ course, mayChange }: { course: string; mayChange: boolean }) {
  const t = useTexts(assessTexts).rubric
  const { language } = useSettings()
  const client = useQueryClient()
  const key = ['course', course, 'rubric']
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => ask(rubricView, `/api/courses/${course}/rubric`, { signal }) })
  const change = async (nr: number, rubric: Rubric, why: string) => client.setQueryData(key, await ask(rubricView, `/api/courses/${course}/rubric`, { method: 'PUT', body: { after: nr, rubric, why } }))
  return (
    <section className="part" aria-labelledby="rubric">
      <h2 id="rubric">{t.title}</h2>
      <Answer of={found}>
        {({ nr, rubric, changedAt, why }) => (
          <>
            <p>{t.about} {changedAt && t.changed(dayIn(language, changedAt.slice(0, 10)), why ?? '')}</p>
            {rubric.criteria.map((criterion) => (
              <details key={criterion.id} className="criterion">
                <summary>{criterion.name[language]}</summary>
                <p className="asks">{criterion.asks[language]}</p>
                <ol className="level-list">{criterion.levels.map((level, i) => <li key={level.nl}><b>{rubric.levels[i]?.[language]}</b> {level[language]}</li>)}</ol>
                <p className="quiet">{t.least(rubric.levels[(rubric.pass.least.find((one) => one.criterion === criterion.id)?.level ?? rubric.pass.nowhere + 1) - 1]?.[language] ?? '')}</p>
                {mayChange && <Change rubric={rubric} criterion={criterion} save={(next, reason) => change(nr, next, reason)} />}
              </details>
            ))}
            <p className="quiet">{rubric.pass.text[language]}</p>
          </>
        )}
      </Answer>
    </section>
  )
}

/** Changes the words of one criterion in the language of the screen, and the least level asked of it. */
function Change({ rubric, criterion, save }: { rubric: Rubric; criterion: Rubric['criteria'][number]; save: (rubric: Rubric, why: string) => Promise<unknown> }) {
  const t = useTexts(assessTexts).rubric
  const { language } = useSettings()
  const least = rubric.pass.least.find((one) => one.criterion === criterion.id)?.level ?? 0
  const act = (values: Record<string, string>) => {
    const next: Rubric['criteria'][number] = {
      ...criterion, name: { ...criterion.name, [language]: values['name']! }, asks: { ...criterion.asks, [language]: values['asks']! },
      levels: criterion.levels.map((level, i) => ({ ...level, [language]: values[`level${i}`]! })),
    }
    const asked = Number(values['least'])
    const others = rubric.pass.least.filter((one) => one.criterion !== criterion.id)
    return save({ ...rubric, criteria: rubric.criteria.map((one) => (one.id === criterion.id ? next : one)), pass: { ...rubric.pass, least: asked > 0 ? [...others, { criterion: criterion.id, level: asked }] : others } }, values['why']!)
  }
  return (
    <Confirm label={t.change} named={t.changeNamed(criterion.name[language])} title={t.changeNamed(criterion.name[language])} text={<p>{t.changeText}</p>} sure={t.sure} act={act}>
      <Field name="name" label={t.name} value={criterion.name[language]} maxLength={120} />
      <LongField name="asks" label={t.asks} value={criterion.asks[language]} maxLength={600} />
      {criterion.levels.map((level, i) => <LongField key={level.nl} name={`level${i}`} label={`${i + 1}. ${rubric.levels[i]?.[language]}`} value={level[language]} maxLength={800} rows={2} />)}
      <div className="field">
        <label htmlFor={`least-${criterion.id}`}>{t.leastLabel}</label>
        <select id={`least-${criterion.id}`} name="least" defaultValue={least}>
          <option value={0}>{t.noLeast}</option>
          {rubric.levels.map((level, i) => <option key={level.nl} value={i + 1}>{level[language]}</option>)}
        </select>
      </div>
      <Field name="why" label={t.why} maxLength={500} />
    </Confirm>
  )
}

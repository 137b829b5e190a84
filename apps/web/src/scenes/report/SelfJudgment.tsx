/** The rubric beside the text: what is looked at, and her own judgment on it. It is kept with the text. */
import type { Rubric } from '@kring/curriculum'
import { SELF, selfIn } from '@kring/protocol'
import { useEffect, useId, useReducer } from 'react'
import { useSettings } from '../../app/settings.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Keeping } from '../../report/keeping.ts'
import { Levels } from './Levels.tsx'

export function SelfJudgment({ keeping, rubric, near }: {
  keeping: Keeping
  rubric: Rubric
  /** Criteria of the part in which she writes: these stand open. */
  near: readonly string[]
}) {
  const t = useTexts(reportTexts).self
  const { language } = useSettings()
  const kept = keeping.doc.getMap(SELF)
  const [, look] = useReducer((n: number) => n + 1, 0)
  // At once, not a moment later: a field that shows what was typed before would swallow letters.
  useEffect(() => {
    kept.observe(look)
    return () => kept.unobserve(look)
  }, [kept])
  const self = selfIn(keeping.doc)
  const title = useId()
  const done = rubric.criteria.filter(({ id }) => self[id]?.level).length
  return (
    <section aria-labelledby={title} className="self">
      <h2 id={title}>{t.title}</h2>
      <p className="quiet">{t.about}</p>
      <p className="quiet" role="status">{t.done(done, rubric.criteria.length)}</p>
      {rubric.criteria.map((criterion) => (
        <details key={criterion.id} open={near.includes(criterion.id)}>
          <summary><span>{criterion.name[language]}</span><span className="quiet">{self[criterion.id]?.level ? rubric.levels[self[criterion.id]!.level! - 1]?.[language] : ''}</span></summary>
          <p className="asks">{criterion.asks[language]}</p>
          <Levels
            rubric={rubric} criterion={criterion} mark={self[criterion.id]} label={t.level(criterion.name[language])}
            onLevel={(level) => kept.set(`${criterion.id}.level`, level)} onWords={(words) => kept.set(`${criterion.id}.words`, words)}
          />
        </details>
      ))}
    </section>
  )
}

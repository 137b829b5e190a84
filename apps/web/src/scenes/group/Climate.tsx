/** The climate of each half day: four questions without a name, and what came of them from four answers on. */
import { CLIMATE_SCALE, climateView, type ClimateView } from '@kring/protocol'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { Dialog } from '../../forms/Dialog.tsx'
import { Form } from '../../forms/Form.tsx'
import { groupTexts } from '../../i18n/group.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, nothing, Refused } from '../../people/ask.ts'
import type { InGroup } from './in-group.ts'

export function Climate(inside: InGroup) {
  const { course, content, day, trains } = inside
  const t = useTexts(groupTexts)
  const { language } = useSettings()
  const queries = useQueryClient()
  const key = ['course', course, 'group', 'climate', day.number]
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => ask(climateView, `/api/courses/${course}/group/climate?day=${day.number}`, { signal }) })
  return (
    <section className="part" aria-labelledby="climate-title">
      <h3 id="climate-title">{t.climate}</h3>
      <p className="prose">{content.climate.about[language]}</p>
      <Answer of={found}>
        {({ halves }) => halves.map((half) => (
          <section key={half.half} className="climate-half" aria-labelledby={`climate-${half.half}`}>
            <h4 id={`climate-${half.half}`}>{t.halves[half.half]}</h4>
            {half.shown ? <Shown inside={inside} shown={half.shown} /> : <p className="quiet">{t.notYet(content.climate.shownFrom)}</p>}
            {!trains && (half.answered ? <p className="quiet">{t.answered}</p> : <Ask inside={inside} half={half.half} again={() => queries.invalidateQueries({ queryKey: key })} />)}
          </section>
        ))}
      </Answer>
    </section>
  )
}

function Ask({ inside, half, again }: { inside: InGroup; half: ClimateView['halves'][number]['half']; again: () => Promise<unknown> }) {
  const t = useTexts(groupTexts)
  const { language } = useSettings()
  const { climate } = inside.content
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className="row"><button type="button" className="button" onClick={() => setOpen(true)}>{t.answer(t.halves[half])}</button></p>
      {open && (
        <Dialog title={t.answer(t.halves[half])} onClose={() => setOpen(false)}>
          <Form
            label={t.climateSend}
            send={async (values) => {
              const sent = ask(nothing, `/api/courses/${inside.course}/group/climate`, { method: 'POST', body: { day: inside.day.number, half, answers: Object.fromEntries(climate.questions.map(({ id }) => [id, Number(values[id])])) } })
              // Counted already, here or in another window: then there is nothing left to answer, and the page says so.
              await sent.catch((problem: unknown) => {
                if (!(problem instanceof Refused && problem.code === 'conflict')) throw problem
              })
              setOpen(false)
              await again()
            }}
          >
            {climate.questions.map(({ id, text }) => (
              <fieldset key={id} className="scale">
                <legend>{text[language]}</legend>
                <span className="quiet" aria-hidden="true">{climate.least[language]}</span>
                {Array.from({ length: CLIMATE_SCALE }, (_, i) => i + 1).map((n) => (
                  <label key={n}><input type="radio" name={id} value={n} required aria-label={t.scale(n, climate.least[language], climate.most[language])} /><span aria-hidden="true">{n}</span></label>
                ))}
                <span className="quiet" aria-hidden="true">{climate.most[language]}</span>
              </fieldset>
            ))}
          </Form>
        </Dialog>
      )}
    </>
  )
}

const WIDTH = 240
const SPREAD = { together: 22, some: 54, apart: 96 } as const

function Shown({ inside, shown }: { inside: InGroup; shown: NonNullable<ClimateView['halves'][number]['shown']> }) {
  const t = useTexts(groupTexts)
  const { language } = useSettings()
  const { climate } = inside.content
  return (
    <>
      <ul className="climate">
        {climate.questions.map(({ id, text }) => {
          const one = shown.questions.find((question) => question.id === id)
          if (!one) return null
          const x = 8 + ((one.middle - 1) / (CLIMATE_SCALE - 1)) * (WIDTH - 16)
          const half = SPREAD[one.spread] / 2
          const from = Math.max(2, x - half)
          const to = Math.min(WIDTH - 2, x + half)
          return (
            <li key={id}>
              <p>{text[language]}</p>
              <svg width={WIDTH} height={26} viewBox={`0 0 ${WIDTH} 26`} role="img" aria-label={t.result('', t.level[Math.round(one.middle) - 1]!, t.spread[one.spread]).trim()}>
                <line x1={2} x2={WIDTH - 2} y1={13} y2={13} className="scale-line" />
                <rect x={from} width={to - from} y={7} height={12} rx={6} className="scale-band" />
                <circle cx={x} cy={13} r={4.5} className="scale-middle" />
              </svg>
              <p className="quiet" aria-hidden="true">{t.level[Math.round(one.middle) - 1]}; {t.spread[one.spread]}</p>
            </li>
          )
        })}
      </ul>
      <p className="quiet">{t.people(shown.people)}</p>
    </>
  )
}

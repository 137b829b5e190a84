import type { Scenario } from '@kring/curriculum'
import { type Climate, endLines, type SeriesEnd, type SeriesLine, type SeriesSession, sessionLines, type WhoIs, weekLines } from '@kring/language'
import { useSettings } from '../../app/settings.ts'
import { levelOf } from '../../debrief/series.ts'
import { seriesTexts } from '../../i18n/series.ts'
import { useTexts } from '../../i18n/texts.ts'
import { faceOf } from '../../series/plan.ts'
import { Face } from '../room/Face.tsx'

/** Lines with the face of whom they are about. */
export function Lines({ lines, scenario }: { lines: readonly SeriesLine[]; scenario: Scenario | null }) {
  return (
    <ul className="lines">
      {lines.map(({ text, seats }, i) => (
        <li key={`${i}${text}`}>
          {seats[0] === undefined ? <span className="no-face" aria-hidden="true" /> : <Face person={faceOf(scenario, seats[0])} size={28} />}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

/** One session in a few lines: what came in since the last time, what happened in the circle. */
export function Account({ told, first, scenario, who }: { told: SeriesSession; first: boolean; scenario: Scenario | null; who: WhoIs }) {
  const t = useTexts(seriesTexts)
  const { language } = useSettings()
  const between = weekLines(told, who, language)
  const members = told.chairs.filter((seat) => !told.gone.some((one) => one.seat === seat)).length
  const torn = mostTorn(told)
  const there = t.there(told.came.length, members)
  return (
    <>
      {!first && (
        <section aria-label={t.since}>
          <h3>{t.since}</h3>
          {between.length > 0 ? <Lines lines={between} scenario={scenario} /> : <p className="quiet">{t.nothingBetween}</p>}
        </section>
      )}
      <section aria-label={t.inCircle}>
        <h3>{t.inCircle}</h3>
        {there && <p className="quiet">{there}</p>}
        <Lines lines={sessionLines(told, who, language)} scenario={scenario} />
      </section>
      {torn !== undefined && (
        <section aria-label={t.unseen}>
          <h3>{t.unseen}</h3>
          <p className="quiet">{t.torn(who(torn).name)}</p>
        </section>
      )}
    </>
  )
}

/** From this pull on someone is more out than in; below it doubt is ordinary. */
const TORN = 0.55

/** Whose pull to leave is the strongest at the end of a session, when it is strong. */
function mostTorn({ members }: SeriesSession): string | undefined {
  const [seat, figures] = Object.entries(members).filter(([, m]) => !m.left).toSorted(([, a], [, b]) => b.ambivalence - a.ambivalence)[0] ?? []
  return figures && figures.ambivalence > TORN ? seat : undefined
}

const CURVES = ['cohesion', 'safety', 'conflict'] as const satisfies readonly (keyof Climate)[]

/** How it ended, what became of the climate, and who went when. */
export function Ending({ end, sessions, scenario, who }: { end: SeriesEnd; sessions: readonly SeriesSession[]; scenario: Scenario | null; who: WhoIs }) {
  const t = useTexts(seriesTexts)
  const { language } = useSettings()
  return (
    <>
      <section>{endLines(end, who, language).map(({ text }) => <p key={text} className="end-line">{text}</p>)}</section>
      <section aria-label={t.climate}>
        <h3>{t.climate}</h3>
        {CURVES.map((curve) => <p key={curve} className="quiet">{t.went(t.curves[curve], levelOf(sessions[0]!.climate[curve]), levelOf(sessions.at(-1)!.climate[curve]))}</p>)}
      </section>
      {end.left.length > 0 && (
        <section aria-label={t.whoLeft}>
          <h3>{t.whoLeft}</h3>
          <Lines scenario={scenario} lines={end.left.map(({ seat, session, workedThrough }) => ({ text: t.leftAfter(who(seat).name, session, workedThrough), seats: [seat] }))} />
        </section>
      )}
    </>
  )
}

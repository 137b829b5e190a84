/** How far the work is, in words and as a thin line; stop, and go on. */
import type { WhatifTexts } from '../../i18n/whatif.nl.ts'
import type { Crew, CrewView } from '../../whatif/crew.ts'

export function Work({ view, crew, t }: { view: CrewView; crew: Crew; t: WhatifTexts }) {
  const of = view.known.length
  const n = view.known.filter(({ final }) => final).length
  const failed = view.known.filter((one) => one.failed).length
  const { state } = view
  return (
    <div className="work">
      {/* Said when it begins, ends or is stopped; a count that is read aloud at every step would only disturb. */}
      <p role="status">{state === 'opening' ? t.work.opening : state === 'no-workers' ? t.work.noWorkers : state === 'stopped' ? t.work.stopped(n, of) : state === 'done' ? (failed > 0 ? t.work.failed(failed) : t.work.done(of)) : <span aria-hidden={n > 0}>{t.work.working(n, of)}</span>}</p>
      {(state === 'working' || state === 'stopped') && <progress value={n} max={Math.max(1, of)} aria-label={t.work.working(n, of)} />}
      {(state === 'working' || state === 'opening') && <button type="button" className="word" onClick={crew.stop}>{t.work.stop}</button>}
      {state === 'stopped' && <button type="button" className="word" onClick={crew.start}>{t.work.resume}</button>}
      {((state === 'done' && failed > 0) || state === 'no-workers') && <button type="button" className="word" onClick={crew.retry}>{t.work.again}</button>}
    </div>
  )
}

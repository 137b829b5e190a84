import type { Reading } from '@kring/curriculum'
import { useState } from 'react'
import { useBoth } from '../../i18n/both.ts'
import { programmeTexts } from '../../i18n/programme.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LiteratureLink } from './Item.tsx'
import { type Done, mark } from './work.ts'

/** A reading with how far she is: the number of pages is filled in and kept at once, also without a connection. */
export function PagesRead({ reading, done, person, course }: { reading: Reading; done: Done; person: string; course: string }) {
  const t = useTexts(programmeTexts).item
  const words = useTexts(programmeTexts)
  const say = useBoth()
  const of = reading.pages.number
  const [typed, setTyped] = useState<string | null>(null)
  const keep = (pages: number): void => {
    setTyped(null)
    if (pages !== done.done) void mark(person, course, reading.id, pages)
  }
  const commit = (): void => {
    if (typed === null) return
    const pages = Number.parseInt(typed, 10)
    keep(Number.isNaN(pages) ? done.done : Math.min(of, Math.max(0, pages)))
  }
  const all = done.done >= of
  return (
    <div className={`pages-read ${all ? 'all' : ''}`}>
      <p><span className="row-name">{say(reading.title)}</span></p>
      <p className="quiet">{say(reading.part)} <LiteratureLink id={reading.literature}>{t.work}</LiteratureLink>. {t.pagesOf(of)}, {words.duration(reading.minutes)}.</p>
      <div className="pages-line">
        <span className="bar" aria-hidden="true"><span style={{ width: `${Math.min(100, (done.done / of) * 100)}%` }} /></span>
        <label className="pages-number">
          <span className="unseen">{t.pagesRead}: {say(reading.title)}</span>
          <input inputMode="numeric" value={typed ?? String(done.done)} onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 4))} onFocus={(event) => event.target.select()} onBlur={commit} onKeyDown={(event) => event.key === 'Enter' && commit()} />
        </label>
        <span className="quiet">{t.pages(done.done, of).replace(/^\S+\s/, '')}</span>
        {!all && <button type="button" className="word" aria-label={`${t.allRead}: ${say(reading.title)}`} onClick={() => keep(of)}>{t.allRead}</button>}
      </div>
      <p role="status" className="quiet">{done.waiting && t.kept}{done.refused && t.notKept}</p>
    </div>
  )
}

/** Other work at home: done, or not yet. */
export function Ticked({ item, title, minutes, done, person, course }: { item: string; title: string; minutes: number; done: Done; person: string; course: string }) {
  const t = useTexts(programmeTexts)
  return (
    <label className="ticked">
      <input type="checkbox" checked={done.done > 0} onChange={(event) => void mark(person, course, item, event.target.checked ? 1 : 0)} />
      <span><span className="row-name">{title}</span> <span className="quiet">{t.duration(minutes)}{done.done > 0 && `. ${t.before.doneMark}.`}{done.waiting && ` ${t.item.kept}`}</span></span>
    </label>
  )
}

import './pair.css'
import type { Both, Language, PairText } from '@kring/curriculum'
import type { Agreement } from '@kring/dynamics'
import type { Settled as SettledIn } from '@kring/language'
import { useSettings } from '../../app/settings.ts'
import { pairTexts } from '../../i18n/pair.ts'
import { useTexts } from '../../i18n/texts.ts'

/** An agreement in words: who does what. */
export function wordsFor({ agreements }: PairText, { kind, who }: Agreement, language: Language): string {
  const one = agreements.find((found) => found.kind === kind)!
  const text: Both = who === 'trainee' ? (one.trainee ?? one.coLeader) : one.coLeader
  return text[language]
}

/** What two leaders settled: what was agreed, what was a yes to have done with it, what was only raised. */
export function Settled({ pair, settled, name, ease }: { pair: PairText; settled: SettledIn; name: string; ease?: number }) {
  const t = useTexts(pairTexts).settled
  const { language } = useSettings()
  const parts = [[t.agreed, settled.agreed], [t.hollow(name), settled.hollow], [t.open, settled.open]] as const
  const how = ease === undefined ? '' : t.ease(name, ease)
  return (
    <div className="settled">
      {parts.every(([, list]) => list.length === 0) && <p>{t.nothing}</p>}
      {parts.map(([title, list]) => list.length > 0 && (
        <section key={title}>
          <h2>{title}</h2>
          <ul>{list.map((one) => <li key={one.kind}>{wordsFor(pair, one, language)}</li>)}</ul>
        </section>
      ))}
      {how && <p>{how}</p>}
    </div>
  )
}

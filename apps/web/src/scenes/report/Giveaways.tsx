/** What in a text may tell who somebody is: each with its words and why, to look at. It warns and explains; what to do is the writer's. */
import { type Giveaway, findGiveaways, surnamesIn } from '@kring/language'
import { useEffect, useMemo, useState } from 'react'
import { knowledge } from '../../content/index.ts'
import { giveawayTexts } from '../../i18n/giveaways.ts'
import { useTexts } from '../../i18n/texts.ts'

/** Authors of the literature may be named. Empty until known. */
export function useAuthors(): readonly string[] {
  const [authors, setAuthors] = useState<readonly string[]>([])
  useEffect(() => void knowledge().then((web) => setAuthors(web.literature.flatMap((work) => surnamesIn(work.authors))), () => undefined), [])
  return authors
}

/** Every giveaway of these texts once, in order. */
export function useGiveaways(texts: readonly string[], pseudonyms: readonly string[] = []): Giveaway[] {
  const authors = useAuthors()
  const key = texts.join('\u0000')
  return useMemo(() => {
    const found = key.split('\u0000').flatMap((text) => findGiveaways(text, { authors, pseudonyms }))
    return found.filter((one, i) => found.findIndex((other) => other.key === one.key) === i)
  }, [key, authors, pseudonyms])
}

export function Giveaways({ found, looked, onLooked, onPseudonym }: {
  found: readonly Giveaway[]
  /** Keys she has looked at and let stand. */
  looked?: ReadonlySet<string>
  onLooked?: (key: string) => void
  /** A name she says is made up. */
  onPseudonym?: (name: string) => void
}) {
  const t = useTexts(giveawayTexts)
  const open = found.filter(({ key }) => !looked?.has(key))
  if (open.length === 0) return null
  return (
    <div className="giveaways">
      <p><b>{t.title(open.length)}</b> {t.about}</p>
      <ul>
        {open.map((one) => (
          <li key={one.key}>
            <p><mark>{one.text}</mark> {t.kinds[one.kind]}</p>
            <p className="quiet">{t.hints[one.hint]}</p>
            <p className="row-acts">
              {one.kind === 'name' && onPseudonym && <button type="button" className="word" aria-label={t.pseudonymNamed(one.text)} onClick={() => onPseudonym(one.text)}>{t.pseudonym}</button>}
              {onLooked && <button type="button" className="word" aria-label={t.lookedNamed(one.text)} onClick={() => onLooked(one.key)}>{t.looked}</button>}
            </p>
          </li>
        ))}
      </ul>
      <p className="quiet">{t.limit}</p>
    </div>
  )
}

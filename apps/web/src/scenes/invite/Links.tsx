import type { Invited } from '@kring/protocol'
import { Copy } from '../../forms/Copy.tsx'
import { inviteTexts } from '../../i18n/invite.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useHouse } from '../../people/house.ts'

/** What came of a list: who was mailed, whose link is to be handed over, who was invited or in already. `where`: the name of the list in which a new link is made. */
export function Links({ results, where }: { results: (Invited & { name: string | null })[]; where: string }) {
  const t = useTexts(inviteTexts).results
  const house = useHouse()
  const toHand = results.filter(({ link }) => link !== null)
  return (
    <section className="links" aria-labelledby="links-head">
      <h3 id="links-head" tabIndex={-1}>{t.title}</h3>
      {toHand.length > 0 && <p>{house?.mail ? t.notSent : t.handOver}</p>}
      <ul className="rows">
        {results.map(({ email, name, state, link }) => (
          <li key={email}>
            <span className="row-what"><span className="row-name">{name ?? email}</span>{name && <span className="quiet">{email}</span>}</span>
            {link === null ? <span className="quiet">{state === 'invited' ? t.mailed : t[state]}</span> : <LinkLine link={link} who={name ?? email} />}
          </li>
        ))}
      </ul>
      {(toHand.length > 0 || results.some(({ state }) => state === 'open')) && <p className="quiet">{t.later(where)}</p>}
      {toHand.length > 1 && <Copy text={toHand.map(({ email, name, link }) => `${name ? `${name} <${email}>` : email}\t${link}`).join('\n')} label={t.copyAll} />}
    </section>
  )
}

/** A link to hand over: there to be read, and copied by a click. */
export function LinkLine({ link, who }: { link: string; who: string }) {
  const t = useTexts(inviteTexts).results
  return (
    <span className="link-line">
      <input readOnly value={link} aria-label={t.linkOf(who)} onFocus={(event) => event.currentTarget.select()} />
      <Copy text={link} named={t.copyOf(who)} className="word" />
    </span>
  )
}

import type { Scenario } from '@kring/curriculum'
import { useSettings } from '../../app/settings.ts'
import { pairTexts } from '../../i18n/pair.ts'
import { useTexts } from '../../i18n/texts.ts'

const NONE = 'none'

/** The mail that only she got, and what she does with it. None of the answers is the right one; `undefined` is no choice yet. */
export function Mail({ scenario, answer, onAnswer }: { scenario: Scenario; answer: string | null | undefined; onAnswer(answer: string | null | undefined): void }) {
  const t = useTexts(pairTexts).mail
  const { language } = useSettings()
  const { mail } = scenario.pair!
  const from = scenario.members.find(({ seat }) => seat === mail.from)?.name ?? ''
  const chosen = mail.answers.find(({ id }) => id === answer)
  return (
    <section className="mail" aria-labelledby="mail">
      <h2 id="mail">{t.title}</h2>
      <p className="kind">{t.from(from, mail.sent[language])}</p>
      <blockquote>{mail.text[language].split(/\n\s*\n/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}</blockquote>
      <fieldset>
        <legend>{t.what}</legend>
        {[...mail.answers.map(({ id, name }) => ({ id, name: name[language] })), { id: NONE, name: t.none }].map(({ id, name }) => (
          <label key={id}><input type="radio" name="mail-answer" value={id} checked={(answer === null ? NONE : answer) === id} onChange={() => onAnswer(id === NONE ? null : id)} /> <span>{name}</span></label>
        ))}
      </fieldset>
      <div role="status">
        {chosen && <p className="reply"><span>{t.yours}</span> {chosen.text[language]}</p>}
        {answer === null && <p className="reply">{t.nothing}</p>}
      </div>
      {answer !== undefined && <button type="button" className="word" onClick={() => onAnswer(undefined)}>{t.undo}</button>}
      <p className="hint">{t.ours}</p>
    </section>
  )
}

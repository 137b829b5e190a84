import type { Scenario } from '@kring/curriculum'
import { followed } from '@kring/dynamics'
import type { NewEvent } from '@kring/protocol'
import { useSettings } from '../../app/settings.ts'
import type { Reading } from '../../debrief/reading.ts'
import { pairTexts } from '../../i18n/pair.ts'
import { inline, useTexts } from '../../i18n/texts.ts'
import { beginAfter, mailIn, settledAt } from '../../session/pair.ts'
import { Go } from './Go.tsx'
import { wordsFor } from './Settled.tsx'
import './pair.css'

/** In looking back: what the two had agreed and what came of it, what became of the mail, and the talk that can follow. */
export function WhatCame({ session, scenario, events, reading }: { session: string; scenario: Scenario; events: readonly NewEvent[]; reading: Reading }) {
  const t = useTexts(pairTexts)
  const { language } = useSettings()
  const pair = scenario.pair!
  const co = scenario.coLeaders.find(({ seat }) => seat === pair.coLeader)?.name ?? ''
  const from = scenario.members.find(({ seat }) => seat === pair.mail.from)?.name ?? ''
  const [settled, mail] = [settledAt(events), mailIn(events)]
  const answer = pair.mail.answers.find(({ id }) => id === mail?.answer)
  return (
    <>
      {settled && (
        <section className="came" aria-labelledby="came-title">
          <h2 id="came-title">{t.came.title}</h2>
          {settled.agreed.length + settled.hollow.length === 0 ? <p>{t.came.nothing}</p> : <p className="hint">{t.came.hint}</p>}
          <ul>
            {followed(settled.agreed, reading.turns.map(({ turn }) => turn), pair.coLeader).map((one) => (
              <li key={one.kind}><strong>{wordsFor(pair, one, language)}</strong> {t.came.of[one.kind](co, one.kept, one.broken)}</li>
            ))}
            {settled.hollow.map((one) => <li key={one.kind}><strong>{wordsFor(pair, one, language)}</strong> {t.came.hollow(co)}</li>)}
          </ul>
        </section>
      )}
      {mail && (
        <p className="came">
          {mail.told ? t.mailed.told(from, co) : t.mailed.kept(from, co)} {answer ? `${t.mailed.answered(inline(answer.name[language]))}.` : t.mailed.silent} {mail.told && answer?.id === 'promise' && t.mailed.promised}
        </p>
      )}
      {reading.closed && !events.some(({ body }) => body.type === 'opened' && body.since) && (
        <section className="came" aria-labelledby="over-title">
          <h2 id="over-title">{t.talkItOver}</h2>
          <p>{t.talkItOverText(co)}</p>
          <p className="row"><Go label={t.afterTalk(co)} make={() => beginAfter(session)} /></p>
        </section>
      )}
    </>
  )
}

import type { QuoteView } from '@kring/protocol'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { listSessions } from '../../session/log.ts'

/** A quote from one's own work as it stands in a text: what was said, and where it comes from. It cannot be changed. */
export function QuoteFigure({ quote, course, links = true }: { quote: QuoteView | undefined; course: string; links?: boolean }) {
  const t = useTexts(reportTexts)
  if (!quote) return <blockquote className="quote"><p className="quiet">{t.quotes.gone}</p></blockquote>
  return (
    <blockquote className="quote">
      {quote.lines.map((line, i) => (
        // A quote never changes: the place of a line is its name.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={i}>{line.who && <b>{line.who} </b>}{line.gesture && <i>{line.gesture} </i>}{line.text}</p>
      ))}
      <footer>{quote.title}{quote.about && `, ${quote.about}`} {links && <Source quote={quote} course={course} />}</footer>
    </blockquote>
  )
}

function Source({ quote, course }: { quote: QuoteView; course: string }) {
  const t = useTexts(reportTexts).quotes
  const here = useHere(quote.session?.id)
  if (quote.caseId) return <Link to="/cursus/$course/casussen/$case" params={{ course, case: quote.caseId }} className="print-not">{t.toCase}</Link>
  if (!quote.session) return null
  if (here === undefined) return null
  return here ? <Link to="/terugblik/$session" params={{ session: here }} search={{ beurt: quote.session.from }} className="print-not">{t.toSession}</Link> : <span className="print-not">{t.elsewhere}</span>
}

/** This device's own id of a session that is on the server; null when it is not on this device. */
function useHere(remote: string | undefined): string | null | undefined {
  const [here, setHere] = useState<string | null>()
  useEffect(() => {
    if (!remote) return
    void listSessions().then((all) => setHere(all.find((one) => one.remote === remote)?.id ?? null), () => setHere(null))
  }, [remote])
  return here
}

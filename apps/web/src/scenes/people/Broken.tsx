import { Link } from '@tanstack/react-router'
import { linkTexts } from '../../i18n/links.ts'
import { useTexts } from '../../i18n/texts.ts'

/** A link that no longer works, or was cut off: what to do now. */
export function Broken({ title, text }: { title: string; text: string }) {
  const t = useTexts(linkTexts)
  return (
    <div className="notice" role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="row"><Link to="/inloggen" search={{}} className="button">{t.signIn}</Link></p>
    </div>
  )
}

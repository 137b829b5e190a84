/** A titled row of links to other pages of the web; nothing when there are none. */
import { Link } from '@tanstack/react-router'
import { type PageKind, splat } from './paths.ts'

export function Links({ title, kind, items, stacked = false }: { title: string; kind: PageKind; items: { id: string; title: string }[]; stacked?: boolean }) {
  if (items.length === 0) return null
  return (
    <section className="k-links">
      <h2>{title}</h2>
      <ul className={stacked ? 'stacked' : undefined}>{items.map((item) => <li key={item.id}><Link to="/kennis/$" params={splat(kind, item.id)}>{item.title}</Link></li>)}</ul>
    </section>
  )
}

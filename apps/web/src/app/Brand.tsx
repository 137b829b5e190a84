import { Link } from '@tanstack/react-router'
import { shellTexts } from '../i18n/shell.ts'
import { useTexts } from '../i18n/texts.ts'

const PLACES = Array.from({ length: 8 }, (_, i) => {
  const angle = (i * Math.PI) / 4
  return { x: 12 + 9 * Math.sin(angle), y: 12 - 9 * Math.cos(angle), you: i === 4 }
})

/** Eight places in a circle; the one nearest to you is yours. */
export function Brand() {
  const t = useTexts(shellTexts)
  return (
    <Link to="/" className="brand" aria-label={t.home}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        {PLACES.map(({ x, y, you }) => <circle key={`${x}${y}`} cx={x.toFixed(2)} cy={y.toFixed(2)} r="2.1" fill={you ? 'var(--brick)' : 'var(--ink)'} />)}
      </svg>
      <span>Kring</span>
    </Link>
  )
}

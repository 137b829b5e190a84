import type { LeaderStyle } from '@kring/dynamics'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'

/** Someone else leads from her seat: who, and the one thing she can do. */
export function Watching({ led, onTake }: { led: LeaderStyle; onTake: () => void }) {
  const t = useTexts(roomTexts).watching
  return (
    <section className="watching" aria-label={t.title}>
      <p><strong>{t.title}.</strong> {t.led[led]}</p>
      <p className="hint">{t.text}</p>
      <button type="button" className="button strong" onClick={onTake}>{t.take}</button>
    </section>
  )
}

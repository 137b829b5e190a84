import { Choice } from '../../app/Choice.tsx'
import { choose, LANGUAGES, PACES, THEMES, useSettings } from '../../app/settings.ts'
import { roomTexts } from '../../i18n/room.ts'
import { shellTexts } from '../../i18n/shell.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Dialog } from '../../forms/Dialog.tsx'

/** Keys, and the choices that also hold outside the room. */
export function Help({ session, onClose }: { /** Where its projector window is; none where nothing is kept. */ session: string | undefined; onClose: () => void }) {
  const t = useTexts(roomTexts)
  const shell = useTexts(shellTexts)
  const { pace, theme, language } = useSettings()
  return (
    <Dialog title={t.help.title} onClose={onClose}>
      <dl className="keys">
        {t.help.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys.split(' + ').map((key, i) => <span key={key}>{i > 0 && ' + '}<kbd>{key}</kbd></span>)}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Choice legend={shell.pace} options={PACES} names={shell.paces} value={pace} onChange={(value) => choose({ pace: value })} />
      <Choice legend={shell.theme} options={THEMES} names={shell.themes} value={theme} onChange={(value) => choose({ theme: value })} />
      <Choice legend={shell.language} options={LANGUAGES} names={shell.languages} value={language} onChange={(value) => choose({ language: value })} />
      {session && <p className="dialog-help"><a href={`/kamer/${session}?projector`} target="_blank" rel="noreferrer">{t.help.projector}</a> {t.help.projectorText}</p>}
    </Dialog>
  )
}

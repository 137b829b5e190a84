import { signInTexts } from '../../i18n/sign-in.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Copy } from '../../forms/Copy.tsx'

/** Codes for when the phone is lost: shown once, to be written down, copied or kept as a file. */
export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => Promise<unknown> }) {
  const t = useTexts(signInTexts).backup
  const text = `Kring\n${codes.join('\n')}\n`
  return (
    <section aria-labelledby="codes-head">
      <h2 id="codes-head" tabIndex={-1} ref={(head) => head?.focus()}>{t.title}</h2>
      <p>{t.text}</p>
      <ul className="codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <p className="row">
        <Copy text={text} />
        <a className="button" download="kring-codes.txt" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}>{t.download}</a>
        <button type="button" className="button strong" onClick={() => void onDone()}>{t.done}</button>
      </p>
    </section>
  )
}

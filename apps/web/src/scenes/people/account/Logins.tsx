import { logins } from '@kring/protocol'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSettings } from '../../../app/settings.ts'
import { Problems } from '../../../forms/Problems.tsx'
import { accountTexts } from '../../../i18n/account.ts'
import { momentIn } from '../../../i18n/dates.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Answer } from '../../../people/Answer.tsx'
import { changedMe } from '../../../people/client.ts'
import { ask, nothing } from '../../../people/ask.ts'
import { deviceName } from '../../../people/device.ts'

/** Where one is signed in, and ending it from here. */
export function Logins() {
  const t = useTexts(accountTexts).logins
  const { language } = useSettings()
  const found = useQuery({ queryKey: ['me', 'logins'], queryFn: ({ signal }) => ask(logins, '/api/me/logins', { signal }) })
  const end = useMutation({
    mutationFn: (id: string | null) => ask(nothing, id === null ? '/api/me/logins' : `/api/me/logins/${id}`, { method: 'DELETE' }),
    onSettled: () => changedMe(),
  })
  return (
    <section className="part" aria-labelledby="logins">
      <h2 id="logins">{t.title}</h2>
      <Problems error={end.error} words={{ 'not-found': t.ended }} />
      <Answer of={found}>
        {({ logins: all }) => (
          <>
            <ul className="rows">
              {all.map(({ id, current, by, device, address, since }) => {
                const name = deviceName(device) ?? t.unknown
                return (
                  <li key={id}>
                    <span className="row-what">
                      <span className="row-name">{name}</span>
                      <span className="quiet">{t.since(momentIn(language, since), t.by[by] ?? by, address)}</span>
                    </span>
                    {current
                      ? <span className="quiet">{t.here}</span>
                      : <button type="button" className="word" aria-label={t.endNamed(name)} aria-disabled={end.isPending} onClick={() => !end.isPending && end.mutate(id)}>{t.end}</button>}
                  </li>
                )
              })}
            </ul>
            {all.length > 1 && <button type="button" className="button" aria-disabled={end.isPending} onClick={() => !end.isPending && end.mutate(null)}>{t.endAll}</button>}
          </>
        )}
      </Answer>
    </section>
  )
}

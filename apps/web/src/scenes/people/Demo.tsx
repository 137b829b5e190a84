import { demoView, done } from '@kring/protocol'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Problems } from '../../forms/Problems.tsx'
import { peopleTexts } from '../../i18n/people.ts'
import { signInTexts } from '../../i18n/sign-in.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, Refused } from '../../people/ask.ts'
import { lookAgain } from '../../people/me.ts'
import { PeoplePage } from '../../people/PeoplePage.tsx'

/** /demo: by one click inside, as anyone of the demonstration. */
export function Demo() {
  const t = useTexts(signInTexts).demo
  useTitle(t.title)
  return (
    <PeoplePage>
      <Door />
    </PeoplePage>
  )
}

function Door() {
  const t = useTexts(signInTexts).demo
  const { roles } = useTexts(peopleTexts)
  const navigate = useNavigate()
  const found = useQuery({ queryKey: ['demo'], queryFn: ({ signal }) => ask(demoView, '/api/demo', { signal }) })
  const enter = useMutation({
    mutationFn: (person: string) => ask(done, '/api/demo/enter', { method: 'POST', body: { person } }),
    // A device keeps the language that its visitor chose: the made-up person has none of her own.
    onSuccess: async () => {
      await lookAgain({ tell: true })
      await navigate({ to: '/cursus' })
    },
  })
  if (found.error instanceof Refused && found.error.code === 'not-found') return <><h1>{t.closedTitle}</h1><p className="lead">{t.closed}</p></>
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.text}</p>
      <Problems error={enter.error} />
      <Answer of={found}>
        {({ people }) => (
          <ul className="rows choosing">
            {people.map(({ id, name, role }) => (
              <li key={id}>
                <button type="button" aria-label={t.enter(name, roles[role])} aria-disabled={enter.isPending} onClick={() => !enter.isPending && enter.mutate(id)}>
                  <span className="row-name">{name}</span>
                  <span className="quiet">{roles[role]}: {t.does[role]}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </>
  )
}

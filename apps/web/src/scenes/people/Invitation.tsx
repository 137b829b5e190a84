import { done, invitationForGuest, type InvitationForGuest } from '@kring/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { dayIn } from '../../i18n/dates.ts'
import { linkTexts } from '../../i18n/links.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { useSettings } from '../../app/settings.ts'
import { Answer } from '../../people/Answer.tsx'
import { ask, Refused } from '../../people/ask.ts'
import { useHouse } from '../../people/house.ts'
import { useMe } from '../../people/me.ts'
import { PeoplePage } from '../../people/PeoplePage.tsx'
import { arrived, isReady, keepOnward } from '../../people/signing.ts'
import { useToken } from '../../people/token.ts'
import { Broken } from './Broken.tsx'
import { Leave } from './Leave.tsx'
import { OtherWays } from './OtherWays.tsx'

/** /uitnodiging#token: what one is invited to, and an account of one's own, or the role for the account one has. */
export function Invitation() {
  useTitle(useTexts(linkTexts).invitation.title)
  return <PeoplePage><Opened /></PeoplePage>
}

function Opened() {
  const t = useTexts(linkTexts).invitation
  const token = useToken()
  const found = useQuery({
    queryKey: ['invitation', token], enabled: token !== null, staleTime: Infinity, meta: { anyone: true },
    queryFn: ({ signal }) => ask(invitationForGuest, '/api/account/invitation/look', { method: 'POST', body: { token }, signal }),
  })
  if (token === null || (found.error instanceof Refused && (found.error.code === 'link-expired' || found.error.code === 'bad-request'))) return <Broken title={token === null ? t.cutTitle : t.brokenTitle} text={token === null ? t.cut : t.broken} />
  return <Answer of={found} page>{(invitation) => <Accept token={token} invitation={invitation} />}</Answer>
}

function Accept({ token, invitation }: { token: string; invitation: InvitationForGuest }) {
  const t = useTexts(linkTexts).invitation
  const { roles } = useTexts(peopleTexts)
  const { language } = useSettings()
  const me = useMe()
  const house = useHouse()
  const { history } = useRouter()

  const accept = async (body: { name?: string; password?: string }) => {
    await ask(done, '/api/account/invitation', { method: 'POST', body: { token, ...body } })
    const now = await arrived()
    history.replace(now && isReady(now) ? '/cursus' : '/inloggen?verder=/cursus')
  }
  const head = (
    <>
      <h1>{invitation.course ? t.course(invitation.course) : t.house}</h1>
      <p className="lead">{t.as(roles[invitation.role], invitation.email, dayIn(language, invitation.expiresAt.slice(0, 10)))}</p>
    </>
  )
  if (me?.person) {
    return (
      <>
        {head}
        <p className="lead">{t.signedIn(me.person.name)}{me.person.email !== invitation.email && ` ${t.other(invitation.email, me.person.email)}`}</p>
        <Form label={t.take} words={{ conflict: t.mixed }} send={() => accept({})} beside={<Leave />} />
      </>
    )
  }
  if (invitation.hasAccount) {
    return (
      <>
        {head}
        <p className="lead">{t.hasAccount}</p>
        <p className="row"><Link to="/inloggen" search={{}} className="button strong" onClick={() => keepOnward(`/uitnodiging#${token}`)}>{t.signIn}</Link></p>
      </>
    )
  }
  return (
    <>
      {head}
      <Form label={t.make} keep="invitation" words={{ conflict: t.taken }} send={({ name = '', password = '' }) => accept({ name: name.trim(), password })}>
        {/* For password managers: for which address the password is. */}
        <input className="unseen" type="text" name="username" autoComplete="username" value={invitation.email} readOnly tabIndex={-1} aria-hidden="true" />
        <Field name="name" label={t.name} help={t.nameHelp} value={invitation.name ?? ''} autoComplete="name" maxLength={120} />
        <Field name="password" label={t.password} help={t.passwordHelp(house?.password.min ?? 10)} type="password" autoComplete="new-password" minLength={house?.password.min ?? 10} />
      </Form>
      <OtherWays institution={house?.institution ?? null} invitation={token} />
    </>
  )
}


import { accountTexts } from '../../i18n/account.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { PeoplePage, type SignedIn } from '../../people/PeoplePage.tsx'
import { Claim } from './Claim.tsx'
import { Erase } from './account/Erase.tsx'
import { Logins } from './account/Logins.tsx'
import { Passkeys } from './account/Passkeys.tsx'
import { SecondStep } from './account/SecondStep.tsx'
import { Trail } from './account/Trail.tsx'
import { Address, Password, Who } from './account/Who.tsx'
import './account/account.css'

/** /account: who one is, how one comes in, where one is in, who looked, what is kept, and leaving. */
export function Account() {
  useTitle(useTexts(accountTexts).title)
  return <PeoplePage signedIn>{(me) => <Parts key={me.person.id} me={me} />}</PeoplePage>
}

function Parts({ me }: { me: SignedIn }) {
  const t = useTexts(accountTexts)
  const { demo } = me.person
  return (
    <>
      <h1>{t.title}</h1>
      {demo && <p className="lead">{t.demo}</p>}
      <Claim me={me} />
      <Who me={me} />
      {!demo && <><Address me={me} /><Password me={me} /><SecondStep me={me} /><Passkeys me={me} /></>}
      <Logins />
      <Trail me={me} />
      <section className="part">
        <h2>{t.along.title}</h2>
        <p>{t.along.text}</p>
        <p className="row act"><a href="/api/me/export" download="kring.json" className="button">{t.along.get}</a></p>
      </section>
      {!demo && <Erase me={me} />}
    </>
  )
}

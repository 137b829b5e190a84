import type { Scenario } from '@kring/curriculum'
import { useSettings } from '../../app/settings.ts'
import { homeTexts } from '../../i18n/home.ts'
import { inline, useTexts } from '../../i18n/texts.ts'
import { Face } from '../room/Face.tsx'

/** Everyone in the circle as the leader knows them: a face, a name, an age and one line. */
export function People({ scenario }: { scenario: Scenario }) {
  const t = useTexts(homeTexts).briefing
  const { language } = useSettings()
  return (
    <ul className="people">
      {[...scenario.members, ...scenario.coLeaders].map((person) => (
        <li key={person.seat}>
          <Face person={person} size={56} />
          <p>
            <strong>{person.name}</strong>
            <span className="kind">{t.age(person.age)}, {inline(person.work[language])}{scenario.coLeaders.some(({ seat }) => seat === person.seat) && `, ${t.coLeader}`}</span>
            <span className="line">{person.known[language]}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

import { type Invited, manyInvited, type Role } from '@kring/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { LANGUAGES } from '../../app/settings.ts'
import { LongField } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { forget, keep, readKept } from '../../forms/kept.ts'
import { OneOf } from '../../forms/OneOf.tsx'
import { Pick } from '../../forms/Pick.tsx'
import { houseTexts } from '../../i18n/house.ts'
import { inviteTexts } from '../../i18n/invite.ts'
import { peopleTexts } from '../../i18n/people.ts'
import { shellTexts } from '../../i18n/shell.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ask } from '../../people/ask.ts'
import { useHouse } from '../../people/house.ts'
import { type Invitee, readInvitees } from '../../people/invitees.ts'
import { Links } from './Links.tsx'

/** So many in one request; more go in turns, and what was sent is off the list. */
const AT_ONCE = 25

/** Invites a pasted list of people to a course. Lines that cannot be read say why and stay; what was sent leaves the list. */
export function InviteMany({ course, roles }: { course: string; roles: readonly Role[] }) {
  const t = useTexts(inviteTexts)
  const names = useTexts(peopleTexts).roles
  const { languages } = useTexts(shellTexts)
  const client = useQueryClient()
  const house = useHouse()
  const where = useTexts(houseTexts).setUp.invited
  const key = `invite-${course}-${roles.join('-')}`
  const [list, setList] = useState(() => readKept(key)['list'] ?? '')
  const [results, setResults] = useState<(Invited & { name: string | null })[]>([])
  const { people, wrong } = useMemo(() => readInvitees(list), [list])
  const write = (text: string) => {
    setList(text)
    if (text === '') forget(key)
    else keep(key, { list: text })
  }

  const send = async ({ role = roles[0], language = 'nl' }: Record<string, string>) => {
    let left = list
    setResults([])
    try {
      for (let i = 0; i < people.length; i += AT_ONCE) {
        const batch = people.slice(i, i + AT_ONCE)
        const answer = await ask(manyInvited, `/api/courses/${course}/invitations/many`, { method: 'POST', body: { role, language, people: batch.map(({ email, name }) => ({ email, ...(name !== null && { name }) })) } })
        setResults((before) => [...before, ...answer.people.map((invited, n) => ({ ...invited, name: batch[n]?.name ?? null }))])
        left = without(left, batch)
        write(left)
      }
    } finally {
      await client.invalidateQueries({ queryKey: ['invitations', course] })
    }
  }

  return (
    <>
      <Form label={people.length > 1 ? t.send(people.length) : t.sendOne} send={(values) => (people.length === 0 ? Promise.resolve() : send(values))}>
        <LongField name="list" label={t.list} help={t.listHelp} value={list} onChange={write} rows={5} />
        <div role="status" className="reading">
          {list.trim() !== '' && <p className="quiet">{t.read(people.length, wrong.length)}</p>}
          {wrong.length > 0 && (
            <ul className="wrong-lines">
              {wrong.map(({ line, text, problem }) => <li key={line}><strong>{t.line(line)}</strong> <span>{text}</span> <em>{t.problems[problem]}</em></li>)}
            </ul>
          )}
        </div>
        {roles.length > 1 && <OneOf name="role" label={t.role} options={roles.map((value) => ({ value, label: names[value], help: t.roleHelp[value] }))} value={roles[0]!} />}
        <Pick name="language" label={t.language} options={LANGUAGES.map((value) => ({ value, label: languages[value] }))} value="nl" />
        {house && !house.mail && <p className="quiet">{t.before(where)}</p>}
      </Form>
      {results.length > 0 && <Links results={results} where={where} />}
    </>
  )
}

/** The list without the lines that were sent. */
function without(list: string, sent: readonly Invitee[]): string {
  const texts = new Set(sent.map(({ text }) => text))
  return list.split(/\r?\n/).filter((line) => !texts.has(line.trim())).join('\n').trim()
}

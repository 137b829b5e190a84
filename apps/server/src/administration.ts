/** People kept from the command line of the server: for the first administrator, and for when nobody can get in any more. */
import type { Role } from '@kring/protocol'
import { enrol, findCourse, unenrol } from './commands/courses.ts'
import { createPerson, findPersonByEmail, hashNewPassword, listPeople, nameKey, type PersonRow, resetSecondFactor, setDisabled, withRoles } from './commands/people.ts'
import { passwordLink } from './commands/tickets.ts'
import { audit } from './commands/audit.ts'
import type { Config } from './config.ts'
import { openBeside } from './db/open.ts'
import { openMailer } from './mail/mailer.ts'
import { Refusal } from './refusal.ts'

export interface UserRow {
  id: string
  name: string
  email: string
  roles: { role: Role; course: string | null; title: string | null }[]
  disabled: boolean
  demo: boolean
}

export interface Administration {
  /** Makes an account; without a password the answer has a link to choose one. */
  add(user: { email: string; name: string; role: Role | null; course: string | null; password: string | null }): Promise<{ user: UserRow; link: string | null }>
  list(filter: { search: string | null; role: Role | null }): Promise<UserRow[]>
  setRole(email: string, role: Role, course: string | null, held: boolean): Promise<UserRow>
  /** A link to choose a password; with `secondFactor` a lost second factor is forgotten too. */
  reset(email: string, secondFactor: boolean): Promise<{ user: UserRow; link: string }>
  setDisabled(email: string, disabled: boolean): Promise<UserRow>
  close(): Promise<void>
}

const PAGE = 500

export async function openAdministration(config: Config): Promise<Administration> {
  const database = await openBeside(config)
  const { db } = database
  const links = { db, mailer: await openMailer({ smtpUrl: null, mailFrom: config.mailFrom }, () => {}), publicUrl: () => config.publicUrl ?? `http://localhost:${config.port}` }

  const present = async (rows: PersonRow[]): Promise<UserRow[]> =>
    (await withRoles(db, rows)).map(({ id, name, email, holds, disabled_at, demo }) => ({ id, name, email, roles: holds.map(({ role, course, courseTitle }) => ({ role, course, title: courseTitle })), disabled: disabled_at !== null, demo }))
  const one = async (email: string): Promise<UserRow> => (await present([await known(email)]))[0]!
  const known = async (email: string): Promise<PersonRow> => {
    const person = await findPersonByEmail(db, email)
    if (!person) throw new Refusal('not-found', `EMAIL is "${email}"; nobody has an account with that address (see kring user list).`)
    return person
  }
  async function checkRole(role: Role, course: string | null): Promise<void> {
    if (course === null && role !== 'registrar' && role !== 'administrator') throw new Refusal('bad-request', `The role ${role} is held in a course; name one with --course.`)
    if (course !== null && !(/^[0-9a-f-]{36}$/.test(course) && (await findCourse(db, course)))) throw new Refusal('not-found', `--course is "${course}"; there is no such course.`)
  }

  return {
    async add({ email, name, role, course, password }) {
      if (role) await checkRole(role, course)
      const address = email.toLowerCase()
      const passwordHash = password === null ? null : await hashNewPassword(password, { name, email: address })
      const person = await db.transaction().execute(async (tx) => {
        if (await findPersonByEmail(tx, address)) throw new Refusal('conflict', `EMAIL is "${email}"; that address has an account already. Give it a role with kring user role.`)
        const made = await createPerson(tx, { name, email: address, emailVerified: false, language: 'nl', passwordHash })
        await audit(tx, { by: null, act: 'create', thing: 'account', id: made.id, subject: made.id })
        if (role) await enrol(tx, null, { person: made.id, course, role })
        return made
      })
      return { user: await one(address), link: passwordHash ? null : (await passwordLink(links, null, person, true)).link }
    },
    async list({ search, role }) {
      const users: UserRow[] = []
      for (let after: string | null = null; ; ) {
        const rows: PersonRow[] = await listPeople(db, { after, limit: PAGE }, search)
        users.push(...(await present(rows)))
        const last = rows.at(-1)
        if (rows.length < PAGE || !last) break
        after = nameKey(last)
      }
      return role ? users.filter(({ roles }) => roles.some((held) => held.role === role)) : users
    },
    async setRole(email, role, course, held) {
      await checkRole(role, course)
      const { id } = await known(email)
      const changed = await db.transaction().execute((tx) => (held ? enrol : unenrol)(tx, null, { person: id, course, role }))
      if (!changed && !held) throw new Refusal('conflict', `${email} does not hold the role ${role}${course ? ' in that course' : ' for the house'}.`)
      return one(email)
    },
    async reset(email, secondFactor) {
      const person = await known(email)
      if (secondFactor) await resetSecondFactor(db, null, person.id)
      const { link } = await passwordLink(links, null, person, true)
      return { user: await one(email), link: link! }
    },
    async setDisabled(email, disabled) {
      await setDisabled(db, null, (await known(email)).id, disabled)
      return one(email)
    },
    close: () => database.close(),
  }
}

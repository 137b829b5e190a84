/** kring user: people, from the command line of the server; beside a running server or without one. */
import { readFileSync } from 'node:fs'
import { email, ROLES, type Role } from '@kring/protocol'
import { ConfigError, readConfig } from '@kring/server/config'
import type { Administration, UserRow } from '@kring/server'
import { Command } from 'commander'
import { oneOf, table, WrongInput } from '../wrong-input.ts'

interface Common {
  data?: string
  json?: boolean
}

const anAddress = (value: string): string => {
  const result = email.safeParse(value)
  if (!result.success) throw new WrongInput(`EMAIL is "${value}"; allowed is an e-mail address such as naam@voorbeeld.nl.`)
  return result.data
}
const aRole = oneOf<Role>('ROLE', ROLES)

/** Opens the database of the settings, does the errand, closes; expected refusals become wrong input. */
async function errand<T>(options: Common, work: (administration: Administration) => Promise<T>): Promise<T> {
  let config
  try {
    config = readConfig({ ...process.env, ...(options.data && { DATA_DIR: options.data }) })
  } catch (error) {
    if (error instanceof ConfigError) throw new WrongInput(error.message)
    throw error
  }
  const { openAdministration, Refusal } = await import('@kring/server')
  const administration = await openAdministration(config)
  try {
    return await work(administration)
  } catch (error) {
    if (error instanceof Refusal) throw new WrongInput([error.message, ...(error.issues ?? []).map(({ where, what }) => `${where}: ${what}.`)].join(' '))
    throw error
  } finally {
    await administration.close()
  }
}

const rolesOf = ({ roles }: UserRow): string => roles.map(({ role, title }) => (title === null ? `${role} (house)` : `${role} (${title})`)).join(', ') || 'no role'
const lineOf = (user: UserRow): string => `${user.name} <${user.email}>: ${rolesOf(user)}${user.disabled ? ', closed' : ''}`
function show(options: Common, answer: { user: UserRow; link?: string | null }): void {
  if (options.json) return console.log(JSON.stringify(answer))
  console.log(lineOf(answer.user))
  if (answer.link) console.log(`Link to choose a password, works once, for two days:\n${answer.link}`)
}

function readPassword(file: string | undefined): string | null {
  if (file === undefined) return null
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new WrongInput(`--password-file "${file}" cannot be read: ${(error as Error).message}.`)
  }
}

const common = (command: Command): Command => command.option('--data <folder>', 'folder of the database (DATA_DIR); with DATABASE_URL that one is used').option('--json', 'the answer as JSON')

export function userCommand(): Command {
  const user = new Command('user').description('People: make the first administrator, list, give and take roles, open what is locked. Every subcommand takes --json.')

  common(user.command('add').description('Make an account; the answer is a link to choose a password, unless one is given.').argument('<email>', 'e-mail address', anAddress))
    .requiredOption('--name <name>', 'the name that others see')
    .option('--role <role>', ROLES.join(', '), aRole)
    .option('--course <id>', 'the course in which the role is held; without: the whole house')
    .option('--password-file <file>', 'take the password from a file; "-" reads stdin')
    .action(async (address: string, options: Common & { name: string; role?: Role; course?: string; passwordFile?: string }) => {
      if (options.name.trim() === '') throw new WrongInput('--name is empty; allowed is a name.')
      if (options.course && !options.role) throw new WrongInput('--course goes with --role.')
      const password = readPassword(options.passwordFile)
      if (password !== null && password.length < 10) throw new WrongInput('The password is too short; allowed is at least 10 characters.')
      show(options, await errand(options, (administration) => administration.add({ email: address, name: options.name.trim(), role: options.role ?? null, course: options.course ?? null, password })))
    })

  common(user.command('list').description('List people by name.'))
    .option('--search <text>', 'part of a name or address')
    .option('--role <role>', 'only who hold this role', aRole)
    .action(async (options: Common & { search?: string; role?: Role }) => {
      const users = await errand(options, (administration) => administration.list({ search: options.search ?? null, role: options.role ?? null }))
      if (options.json) console.log(JSON.stringify({ users }))
      else if (users.length === 0) console.log('Nobody yet. kring user add EMAIL --name NAME --role administrator makes the first.')
      else console.log(table(users.map((one) => [one.name, one.email, `${rolesOf(one)}${one.disabled ? ', closed' : ''}${one.demo ? ', demonstration' : ''}`])))
    })

  common(user.command('role').description('Give a role, or take it with --take.').argument('<email>', 'e-mail address', anAddress).argument('<role>', ROLES.join(', '), aRole))
    .option('--course <id>', 'the course in which it is held; without: the whole house')
    .option('--take', 'take the role instead')
    .action(async (address: string, role: Role, options: Common & { course?: string; take?: boolean }) => {
      show(options, { user: await errand(options, (administration) => administration.setRole(address, role, options.course ?? null, !options.take)) })
    })

  common(user.command('reset').description('Make a link to choose a new password.').argument('<email>', 'e-mail address', anAddress))
    .option('--second-factor', 'forget a lost second factor too')
    .action(async (address: string, options: Common & { secondFactor?: boolean }) => {
      show(options, await errand(options, (administration) => administration.reset(address, options.secondFactor ?? false)))
    })

  for (const [name, disabled] of [['disable', true], ['enable', false]] as const) {
    common(user.command(name).description(disabled ? 'Close an account and end its sign-ins.' : 'Open a closed account.').argument('<email>', 'e-mail address', anAddress)).action(async (address: string, options: Common) => {
      show(options, { user: await errand(options, (administration) => administration.setDisabled(address, disabled)) })
    })
  }
  return user
}

import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asker, browser, makeCourse, makePerson, refusalOf, type TestPerson } from './people.ts'
import { startServer, type TestServer } from './server.ts'

interface Mail {
  to: string[]
  text: string
}
let mails: Mail[] = []
let refuses = false
let post: SMTPServer
let server: TestServer
let trainer: TestPerson
let course: string
beforeAll(async () => {
  post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('mailbox unavailable') : null),
    onData(stream, session, done) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => (raw += chunk))
      stream.on('end', () => {
        // Quoted-printable, as plain texts with accents travel.
        const text = raw.replace(/=\r?\n/g, '').replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve))
  const { port } = post.server.address() as { port: number }
  server = await startServer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Kring <kring@instelling.nl>', PUBLIC_URL: 'https://kring.instelling.nl' })
  course = await makeCourse(server, 'BACU voorjaar')
  trainer = await makePerson(server, { name: 'Marijke van Dalen', roles: [{ role: 'trainer', course }] })
})
afterAll(async () => {
  await server.stop()
  await new Promise<void>((resolve) => post.close(resolve))
})
beforeEach(() => {
  mails = []
  refuses = false
})

/** Waits for mail; of an earlier test some may still be under way, so others' can be left out. */
const arrived = async (count: number, not = ''): Promise<Mail[]> => {
  const mine = (): Mail[] => mails.filter(({ to }) => !to.includes(not))
  for (let i = 0; i < 200 && mine().length < count; i++) await new Promise((resolve) => setTimeout(resolve, 25))
  expect(mine()).toHaveLength(count)
  return mine()
}
const tokenIn = (mail: Mail, page: string): string => new RegExp(`https://kring\\.instelling\\.nl/${page}#([A-Za-z0-9_-]{43})`).exec(mail.text)![1]!
const ask = (path: string, body: unknown) => asker(server.url)(path, { body })

describe('mail', () => {
  it('[PE60] brings an invitation to whom it is for, with course, role and who invites; the link is nowhere else', async () => {
    const made = (await (await trainer.ask(`/api/courses/${course}/invitations`, { body: { email: 'piet@voorbeeld.nl', name: 'Piet', role: 'participant' } })).json()) as { link: string | null; invitation: { mailed: boolean } }
    expect(made).toMatchObject({ link: null, invitation: { mailed: true } })
    const [mail] = await arrived(1)
    expect(mail!.to).toEqual(['piet@voorbeeld.nl'])
    for (const word of ['Beste Piet', 'Marijke van Dalen', 'BACU voorjaar', 'deelnemer']) expect(mail!.text).toContain(word)
    const visitor = browser(server.url)
    expect((await visitor.ask('/api/account/invitation', { body: { token: tokenIn(mail!, 'uitnodiging'), password: 'vier groene stoelen' } })).status).toBe(200)
    expect(await (await visitor.ask('/api/me')).json()).toMatchObject({ person: { name: 'Piet', email: 'piet@voorbeeld.nl', emailVerified: true } })
  })

  it('[PE61] hands the link over when the mail server refuses', async () => {
    refuses = true
    const made = (await (await trainer.ask(`/api/courses/${course}/invitations`, { body: { email: 'weg@voorbeeld.nl', role: 'participant' } })).json()) as { link: string; invitation: { mailed: boolean } }
    expect(made.invitation.mailed).toBe(false)
    expect(made.link).toContain('https://kring.instelling.nl/uitnodiging#')
  })

  it('[PE64] goes nowhere from the demonstration, which anyone may enter', async () => {
    const made = await makePerson(server, { roles: [{ role: 'trainer', course }], demo: true })
    // The demonstration is closed here; its commands are asked themselves.
    const { invite } = await import('../src/commands/invitations.ts')
    const letters: string[] = []
    const mailer = { works: true, send: async ({ to }: { to: string }) => letters.push(to) > 0, close() {} }
    const context = { db: server.database.db, mailer, publicUrl: () => 'https://kring.instelling.nl' }
    const { link } = await invite(context, { id: made.id, demo: true, name: made.name, holds: [] } as never, { email: 'slachtoffer@voorbeeld.nl', role: 'participant', course, language: 'nl' })
    expect(link).toContain('#')
    expect(letters).toEqual([])
  })

  it('[PE62] brings a link for a forgotten password to who has an account, and nothing to who has none', async () => {
    const person = await makePerson(server, { email: 'ria@voorbeeld.nl', name: 'Ria de Wit' })
    expect((await ask('/api/account/forgot', { email: 'niemand@voorbeeld.nl' })).status).toBe(200)
    expect((await ask('/api/account/forgot', { email: 'Ria@voorbeeld.nl' })).status).toBe(200)
    const [mail] = await arrived(1)
    expect(mail!.to).toEqual([person.email])
    expect((await ask('/api/account/forgot', { email: 'ria@voorbeeld.nl' })).status).toBe(200)
    const [, newer] = await arrived(2)
    expect((await ask('/api/account/password', { token: tokenIn(mail!, 'nieuw-wachtwoord'), password: 'drie rode lampen' })).status).toBe(410)
    expect((await ask('/api/account/password', { token: tokenIn(newer!, 'nieuw-wachtwoord'), password: 'drie rode lampen' })).status).toBe(200)
    expect((await ask('/api/account/sign-in', { email: 'ria@voorbeeld.nl', password: 'drie rode lampen' })).status).toBe(200)
    for (let i = 0; i < 6; i++) await ask('/api/account/forgot', { email: 'ria@voorbeeld.nl' })
    expect((await ask('/api/account/forgot', { email: 'ria@voorbeeld.nl' })).status).toBe(429)
  })

  it('[PE63] asks a new e-mail address to prove itself before it counts, and does not tell whether it is taken', async () => {
    const person = await makePerson(server, { email: 'oud@voorbeeld.nl' })
    await makePerson(server, { email: 'bezet@voorbeeld.nl' })
    expect(await (await person.ask('/api/me/email', { body: { email: 'bezet@voorbeeld.nl' } })).json()).toEqual({ state: 'mail-sent' })
    expect(await (await person.ask('/api/me/email', { body: { email: 'nieuw@voorbeeld.nl' } })).json()).toEqual({ state: 'mail-sent' })
    const sent = await arrived(2, 'ria@voorbeeld.nl')
    const to = (address: string): Mail => sent.find((mail) => mail.to.includes(address))!
    const address = async () => ((await (await person.ask('/api/me')).json()) as { person: { email: string } }).person.email
    expect(await address()).toBe('oud@voorbeeld.nl')
    expect((await ask('/api/account/email', { token: tokenIn(to('bezet@voorbeeld.nl'), 'bevestig-adres') })).status).toBe(410)
    expect((await ask('/api/account/email', { token: tokenIn(to('nieuw@voorbeeld.nl'), 'bevestig-adres') })).status).toBe(200)
    expect(await address()).toBe('nieuw@voorbeeld.nl')
    await person.ask('/api/me/email', { body: { email: 'bezet@voorbeeld.nl' } })
    const taken = (await arrived(3, 'ria@voorbeeld.nl'))[2]!
    const refused = await ask('/api/account/email', { token: tokenIn(taken, 'bevestig-adres') })
    expect(refused.status).toBe(409)
    expect((await refusalOf(refused)).message).toContain('cannot be used')
    expect(await address()).toBe('nieuw@voorbeeld.nl')
  })
})

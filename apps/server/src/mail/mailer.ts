/** Sends mail through the SMTP server of the settings; without one there is none, and links are handed over. */
import type { Config } from '../config.ts'

export interface Letter {
  to: string
  subject: string
  text: string
}

export interface Mailer {
  readonly works: boolean
  /** Resolves to whether the mail server took it; a refusal there is logged and never thrown: the link can still be handed over. */
  send(letter: Letter): Promise<boolean>
  close(): void
}

export async function openMailer({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>, log: (message: string) => void): Promise<Mailer> {
  if (!smtpUrl) return { works: false, send: async () => false, close() {} }
  const { default: nodemailer } = await import('nodemailer')
  const transport = nodemailer.createTransport({ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true, connectionTimeout: 10_000, socketTimeout: 20_000 }, { from: mailFrom })
  return {
    works: true,
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ to: { name: '', address: to }, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } })
        return true
      } catch (error) {
        log(`mail was not sent: ${(error as Error).message}`)
        return false
      }
    },
    close: () => transport.close(),
  }
}

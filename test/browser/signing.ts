/** Coming in as someone, for journeys of people: the code of an authenticator app, signing in, setting up a second step, accepting an invitation. */
import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'

/** The six digits that an app shows for this key (RFC 6238: SHA-1, 30 seconds). */
export function codeOf(secret: string, at = Date.now()): string {
  const bits = [...secret.replace(/\s/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  return String((mac.readUInt32BE(mac[19]! & 15) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

export const password = (page: Page, label = 'Wachtwoord') => page.getByRole('textbox', { name: label })

export async function signIn(page: Page, email: string, word: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await password(page).fill(word)
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
}

/** From "Eerst een tweede stap" to the other side of it. @returns the key of the app. */
export async function setUpSecondStep(page: Page, word: string): Promise<string> {
  await page.getByRole('heading', { name: 'Eerst een tweede stap' }).waitFor()
  await password(page, 'Je wachtwoord').fill(word)
  await page.getByRole('button', { name: 'Begin' }).click()
  const secret = await page.locator('.secret').innerText()
  await page.getByLabel('De zes cijfers').fill(codeOf(secret))
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
  await page.getByRole('heading', { name: 'Bewaar deze reservecodes' }).waitFor()
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  return secret
}

/** Opens an invitation and makes the account; ends where Kring leads next. */
export async function makeAccount(page: Page, link: string, name: string, word: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Je naam').fill(name)
  await password(page, 'Kies een wachtwoord').fill(word)
  await page.getByRole('button', { name: 'Maak mijn account' }).click()
}

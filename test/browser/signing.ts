/** Coming in as someone, for journeys of people: the code of an authenticator app, signing in, setting up a second step, accepting an invitation. */
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'

/** The six digits that an app shows now for this key. */
export const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate()

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

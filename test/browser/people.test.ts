/** People come in: an administrator sets up a cohort, a participant and a trainer make their accounts, a stranger gets nowhere, the demonstration. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, begin, direct, fits, shot } from './journey.ts'
import { codeOf, makeAccount, password, setUpSecondStep, signIn } from './signing.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const ADMIN = { email: 'willem@voorbeeld.nl', password: 'wandelen langs de plas' }
const ANNA = { email: 'anna@voorbeeld.nl', password: 'regen op het schuurdak' }
const MARIJKE = { email: 'marijke@voorbeeld.nl', password: 'zeven stoelen en een kleed' }
/** What one journey hands to the next: links, and where the course is. */
const handed = { anna: '', marijke: '', stranger: '', course: '', secret: '' }

/** No script broke; refusals that the page puts into words are no breakage. */
async function visit(options?: Parameters<Stand['visitor']>[0]): Promise<Page & { broken: string[] }> {
  const { page } = await here.visitor(options)
  await direct(page)
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  return Object.assign(page, { broken })
}
async function checked(page: Page, where: string): Promise<void> {
  await axe(page, where)
  await fits(page, where)
  await shot(page, `people-${where}`)
}
const linkOf = (page: Page, who: string) => page.getByRole('textbox', { name: `Link voor ${who}` }).inputValue()

describe('the demonstration', () => {
  it('[JO44] lets one in by a click as any role, says on every page that nothing is real, and is gone when a real person has come', async () => {
    const page = await visit(PHONE)
    await page.goto('/inloggen')
    await page.getByRole('link', { name: 'Bekijk de demonstratie' }).click()
    await page.getByRole('button', { name: /Marijke van Dalen, opleider/ }).waitFor()
    await checked(page, 'demo')
    await page.getByRole('button', { name: /Marijke van Dalen, opleider/ }).click()
    await page.waitForURL('**/cursus')
    for (const path of ['/cursus', '/account', '/kennis', '/']) {
      await page.goto(path)
      await page.getByRole('complementary', { name: 'Demonstratie' }).getByText('Alles en iedereen hier is verzonnen').waitFor()
    }
    await page.goto('/account')
    await page.getByText('In de demonstratie blijven mensen zoals ze zijn').waitFor()
    await expect.poll(() => page.getByText('Wis mijn account').count()).toBe(0)
    await page.getByRole('complementary', { name: 'Demonstratie' }).getByRole('link', { name: 'Wees iemand anders' }).click()
    await page.getByRole('button', { name: /Willem Bakhuis/ }).click()
    await page.waitForURL('**/cursus')
    await page.goto('/beheer')
    await page.getByRole('link', { name: /BACU, demonstratiecursus/ }).waitFor()

    handed.secret = here.kring('user', 'add', ADMIN.email, '--name', 'Willem de Vries-Zwartendijk', '--role', 'administrator')
    await page.goto('/beheer')
    await page.getByRole('heading', { name: 'Eerst inloggen' }).waitFor()
    await page.goto('/demo')
    await page.getByText('Er is hier geen demonstratie').waitFor()
    expect(page.broken).toEqual([])
  })
})

describe('an administrator', () => {
  it('[JO40] comes in by the link of the command line, with the keyboard alone, sets up a second step, and a cohort: days, trainer, participants, links', async () => {
    const page = await visit()
    await page.goto(/http\S+/.exec(handed.secret)![0])
    await password(page, 'Nieuw wachtwoord').fill('willem')
    await page.getByRole('button', { name: 'Neem dit wachtwoord' }).click()
    await page.getByText('Dit is te kort.').waitFor()
    await checked(page, 'new-password')
    await password(page, 'Nieuw wachtwoord').fill(ADMIN.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Je nieuwe wachtwoord staat' }).waitFor()
    await page.goto('/inloggen?verder=/beheer')
    await page.getByLabel('E-mailadres').focus()
    await page.keyboard.type(ADMIN.email)
    await page.keyboard.press('Tab')
    await page.keyboard.type('een ander woord')
    await page.keyboard.press('Enter')
    await page.getByText('horen niet bij elkaar').waitFor()
    await checked(page, 'sign-in')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(ADMIN.password)
    await page.keyboard.press('Enter')
    handed.secret = await setUpSecondStep(page, ADMIN.password)
    await page.waitForURL('**/beheer')

    await page.getByText('Er is nog geen cursus.').or(page.getByRole('link', { name: /BACU, demo/ })).first().waitFor()
    await page.getByRole('link', { name: 'Zet een cursus op' }).click()
    await page.getByLabel('Titel').fill('BACU voorjaar 2027')
    // A reload loses nothing of it.
    await page.reload()
    await expect.poll(() => page.getByLabel('Titel').inputValue()).toBe('BACU voorjaar 2027')
    await page.getByLabel('Eerste dag').fill('2027-03-12')
    await page.getByLabel('Laatste dag').fill('2027-06-18')
    await checked(page, 'new-course')
    await page.getByRole('button', { name: 'Maak de cursus' }).dblclick()
    await page.waitForURL(/\/beheer\/cursus\/[0-9a-f-]{36}/)
    handed.course = page.url().split('/').at(-1)!
    await page.getByText('Vul de dagen in').click()
    for (const [day, date] of ['2027-03-12', '2027-04-09', '2027-05-14', '2027-06-11', '2027-06-18'].entries()) await page.getByRole('group', { name: `Dag ${day + 1}.` }).getByLabel('Datum').fill(date)
    await page.getByRole('button', { name: 'Bewaar de dagen' }).click()
    await page.getByText('Alle dagen hebben een datum.').waitFor()

    await page.getByText('Nodig iemand uit', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Namen en adressen' }).fill(`Marijke van Dalen, ${MARIJKE.email}`)
    await page.getByRole('button', { name: 'Nodig uit', exact: true }).click()
    handed.marijke = await linkOf(page, 'Marijke van Dalen')
    await page.getByText('Nodig iemand uit', { exact: true }).click()
    await page.getByText('Nodig deelnemers uit').click()
    const list = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Wie komen' }) }).getByRole('textbox', { name: 'Namen en adressen' })
    await list.fill(`Anna Bos <${ANNA.email}>\nkees heeft geen adres\n"van der Hoeven-Zwartendijk, Wilhelmina"; w.hoeven@voorbeeld.nl\nanna@voorbeeld.nl`)
    await page.getByText('Regel 2:').waitFor()
    await page.getByText('Dit adres staat al eerder in de lijst.').waitFor()
    await page.getByRole('button', { name: 'Nodig 2 mensen uit' }).click()
    handed.anna = await linkOf(page, 'Anna Bos')
    await page.getByRole('textbox', { name: 'Link voor Wilhelmina van der Hoeven-Zwartendijk' }).waitFor()
    // What could not be read stays where it was typed; a line that stood twice has been sent once.
    await expect.poll(() => list.inputValue()).toContain('kees heeft geen adres')
    await page.getByText('Uitnodigingen voor deze cursus', { exact: true }).click()
    await page.getByRole('button', { name: 'Trek de uitnodiging van Wilhelmina van der Hoeven-Zwartendijk in' }).waitFor()
    await checked(page, 'cohort')
    await page.getByRole('button', { name: 'Trek de uitnodiging van Wilhelmina van der Hoeven-Zwartendijk in' }).click()
    handed.stranger = await linkOf(page, 'Wilhelmina van der Hoeven-Zwartendijk')
    await page.getByRole('dialog').getByRole('button', { name: 'Trek in', exact: true }).click()
    await page.getByText('deelnemer, ingetrokken').waitFor()
    expect(page.broken).toEqual([])
  })
})

describe('an invited participant', () => {
  it('[JO41] makes her account by the link on a phone, takes her earlier sessions along, makes a passkey, leaves and comes back; a used, withdrawn or broken link says so', async () => {
    const page = await visit(PHONE)
    await begin(page, 'de-jas-nog-aan')
    await page.getByText('bewaard op de server').first().waitFor({ state: 'attached' })
    await page.goto(handed.anna)
    await page.getByRole('heading', { name: 'Je bent uitgenodigd voor BACU voorjaar 2027' }).waitFor()
    await checked(page, 'invitation')
    await password(page, 'Kies een wachtwoord').fill('anna bos')
    await page.getByRole('button', { name: 'Maak mijn account' }).click()
    await page.getByText('Dit is te kort.').waitFor()
    await password(page, 'Kies een wachtwoord').fill(ANNA.password)
    await page.getByRole('button', { name: 'Maak mijn account' }).dblclick()
    await page.getByRole('heading', { name: 'Neem je gesprekken mee' }).waitFor()
    await checked(page, 'claim')
    await page.getByRole('button', { name: 'Neem ze mee' }).click()
    await page.waitForURL('**/cursus')
    const { sessions } = (await (await page.request.get('/api/sessions')).json()) as { sessions: unknown[] }
    expect(sessions).toHaveLength(1)
    await page.getByRole('link', { name: 'BACU voorjaar 2027' }).waitFor()

    const authenticator = await page.context().newCDPSession(page)
    await authenticator.send('WebAuthn.enable')
    await authenticator.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
    await page.goto('/account')
    await page.getByText('Maak een passkey').click()
    await page.getByRole('region', { name: 'Passkeys' }).getByRole('textbox', { name: 'Naam' }).fill('Telefoon van Anna')
    await page.getByRole('button', { name: 'Maak', exact: true }).click()
    await page.getByRole('button', { name: 'Gooi Telefoon van Anna weg' }).waitFor()
    await page.getByText('Je nam de rol deelnemer aan, in BACU voorjaar 2027.').waitFor()
    await checked(page, 'account')

    const leave = async () => {
      await page.locator('.account-menu summary').click()
      await page.getByRole('button', { name: 'Uitloggen' }).click()
      await page.getByRole('heading', { name: 'Eerst inloggen' }).waitFor()
    }
    await leave()
    await page.getByRole('link', { name: 'Inloggen' }).last().click()
    await page.getByRole('button', { name: 'Met een passkey' }).click()
    await page.getByRole('heading', { name: 'Mijn account' }).waitFor()
    await leave()
    await page.goto('/inloggen')
    await signIn(page, ANNA.email, ANNA.password)
    await page.waitForURL('**/cursus')
    await page.getByRole('link', { name: 'BACU voorjaar 2027' }).waitFor()

    // Who she is comes in before the invitation does: once that left the page waiting for good.
    await page.route('**/api/account/invitation/look', async (route) => {
      await page.waitForTimeout(800)
      await route.continue()
    }, { times: 1 })
    await page.goto(handed.anna)
    await page.getByRole('heading', { name: 'Deze uitnodiging werkt niet meer' }).waitFor()
    await page.goto(handed.stranger)
    await page.getByRole('heading', { name: 'Deze uitnodiging werkt niet meer' }).waitFor()
    await page.goto(handed.stranger.slice(0, -30))
    await page.getByText('De link is niet heel').waitFor()
    for (const path of ['/nieuw-wachtwoord', '/bevestig-adres']) {
      await page.goto(`${path}#${'x'.repeat(43)}`)
      const button = page.getByRole('button', { name: /Neem dit wachtwoord|Dit is mijn adres/ })
      if (path === '/nieuw-wachtwoord') await password(page, 'Nieuw wachtwoord').fill(ANNA.password)
      await button.click()
      await page.getByText('Deze link werkt niet meer').waitFor()
    }
    expect(page.broken).toEqual([])
  })
})

describe('an invited trainer', () => {
  it('[JO42] must set up a second step before she sees anyone; invites without a line and loses nothing', async () => {
    const page = await visit()
    await makeAccount(page, handed.marijke, 'Marijke van Dalen', MARIJKE.password)
    await page.getByRole('heading', { name: 'Eerst een tweede stap' }).waitFor()
    await checked(page, 'second-step')
    // By hand to the course: she is asked for the step, and no name is on the page.
    await page.goto(`/cursus/${handed.course}/mensen`)
    await page.getByText('Hiervoor is een tweede stap bij het inloggen nodig.').first().waitFor()
    await expect.poll(() => page.getByText('Anna Bos').count()).toBe(0)
    await page.getByRole('link', { name: 'Naar inloggen' }).first().click()
    await setUpSecondStep(page, MARIJKE.password)
    await page.waitForURL(`**/cursus/${handed.course}/mensen`)
    await page.getByText('Anna Bos').waitFor()
    await page.getByText('Nodig deelnemers uit').click()
    const list = page.getByRole('textbox', { name: 'Namen en adressen' })
    await list.fill('Joost de Graaf, joost@voorbeeld.nl')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Nodig uit', exact: true }).click()
    await page.getByText('Kring is nu niet te bereiken').waitFor()
    await checked(page, 'offline')
    await page.context().setOffline(false)
    await expect.poll(() => list.inputValue()).toBe('Joost de Graaf, joost@voorbeeld.nl')
    await page.getByRole('button', { name: 'Nodig uit', exact: true }).click()
    await page.getByRole('textbox', { name: 'Link voor Joost de Graaf' }).waitFor()

    // Out, and in again with the wrong code and the right one.
    const again = await visit()
    await again.goto('/inloggen')
    await signIn(again, ADMIN.email, ADMIN.password)
    await again.getByLabel('Code uit de app').fill('000000')
    await again.keyboard.press('Enter')
    await again.getByText('Deze code klopt niet').waitFor()
    await again.getByLabel('Code uit de app').fill(codeOf(handed.secret))
    await again.keyboard.press('Enter')
    await again.waitForURL('**/cursus')
    // Anna's account is closed: she is out at once, and hears why.
    await again.goto('/beheer/mensen')
    await again.getByRole('searchbox').fill('anna')
    await again.getByRole('link', { name: /Anna Bos/ }).click()
    await again.getByRole('button', { name: 'Sluit het account' }).click()
    await again.getByRole('dialog').getByRole('button', { name: 'Sluit het account' }).click()
    await again.getByText('gesloten: inloggen kan niet').waitFor()
    await checked(again, 'person')
    const anna = await visit()
    await anna.goto('/inloggen')
    await signIn(anna, ANNA.email, ANNA.password)
    await anna.getByText('Dit account is gesloten.').waitFor()
    await anna.getByRole('button', { name: 'Wachtwoord vergeten?' }).click()
    await anna.getByText('Dit huis verstuurt geen mail.').waitFor()
    for (const one of [page, again, anna]) expect(one.broken).toEqual([])
  })
})

describe('a stranger', () => {
  it('[JO43] gets nowhere: every address of people and courses typed by hand, as nobody and as someone of another course, gives clear words and no data', async () => {
    const words = 'een raam op een kier'
    const course = handed.course
    const addresses = ['/account', '/cursus', `/cursus/${course}/mensen`, '/beheer', '/beheer/mensen', '/beheer/uitnodigingen', '/beheer/cursus-opzetten', `/beheer/cursus/${course}`, `/beheer/mensen/${course}`]
    const nobody = await visit()
    const seen: string[] = []
    nobody.on('response', (response) => {
      if (response.url().includes('/api/') && response.ok() && !/\/api\/(me|house)$/.test(response.url())) seen.push(response.url())
    })
    for (const path of addresses) {
      await nobody.goto(path)
      await nobody.getByRole('heading', { name: 'Eerst inloggen' }).waitFor()
    }
    await nobody.getByRole('link', { name: 'Inloggen' }).last().click()
    expect(new URL(nobody.url()).search).toContain('verder')
    expect(seen).toEqual([])

    const made = here.kring('user', 'add', 'vreemd@voorbeeld.nl', '--name', 'Iemand Anders')
    await nobody.goto(/http\S+/.exec(made)![0])
    await password(nobody, 'Nieuw wachtwoord').fill(words)
    await nobody.getByRole('button', { name: 'Neem dit wachtwoord' }).click()
    await nobody.getByRole('heading', { name: 'Je nieuwe wachtwoord staat' }).waitFor()
    await nobody.goto('/inloggen?verder=/beheer')
    await signIn(nobody, 'vreemd@voorbeeld.nl', words)
    await nobody.getByRole('heading', { name: 'Dit is voor wie het huis beheert' }).waitFor()
    for (const path of addresses.filter((address) => address.startsWith('/beheer'))) {
      await nobody.goto(path)
      await nobody.getByRole('heading', { name: 'Dit is voor wie het huis beheert' }).waitFor()
    }
    await nobody.goto(`/cursus/${course}/mensen`)
    await nobody.getByRole('heading', { name: 'Dit is er niet' }).waitFor()
    await checked(nobody, 'not-here')
    await nobody.goto('/cursus')
    await nobody.getByText('Je bent nog in geen cursus.').waitFor()
    await expect.poll(() => nobody.getByText('BACU voorjaar 2027').count()).toBe(0)
    // The way on after signing in never leads out of Kring.
    await nobody.goto('/inloggen?verder=https://elders.example/')
    await nobody.getByRole('heading', { name: /Je bent ingelogd als Iemand Anders/ }).waitFor()
    expect(new URL(nobody.url()).host).toBe(new URL(here.url).host)
    expect(nobody.broken).toEqual([])
  })
})

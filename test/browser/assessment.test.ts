/** Two people judge a report without seeing each other; a resit, a pass; and someone who disagrees. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, shot } from './journey.ts'
import { judge } from './judging.ts'
import { enterAs } from './demo.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

async function as(name: string, path: string): Promise<{ page: Page; course: string; errors: string[] }> {
  const { page, errors } = await here.visitor()
  const course = await enterAs(page, name)
  await page.goto(`/cursus/${course}/${path}`)
  return { page, course, errors }
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

describe('judging a report', () => {
  it('[JO51] two assessors, blind until both are done; their differences side by side; a resit with what is asked; the second version beside the first; a pass', async () => {
    const { page: marijke, errors } = await as('Marijke van Dalen', 'beoordelen')
    await axe(marijke, 'the list of reports')
    await shot(marijke, 'assess-list')
    await row(marijke, 'Joost de Graaf').getByRole('button', { name: 'Ik lees dit' }).click()
    await marijke.getByRole('heading', { name: 'Joost de Graaf' }).waitFor()
    // A remark at words: selected as a reader selects them.
    await marijke.getByText('Wat terugkwam: niets meer').dblclick({ position: { x: 12, y: 12 } })
    await marijke.getByLabel('Wat wil je zeggen?').fill('Wat deed die stilte met jou?')
    await marijke.getByRole('button', { name: 'Bewaar' }).click()
    await marijke.locator('.remark').getByText('Wat deed die stilte met jou?').waitFor()
    await axe(marijke, 'judging')
    await shot(marijke, 'assess-judging')
    await marijke.getByRole('link', { name: 'Alle verslagen' }).click()
    await row(marijke, 'Joost de Graaf').getByRole('button', { name: /tweede beoordelaar/i }).click()
    await marijke.getByLabel('Wie leest mee').selectOption({ label: 'Hans Verbeek' })
    await marijke.getByRole('button', { name: 'Vraag', exact: true }).click()
    await row(marijke, 'Joost de Graaf').getByText('tweede beoordelaar: Hans Verbeek').waitFor()
    await marijke.getByRole('link', { name: 'Joost de Graaf' }).click()
    await judge(marijke, 1, 'Oordeel van Marijke.')
    await marijke.getByText('Zodra Hans Verbeek ook klaar is').waitFor()

    const { page: hans } = await as('Hans Verbeek', 'beoordelen')
    await hans.getByRole('link', { name: 'Joost de Graaf' }).click()
    await hans.getByText('Je leest als tweede beoordelaar.').waitFor()
    await expect.poll(() => hans.getByText('Oordeel van Marijke.').count()).toBe(0)
    await expect.poll(() => hans.getByText('Wat deed die stilte met jou?').count()).toBe(0)
    await judge(hans, 2, 'Oordeel van Hans.')
    await hans.getByRole('region', { name: 'Oordelen naast elkaar' }).getByText('Oordeel van Marijke.').waitFor()

    await marijke.reload()
    const beside = marijke.getByRole('region', { name: 'Oordelen naast elkaar' })
    await beside.getByText('Oordeel van Hans.').waitFor()
    await expect.poll(() => beside.getByText('verschilt').count()).toBe(6)
    await axe(marijke, 'side by side')
    await shot(marijke, 'assess-beside')
    await marijke.getByLabel('Nog een keer').check()
    await marijke.getByLabel('Waarom', { exact: true }).fill('Het tweede moment is er, maar wat jij deed blijft vaag.')
    await marijke.getByLabel('Wat vraag je?').fill('Schrijf de beurt letterlijk op, en wat er terugkwam.')
    await marijke.getByLabel('Tot en met').fill('2027-06-01')
    await marijke.getByRole('button', { name: 'Besluit' }).click()
    await marijke.getByText('Besloten door Marijke van Dalen').waitFor()

    const { page: joost } = await as('Joost de Graaf', 'verslag')
    await joost.getByText('tot en met 1 juni 2027.').first().waitFor()
    await axe(joost, 'a resit')
    await shot(joost, 'report-resit')
    await joost.getByRole('textbox', { name: 'Drie momenten', exact: true }).click()
    await joost.keyboard.press('Control+End')
    await joost.keyboard.type(' Ik zei: wat gebeurt hier nu?')
    await joost.getByText('Alles is bewaard, op dit apparaat en op de server.').waitFor()
    await joost.getByRole('button', { name: 'Lever in' }).click()
    await joost.getByRole('button', { name: 'Ja, lever in' }).click()
    await joost.getByRole('heading', { name: 'Ingeleverd' }).waitFor()
    await joost.getByRole('link', { name: 'Tweede versie' }).click()
    await joost.getByRole('button', { name: 'Leg de vorige versie ernaast' }).click()
    await expect.poll(() => joost.locator('.two-texts > .paper').count()).toBe(2)
    await shot(joost, 'report-two-versions')

    await marijke.goto(new URL(marijke.url()).pathname.split('/').slice(0, -1).join('/'))
    await row(marijke, 'Joost de Graaf').getByRole('button', { name: 'Ik lees dit' }).click()
    await marijke.getByRole('button', { name: 'Leg de vorige versie ernaast' }).click()
    await marijke.getByRole('region', { name: 'Oordelen naast elkaar' }).getByText('Oordeel van Hans.').waitFor()
    await judge(marijke, 2, 'Nu wel.')
    await marijke.getByLabel('Voldoende', { exact: true }).check()
    await marijke.getByLabel('Waarom', { exact: true }).fill('De beurt staat er, en wat hij deed.')
    await marijke.getByRole('button', { name: 'Besluit' }).click()
    await marijke.getByText('Besloten door Marijke van Dalen').first().waitFor()
    await joost.goto(joost.url().replace(/\/verslag.*/, '/verslag'))
    await joost.getByRole('heading', { name: 'Voldoende' }).waitFor()
    await joost.getByText('Wie dit zag en veranderde').click()
    await joost.getByText('Marijke van Dalen opleider nam een besluit').first().waitFor()
    expect(errors).toEqual([])
  })

  it('[JO52] someone disagrees: an administrator names a reader who did not judge it, who reads afresh and decides', async () => {
    const { page: marijke, course } = await as('Marijke van Dalen', 'beoordelen')
    await marijke.getByRole('link', { name: 'Sanne Hoekstra' }).click()
    await marijke.getByLabel('Nog een keer').check()
    await marijke.getByLabel('Waarom', { exact: true }).fill('Over hoe je leidt blijf je aan de buitenkant.')
    await marijke.getByLabel('Wat vraag je?').fill('Beschrijf waar de groep jou toe verleidt.')
    await marijke.getByLabel('Tot en met').fill('2027-06-01')
    await marijke.getByRole('button', { name: 'Besluit' }).click()
    await marijke.getByText('Besloten door Marijke van Dalen').waitFor()

    const { page: sanne } = await as('Sanne Hoekstra', 'verslag')
    await sanne.getByRole('link', { name: 'Eerste versie' }).click()
    await sanne.getByRole('region', { name: 'Oordelen naast elkaar' }).getByText('Hans Verbeek').waitFor()
    await axe(sanne, 'what was said of it')
    await shot(sanne, 'report-judged')
    await sanne.getByRole('button', { name: 'Vraag of iemand anders het leest' }).click()
    await sanne.getByLabel('Waarom').fill('Wat de groep met mij doet staat in het stuk over het redden, met een voorbeeld.')
    await sanne.getByRole('button', { name: 'Verstuur' }).click()
    await sanne.getByText('De beheerder kiest wie je verslag opnieuw leest.').waitFor()

    const { page: willem } = await as('Willem Bakhuis', 'beoordelen')
    const { people } = (await (await willem.request.get('/api/demo')).json()) as { people: { id: string; name: string }[] }
    await willem.request.put(`/api/courses/${course}/people/${people.find(({ name }) => name === 'Ineke Postma')!.id}/roles/supervisor`)
    await willem.reload()
    await row(willem, 'Sanne Hoekstra').getByRole('button', { name: /leest het verslag van Sanne/ }).click()
    await willem.getByLabel('Wie leest', { exact: true }).selectOption({ label: 'Ineke Postma' })
    await willem.getByRole('button', { name: 'Wijs aan' }).click()
    await row(willem, 'Sanne Hoekstra').getByText('lezer na bezwaar: Ineke Postma').waitFor()
    await expect.poll(() => willem.getByRole('link', { name: 'Sanne Hoekstra' }).count()).toBe(0)

    const { page: ineke } = await as('Ineke Postma', 'beoordelen')
    await ineke.getByRole('link', { name: 'Sanne Hoekstra' }).click()
    await ineke.getByText('met een voorbeeld.').waitFor()
    await expect.poll(() => ineke.getByText('aan de buitenkant').count()).toBe(0)
    await judge(ineke, 2, 'Het staat er.')
    await ineke.getByLabel('Voldoende', { exact: true }).check()
    await ineke.getByLabel('Waarom', { exact: true }).fill('Het voorbeeld laat zien waar de groep haar toe verleidt.')
    await ineke.getByRole('button', { name: 'Besluit' }).click()
    await ineke.getByText('Besloten door Ineke Postma').waitFor()
    await sanne.reload()
    await sanne.getByText('Voldoende na bezwaar').waitFor()
  })
})

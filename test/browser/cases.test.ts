/** A case with a name in it: warned about, shared, talked about, and ended. And how the pages of reports and cases look, at three widths and on paper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, fits, shot } from './journey.ts'
import { enterAs } from './demo.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

describe('an own case', () => {
  it('[JO53] is warned about, mended, shared for a time, talked about, and gone for the other when it ends', async () => {
    const { page, errors } = await here.visitor()
    const course = await enterAs(page, 'Lieke van den Broek')
    await page.goto(`/cursus/${course}/casussen`)
    await axe(page, 'the cases')
    await page.getByRole('button', { name: 'Begin een casus' }).click()
    await page.getByLabel('Titel').fill('De groep van de ochtend')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.getByLabel('Wat voor groep').fill('Een gesloten groep, twaalf keer.')
    await page.getByLabel('Wie er zitten').fill('Karel houdt zijn jas aan. Mijn collega is te bereiken op 06-41238765.')
    const warned = page.locator('.giveaways')
    await warned.getByText('06-41238765').waitFor()
    await warned.getByText('lijkt een naam.').waitFor()
    await page.getByText('Kijk eerst naar de 2 waarschuwingen hierboven').waitFor()
    await axe(page, 'a warning')
    await shot(page, 'case-warned')
    await warned.getByRole('button', { name: 'Karel is een schuilnaam' }).click()
    await page.getByLabel('Wie er zitten').fill('Karel houdt zijn jas aan.')
    await expect.poll(() => warned.count()).toBe(0)
    await page.getByText('Alles is bewaard.').waitFor()
    await page.getByLabel('Een begrip').selectOption({ index: 3 })
    await page.getByLabel('Een groep om in te oefenen').selectOption({ label: 'De jas nog aan' })
    await page.getByText('Alles is bewaard.').waitFor()
    await page.getByLabel('Met wie').selectOption({ label: 'Ruben Martina' })
    await page.getByRole('button', { name: 'Deel', exact: true }).click()
    await page.getByRole('button', { name: 'Stop nu met delen met Ruben Martina' }).waitFor()

    const ruben = await here.visitor()
    await enterAs(ruben.page, 'Ruben Martina')
    await ruben.page.goto(`/cursus/${course}/casussen`)
    await ruben.page.getByRole('link', { name: 'De groep van de ochtend' }).click()
    await ruben.page.getByText('Karel houdt zijn jas aan.').waitFor()
    await ruben.page.getByLabel('Wat zie jij?').fill('Wie kijkt er naar die jas?')
    await ruben.page.getByRole('button', { name: 'Plaats' }).click()
    await ruben.page.getByText('Wie kijkt er naar die jas?').waitFor()
    await axe(ruben.page, 'a case of another')
    await page.reload()
    await page.getByText('Wie kijkt er naar die jas?').waitFor()
    await page.getByRole('button', { name: 'Stop nu met delen met Ruben Martina' }).click()
    await page.getByText('Eerder gedeeld met Ruben Martina.').waitFor()
    await ruben.page.reload()
    await ruben.page.getByRole('heading', { name: 'Dit is er niet' }).waitFor()
    expect(errors).toEqual([])
  })
})

describe('the pages of reports and cases', () => {
  it('[JO54] fit a phone and a projector, in the light and in the dark, and a report on paper is a report', async () => {
    for (const [width, colorScheme] of [[360, 'light'], [1280, 'dark'], [1920, 'light']] as const) {
      const { page, errors } = await here.visitor({ viewport: { width, height: 800 }, colorScheme })
      const course = await enterAs(page, 'Fatma Yıldırım')
      for (const path of ['verslag', 'casussen']) {
        await page.goto(`/cursus/${course}/${path}`)
        await page.getByText(path === 'verslag' ? 'In de vierde keer bleef' : 'De groep op dinsdag').first().waitFor()
        await fits(page, `${path} at ${width}`)
        await axe(page, `${path} at ${width}, ${colorScheme}`)
        await shot(page, `${path}-${width}`)
      }
      await page.getByRole('link', { name: 'De groep op dinsdag' }).click()
      await page.getByRole('heading', { name: 'Delen' }).waitFor()
      await fits(page, `a case at ${width}`)
      await axe(page, `a case at ${width}`)
      await shot(page, `case-${width}`)
      await enterAs(page, 'Marijke van Dalen')
      await page.goto(`/cursus/${course}/beoordelen`)
      await page.getByText('Sanne Hoekstra').waitFor()
      await fits(page, `reports at ${width}`)
      await shot(page, `beoordelen-${width}`)
      await page.getByRole('link', { name: 'Sanne Hoekstra' }).click()
      await page.getByRole('region', { name: 'Oordelen naast elkaar' }).waitFor()
      await fits(page, `an assessment at ${width}`)
      await axe(page, `an assessment at ${width}, ${colorScheme}`)
      await shot(page, `assess-${width}`)
      expect(errors).toEqual([])
      await page.context().close()
    }
    const { page } = await here.visitor()
    const course = await enterAs(page, 'Ruben Martina')
    await page.goto(`/cursus/${course}/verslag`)
    await page.getByRole('link', { name: 'Eerste versie' }).click()
    await page.getByText('Het ging goed toen ik niets deed.').waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.shell-head', '.course-sections', '.shell-foot', '.demo-bar']) expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
    expect(await page.getByRole('heading', { name: 'Reflectieverslag' }).isVisible()).toBe(true)
    expect(await page.getByText('Ruben Martina. BACU').isVisible()).toBe(true)
    await shot(page, 'report-paper')
  })
})

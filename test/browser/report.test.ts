/** A participant writes her report while the line falls away, in two windows, with the server killed, and hands it in. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, shot } from './journey.ts'
import { choose } from './judging.ts'
import { enterAs } from './demo.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

const part = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const everything = (page: Page) => page.getByText('Alles is bewaard, op dit apparaat en op de server.').waitFor({ timeout: 30_000 })
const onServer = async (page: Page, course: string): Promise<string> => JSON.stringify(await (await page.request.get(`/api/courses/${course}/report`)).json())

describe('the reflection report', () => {
  it('[JO50] loses nothing: offline, in two windows, with the server killed and started again; then it is handed in', async () => {
    const { page, context, errors } = await here.visitor()
    const course = await enterAs(page, 'Lieke van den Broek')
    await page.goto(`/cursus/${course}/verslag`)
    await part(page, 'Mijn groep').fill('Een open groep van acht mensen, op dinsdag.')
    await everything(page)
    await axe(page, 'the report')
    await shot(page, 'report-writing')

    // Another window of the same browser sees it, and writes too.
    const other = await context.newPage()
    await other.goto(`/cursus/${course}/verslag`)
    await other.getByText('Een open groep van acht mensen').waitFor()
    await part(other, 'Drie momenten').fill('In het andere venster: de deur ging open.')
    await page.getByText('In het andere venster: de deur ging open.').waitFor()

    // The line falls away: both go on, and it is said where it is kept.
    await context.setOffline(true)
    await part(page, 'Hoe ik leid').fill('Zonder verbinding: ik red te snel.')
    await page.getByText(/Bewaard op dit apparaat\. De server is nu niet te bereiken/).first().waitFor({ timeout: 30_000 })
    await part(other, 'Verder').fill('Ook zonder verbinding: één stap.')
    await shot(page, 'report-offline')
    await other.close()
    await context.setOffline(false)
    await everything(page)

    // The server is killed in the middle of a sentence.
    await part(page, 'Lid, observator, leider').fill('Als lid voelde ik de stilte.')
    const start = await here.kill()
    await part(page, 'Lid, observator, leider').pressSequentially(' En als leider niet.')
    await page.getByText(/Bewaard op dit apparaat\. De server is nu niet te bereiken/).first().waitFor({ timeout: 30_000 })
    await start()
    await page.getByRole('button', { name: 'Probeer nu' }).click()
    await everything(page)

    // A device that never saw it has all of it.
    const elsewhere = await here.visitor()
    await enterAs(elsewhere.page, 'Lieke van den Broek')
    await elsewhere.page.goto(`/cursus/${course}/verslag`)
    for (const text of ['Een open groep van acht mensen, op dinsdag.', 'In het andere venster: de deur ging open.', 'Zonder verbinding: ik red te snel.', 'Ook zonder verbinding: één stap.', 'Als lid voelde ik de stilte. En als leider niet.']) {
      await elsewhere.page.getByText(text).waitFor()
    }

    // Her own judgment, in this window, and handing in.
    await choose(page, 2)
    await page.getByText('6 van 6 gekozen').waitFor()
    await everything(page)
    await page.getByRole('button', { name: 'Lever in' }).click()
    await page.getByRole('button', { name: 'Ja, lever in' }).click()
    await page.getByRole('heading', { name: 'Ingeleverd' }).waitFor()
    await expect.poll(() => onServer(page, course)).toContain('"stand":"handed-in"')
    await page.getByRole('link', { name: 'Eerste versie' }).click()
    await page.getByText('Zonder verbinding: ik red te snel.').waitFor()
    await axe(page, 'what was handed in')
    expect(errors.filter((error) => !/Failed to load resource|ERR_INTERNET|ERR_CONNECTION/.test(error))).toEqual([])
  })
})

/** A whole series from its page: chosen, watched, stepped through, taken along. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { axe, direct, fits, shot } from './journey.ts'

let here: Stand
beforeAll(async () => {
  here = await stand()
})
afterAll(async () => {
  await here.stop()
})

const heading = (page: Page) => page.locator('#account-head')

describe('a whole series', () => {
  it('[JO30] plays twelve sessions from the page to the end, on a phone too, and can be taken along', async () => {
    const { page, errors } = await here.visitor({ viewport: { width: 360, height: 740 } })
    await direct(page)
    await page.goto('/')
    await page.getByRole('link', { name: 'Een hele reeks' }).click()
    await page.getByRole('heading', { level: 1, name: 'Een hele reeks' }).waitFor()
    await page.locator('.series-circle .stage-people').waitFor()
    await axe(page, '/reeks, choosing')
    await fits(page, '/reeks, choosing')
    await page.getByRole('radio', { name: 'afwisselend' }).check()
    await page.getByRole('radio', { name: /^open/ }).check()
    await shot(page, 'series-choose-360')
    await page.getByRole('button', { name: 'Speel de reeks' }).click()
    await page.getByRole('heading', { name: 'Hoe het eindigde' }).waitFor({ timeout: 30_000 })
    await page.getByText(/^De reeks is uit|hield op na bijeenkomst/).waitFor()
    await axe(page, '/reeks, the end')
    await fits(page, '/reeks, the end')
    await shot(page, 'series-end-360')
    // Every session can be opened for its account.
    const numbers = page.locator('.numbers button')
    await expect.poll(() => numbers.count()).toBeGreaterThan(2)
    const held = await numbers.count()
    await numbers.nth(2).click()
    await expect.poll(() => heading(page).innerText()).toMatch(/^Bijeenkomst 7 /)
    await expect.poll(() => page.getByRole('region', { name: 'In de kring' }).getByRole('listitem').count()).toBeGreaterThan(0)
    await expect.poll(() => page.getByRole('img', { name: /^De kring bij bijeenkomst 7: .*Jaap/ }).count()).toBe(1)
    await fits(page, '/reeks, session 7')
    await page.getByRole('button', { name: 'Volgende keer' }).click()
    await expect.poll(() => heading(page).innerText()).toMatch(/^Bijeenkomst 8 /)
    await page.getByRole('button', { name: 'Naar het eind' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'als tabel (CSV)' }).click()])
    const rows = readFileSync(await file.path(), 'utf8').trimEnd().split('\r\n')
    expect(rows[0]).toContain('session,of,led')
    expect(rows.length).toBeGreaterThan(held * 2)
    const [kept] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'als JSON' }).click()])
    expect(JSON.parse(readFileSync(await kept.path(), 'utf8'))).toMatchObject({ format: 'kring-series', choice: { leading: 'mixed', door: 'open', sessions: '12' } })
    // A second visit finds what was chosen.
    await page.reload()
    await page.getByRole('button', { name: 'Speel de reeks' }).waitFor()
    await expect.poll(() => page.getByRole('radio', { name: 'afwisselend' }).isChecked()).toBe(true)
    await expect.poll(() => page.getByRole('radio', { name: /^open/ }).isChecked()).toBe(true)
    expect(errors).toEqual([])
  })

  it('[JO31] goes on by itself, waits when asked, goes step by step with the keyboard, in English and in the dark', async () => {
    const { page, errors } = await here.visitor({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.addInitScript(() => localStorage.setItem('kring.settings', JSON.stringify({ pace: 'brisk', language: 'en', theme: 'dark' })))
    await page.goto('/reeks?groep=random')
    await page.getByRole('radio', { name: '6', exact: true }).last().check()
    await page.locator('.series-circle .stage-people').waitFor()
    await page.getByRole('button', { name: 'Play the series' }).press('Enter')
    // The keyboard stays with the account, and the next session comes by itself.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('account-head')
    await expect.poll(() => heading(page).innerText(), { timeout: 10_000 }).toMatch(/^Session 2 /)
    await page.getByRole('button', { name: 'Pause' }).press('Enter')
    const stopped = await heading(page).innerText()
    await page.waitForTimeout(2_500)
    await expect.poll(() => heading(page).innerText()).toBe(stopped)
    await axe(page, '/reeks in the dark')
    await page.getByRole('button', { name: 'Next session' }).press('Enter')
    const after = Number(/\d+/.exec(stopped)![0]) + 1
    await expect.poll(() => heading(page).innerText()).toMatch(new RegExp(`^Session ${after} `))
    await page.locator('.numbers button[aria-pressed="true"]').focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => heading(page).innerText()).toMatch(new RegExp(`^Session ${after - 1} `))
    await page.keyboard.press('Home')
    await expect.poll(() => heading(page).innerText()).toMatch(/^Session 1 /)
    await page.getByRole('button', { name: 'To the end' }).press('Enter')
    await page.getByRole('heading', { name: 'How it ended' }).waitFor()
    // The same, heard: a table with a row for everyone who had a chair.
    await expect.poll(() => page.getByRole('table', { name: 'Week by week' }).getByRole('row').count()).toBeGreaterThanOrEqual(10)
    await page.getByRole('button', { name: 'Play twenty more' }).press('Enter')
    await page.getByText('A guess, not a measurement').waitFor({ timeout: 60_000 })
    await expect.poll(() => page.locator('.often .dot-run').count()).toBe(20)
    await axe(page, '/reeks, twenty more')
    await shot(page, 'series-end-dark')
    await expect.poll(() => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0)
    expect(errors).toEqual([])
  })

  it('[JO32] is led to from the briefing of a group, and fits a projector', async () => {
    const { page, errors } = await here.visitor({ viewport: { width: 1920, height: 1080 } })
    await direct(page)
    await page.goto('/leiden/boos-op-de-leiding')
    await page.getByRole('link', { name: 'Een hele reeks.' }).click()
    await page.getByRole('radio', { name: 'Boos op de leiding' }).waitFor()
    await expect.poll(() => page.getByRole('radio', { name: 'Boos op de leiding' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: '24' }).check()
    await page.getByRole('button', { name: 'Speel de reeks' }).click()
    await page.getByRole('heading', { name: 'Hoe het eindigde' }).waitFor({ timeout: 30_000 })
    await fits(page, '/reeks at 1920')
    await shot(page, 'series-end-1920')
    await page.getByRole('button', { name: 'anders kiezen' }).click()
    await page.getByRole('button', { name: 'Speel de reeks' }).waitFor()
    expect(errors).toEqual([])
  })
})

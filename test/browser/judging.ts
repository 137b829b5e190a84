/** Choosing a level for each criterion, as who writes a report and who judges one both do. */
import type { Page } from 'playwright-core'

export const CRITERIA = ['Begrippen', 'Kijken naar de groep', 'Wat je deed', 'De drie rollen in de oefeningen', 'Je eigen stijl van leiden', 'Leerdoel en vervolg']

/** The same level for all; levels count from 0. */
export async function choose(page: Page, level: number): Promise<void> {
  for (const name of CRITERIA) {
    const group = page.getByRole('group', { name: `Niveau voor ${name}`, exact: true })
    if (!(await group.isVisible())) await page.locator('.self summary', { hasText: name }).click()
    await group.getByRole('radio').nth(level).check()
  }
}

/** Fills the rubric beside the text and says that one is done. */
export async function judge(page: Page, level: number, words: string): Promise<void> {
  await choose(page, level)
  await page.getByLabel('Over het geheel').fill(words)
  await page.getByText('Alles is bewaard.').waitFor()
  await page.getByRole('button', { name: 'Ik ben klaar' }).click()
}

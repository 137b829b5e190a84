/** Whether a page that is read in English holds a Dutch word. */
import type { Page } from 'playwright-core'

/** Little words that no English sentence holds. */
const DUTCH = /\b(het|een|niet|jij|wordt|waarom|groepslid|beurt|beurten|naar|voor|ook|wat|zijn|aan|deze|deel|kring komt|je|jouw|uur|dag|dagen|nog|bij|alles)\b/gi

/** Dutch words on the page with what stands around them; parts that say that they are in Dutch, and the names of works, may hold them. */
export async function dutch(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const part of copy.querySelectorAll('[lang="nl"], script, style, noscript, .k-sources, .shell-choices')) part.remove()
    return copy.textContent ?? ''
  })
  return [...text.matchAll(DUTCH)].map(({ index }) => text.slice(Math.max(0, index - 30), index + 30))
}

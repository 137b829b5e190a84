/** Entering the demonstration course as one of its people. */
import type { Page } from 'playwright-core'

/** `name`: hers, or how it begins. By the server: the door with its buttons is JO44's. Answers with the id of the course. */
export async function enterAs(page: Page, name: string): Promise<string> {
  const { course, people } = (await (await page.request.get('/api/demo')).json()) as { course: string; people: { id: string; name: string }[] }
  const person = people.find((one) => one.name.startsWith(name))
  if (!person) throw new Error(`nobody in the demonstration is called ${name}; there are ${people.map((one) => one.name).join(', ')}`)
  const answer = await page.request.post('/api/demo/enter', { data: { person: person.id } })
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
  return course
}

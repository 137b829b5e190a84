/** A cohort of its own for a journey, its people without a page, and the calendar in the trainer’s hand. */
import type { APIRequestContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Stand } from './browser.ts'

const DAY_MS = 86_400_000
/** The day of the calendar so many days from now, in Amsterdam. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** Someone of the demonstration who asks the server without a page. */
export interface Someone {
  id: string
  ask: <T>(path: string, method?: string, data?: unknown) => Promise<T>
}
export async function someone(here: Stand, name: string): Promise<Someone> {
  const { request } = (await here.visitor()).context
  const { people } = (await (await request.get('/api/demo')).json()) as { people: { id: string; name: string }[] }
  const { id } = people.find((one) => one.name.startsWith(name))!
  expect((await request.post('/api/demo/enter', { data: { person: id } })).ok()).toBe(true)
  return { id, ask: asking(request) }
}
/** Asks the server as whoever a page is signed in as, and fails when it refuses. */
export const asking = (request: APIRequestContext) => async <T>(path: string, method = 'GET', data?: unknown): Promise<T> => {
  const answer = await request.fetch(path, { method, ...(data !== undefined && { data }) })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return (answer.status() === 204 ? null : await answer.json()) as T
}

/** A cohort of its own with its trainer and three participants, beginning in three days, and the calendar in the trainer’s hand. */
export interface Cohort {
  course: string
  trainer: Someone
  others: Someone[]
  /** Makes this day of the course today; those before it lie behind, those after it ahead. A number with a half: the evening after it. */
  today: (day: number) => Promise<void>
  /** Writes down who was there. */
  present: (day: number, half: 'morning' | 'afternoon', people: string[], hours?: number) => Promise<unknown>
}
export async function cohort(here: Stand, title: string): Promise<Cohort> {
  const [house, trainer, ...others] = await Promise.all(['Willem', 'Marijke', 'Fatma', 'Sanne', 'Ruben'].map((name) => someone(here, name))) as [Someone, Someone, ...Someone[]]
  const days = (offset: number) => [1, 2, 3, 4, 5].map((number) => ({ number, date: inDays(offset + Math.ceil((number - 1) * 14)), place: 'Zaal 4' }))
  const { id: course } = await house.ask<{ id: string }>('/api/courses', 'POST', { title, startsOn: inDays(3), endsOn: inDays(59), days: days(3) })
  await house.ask(`/api/courses/${course}/people/${trainer.id}/roles/trainer`, 'PUT')
  for (const { id } of others) await house.ask(`/api/courses/${course}/people/${id}/roles/participant`, 'PUT')
  return {
    course, trainer, others,
    async today(day) {
      const { revision } = await trainer.ask<{ revision: number }>(`/api/courses/${course}/programme`)
      await trainer.ask(`/api/courses/${course}/days`, 'PUT', { revision, days: days(Math.round((1 - day) * 14)) })
    },
    present: (day, half, people, hours = 3) => trainer.ask(`/api/courses/${course}/attendance`, 'PUT', { day, half, people: people.map((person) => ({ person, hours, was: null })) }),
  }
}
/** The link of an invitation to the cohort. */
export const invite = async ({ course, trainer }: Cohort, name: string, email: string, language = 'nl'): Promise<string> =>
  (await trainer.ask<{ link: string }>(`/api/courses/${course}/invitations`, 'POST', { email, name, role: 'participant', language })).link

/** Unfolds an item of the day unless the hour has done so, and gives it: at any hour another may stand open too. */
export async function unfold(page: Page, item: string): Promise<Locator> {
  const row = page.locator('.half-day details', { has: page.locator('.row-name').getByText(item, { exact: true }) })
  if ((await row.getAttribute('open')) === null) await row.locator('summary').first().click()
  return row
}

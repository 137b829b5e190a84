/** What goes on in the demonstration course: the second of five days is today, the first lies behind. */
import { randomUUID } from 'node:crypto'
import { dealRoles, type Dealt, type RoleCard } from '@kring/curriculum'
import type { PlannedDay } from '@kring/protocol'
import type { Kysely } from 'kysely'
import { todayOf } from '../commands/clock.ts'
import { readProgram } from '../commands/programme.ts'
import type { Database } from '../db/schema.ts'

const DAY_MS = 24 * 3_600_000
const APART = [-14, 0, 14, 42, 56]
const PLACE = 'Utrecht, Domplein 12, zaal 4'

export const demoDays = (now: number): PlannedDay[] => APART.map((days, i) => ({ number: i + 1, date: todayOf(new Date(now + days * DAY_MS)), place: PLACE }))

/** By first name. */
type People = (name: string) => string

async function attended(db: Kysely<Database>, course: string, who: People): Promise<void> {
  const row = (name: string, day: number, half: 'morning' | 'afternoon', hours: number) => ({ course_id: course, person_id: who(name), day, half, hours, by_id: who('Marijke') })
  await db
    .insertInto('attendance')
    .values([
      ...['Fatma', 'Sanne', 'Ruben', 'Lieke'].flatMap((name) => [row(name, 1, 'morning', 3), row(name, 1, 'afternoon', 3)]),
      // Joost was there for two and a half hours only; the module asks sixteen of eighteen, so something must be agreed with him.
      row('Joost', 1, 'morning', 2.5), row('Joost', 1, 'afternoon', 0),
      ...['Fatma', 'Sanne', 'Ruben', 'Lieke'].map((name) => row(name, 2, 'morning', 3)),
    ])
    .execute()
}

async function studied(db: Kysely<Database>, course: string, who: People, now: number): Promise<void> {
  const done = (name: string, item: string, pages: number) => ({ course_id: course, person_id: who(name), item, done: pages, at: new Date(now - DAY_MS) })
  await db
    .insertInto('course_work')
    .values([
      done('Fatma', 'd1-read-agpa', 23), done('Fatma', 'd1-read-factors', 18), done('Fatma', 'd1-read-setting-up', 18), done('Fatma', 'd1-simulator-first-time', 1),
      done('Fatma', 'd2-read-agpa', 11), done('Fatma', 'd2-read-cotherapy', 6), done('Fatma', 'd2-read-norms', 25), done('Fatma', 'd2-read-levels', 12), done('Fatma', 'd3-read-meta', 6),
      done('Joost', 'd1-read-agpa', 10), done('Sanne', 'd2-read-norms', 25), done('Sanne', 'd2-read-levels', 18),
    ])
    .execute()
  const note = (name: string, item: string, page: number | null, text: string, concepts: string[], shared: boolean) => ({ id: randomUUID(), course_id: course, person_id: who(name), item, page, text, concepts, shared })
  await db
    .insertInto('note')
    .values([
      note('Fatma', 'd2-read-norms', 8, 'Niemand heeft ooit gezegd dat je bij ons mag doorpraten als de klok al over is. En toch doet iedereen het, en ik het eerst.', ['g55', 'g57'], false),
      note('Sanne', 'd2-read-norms', 14, 'Afwijken mag zolang je het grappig brengt. Zo gaat het in mijn team ook.', ['g58'], true),
      note('Fatma', 'd3-read-meta', 3, 'Samenhang gaat samen met uitkomst. Wat er eerst was, zegt dit niet.', ['g10'], true),
    ])
    .execute()
  const said = (name: string, item: string, question: string, text: string, hours: number, more: { id?: string; parent?: string; marked?: boolean } = {}) => ({
    id: more.id ?? randomUUID(), course_id: course, person_id: who(name), item, question, text, parent_id: more.parent ?? null, created_at: new Date(now - hours * 3_600_000), marked_at: more.marked ? new Date(now) : null, marked_by: more.marked ? who('Marijke') : null,
  })
  const first = randomUUID()
  await db
    .insertInto('contribution')
    .values([
      said('Sanne', 'd2-read-norms', 'unspoken', 'Bij ons zit iedereen altijd op dezelfde stoel. Toen er iemand nieuw kwam en daar ging zitten, werd het stil. Niemand zei iets, ik ook niet.', 40, { id: first, marked: true }),
      said('Ruben', 'd2-read-norms', 'unspoken', 'Wat deed die nieuwe?', 38, { parent: first }),
      said('Sanne', 'd2-read-norms', 'unspoken', 'Die schoof zijn stoel een stukje naar achteren. Hij heeft die middag niets meer gezegd.', 30, { parent: first }),
      said('Fatma', 'd2-read-norms', 'unspoken', 'Dat het over tijd mag gaan als er iemand huilt. Ik hou hem zelf in stand, denk ik.', 20),
      said('Lieke', 'd2-read-cotherapy', 'pair', 'Boos worden op de een en de ander aardig blijven vinden.', 18),
      said('Fatma', 'd3-read-roles', 'offered', 'Mij wordt vaak gevraagd of ik even kan samenvatten. Dan hoeft verder niemand te kiezen.', 3),
    ])
    .execute()
}

async function played(db: Kysely<Database>, course: string, who: People): Promise<void> {
  const program = await readProgram(db, course)
  const group = ['Fatma', 'Joost', 'Sanne', 'Ruben', 'Lieke'].map(who)
  const before: Record<string, Partial<Record<RoleCard['plays'], number>>> = {}
  for (const id of ['d1-exercise-preparation', 'd2-exercise-leading-together']) {
    const item = program.course.days.flatMap((day) => day.items).find((one) => one.id === id)
    if (item?.kind !== 'exercise') continue
    const dealt: Dealt[] = dealRoles(item.roles, group, before)
    for (const { person, role } of dealt) {
      const plays = item.roles.find((one) => one.id === role)!.plays
      before[person] = { ...before[person], [plays]: (before[person]?.[plays] ?? 0) + 1 }
    }
    await db.insertInto('deal').values({ course_id: course, exercise: id, version: 1, by_id: who('Marijke') }).execute()
    await db.insertInto('card').values(dealt.map(({ person, role, group: circle }) => ({ course_id: course, exercise: id, person_id: person, role, circle }))).execute()
  }
}

/** Fills the course; `who` finds a person of it by first name. */
export async function seedCourse(db: Kysely<Database>, course: string, who: People, now: number): Promise<void> {
  await attended(db, course, who)
  await studied(db, course, who, now)
  await played(db, course, who)
  await db.insertInto('open_question').values({ course_id: course, item: 'd2-read-norms', question: 'unspoken', by_id: who('Marijke') }).execute()
  const own = { id: 'own-afspraken', title: 'Wat we vorige keer afspraken', text: 'Op tijd beginnen, ook als er nog iemand komt.\nIn de ik-vorm.\nWat hier gezegd wordt blijft hier.', minutes: 5 }
  await db
    .insertInto('course_change')
    .values([
      { id: randomUUID(), course_id: course, seq: 1, by_id: who('Marijke'), body: JSON.stringify({ kind: 'minutes', item: 'd2-opening', minutes: 15 }), undone_at: null, undone_by: null },
      { id: randomUUID(), course_id: course, seq: 2, by_id: who('Marijke'), body: JSON.stringify({ kind: 'add', day: 2, when: 'morning', before: 'd2-literature', own }), undone_at: null, undone_by: null },
    ])
    .execute()
  await db.updateTable('course').set({ revision: 2, revised_by: who('Marijke') }).where('id', '=', course).execute()
}

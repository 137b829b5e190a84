/** What happens in class: the question that is open, and the cards of an exercise. */
import { type Dealt, type Played, type RoleCard, roleCardOf } from '@kring/curriculum'
import { type Kysely, sql } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import type { Database } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import type { Actor } from './audit.ts'
import { itemOf, nameOf, type Program } from './programme.ts'
import { questionsOf } from './study.ts'
import { standsAlready } from './stands-already.ts'

/** Opens a question for the group; the one before closes. @throws Refusal 'not-found' */
export async function openQuestion(db: Kysely<Database>, by: Actor, program: Program, item: string, question: string): Promise<void> {
  if (!questionsOf(program, item).some((one) => one.id === question)) throw new Refusal('not-found', 'This question is not in the programme.')
  const row = { course_id: program.id, item, question, by_id: by.id, at: new Date() }
  await db.insertInto('open_question').values(row).onConflict((c) => c.column('course_id').doUpdateSet(row)).execute()
}

export async function closeQuestion(db: Kysely<Database>, course: string): Promise<void> {
  await db.deleteFrom('open_question').where('course_id', '=', course).execute()
}

export async function questionThatIsOpen(db: Kysely<Database>, course: string): Promise<{ item: string; question: string; at: Date } | null> {
  return (await db.selectFrom('open_question').select(['item', 'question', 'at']).where('course_id', '=', course).executeTakeFirst()) ?? null
}

// ---------------------------------------------------------------- cards

function exerciseOf(program: Program, id: string): Extract<ReturnType<typeof itemOf>['item'], { kind: 'exercise' }> {
  const { item } = itemOf(program, id)
  if (item.kind !== 'exercise') throw new Refusal('not-found', 'This exercise is not in the programme.')
  return item
}

export interface Deal {
  version: number
  dealt: (Dealt & { name: string })[]
}

/** The cards of an exercise as they are dealt; version 0: not yet. */
export async function readDeal(db: Kysely<Database>, program: Program, exercise: string): Promise<Deal> {
  exerciseOf(program, exercise)
  const [deal, rows] = await Promise.all([
    db.selectFrom('deal').select('version').where('course_id', '=', program.id).where('exercise', '=', exercise).executeTakeFirst(),
    db.selectFrom('card').innerJoin('person', 'person.id', 'card.person_id').select(['person_id as person', 'role', 'circle as group', 'person.name']).where('course_id', '=', program.id).where('exercise', '=', exercise).orderBy('circle').orderBy('person.name').limit(500).execute(),
  ])
  return { version: deal?.version ?? 0, dealt: rows }
}

/** Deals the cards anew, all at once; dealing the same again is harmless. @throws Refusal 'conflict' when another trainer dealt meanwhile; 'bad-request' for a card or a person that is not there. */
export async function deal(db: Kysely<Database>, by: Actor, program: Program, exercise: string, version: number, dealt: Dealt[], maySit: (person: string) => boolean): Promise<void> {
  const { roles } = exerciseOf(program, exercise)
  const unknown = dealt.find(({ role }) => !roles.some(({ id }) => id === role))
  if (unknown) throw new Refusal('bad-request', 'This exercise has no such card.', [{ where: 'dealt', what: roles.map(({ id }) => id).join(', ') }])
  const seats = new Set<string>()
  for (const { role, group, person } of dealt) {
    const card = roles.find(({ id }) => id === role)!
    const seat = `${group} ${role}`
    if (card.plays !== 'observer' && seats.has(seat)) throw new Refusal('bad-request', 'One card is held by two people in the same small group.', [{ where: 'dealt', what: role }])
    if (seats.has(person)) throw new Refusal('bad-request', 'Someone holds two cards.', [{ where: 'dealt', what: person }])
    seats.add(seat).add(person)
  }
  const outside = dealt.filter(({ person }) => !maySit(person))
  if (outside.length > 0) throw new Refusal('conflict', 'Someone here has not shown yet that she may come to this part.', outside.map(({ person }) => ({ where: 'ground', what: person })))
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('deal').values({ course_id: program.id, exercise, version: 0, by_id: null }).onConflict((c) => c.doNothing()).execute()
    const row = await tx.selectFrom('deal').select(['version', 'by_id']).where('course_id', '=', program.id).where('exercise', '=', exercise).forUpdate().executeTakeFirstOrThrow()
    if (row.version !== version) {
      const lying = await tx.selectFrom('card').select(['person_id as person', 'role', 'circle as group']).where('course_id', '=', program.id).where('exercise', '=', exercise).execute()
      if (row.by_id === by.id && lying.length === dealt.length && dealt.every((seat) => lying.some((card) => standsAlready(card, seat)))) return
      const name = await nameOf(tx, row.by_id)
      throw new Refusal('conflict', `${name || 'Someone'} dealt these cards meanwhile.`, [{ where: 'version', what: name }])
    }
    const members = dealt.length === 0 ? [] : await tx.selectFrom('enrolment').select('person_id').where('course_id', '=', program.id).where('role', '=', 'participant').where('person_id', '=', anyOf(dealt.map(({ person }) => person))).execute()
    if (members.length !== dealt.length) throw new Refusal('bad-request', 'Someone in this list is not a participant of this course.', [{ where: 'dealt', what: 'participants of the course, each once' }])
    await tx.deleteFrom('card').where('course_id', '=', program.id).where('exercise', '=', exercise).execute()
    if (dealt.length > 0) await tx.insertInto('card').values(dealt.map(({ person, role, group }) => ({ course_id: program.id, exercise, person_id: person, role, circle: group }))).execute()
    await tx.updateTable('deal').set({ version: version + 1, by_id: by.id, at: new Date() }).where('course_id', '=', program.id).where('exercise', '=', exercise).execute()
  })
}

/** How often each of these people has played each kind of role in the other exercises of this course. */
export async function playedBy(db: Kysely<Database>, program: Program, except: string, people: readonly string[]): Promise<Played> {
  if (people.length === 0) return {}
  const rows = await db
    .selectFrom('card')
    .select(['exercise', 'role', sql<string[]>`json_agg(person_id)`.as('people')])
    .where('course_id', '=', program.id)
    .where('exercise', '!=', except)
    .where('person_id', '=', anyOf(people))
    .groupBy(['exercise', 'role'])
    .execute()
  const played: Record<string, Partial<Record<RoleCard['plays'], number>>> = {}
  for (const { exercise, role, people: holders } of rows) {
    const plays = roleCardOf(program.course, exercise, role)?.plays
    if (plays) for (const person of holders) played[person] = { ...played[person], [plays]: (played[person]?.[plays] ?? 0) + 1 }
  }
  return played
}

export interface HeldCard {
  exercise: string
  group: number
  card: RoleCard
  others: { name: string; role: RoleCard['name'] }[]
}

/** The cards she holds in these exercises, and who else sits in her small group. */
export async function cardsOf(db: Kysely<Database>, program: Program, person: string, exercises: readonly string[]): Promise<HeldCard[]> {
  if (exercises.length === 0) return []
  const rows = await db
    .selectFrom('card as own')
    .innerJoin('card as seat', (join) => join.onRef('seat.course_id', '=', 'own.course_id').onRef('seat.exercise', '=', 'own.exercise').onRef('seat.circle', '=', 'own.circle'))
    .innerJoin('person', 'person.id', 'seat.person_id')
    .select(['own.exercise', 'own.role as mine', 'own.circle', 'seat.person_id', 'seat.role', 'person.name'])
    .where('own.course_id', '=', program.id)
    .where('own.person_id', '=', person)
    .where('own.exercise', '=', anyOf(exercises))
    .orderBy('person.name')
    .execute()
  return exercises.flatMap((exercise) => {
    const seats = rows.filter((row) => row.exercise === exercise)
    const [first] = seats
    const card = first && roleCardOf(program.course, exercise, first.mine)
    if (!card) return []
    const others = seats.filter((row) => row.person_id !== person).flatMap((row) => {
      const name = roleCardOf(program.course, exercise, row.role)?.name
      return name ? [{ name: row.name, role: name }] : []
    })
    return [{ exercise, group: first.circle, card, others }]
  })
}

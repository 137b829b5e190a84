/** Quotes from one's own work: made from what the server itself has, frozen at that moment, and never changed after. */
import { readScenario } from '@kring/curriculum/node'
import { TRAINEE } from '@kring/dynamics'
import type { NewQuote, QuoteView } from '@kring/protocol'
import type { Kysely, Selectable } from 'kysely'
import type { Asker } from '../asker.ts'
import type { Database } from '../db/schema.ts'
import type { QuoteBody } from '../db/report-schema.ts'
import { Refusal } from '../refusal.ts'
import { caseFormsOf, itemOf } from './content.ts'

export type QuoteRow = Selectable<Database['quote']>
const MOST = 300

export async function listQuotes(db: Kysely<Database>, course: string, person: string): Promise<QuoteRow[]> {
  return db.selectFrom('quote').selectAll().where('course_id', '=', course).where('person_id', '=', person).orderBy('created_at').limit(MOST).execute()
}

export const presentQuote = ({ id, kind, body, created_at }: QuoteRow): QuoteView => ({ id, kind, ...body, madeAt: created_at.toISOString() })

/**
 * Making the same quote (by id) twice gives the first.
 * @throws Refusal 'not-found' for a session or case that is not hers or an item that this course has not; 'bad-request' for a stretch without turns.
 */
export async function makeQuote(db: Kysely<Database>, asker: Asker, course: string, wish: NewQuote): Promise<QuoteRow> {
  const person = asker.person!
  const known = await findOwn(db, wish.id, course, person.id)
  if (known) return known
  const count = await db.selectFrom('quote').select((eb) => eb.fn.countAll<string>().as('n')).where('course_id', '=', course).where('person_id', '=', person.id).executeTakeFirstOrThrow()
  if (Number(count.n) >= MOST) throw new Refusal('too-large', `You have ${MOST} quotes in this course; that is all there is room for.`)
  const body = await bodyOf(db, asker, course, wish)
  const made = await db.insertInto('quote').values({ id: wish.id, course_id: course, person_id: person.id, kind: wish.kind, body: JSON.stringify(body) }).onConflict((c) => c.column('id').doNothing()).returningAll().executeTakeFirst()
  return made ?? (await findOwn(db, wish.id, course, person.id))!
}

/** @throws Refusal 'conflict' when this id is another quote's. */
async function findOwn(db: Kysely<Database>, id: string, course: string, person: string): Promise<QuoteRow | undefined> {
  const known = await db.selectFrom('quote').selectAll().where('id', '=', id).executeTakeFirst()
  if (known && (known.person_id !== person || known.course_id !== course)) throw new Refusal('conflict', 'This id was used for another quote. Give a new quote a new id.')
  return known
}

async function bodyOf(db: Kysely<Database>, asker: Asker, course: string, wish: NewQuote): Promise<QuoteBody> {
  if (wish.kind === 'session') return fromSession(db, asker, wish)
  if (wish.kind === 'case') return fromCase(db, asker.person!, course, wish)
  const item = await itemOf(db, course, wish.item)
  if (!item || item.kind !== wish.kind) throw new Refusal('not-found', `This course has no ${wish.kind} "${wish.item}".`)
  return { title: item.title[asker.person!.language], about: '', lines: [{ who: '', seat: null, text: wish.text, gesture: '' }], session: null, item: wish.item, caseId: null }
}

async function fromCase(db: Kysely<Database>, { id: person, language }: NonNullable<Asker['person']>, course: string, wish: Extract<NewQuote, { kind: 'case' }>): Promise<QuoteBody> {
  const found = await db.selectFrom('own_case').select(['title', 'fields', 'item']).where('id', '=', wish.case).where('person_id', '=', person).where('course_id', '=', course).executeTakeFirst()
  const field = found?.fields.find(({ id }) => id === wish.field)
  if (!found || !field) throw new Refusal('not-found', 'There is no case of yours with this field.')
  const text = wish.text ?? field.text.trim()
  if (text === '' || !field.text.includes(text)) throw new Refusal('bad-request', 'A quote is word for word: these words do not stand in that field.', [{ where: 'text', what: 'a piece of the field as it is' }])
  const form = (await caseFormsOf(db, course)).find(({ id }) => id === found.item)
  return { title: found.title, about: form?.form.find(({ id }) => id === wish.field)?.label[language] ?? '', lines: [{ who: '', seat: null, text, gesture: '' }], session: null, item: null, caseId: wish.case }
}

interface SaidTurn {
  turn: number
  t: number
  kind: string
  act?: { from: string }
  move?: { seat: string }
  text?: string
  gesture?: string
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

async function fromSession(db: Kysely<Database>, { person, guest }: Asker, wish: Extract<NewQuote, { kind: 'session' }>): Promise<QuoteBody> {
  const session = await db.selectFrom('session').selectAll().where('id', '=', wish.session).executeTakeFirst()
  const hers = session && (session.person_id === person!.id || (session.guest_id !== null && session.guest_id === guest?.id))
  if (!hers) throw new Refusal('not-found', 'There is no session of yours with this number.')
  const rows = await db.selectFrom('event').select('body').where('session_id', '=', wish.session).where('type', '=', 'turn').orderBy('seq').execute()
  const turns = rows.map(({ body }) => (body as { turn: SaidTurn }).turn).filter(({ turn }) => turn >= wish.from && turn <= wish.to)
  if (turns.length === 0) throw new Refusal('bad-request', 'This session has no such turns on the server yet.', [{ where: 'from', what: 'a turn that was kept on the server' }])
  const { language } = session
  const scenario = safely(() => readScenario(session.scenario))
  const nameOf = (seat: string): string => (seat === TRAINEE ? YOU[language] : ([...(scenario?.members ?? []), ...(scenario?.coLeaders ?? [])].find((one) => one.seat === seat)?.name ?? seat))
  const lines = turns.map(({ act, move, text, gesture, kind }) => {
    const seat = act?.from ?? move?.seat ?? null
    return { who: seat ? nameOf(seat) : '', seat, text: text ?? '', gesture: gesture ?? (kind === 'silence' ? SILENCE[language] : '') }
  })
  return {
    title: scenario?.title[language] ?? session.scenario, about: `${session.created_at.toISOString().slice(0, 10)}, ${clock(turns[0]!.t)}`, lines,
    session: { id: wish.session, from: turns[0]!.turn, to: turns.at(-1)!.turn }, item: null, caseId: null,
  }
}
const YOU = { nl: 'ik', en: 'I' }
const SILENCE = { nl: 'stilte', en: 'silence' }

/** A session may be of a group made by chance, or of a scenario that is no more. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The demonstration's course group and practice: a day behind it, so that every role finds something of what these pages are for. */
import { randomUUID } from 'node:crypto'
import { readKnowledge, readScenario, readVoices } from '@kring/curriculum/node'
import { ENGINE_VERSION, type LeaderStyle, losing, measures, policy, TRAINEE } from '@kring/dynamics'
import { begin, finish, proceed, say, scriptedText, withExamples } from '@kring/language'
import type { Body, Showing } from '@kring/protocol'
import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'

const SCENARIO = 'de-jas-nog-aan'
const DAY = 24 * 3_600_000

/** Made with the course, once, by name: the people stand in people.ts. */
export async function seedCircle(db: Kysely<Database>, course: string): Promise<void> {
  const rows = await db.selectFrom('enrolment').innerJoin('person', 'person.id', 'person_id').select(['person.id', 'name']).where('course_id', '=', course).execute()
  const who = (first: string): string => rows.find(({ name }) => name.startsWith(first))!.id
  await seedGroup(db, course, who)
  await seedPractice(db, course, who)
}

async function seedGroup(db: Kysely<Database>, course: string, who: (first: string) => string): Promise<void> {
  const base = { course_id: course, day: 1, key_hash: null }
  const named = (name: string, half: 'morning' | 'afternoon', concept: string, text: string) => ({ ...base, id: randomUUID(), half, concept, text, person_id: who(name), anonymous: false, shown_from: null })
  const nameless = (half: 'morning' | 'afternoon', concept: string, text: string) => ({ ...base, id: randomUUID(), half, concept, text, person_id: null, anonymous: true, shown_from: new Date(Date.now() - 6 * DAY) })
  const waited = named('Lieke', 'morning', 'g55', 'Wij wachtten vanmorgen allemaal tot de opleider iets zei, ook toen die nog koffie haalde.')
  const moments = [
    waited,
    named('Joost', 'afternoon', 'g10', 'Na de oefening ging niemand meteen naar buiten.'),
    nameless('afternoon', 'g67', 'Vandaag kreeg één van ons alle grapjes.'),
    nameless('morning', 'g81', 'Toen iemand vroeg waarom dit zo moest, keek iedereen naar zijn schrift.'),
  ]
  await db.insertInto('group_moment').values(moments).execute()
  await db
    .insertInto('group_meaning')
    .values({ course_id: course, day: 1, concept: waited.concept, moment_id: waited.id, reading: 'd1-read-setting-up', text: 'We deden samen alsof er iemand over ons ging. Dat niemand het afsprak, maakte het sterker. Wie als eerste iets zou zeggen, nam meteen een plek in.', changed_by: who('Marijke') })
    .execute()
  for (const { text, by, state } of [
    { text: 'Wat we hier van en over elkaar merken, blijft in deze groep.', by: 'Sanne', state: 'agreed' },
    { text: 'We zeggen het tegen degene om wie het gaat, en anders niet.', by: 'Ruben', state: 'agreed' },
    { text: 'Telefoons blijven in de tas, ook in de pauze van een oefening.', by: 'Fatma', state: 'proposed' },
  ] as const) {
    const id = randomUUID()
    await db.insertInto('group_agreement').values({ id, course_id: course, text, state, version: state === 'agreed' ? 2 : 1 }).execute()
    await db.insertInto('group_agreement_change').values({ agreement_id: id, act: 'propose', text, by_id: who(by) }).execute()
    if (state === 'agreed') await db.insertInto('group_agreement_change').values({ agreement_id: id, act: 'agree', text, by_id: who('Marijke') }).execute()
  }
  // Four answers about the morning, three about the afternoon: one more and it shows.
  const morning = ['Fatma', 'Joost', 'Sanne', 'Ruben']
  const afternoon = ['Joost', 'Sanne', 'Ruben']
  const of = (...counts: number[][]): number[] => counts.flat()
  const none = of(...Array.from({ length: 4 }, () => [0, 0, 0, 0, 0]))
  await db
    .insertInto('group_climate')
    .values([
      { course_id: course, day: 1, half: 'morning', shown: of([0, 0, 1, 3, 0], [0, 1, 2, 1, 0], [2, 1, 0, 1, 0], [0, 0, 2, 1, 1]), shown_people: 4, waiting: none, waiting_people: 0 },
      { course_id: course, day: 1, half: 'afternoon', shown: none, shown_people: 0, waiting: of([0, 0, 0, 2, 1], [0, 0, 1, 2, 0], [0, 1, 1, 1, 0], [0, 0, 0, 3, 0]), waiting_people: 3 },
    ])
    .execute()
  await db
    .insertInto('group_climate_voter')
    .values([...morning.map((name) => ({ half: 'morning' as const, name })), ...afternoon.map((name) => ({ half: 'afternoon' as const, name }))].map(({ half, name }) => ({ course_id: course, day: 1, half, person_id: who(name) })))
    .execute()
  await db
    .insertInto('group_word')
    .values({ id: randomUUID(), course_id: course, participant_id: who('Ruben'), trainer_id: who('Marijke'), from_trainer: false, text: 'Wat er vanmiddag in de kring gebeurde bleef me bij. Mag ik je voor het begin van dag twee even spreken?' })
    .execute()
}

/** A session as the room would keep it, led by the model: what stands in the demonstration is as real as what a visitor leads. */
function played(seed: number, style: LeaderStyle): Body[] {
  const scenario = readScenario(SCENARIO)
  const book = withExamples(readVoices(scenario, 'nl'), readKnowledge())
  const begun = begin(scenario, book, seed)
  let talk = begun.conversation
  const start = measures(talk.state)
  const bodies: Body[] = [
    { type: 'opened', scenario: SCENARIO, nr: scenario.nr, language: 'nl', seed, session: scenario.session, engine: ENGINE_VERSION, group: talk.state.spec, start, titles: [] },
    ...begun.turns.map((turn): Body => ({ type: 'turn', turn, measures: start })),
  ]
  for (let led = 0; led < 9 && talk.floor !== 'ended'; ) {
    const leads = talk.floor === 'leader'
    const act = leads ? policy(talk.state, style, TRAINEE) : undefined
    const went = act ? say(talk, book, act, scriptedText(talk, book, act)) : proceed(talk, book)
    if (leads) led++
    talk = went.conversation
    bodies.push(...went.turns.map((turn): Body => ({ type: 'turn', turn, measures: measures(talk.state) })))
  }
  bodies.push({ type: 'closed', reason: 'finished', measures: measures(finish(talk, book).conversation.state) })
  return bodies
}

/** What each of them chose to show: talking someone round, asking the circle, back to the sheet. */
const CHOSEN: Record<LeaderStyle, string[]> = { individual: ['i36', 'i37', 'i33'], group: ['i12', 'i10', 'i2'], protocol: ['i34', 'i4'] }

const HANDED_IN: { name: string; seed: number; style: LeaderStyle; showing: Showing; reflection: string; words: string }[] = [
  { name: 'Joost', seed: 11, style: 'individual', showing: 'without-name', reflection: 'Ik wilde Piet houden en vergat de rest.', words: 'Hier bleef ik bij hem alleen. Achter mijn rug werd het stil.' },
  { name: 'Sanne', seed: 12, style: 'group', showing: 'with-name', reflection: 'Het doel lukte half: ik vroeg de kring, maar ik hoorde het antwoord niet meer.', words: 'Ik vroeg het aan iedereen en keek daarna alleen naar Piet.' },
  { name: 'Ruben', seed: 13, style: 'protocol', showing: 'without-name', reflection: '', words: 'Terug naar het blad. Ik voelde opluchting, de groep niet.' },
]

async function seedPractice(db: Kysely<Database>, course: string, who: (first: string) => string): Promise<void> {
  const until = new Date(Date.now() + 14 * DAY).toISOString().slice(0, 10)
  const by = { course_id: course, created_by: who('Marijke') }
  const task = randomUUID()
  await db
    .insertInto('practice_task')
    .values([
      { ...by, id: task, scenario: SCENARIO, aim: 'Piet wil stoppen. Probeer de kring erbij te houden, ook als je hem het liefst zelf zou overhalen.', until, item: null, created_at: new Date(Date.now() - 6 * DAY) },
      { ...by, id: randomUUID(), scenario: 'de-monopolist', aim: 'Begrens Gerda voor minuut twaalf, zo dat er daarna iets bij een ander loskomt. Probeer het twee keer met een andere eerste zin.', until, item: 'd3-simulator-monopolist' },
    ])
    .execute()
  for (const { name, seed, style, showing, reflection, words } of HANDED_IN) {
    const bodies = played(seed, style)
    const turns = bodies.filter((body) => body.type === 'turn')
    const hers = turns.filter(({ turn }) => turn.act?.from === TRAINEE && turn.text)
    const chosen = (hers.find(({ turn }) => CHOSEN[style].includes(turn.act!.kind)) ?? hers[Math.floor(hers.length / 2)]!).turn
    const [opened] = bodies
    const session = await db.insertInto('session').values({ person_id: who(name), guest_id: null, scenario: SCENARIO, language: 'nl', seed, last_seq: bodies.length, closed_at: new Date() }).returning('id').executeTakeFirstOrThrow()
    await db
      .insertInto('event')
      .values(bodies.map((body, i) => ({ session_id: session.id, seq: i + 1, id: randomUUID(), at: new Date(Date.now() - 3 * DAY + i * 1000), by_seat: body.type === 'turn' ? (body.turn.act?.from ?? 'system') : 'system', type: body.type, body: JSON.stringify(body), digest: Buffer.alloc(32) })))
      .execute()
    const handIn = randomUUID()
    await db
      .insertInto('hand_in')
      .values({ id: handIn, task_id: task, person_id: who(name), session_id: session.id, last_seq: bodies.length, reflection, showing, losing: JSON.stringify(opened?.type === 'opened' ? losing(opened.group.agenda, opened.start, turns) : []) })
      .execute()
    await db.insertInto('hand_in_moment').values({ hand_in_id: handIn, turn: chosen.turn, t: chosen.t, said: chosen.text ?? '', words }).execute()
  }
}

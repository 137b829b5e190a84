/**
 * Reports and a case in the demonstration, so that everyone who enters finds what this is for: Fatma writes and shares a case, Joost has
 * handed in and waits for a reader, Sanne was read by two who differ, Ruben was told that his report is sufficient.
 */
import { randomUUID } from 'node:crypto'
import { PART, partsIn, SELF } from '@kring/protocol'
import type { Kysely } from 'kysely'
import * as Y from 'yjs'
import type { Actor } from '../commands/audit.ts'
import { comment, createCase, findCase, shareCase } from '../commands/cases.ts'
import type { Database } from '../db/schema.ts'
import { appoint, decideReport, findAssessment, keepMarks, keepRemark, sayDone } from '../report/assess.ts'
import { outlineOf } from '../report/content.ts'
import { handInReport } from '../report/hand-in.ts'
import { findReport, keepWriting, openReport } from '../report/writing.ts'
import { CASE, HANDED, SAID_OF_CASE, WRITING } from './report-texts.ts'

const CRITERIA = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']
/** Nobody listens while the house is being furnished. */
const silent = { notifiesInTransaction: false, publish: async () => {} }

export async function seedReports(db: Kysely<Database>, course: string): Promise<void> {
  const people = await db.selectFrom('person').innerJoin('enrolment', 'enrolment.person_id', 'person.id').select(['person.id', 'name', 'role']).where('course_id', '=', course).execute()
  const actor = (name: string): Actor => {
    const found = people.find((person) => person.name.startsWith(name))
    if (!found) throw new Error(`The demonstration has no ${name}.`)
    return { id: found.id, holds: [{ role: found.role, course, courseTitle: null }] }
  }
  const [fatma, joost, sanne, ruben, marijke, hans] = ['Fatma', 'Joost', 'Sanne', 'Ruben', 'Marijke', 'Hans'].map(actor) as [Actor, Actor, Actor, Actor, Actor, Actor]

  await write(db, course, fatma, WRITING, null)
  await shareOwnCase(db, course, fatma, marijke, joost)
  for (const [author, levels] of [[joost, [3, 3, 3, 2, 3, 3]], [sanne, [3, 2, 3, 3, 3, 2]], [ruben, [3, 3, 4, 3, 3, 3]]] as const) await handIn(db, course, author, levels)

  const first = await assess(db, course, sanne, marijke, 'first', [3, 3, 3, 3, 2, 3], 'Je laat zien wat je zag en wat je zei. Over hoe je leidt blijf je nog aan de buitenkant.')
  await keepRemark(db, (await findAssessment(db, first))!, randomUUID(), { part: 'style', block: 0, from: 0, to: 7, quote: 'Ik red.', criterion: 'C5', text: 'Hier begint het. Wanneer gebeurde dat voor het laatst, en wat deed de groep?' })
  const second = await assess(db, course, sanne, hans, 'second', [3, 3, 3, 3, 3, 3], 'Een verslag van iemand die durft te kijken. Het moment van de koffie mag verder uitgewerkt.')
  for (const [by, id] of [[marijke, first], [hans, second]] as const) await sayDone(db, by, (await findAssessment(db, id))!)

  const passed = await assess(db, course, ruben, marijke, 'first', [3, 3, 4, 3, 3, 3], 'Precies, en met moed. De minuut waarin je niets deed is het beste stuk.')
  await keepRemark(db, (await findAssessment(db, passed))!, randomUUID(), { part: 'moments', block: 0, from: 0, to: 33, quote: 'Het ging goed toen ik niets deed.', criterion: 'C3', text: 'Zo’n zin had ik graag zelf geschreven.' })
  await sayDone(db, marijke, (await findAssessment(db, passed))!)
  await decideReport(db, marijke, (await findAssessment(db, passed))!, { id: randomUUID(), outcome: 'pass', words: 'Je laat zien wat je deed, waarom, en wat ervan kwam. Neem je vraag mee naar supervisie.', asks: '', until: null })
}

async function write(db: Kysely<Database>, course: string, by: Actor, texts: Record<string, string[]>, levels: readonly number[] | null): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const [part, paragraphs] of Object.entries(texts)) {
    for (const text of paragraphs) {
      const paragraph = new Y.XmlElement('paragraph')
      doc.getXmlFragment(`${PART}${part}`).push([paragraph])
      paragraph.push([new Y.XmlText(text)])
    }
  }
  for (const [i, level] of (levels ?? []).entries()) doc.getMap(SELF).set(`${CRITERIA[i]!}.level`, level)
  const report = await openReport(db, course, by.id)
  await keepWriting(db, silent, report.id, [{ id: randomUUID(), update: Y.encodeStateAsUpdate(doc) }])
  return doc
}

async function handIn(db: Kysely<Database>, course: string, by: Actor, levels: readonly number[]): Promise<void> {
  const doc = await write(db, course, by, HANDED, levels)
  const { outline } = await outlineOf(db, course)
  await handInReport(db, by, (await findReport(db, course, by.id))!, { id: randomUUID(), parts: partsIn(doc, outline.sections.map(({ id }) => id)), looked: true })
}

async function assess(db: Kysely<Database>, course: string, author: Actor, by: Actor, kind: 'first' | 'second', levels: readonly number[], words: string): Promise<string> {
  const report = (await findReport(db, course, author.id))!
  const id = await db.transaction().execute((tx) => appoint(tx, by, report, { id: randomUUID(), kind, person: by.id }))
  await keepMarks(db, by, (await findAssessment(db, id))!, { edition: 0, marks: Object.fromEntries(CRITERIA.map((criterion, i) => [criterion, { level: levels[i]!, words: '' }])), words })
  return id
}

async function shareOwnCase(db: Kysely<Database>, course: string, author: Actor, ...readers: Actor[]): Promise<void> {
  const id = randomUUID()
  await createCase(db, author, course, { id, item: 'd1-case', ...CASE, pseudonyms: ['Ton', 'Corrie', 'Bert'], literature: [] })
  const found = (await findCase(db, id, course, author.id))!
  for (const reader of readers) await shareCase(db, author, found, reader.id, new Date(Date.now() + 21 * 86_400_000), [])
  await comment(db, readers.at(-1)!, found, { id: randomUUID(), text: SAID_OF_CASE })
}

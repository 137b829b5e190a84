/** What happens in class: the open question, cards, attendance; who may come to a part; the calendar. */
import { PARTS } from '@kring/curriculum'
import { z } from 'zod'
import { moment } from './people.ts'
import { fileView, itemKey, standing } from './programme.ts'
import { uuid } from './routes.ts'

export const askQuestion = z.strictObject({ item: itemKey, question: itemKey })

const seat = { person: uuid, role: itemKey, group: z.number().int().min(1).max(200) }
export const dealt = z.strictObject({ ...seat, name: z.string() })
export const dealView = z.strictObject({
  version: z.number().int().describe('0: not dealt yet. Send it back when dealing.'),
  dealt: z.array(dealt),
  people: z.array(z.strictObject({ id: uuid, name: z.string(), here: z.boolean() })).describe('Participants who are on this day, at most 100; here: written down as present.'),
  proposal: z.array(z.strictObject(seat)).describe('Over those who are here, or over all while nobody is written down: who led least leads.'),
})
export type DealView = z.infer<typeof dealView>
export const newDeal = z.strictObject({ version: z.number().int().min(0), dealt: z.array(z.strictObject(seat)).max(200) })

const half = z.enum(['morning', 'afternoon', 'evening'])
const hours = z.number().min(0).max(12).multipleOf(0.25, 'in quarters of an hour')
export const outlook = z.strictObject({
  certificate: z.string(), name: z.strictObject({ nl: z.string(), en: z.string() }), least: z.number(), been: z.number(), still: z.number().describe('Hours that can still be added.'), state: z.enum(['met', 'open', 'unreachable']),
})
export type OutlookView = z.infer<typeof outlook>
export const halfDay = z.strictObject({ day: z.number().int(), half, hours: z.number(), date: z.string().nullable() })
export type HalfDayView = z.infer<typeof halfDay>
export const attendanceRow = z.strictObject({
  id: uuid, name: z.string(), hours: z.record(z.string(), z.number()).describe('By half day, as "1-morning"; absent: nobody wrote it down yet.'), outlook: z.array(outlook),
  standings: z.array(z.strictObject({ part: z.enum(PARTS), standing })),
})
export type AttendanceRow = z.infer<typeof attendanceRow>
export const attendance = z.strictObject({ halves: z.array(halfDay), people: z.array(attendanceRow), next: z.string().nullable() })
export type Attendance = z.infer<typeof attendance>
export const writeAttendance = z.strictObject({
  day: z.number().int().min(1).max(20), half,
  people: z.array(z.strictObject({ person: uuid, hours: hours.nullable().describe('Null: not written down after all.'), was: z.number().nullable().describe('What you saw there before.') })).min(1).max(100),
})
export const myHours = z.strictObject({ halves: z.array(halfDay.extend({ been: z.number().nullable() })), outlook: z.array(outlook) })
export type MyHours = z.infer<typeof myHours>

const part = z.enum(PARTS)
const reason = (least: number) => z.string().trim().min(least, `at least ${least} characters`).max(2000)
export const newEvidence = z.discriminatedUnion('kind', [
  z.strictObject({ id: uuid, part, kind: z.literal('text'), text: reason(10) }),
  z.strictObject({ id: uuid, part, kind: z.literal('file'), file: uuid, text: z.string().trim().max(2000).default('') }),
])
export const newGround = z.strictObject({ id: uuid, part, kind: z.enum(['word', 'said']).describe('word: the trainer vouches that she did that part. said: let in without it.'), text: reason(10).describe('Name and date, or why.') })
export const decision = z.strictObject({ accepted: z.boolean(), text: z.string().trim().max(2000).default('').describe('What she reads with it.') })
export const groundView = z.strictObject({
  id: uuid, person: uuid, name: z.string(), part, kind: z.enum(['text', 'file', 'word', 'said']), text: z.string(), file: fileView.pick({ id: true, name: true }).nullable(), at: moment,
  accepted: z.boolean().nullable(), answer: z.string().nullable(), by: z.string().nullable().describe('Who decided, or gave his word.'),
})
export type GroundView = z.infer<typeof groundView>
export const groundsView = z.strictObject({ grounds: z.array(groundView) })
export const groundsPage = z.strictObject({
  people: z.array(z.strictObject({ id: uuid, name: z.string(), standings: z.array(z.strictObject({ part, standing })), grounds: z.array(groundView) })),
  next: z.string().nullable(),
})
export type GroundsPage = z.infer<typeof groundsPage>

export const calendarLink = z.strictObject({ link: z.string().describe('Secret: who holds it reads her course days.') })

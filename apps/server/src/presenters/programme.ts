/** The programme of a course as it leaves the server; what a viewer may not see of a day is taken out here. */
import { type CourseChange, type CourseDay, hoursOf, pagesOf } from '@kring/curriculum'
import type { ChangeView, ContributionView, DayCard, GroundView, NoteView } from '@kring/protocol'
import type { GroundRow } from '../commands/grounds.ts'
import { type ChangeRow, dateOf, type Program } from '../commands/programme.ts'
import type { ContributionRow, NoteRow } from '../commands/study.ts'

export const presentDayCard = (program: Program, day: CourseDay): DayCard => {
  const planned = dateOf(program, day.number)
  return {
    number: day.number, part: day.part, title: day.title, about: day.about, date: planned?.date ?? null, place: planned?.place ?? '',
    starts: day.halfDays[0]?.starts ?? '09:30', ends: day.halfDays.at(-1)?.ends ?? '17:00', hours: Math.round(hoursOf(day) * 100) / 100, pages: pagesOf(day),
  }
}

export const presentChange = (row: ChangeRow, titleOf: (id: string) => { nl: string; en: string } | null): ChangeView => ({
  id: row.id, seq: row.seq, by: row.by_name, at: row.at.toISOString(), change: row.body,
  item: nameIn(row.body, titleOf),
  undone: row.undone_at ? { by: row.undone_name, at: row.undone_at.toISOString() } : null,
})

/** What a change is about, by name. */
function nameIn(change: CourseChange, titleOf: (id: string) => { nl: string; en: string } | null): { nl: string; en: string } | null {
  switch (change.kind) {
    case 'add': return { nl: change.own.title, en: change.own.title }
    case 'add-day': return { nl: change.title, en: change.title }
    case 'hours': return titleOf(change.certificate)
    case 'times': return null
    default: return titleOf(change.item)
  }
}

export const presentNote = (row: NoteRow, viewer: string): NoteView => ({
  id: row.id, item: row.item, page: row.page, text: row.text, concepts: row.concepts, shared: row.shared, version: row.version, at: row.created_at.toISOString(), changedAt: row.changed_at?.toISOString() ?? null,
  by: row.name, own: row.person_id === viewer,
})

export const presentContribution = (row: ContributionRow, viewer: string): ContributionView => ({
  id: row.id, parent: row.parent_id, by: row.name, own: row.person_id === viewer, text: row.text, version: row.version, at: row.created_at.toISOString(), changedAt: row.changed_at?.toISOString() ?? null,
  withdrawn: row.withdrawn_at ? (row.withdrawn_by === row.person_id ? 'self' : 'trainer') : null, marked: row.marked_at !== null,
})

export const presentGround = (row: GroundRow): GroundView => ({
  id: row.id, person: row.person_id, name: row.name, part: row.part as GroundView['part'], kind: row.kind, text: row.text, file: row.file_id ? { id: row.file_id, name: row.file_name ?? '' } : null, at: row.at.toISOString(),
  accepted: row.accepted, answer: row.answer, by: row.kind === 'word' || row.kind === 'said' || row.accepted !== null ? row.by_name : null,
})

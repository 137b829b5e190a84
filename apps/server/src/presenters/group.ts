/** The course group as it leaves the server: of an anonymous moment nothing but its words, of the climate nothing of one person. */
import { type AgreementView, CLIMATE_SCALE, type ClimateView, type GroupMomentView, type Half, type MeaningView, type WordsView } from '@kring/protocol'
import type { AgreementRow } from '../commands/group-agreements.ts'
import type { ClimateRow } from '../commands/group-climate.ts'
import type { MeaningRow, MomentRow } from '../commands/group-moments.ts'
import type { WordRow } from '../commands/group-words.ts'
import type { Person } from '../person.ts'

export const presentMoment = (row: MomentRow, viewer: Person): GroupMomentView => ({
  id: row.id, day: row.day, half: row.half, concept: row.concept, text: row.text, by: row.anonymous ? null : row.by_name, mine: !row.anonymous && row.person_id === viewer.id,
})

export const presentMeaning = (row: MeaningRow, viewer: Person): MeaningView => ({
  id: row.id, day: row.day, concept: row.concept, moment: row.moment && presentMoment(row.moment, viewer), reading: row.reading, text: row.text, version: row.version, changedBy: row.changed_name,
  changedAt: row.changed_at.toISOString(),
})

export const presentAgreement = ({ id, text, state, version, history }: AgreementRow): AgreementView => ({
  id, text, state, version, history: history.map(({ act, text: words, by, at }) => ({ act, text: words, by, at: new Date(at).toISOString() })),
})

/** The middle of the answers, in halves, and how far they lie apart: no counts per value, no lowest or highest. */
function sumUp(counts: number[]): { middle: number; spread: 'together' | 'some' | 'apart' } {
  const all = counts.reduce((a, b) => a + b, 0)
  const mean = counts.reduce((sum, n, i) => sum + n * (i + 1), 0) / all
  const deviation = Math.sqrt(counts.reduce((sum, n, i) => sum + n * (i + 1 - mean) ** 2, 0) / all)
  return { middle: Math.round(mean * 2) / 2, spread: deviation < 0.6 ? 'together' : deviation < 1.2 ? 'some' : 'apart' }
}

export const presentClimate = (halves: readonly Half[], questions: readonly { id: string }[], rows: readonly ClimateRow[], answered: readonly Half[]): ClimateView => ({
  halves: halves.map((half) => {
    const row = rows.find((one) => one.half === half)
    return {
      half, answered: answered.includes(half),
      shown: row && row.shown_people > 0 ? { people: row.shown_people, questions: questions.map(({ id }, i) => ({ id, ...sumUp(row.shown.slice(i * CLIMATE_SCALE, (i + 1) * CLIMATE_SCALE)) })) } : null,
    }
  }),
})

/** One thread per other person, the one with the latest word first. */
export function presentWords(rows: readonly WordRow[], viewer: Person): WordsView {
  const threads = new Map<string, WordsView['threads'][number]>()
  for (const row of rows) {
    const iAmTrainer = row.trainer_id === viewer.id
    const other = iAmTrainer ? { id: row.participant_id, name: row.participant_name } : { id: row.trainer_id, name: row.trainer_name }
    const mine = row.from_trainer === iAmTrainer
    const thread = threads.get(other.id) ?? { with: other, unread: false, words: [] }
    thread.words.push({ id: row.id, mine, text: row.text, at: row.at.toISOString() })
    if (!mine && !row.read) thread.unread = true
    threads.set(other.id, thread)
  }
  return { threads: [...threads.values()].sort((a, b) => b.words.at(-1)!.at.localeCompare(a.words.at(-1)!.at)) }
}

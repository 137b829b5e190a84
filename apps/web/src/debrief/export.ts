/** A session to take along: the whole log as JSON, or one row per turn as CSV (RFC 4180, with a byte-order mark so that spreadsheets read the accents). */
import type { NewEvent } from '@kring/protocol'
import { PROTOCOL_VERSION } from '@kring/protocol'
import { actor, type Reading } from './reading.ts'
import { CURVES } from './series.ts'

export const toJson = (events: readonly NewEvent[]): string => JSON.stringify({ format: 'kring-session', version: PROTOCOL_VERSION, events }, null, 2)

/** A cell that begins like a formula would be run by a spreadsheet: it gets an apostrophe in front. */
function cell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : typeof value === 'number' ? String(Math.round(value * 10000) / 10000) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csv = (rows: readonly (readonly (string | number | null | undefined)[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

export function toCsv(reading: Reading, nameOf: (seat: string) => string): string {
  const head = ['turn', 'seconds', 'kind', 'from', 'to', 'act', 'theme', 'understood', 'corrected', 'text', 'gesture', 'principles', ...CURVES.map((curve) => `group_${curve}`), ...reading.members.flatMap((seat) => CURVES.map((curve) => `${seat}_${curve}`))]
  const rows = reading.turns.map(({ turn, measures }) => {
    const from = actor(turn)
    return [
      turn.turn, turn.t, turn.kind, from && nameOf(from), turn.act ? (turn.act.to === 'group' ? 'group' : turn.act.to.map(nameOf).join('; ')) : '',
      turn.act?.kind ?? turn.move?.move ?? turn.silence?.quality, turn.act?.theme, turn.understood?.intervention, turn.understood ? (turn.understood.corrected ? 'yes' : 'no') : '',
      turn.text, turn.gesture, [...new Set(turn.changes.map(({ principle }) => principle))].join(' '),
      measures.cohesion, measures.group.safety, measures.group.engagement, measures.group.ambivalence,
      ...reading.members.flatMap((seat) => CURVES.map((curve) => measures.members[seat]?.[curve])),
    ]
  })
  return csv([head, ...rows])
}

/** Hands a text to the browser as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

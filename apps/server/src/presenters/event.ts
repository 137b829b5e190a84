/**
 * What of an event may be seen. While the session runs the room shows signs and words; felt states, their changes and the members'
 * make-up stay on the server until it is closed. Then the whole log is the owner's.
 */
import type { EventRow } from '../commands/read-events.ts'

export interface PresentedEvent {
  id: string
  seq: number
  session: string
  at: string
  by: string
  body: { type: string; [key: string]: unknown }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const without = (value: unknown, keys: string[]): Record<string, unknown> =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) : {}

/** What of a turn everyone in the room can see and hear. Listed, not subtracted: a field added later stays hidden until someone decides. */
const VISIBLE_TURN = new Set(['turn', 'session', 't', 'kind', 'act', 'silence', 'move', 'signals', 'gaze', 'text', 'gesture', 'understood'])
const VISIBLE_ACT = new Set(['from', 'to', 'replyTo'])

function visibleTurn(turn: unknown): Record<string, unknown> {
  if (!isObject(turn)) return {}
  const seen = Object.fromEntries(Object.entries(turn).filter(([key]) => VISIBLE_TURN.has(key)))
  if (isObject(seen['act'])) seen['act'] = Object.fromEntries(Object.entries(seen['act']).filter(([key]) => VISIBLE_ACT.has(key)))
  if (isObject(seen['silence'])) seen['silence'] = without(seen['silence'], ['quality'])
  return seen
}

export function presentEvent(row: EventRow, closed: boolean): PresentedEvent {
  const body = row.body as unknown as PresentedEvent['body']
  return { id: row.id, seq: row.seq, session: row.session_id, at: row.at.toISOString(), by: row.by_seat, body: closed ? body : visibleBody(body) }
}

function visibleBody(body: PresentedEvent['body']): PresentedEvent['body'] {
  switch (body.type) {
    case 'opened':
      return { ...without(body, ['group', 'start', 'seed']), type: body.type }
    case 'turn':
      return { type: body.type, turn: visibleTurn(body['turn']) }
    case 'closed':
      return { ...without(body, ['measures']), type: body.type }
    default:
      return body
  }
}

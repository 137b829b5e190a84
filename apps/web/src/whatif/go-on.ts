/** "Ga verder vanaf hier": a new session that shares its beginning with an earlier one, and what she means to say there instead. */
import type { Act, Intervention } from '@kring/dynamics'
import type { Conversation } from '@kring/language'
import { type Body, continuedEvents, type NewEvent } from '@kring/protocol'
import { uuid } from '../session/ids.ts'
import { createSession, type SessionRecord } from '../session/log.ts'
import { snapshotOf } from '../session/snapshot.ts'

/**
 * Writes the new session and gives its id; the earlier one is only read. `conversation` is the earlier session just before `turn`.
 * Throws what IndexedDB throws.
 */
export async function goOn(earlier: { record: SessionRecord; events: NewEvent[] }, turn: number, conversation: Conversation, said: { act: Act; text: string }): Promise<string> {
  const { id: session, scenario, nr, language, seed, startedAt, planned, variation } = earlier.record
  const now = new Date().toISOString()
  const make = (by: string, body: Body): NewEvent => ({ id: uuid(), at: now, by, body })
  const id = uuid()
  const { t } = conversation.state
  await createSession(
    {
      id, scenario, nr, language, seed, startedAt: now, lastAt: now, t, planned, closed: null, ...(variation && { variation }),
      from: { session, turn, startedAt, t },
      draft: { turns: conversation.turns.length, text: said.text, kind: said.act.kind as Intervention, to: said.act.to },
    },
    continuedEvents(earlier.events, session, turn, conversation, make),
    snapshotOf(conversation),
  )
  return id
}

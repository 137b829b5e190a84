/** Begins a session: opens the group, writes the first events on this device, and gives the session's id. */
import { varied, type Language, type Scenario } from '@kring/curriculum'
import type { LeaderStyle } from '@kring/dynamics'
import { bookOf } from './book.ts'
import { engine, measuresAtStart } from './engine.ts'
import { newSeed, uuid } from './ids.ts'
import { createSession } from './log.ts'
import { openingEvents } from './room.ts'
import { snapshotOf } from './snapshot.ts'

/** `led`: someone else leads in this style until she takes over; `variation`: on this other day of the scenario. Throws DOMException when the browser keeps nothing, TypeError when the words could not be fetched. */
export async function beginSession(scenario: Scenario, language: Language, { led, variation, seed = newSeed() }: { led?: LeaderStyle; variation?: string | undefined; seed?: number } = {}): Promise<string> {
  const book = await bookOf(scenario.id, language)
  if (!book) throw new RangeError(`${scenario.id} has no words in "${language}"`)
  const { conversation, turns } = engine.conversations.begin(varied(scenario, variation), book, seed)
  const id = uuid()
  const now = new Date().toISOString()
  await createSession(
    { id, scenario: scenario.id, nr: scenario.nr, language, seed, startedAt: now, lastAt: now, t: conversation.state.t, planned: scenario.minutes * 60, closed: null, ...(variation && { variation }) },
    [...openingEvents(engine, conversation, turns, measuresAtStart(conversation), variation), ...(led ? [{ id: uuid(), at: now, by: 'system', body: { type: 'led' as const, by: led } }] : [])],
    snapshotOf(conversation),
  )
  return id
}

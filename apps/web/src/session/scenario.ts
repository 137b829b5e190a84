/** The scenario and the words of a kept session: a talk for two and a next session have their own. */
import { type Language, type Scenario, varied, type VoiceBook } from '@kring/curriculum'
import { bookAs, scenarioAs } from '@kring/language'
import type { NewEvent } from '@kring/protocol'
import { scenarioOf } from '../content/index.ts'
import { bookOf } from './book.ts'

/** Undefined when there is no such scenario. */
export async function scenarioOfLog(id: string, events: readonly Pick<NewEvent, 'body'>[]): Promise<Scenario | undefined> {
  const [scenario, opened] = [await scenarioOf(id), events[0]?.body]
  return scenario && opened?.type === 'opened' ? scenarioAs(varied(scenario, opened.variation), opened) : scenario
}

/** Undefined when the scenario is not spoken in this language. */
export async function bookOfLog(id: string, language: Language, events: readonly Pick<NewEvent, 'body'>[]): Promise<VoiceBook | undefined> {
  const [book, scenario, opened] = [await bookOf(id, language), await scenarioOf(id), events[0]?.body]
  return book && scenario && opened?.type === 'opened' ? bookAs(book, scenario, opened) : book
}

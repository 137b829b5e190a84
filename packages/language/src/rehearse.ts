/** A whole session led by a scripted leader in the trainee's seat: for the writers' bench, the command line and comparison. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { policy, TRAINEE } from '@kring/dynamics'
import type { Act, LeaderStyle } from '@kring/dynamics'
import type { Conversation } from './api.ts'
import { begin, finish, proceed, say, scriptedText } from './conversation.ts'

/** What a leader of this style in the trainee's seat does now, and says; the text is empty for a silence. */
export function ledBy(c: Conversation, book: VoiceBook, style: LeaderStyle): { act: Act; text: string } {
  const act = policy(c.state, style, TRAINEE)
  return { act, text: act.kind === 'i19' || act.kind === 'i35' ? '' : scriptedText(c, book, act) }
}

export interface Rehearsal {
  seed: number
  style: LeaderStyle
  /** Acts of the scripted leader before the session is closed, if time is not up before. */
  leads: number
}

/** Plays one session to its end and returns it; `book` should hold the leader's examples (withExamples). */
export function rehearse(scenario: Scenario, book: VoiceBook, { seed, style, leads }: Rehearsal): Conversation {
  let c = begin(scenario, book, seed).conversation
  for (let led = 0; led < leads && c.floor !== 'ended'; ) {
    if (c.floor === 'leader') {
      const { act, text } = ledBy(c, book, style)
      c = say(c, book, act, text).conversation
      led++
    } else c = proceed(c, book).conversation
  }
  return finish(c, book).conversation
}

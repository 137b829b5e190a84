/** A whole session led by a scripted leader in the trainee's seat: for the writers' bench, the command line and comparison. */
import type { Scenario, VoiceBook } from '@kring/curriculum'
import { policy, TRAINEE } from '@kring/dynamics'
import type { LeaderStyle } from '@kring/dynamics'
import type { Conversation } from './api.ts'
import { begin, finish, proceed, say, scriptedText } from './conversation.ts'

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
      const act = policy(c.state, style, TRAINEE)
      const silent = act.kind === 'i19' || act.kind === 'i35'
      c = say(c, book, act, silent ? '' : scriptedText(c, book, act)).conversation
      led++
    } else c = proceed(c, book).conversation
  }
  return c.floor === 'ended' ? c : finish(c, book).conversation
}

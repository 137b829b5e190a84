/** How the exchanges of played sessions end: at their own end, or why not. For the writers' bench; read from what was said alone. */
import type { Exchange, VoiceBook } from '@kring/curriculum'
import { isLeader } from '@kring/dynamics'
import type { Conversation, SpokenTurn } from './api.ts'
import { carries, isSomeones } from './exchanges.ts'
import { passing, staysWith } from './resting.ts'

/** What came instead of the next of its turns, in the order in which the bench tells it. */
export const ENDINGS = [
  /** Nothing: it came to its end. */
  'to its end',
  /** The leader came in between and stayed with the matter: its theme, or whoever was speaking of it. */
  'leader, same matter',
  'leader, other matter',
  /** The next words were a leader's, and went unsaid. */
  'leader’s own words',
  /** The model gave the floor to somebody else. */
  'somebody else',
  /** Whoever was next did something that the words cannot carry, or did it to another. */
  'another act',
  'to another',
  /** The act would have carried it, the words would not: said already, too late, or turned to somebody who was not meant. */
  'words that did not fit',
  'session over',
] as const
export type Ending = (typeof ENDINGS)[number]

export interface Ended {
  id: string
  /** Its turns of somebody, and how many of them were played. */
  of: number
  played: number
  how: Ending
  /** Turns of others, passing ones aside, between its first and last: it rested, and was taken up again. */
  rested: number
}

/** How an exchange ended whose last turn played was `at`, with what came after it. */
function endingOf(exchange: Exchange, at: number, last: SpokenTurn, after: readonly SpokenTurn[]): Ending {
  const left = exchange.turns.slice(at + 1)
  const next = left.find((t) => isSomeones(t) || isLeader(t.from))
  if (!left.some(isSomeones) || !next) return 'to its end'
  const came = after.find((turn) => !passing(turn) || carries(turn, next))
  if (!came?.act) return 'session over'
  const { act } = came
  if (isLeader(next.from)) return 'leader’s own words'
  if (isLeader(act.from)) {
    const same = (last.act && staysWith(act, last.act)) || act.about === next.from || (act.to !== 'group' && act.to.includes(next.from))
    return same ? 'leader, same matter' : 'leader, other matter'
  }
  if (act.from !== next.from && !next.or?.includes(act.from)) return 'somebody else'
  if (carries(came, next)) return 'words that did not fit'
  return carries(came, { ...next, to: undefined }) ? 'to another' : 'another act'
}

/** Every exchange begun in these sessions, and how it ended. */
export function endings(book: Pick<VoiceBook, 'exchanges'>, sessions: readonly Pick<Conversation, 'turns' | 'memory'>[]): Ended[] {
  return sessions.flatMap(({ turns, memory }) =>
    memory.played.flatMap((id): Ended[] => {
      const exchange = book.exchanges.find((e) => e.id === id)
      const own = turns.flatMap(({ source }, i) => (source?.startsWith(`exchange:${id}#`) ? [i] : []))
      const [first, last] = [own[0], own.at(-1)]
      if (!exchange || first === undefined || last === undefined) return []
      const places = own.map((i) => Number(turns[i]!.source!.split('#')[1]) - 1)
      const between = turns.slice(first, last).filter((t, i) => t.act && !passing(t) && !own.includes(first + i))
      return [{
        id, of: exchange.turns.filter(isSomeones).length, played: places.filter((at) => isSomeones(exchange.turns[at]!)).length,
        how: endingOf(exchange, places.at(-1)!, turns[last]!, turns.slice(last + 1)), rested: between.length,
      }]
    }),
  )
}

/** How many of these ended in each way, most first. */
export const countEndings = (ended: readonly Ended[]): { how: Ending; count: number }[] =>
  ENDINGS.map((how) => ({ how, count: ended.filter((e) => e.how === how).length })).filter(({ count }) => count > 0)

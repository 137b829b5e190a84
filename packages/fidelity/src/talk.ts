/** A session's log as talk: who spoke, to whom. Acts of one speaker to one target in a row are one turn; "group" = two or more, or all. */
import type { Seat, Turn } from '@kring/dynamics'

export interface TalkTurn {
  from: Seat
  to: Seat | 'group'
}

/** Acts without words. */
const WORDLESS: ReadonlySet<string> = new Set(['withdraws', 'stays-silent', 'i19', 'i35'])

/** The spoken turns of a log, merged; silences, moves and wordless acts are no talk. */
export const talkOf = (turns: readonly Turn[]): TalkTurn[] => {
  const talk: TalkTurn[] = []
  for (const { act } of turns) {
    if (!act || WORDLESS.has(act.kind)) continue
    const to = act.to !== 'group' && act.to.length === 1 ? act.to[0]! : 'group'
    const last = talk.at(-1)
    if (last?.from !== act.from || last.to !== to) talk.push({ from: act.from, to })
  }
  return talk
}

/** How many turns each talker had, and how many were meant for him alone. */
export const countTurns = (talk: readonly TalkTurn[]): Map<Seat, { turns: number; addressed: number }> => {
  const counts = new Map<Seat, { turns: number; addressed: number }>()
  const of = (seat: Seat): { turns: number; addressed: number } => {
    let known = counts.get(seat)
    if (!known) counts.set(seat, (known = { turns: 0, addressed: 0 }))
    return known
  }
  for (const { from } of talk) of(from).turns++
  for (const { to } of talk) if (to !== 'group' && counts.has(to)) of(to).addressed++
  return counts
}

/**
 * How often the floor goes back to the speaker before last, given that the speaker changes; and how often it would if each next
 * speaker were drawn from everyone's share of the turns, the last speaker left out.
 */
export const returnsOf = (talk: readonly TalkTurn[]): { changes: number; returns: number; returnsByChance: number } => {
  const speakers = talk.map(({ from }) => from).filter((from, i, all) => from !== all[i - 1])
  const share = new Map<Seat, number>()
  for (const seat of speakers) share.set(seat, (share.get(seat) ?? 0) + 1 / speakers.length)
  let [changes, returns, returnsByChance] = [0, 0, 0]
  for (let i = 2; i < speakers.length; i++) {
    const [before, last, now] = [speakers[i - 2]!, speakers[i - 1]!, speakers[i]!]
    changes++
    if (now === before) returns++
    returnsByChance += share.get(before)! / (1 - share.get(last)!)
  }
  return { changes, returns, returnsByChance }
}

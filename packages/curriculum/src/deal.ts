/** Who plays what in an exercise: a proposal that a trainer can change. */
import type { RoleCard } from './course-schema.ts'

export interface Dealt {
  person: string
  role: string
  /** Which small group, from 1. */
  group: number
}

type Plays = RoleCard['plays']
/** How often someone has played each kind of role in earlier exercises. */
export type Played = Readonly<Record<string, Partial<Record<Plays, number>>>>

/**
 * Deals the cards of an exercise over people, in as many small groups as there are full sets; who is left over observes. Who has led least
 * leads, who has observed least observes: over a course everyone gets each kind of role. The same input gives the same cards.
 */
export function dealRoles(roles: readonly Pick<RoleCard, 'id' | 'plays'>[], people: readonly string[], played: Played = {}): Dealt[] {
  if (roles.length === 0) return []
  const groups = Math.max(1, Math.floor(people.length / roles.length))
  const left = [...people]
  const dealt: Dealt[] = []
  const give = (plays: Plays, role: string, group: number): void => {
    const often = (person: string): number => played[person]?.[plays] ?? 0
    const next = left.reduce<string | undefined>((best, person) => (best === undefined || often(person) < often(best) ? person : best), undefined)
    if (next === undefined) return
    left.splice(left.indexOf(next), 1)
    dealt.push({ person: next, role, group })
  }
  // Leaders first: without one a small group cannot begin. Members come last where there are enough people, so that the same few do not observe for ever.
  const order: readonly Plays[] = people.length < roles.length ? ['leader', 'member', 'observer'] : ['leader', 'observer', 'member']
  for (const plays of order)
    for (let group = 1; group <= groups; group++) for (const role of roles.filter((one) => one.plays === plays)) give(plays, role.id, group)
  const observer = roles.find((role) => role.plays === 'observer') ?? roles[0]!
  for (let group = 1; left.length > 0; group = (group % groups) + 1) give(observer.plays, observer.id, group)
  return dealt
}

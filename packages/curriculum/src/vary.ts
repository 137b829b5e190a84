/** The same group on another day: a scenario with one of its variations laid over it. */
import type { Scenario } from './built.ts'
import type { Variation } from './schema.ts'

/** The variation of this id; undefined for the day as the scenario is written, and for an id that it does not have (any more). */
export const variationOf = (scenario: Scenario, id: string | undefined): Variation | undefined => scenario.variations.find((one) => one.id === id)

/** The scenario as it begins on that day. Only the beginning differs: people, words and facts are those of the scenario. */
export function varied(scenario: Scenario, id: string | undefined): Scenario {
  const day = variationOf(scenario, id)
  if (!day) return scenario
  return {
    ...scenario,
    members: scenario.members.map((member) => {
      const { start, ...coming } = day.people[member.seat] ?? {}
      const given = Object.fromEntries(Object.entries(coming).filter(([, value]) => value !== undefined))
      return { ...member, ...given, start: { ...member.start, ...start } }
    }),
    themes: { ...scenario.themes, ...day.themes },
    opening: day.opening,
  }
}

/**
 * Which day comes next for someone who led this group on these days before (undefined: as written): the one she had least, first as the
 * scenario is written and then in the order of the variations, so that none comes back before she had them all.
 */
export function nextDay(scenario: Pick<Scenario, 'variations'>, had: readonly (string | undefined)[]): string | undefined {
  const days = [undefined, ...scenario.variations.map(({ id }) => id)]
  const times = (day: string | undefined): number => had.filter((one) => one === day).length
  return days.reduce((best, day) => (times(day) < times(best) ? day : best))
}

/** SCENARIO on the command line: a number, an id, or "random": a random group with one leader. */
import { readScenario, readScenarioCards } from '@kring/curriculum/node'
import { type Scenario, toGroupSpec, varied } from '@kring/curriculum'
import { type GroupSpec, randomGroup } from '@kring/dynamics'
import { WrongInput } from './wrong-input.ts'

export interface Case {
  id: string
  /** The written case; a random group has none, and so no words. */
  scenario: Scenario | null
  spec(seed: number): GroupSpec
}

/** `variation`: another day of the group. @throws WrongInput when there is no such scenario or day. */
export function findScenario(which: string, variation?: string): Scenario {
  try {
    const scenario = readScenario(which)
    const days = scenario.variations.map(({ id }) => id)
    if (variation !== undefined && !days.includes(variation)) throw new WrongInput(`--variation is "${variation}"; ${scenario.id} has ${days.join(', ') || 'none'}.`)
    return varied(scenario, variation)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new WrongInput(`SCENARIO is "${which}"; allowed is ${readScenarioCards().map(({ nr, id }) => `${nr} or ${id}`).join(', ')}, or random where a group without words will do.`)
  }
}

/** @throws WrongInput when there is no such scenario, or when --members is given for a written one. */
export function findCase(which: string, members: number | undefined): Case {
  if (which === 'random') return { id: 'random', scenario: null, spec: (seed) => randomGroup(seed, { members: members ?? 6 }) }
  const scenario = findScenario(which)
  if (members !== undefined) throw new WrongInput(`--members goes with "random" only; ${scenario.id} has its own ${scenario.members.length} members.`)
  return { id: scenario.id, scenario, spec: () => toGroupSpec(scenario) }
}

/** From a written case to the group the model can run. */
import { TRAINEE, type GroupSpec } from '@kring/dynamics'
import type { Scenario } from './built.ts'

/**
 * The scenario's group as the model wants it: members in the order of the circle, the trainee first among the leaders.
 * `session` (1-based) starts the series elsewhere than the scenario does; outside 1…sessions it throws a RangeError.
 */
export function toGroupSpec(scenario: Scenario, options: { session?: number } = {}): GroupSpec {
  const session = options.session ?? scenario.session
  if (!Number.isInteger(session) || session < 1 || session > scenario.sessions)
    throw new RangeError(`session ${session}: ${scenario.id} has sessions 1 to ${scenario.sessions}`)
  return {
    id: scenario.id,
    members: scenario.members.map(({ seat, traits, start, bonds, tensions, intents, standing, coatOn, lateSeconds, absent }) => ({
      seat, traits, start, bonds, tensions, intents, standing, coatOn, lateSeconds, absent,
    })),
    leaders: [
      { seat: TRAINEE },
      ...scenario.coLeaders.map(({ seat, style, initiative, intents }) => ({ seat, style, initiative, intents })),
    ],
    session,
    sessions: scenario.sessions,
    minutes: scenario.minutes,
    agenda: scenario.agenda.map(({ id, minutes, theme }) => ({ id, minutes, theme })),
    themes: scenario.themes,
    bond: scenario.bond,
    leaderBond: scenario.leaderBond,
    norms: scenario.norms,
    dependence: scenario.dependence,
    phase: scenario.phase,
    structureNeed: scenario.structureNeed,
    open: scenario.open,
  }
}

/** From what she chose to the group that is played, and to the people on the chairs. */
import type { Scenario } from '@kring/curriculum'
import { type GroupSpec, randomGroup, TRAINEE } from '@kring/dynamics'
import { asSeries, groupOf as writtenGroup, type SeriesSession, type WhoIs } from '@kring/language'
import type { StagePerson } from '../stage/index.ts'
import type { SeriesChoice } from './choice.ts'
import { stranger } from './strangers.ts'

/** `seed` says which strangers a random group is made of. Throws RangeError when the group cannot be made. */
export function groupOf(choice: SeriesChoice, scenario: Scenario | null, seed: number): GroupSpec {
  const base = scenario ? writtenGroup(scenario) : randomGroup(seed, { members: Number(choice.members) })
  return asSeries(base, { sessions: Number(choice.sessions), open: choice.door === 'open' })
}

/** The face beside a name. */
export const faceOf = (scenario: Scenario | null, seat: string) => [...(scenario?.members ?? []), ...(scenario?.coLeaders ?? [])].find((person) => person.seat === seat) ?? stranger(seat)

/** The order of the circle: as written, with everyone who enters beside the leader. */
export function circleOrder(group: GroupSpec, scenario: Scenario | null): string[] {
  const leaders = group.leaders.map(({ seat }) => seat)
  const order = scenario ? [...scenario.circle] : group.members.map(({ seat }) => seat)
  for (const seat of leaders) if (!order.includes(seat)) order.push(seat)
  return order
}

/** The people on their chairs as this session leaves them; before the first session as they come in. */
export function seatedAt(group: GroupSpec, scenario: Scenario | null, who: WhoIs, told: SeriesSession | undefined): StagePerson[] {
  const order = circleOrder(group, scenario)
  const chairs = new Set(told ? told.chairs : group.members.map(({ seat }) => seat))
  const newcomers = [...chairs].filter((seat) => !order.includes(seat))
  const at = order.indexOf(TRAINEE)
  const circle = [...order.slice(0, at), ...newcomers, ...order.slice(at)]
  return circle.flatMap((seat): StagePerson[] => {
    if (seat === TRAINEE) return [{ seat, name: who(seat).name }]
    const leads = group.leaders.some((leader) => leader.seat === seat)
    if (!leads && !chairs.has(seat)) return []
    const { age, appearance } = faceOf(scenario, seat)
    const seen = told?.seen[seat]
    const spec = group.members.find((member) => member.seat === seat)
    const present = leads || (seen ? seen.present && !told?.gone.some((one) => one.seat === seat) : !spec?.absent && !spec?.lateSeconds)
    const signs = seen ?? { standing: spec?.standing ?? false, coatOn: spec?.coatOn ?? false, signals: [], gaze: TRAINEE }
    // The coat he came in with the first time never reached the hook.
    const keptCoat = spec?.coatOn === true && (told === undefined || told.session === group.session)
    return [{ seat, name: who(seat).name, age, appearance, present, keptCoat, ...(!leads && { signs }) }]
  })
}

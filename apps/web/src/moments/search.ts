/** Looks for moments in sessions of a group, a session at a time, so that the page stays at hand meanwhile. */
import type { Scenario } from '@kring/curriculum'
import { type MomentKind, MOMENTS, type Occurrence } from '@kring/dynamics'
import { searchMoments } from '@kring/language'

/** Sessions that are looked through to say which moments a group knows at all. */
const SAMPLE = 24
/** Sessions without the moment after which the search is given up. */
const PATIENCE = 80

const rest = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve) })

/** Seeds near the end of the range would leave it. */
const wrapped = (seed: number): number => seed % 0xff_ff_00_00

/** In how many of a sample of sessions each moment comes; undefined when it was told to stop. */
export async function occurring(scenario: Scenario, signal: AbortSignal): Promise<ReadonlyMap<MomentKind, number> | undefined> {
  const counts = new Map<MomentKind, number>(MOMENTS.map((kind) => [kind, 0]))
  const search = searchMoments(scenario, 1)
  for (let i = 0; i < SAMPLE && !signal.aborted; i++) {
    for (const { kind } of search.next().value) counts.set(kind, counts.get(kind)! + 1)
    await rest()
  }
  return signal.aborted ? undefined : counts
}

/** The next session from `seed` on that holds the moment; null when so many in a row do not. */
export async function nextOccurrence(scenario: Scenario, moment: MomentKind, seed: number, signal: AbortSignal): Promise<Occurrence | null> {
  const search = searchMoments(scenario, wrapped(seed))
  for (let i = 0; i < PATIENCE && !signal.aborted; i++) {
    const found = search.next().value.find(({ kind }) => kind === moment)
    if (found) return found
    await rest()
  }
  return null
}

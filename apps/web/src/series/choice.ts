/** What she chose for a series, kept on this device for the next visit. */
import { type Leading, LEADINGS } from '@kring/language'

export const LENGTHS = ['6', '12', '18', '24'] as const
export const SIZES = ['4', '5', '6', '7', '8'] as const
export const DOORS = ['closed', 'open'] as const
/** A group of strangers instead of a written case. */
export const RANDOM = 'random'

export interface SeriesChoice {
  /** The id of a scenario, or "random". */
  group: string
  /** Members of a random group. */
  members: (typeof SIZES)[number]
  sessions: (typeof LENGTHS)[number]
  leading: Leading
  door: (typeof DOORS)[number]
}

const KEY = 'kring.series'

/** What was kept, with anything unknown replaced by the default; `groups` are those that exist. */
export function readChoice(kept: string | null, groups: readonly string[]): SeriesChoice {
  let found: Partial<Record<keyof SeriesChoice, unknown>> = {}
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}')
    if (typeof parsed === 'object' && parsed !== null) found = parsed
  } catch {
    // Broken storage is no reason not to start.
  }
  const pick = <T extends string>(list: readonly T[], value: unknown, fallback: T): T => list.find((item) => item === value) ?? fallback
  return {
    group: pick(groups, found.group, groups[0] ?? RANDOM), members: pick(SIZES, found.members, '6'), sessions: pick(LENGTHS, found.sessions, '12'),
    leading: pick(LEADINGS, found.leading, 'group'), door: pick(DOORS, found.door, 'closed'),
  }
}

export function keptChoice(groups: readonly string[]): SeriesChoice {
  try {
    return readChoice(localStorage.getItem(KEY), groups)
  } catch {
    return readChoice(null, groups) // Storage may be forbidden.
  }
}

export function keepChoice(choice: SeriesChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice))
  } catch {
    // Then it lasts as long as the page.
  }
}

/** A run of one moment: the same moment of one group, twelve times from twelve sessions. What was done is kept on this device. */
import { type Act, type Intervention, MOMENTS, type MomentKind, type Seat } from '@kring/dynamics'
import type { Meaning, Weight } from '../whatif/weigh.ts'

/** How many times a moment is practised in one run. */
export const TIMES = 12

/** One time: which session the moment was in, what she did there, and what it came to. */
export interface Time {
  seed: number
  text: string
  kind: Intervention
  to: Seat[] | 'group'
  meaning: Meaning
  weight: Weight
  /** What would clearly have done more for the group, most first. */
  better: Intervention[]
}

export interface Run {
  group: string
  moment: MomentKind
  /** ISO 8601. */
  at: string
  times: Time[]
}

const KEY = 'kring.moments'
/** Earlier runs that are kept; older ones are let go. */
const MOST = 60

const isRun = (value: unknown): value is Run => {
  if (typeof value !== 'object' || value === null) return false
  const { group, moment, at, times } = value as Partial<Record<keyof Run, unknown>>
  return typeof group === 'string' && typeof at === 'string' && MOMENTS.some((kind) => kind === moment) && Array.isArray(times) && times.every((time: unknown) => typeof (time as Time | null)?.kind === 'string')
}

/** What was kept, newest first; anything that cannot be read is passed over: an older or newer Kring may have written it. */
export function readRuns(kept: string | null): Run[] {
  try {
    const parsed: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isRun) : []
  } catch {
    return []
  }
}

export function keptRuns(): Run[] {
  try {
    return readRuns(localStorage.getItem(KEY))
  } catch {
    return [] // Storage may be forbidden.
  }
}

/** Keeps a run in the place of what was kept of it before (same moment, same beginning). */
export function keepRun(run: Run): void {
  const others = keptRuns().filter(({ group, moment, at }) => group !== run.group || moment !== run.moment || at !== run.at)
  try {
    localStorage.setItem(KEY, JSON.stringify([run, ...others].slice(0, MOST)))
  } catch {
    // Then it lasts as long as the page.
  }
}

/** The runs of one moment in one group that got somewhere, newest first. */
export const runsOf = (runs: readonly Run[], group: string, moment: MomentKind): Run[] => runs.filter((run) => run.group === group && run.moment === moment && run.times.length > 0)

/** What she chose in a run, most often first; equally often in the order of the run. */
export function chosenIn({ times }: Pick<Run, 'times'>): { kind: Intervention; count: number }[] {
  const counts = new Map<Intervention, number>()
  for (const { kind } of times) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count)
}

/** What would have done clearly more, and in how many of the times, most often first; what she tried herself in most of those is left in: she chose otherwise there. */
export function missedIn({ times }: Pick<Run, 'times'>): { kind: Intervention; count: number }[] {
  const counts = new Map<Intervention, number>()
  for (const kind of times.flatMap(({ better }) => [...new Set(better)])) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count })).filter(({ count }) => count > 1).sort((a, b) => b.count - a.count)
}

/** The act as it is kept of a time. */
export const keptAct = ({ kind, to }: Act): Pick<Time, 'kind' | 'to'> => ({ kind: kind as Intervention, to })

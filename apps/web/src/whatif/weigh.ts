/** How much a difference is and how sure, for putting in words; what a whole decision comes to. Limits are our own choice [D]. */
import { type Alternative, CLEAR, type Difference, type Figure, type Hindsight, NOTICEABLE, type Seat } from '@kring/dynamics'
import { of20, TIMES } from './frequencies.ts'

export type Size = 'slight' | 'clear' | 'large'
/** sure: far outside what luck gives · likely: outside it · unclear: may be luck. */
export type Sureness = 'sure' | 'likely' | 'unclear'

/** Of a figure in [0, 1]: below the first nobody would notice, above the others it is clear, and large. */
const NOTICED = 0.006
const STEPS = { clear: 0.02, large: 0.05 }

/** A difference in the course of the programme only counts from here: it moves in steps. */
const AGENDA_NOTICED = 0.03

export interface Shift {
  figure: Figure
  /** 1 = more of it, -1 = less. */
  way: 1 | -1
  size: Size
  sure: Sureness
}

/** How far an interval keeps from nothing, in widths of half of it. */
function surenessOf({ mean, low, high }: Difference): Sureness {
  const half = (high - low) / 2
  if (low <= 0 && high >= 0) return 'unclear'
  return Math.abs(mean) > 2 * half ? 'sure' : 'likely'
}

/** What one figure does against how it went; null when nobody would notice, or luck explains it. */
export function shiftOf(alternative: Alternative, figure: Figure): Shift | null {
  const difference = alternative.difference?.[figure]
  if (!difference) return null
  const size = Math.abs(difference.mean)
  const sure = surenessOf(difference)
  if (sure === 'unclear' || size < (figure === 'agenda' ? AGENDA_NOTICED : NOTICED)) return null
  return { figure, way: difference.mean > 0 ? 1 : -1, size: size >= STEPS.large ? 'large' : size >= STEPS.clear ? 'clear' : 'slight', sure }
}

export interface Staying {
  seat: Seat
  /** Of twenty times, how often he stays: with the alternative, and as it went. */
  instead: number
  went: number
}

/** Whether each member stays, where it differs most first. */
export function stayings(alternative: Alternative, chosen: Alternative): Staying[] {
  return Object.keys(chosen.leaving)
    .map((seat) => ({ seat, instead: TIMES - of20(alternative.leaving[seat] ?? 0), went: TIMES - of20(chosen.leaving[seat] ?? 0) }))
    .sort((a, b) => Math.abs(b.instead - b.went) - Math.abs(a.instead - a.went) || a.went - b.went)
}

/** From two empty chairs in twenty on someone may well leave. */
const MAY_LEAVE = 2

const mayGo = ({ instead, went }: Staying): boolean => TIMES - Math.min(instead, went) >= MAY_LEAVE

/** Whom the pictures of staying show: who may well leave, one way or the other, where it differs most first; at most four. */
export const mayLeave = (alternative: Alternative, chosen: Alternative): Staying[] =>
  stayings(alternative, chosen).filter(mayGo).slice(0, 4)

/** The figures in the order in which they are told; who leaves is told by name. */
const TOLD = ['safety', 'recognition', 'cohesion', 'agenda'] as const satisfies readonly Figure[]

export interface Effects {
  /** At most two people: one whose staying differs by a single time in twenty is told only when nobody differs more. */
  stays: Staying[]
  shifts: Shift[]
}

/** What an alternative would have changed, the clearest first. */
export function effectsOf(alternative: Alternative, chosen: Alternative): Effects {
  // One time in twenty is within what two hundred replays may give by chance, unless the figure over everyone moved too.
  const moved = shiftOf(alternative, 'leaving') !== null
  const stays = stayings(alternative, chosen).filter((one, i) => mayGo(one) && Math.abs(one.instead - one.went) > (moved && i === 0 ? 0 : 1)).slice(0, 2)
  const rank: Record<Size, number> = { large: 2, clear: 1, slight: 0 }
  const shifts = TOLD.flatMap((figure) => shiftOf(alternative, figure) ?? []).sort((a, b) => rank[b.size] - rank[a.size])
  return { stays, shifts }
}

/**
 * better: something else would have done more for the group · well: what she did did more than most else would have ·
 * nothing: nothing would have mattered much · unknown: the model cannot know.
 */
export type Meaning = 'better' | 'well' | 'nothing' | 'unknown'
export type Weight = 0 | 1 | 2 | 3

/** Worth of a difference from which it is some, and much. */
const WEIGHS = { some: 0.02, much: 0.05 }

export interface Weighed {
  meaning: Meaning
  /** 0 = nothing or not known, 1 = a little, 2 = some, 3 = much. */
  weight: Weight
  /** Worth of the alternative that tells most, against what she did; 0 when nothing does. */
  worth: number
}

/** Half a 95 % interval holds this many standard errors. */
const Z95 = 1.96
/** Whether a difference of worth counts, by the model's own measure. */
const counts = ({ mean, low, high }: Difference): boolean => Math.abs(mean) >= NOTICEABLE && Math.abs(mean) >= (CLEAR * (high - low)) / 2 / Z95

/** Alternatives that would clearly have done more for the group, most first; and clearly less, least first. */
export function apart({ alternatives }: Hindsight): { more: Alternative[]; less: Alternative[] } {
  const others = alternatives.filter(({ chosen, worth }) => !chosen && counts(worth)).sort((a, b) => b.worth.mean - a.worth.mean)
  return { more: others.filter(({ worth }) => worth.mean > 0), less: others.filter(({ worth }) => worth.mean < 0).reverse() }
}

/** What a decision comes to. Her own choice did well when nothing clearly beat it and other things would have done clearly less. */
export function weigh(hindsight: Hindsight): Weighed {
  if (hindsight.verdict !== 'matters') return { meaning: hindsight.verdict, weight: 0, worth: 0 }
  const { more, less } = apart(hindsight)
  // Of all that would have done less the middle one tells how well she chose; the worst would flatter her.
  const tells = more[0] ?? less[Math.floor(less.length / 2)]
  const worth = tells?.worth.mean ?? 0
  return { meaning: more.length > 0 ? 'better' : 'well', weight: Math.abs(worth) >= WEIGHS.much ? 3 : Math.abs(worth) >= WEIGHS.some ? 2 : 1, worth }
}

/** Decisions that mattered most, most first: at most `most` of those that weigh at least some. */
export function foremost(all: readonly { turn: number; weighed: Weighed }[], most = 3): number[] {
  return all.filter(({ weighed }) => weighed.weight >= 2).sort((a, b) => Math.abs(b.weighed.worth) - Math.abs(a.weighed.worth)).slice(0, most).map(({ turn }) => turn)
}

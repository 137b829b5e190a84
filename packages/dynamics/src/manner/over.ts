/** The manner of leading over many sessions, of one group or of several, and the same of the three styles in one group. Pure. */
import { inStyle, runSession } from '../run.ts'
import type { GroupSpec, Seat } from '../types.ts'
import type { LeaderStyle } from '../vocabulary.ts'
import { mannerOf, OFFERS, type Manner, type OfferKind, type Taken } from './manner.ts'

export type Counts<K extends string> = Record<K, number>

/** Shares are parts of 1 of what she said (silences left out); a session without words counts for nothing. */
export interface MannerOver {
  sessions: number
  acts: number
  /** Said to one person, to a few, to the whole circle: together 1. */
  one: number
  few: number
  circle: number
  /** Of all she did, the part that was silence. */
  silence: number
  /** Of what she said to named people: the part to each chair. */
  to: Record<Seat, number>
  /** The same by how much someone talks: first the one who had most turns, last the one who had fewest; each share counted in its own session. */
  byTalk: number[]
  /** What was laid on the table, and what became of it. */
  offers: Counts<Taken> & { all: number }
  byKind: Partial<Record<OfferKind, Counts<Taken>>>
  /** How long she stays with one person, in acts: the mean over all stays, and the longest. */
  stay: { mean: number; longest: number; withWhom: Seat | null }
  /** Per session. */
  programme: { letGo: number; held: number; resumed: number }
  /** After what she most often let it go; null when she never did. */
  letGoAfter: OfferKind | null
}

/** Places in `byTalk`; larger groups are folded onto as many. */
export const TALK_PLACES = 5

const none = (): Counts<Taken> => ({ you: 0, group: 0, over: 0 })
const part = (n: number, of: number): number => (of === 0 ? 0 : n / of)

/** All together; undefined when nothing was led. */
export function mannerOver(manners: readonly Manner[]): MannerOver | undefined {
  const led = manners.filter(({ acts }) => acts > 0)
  if (led.length === 0) return undefined
  const sum = (of: (manner: Manner) => number): number => led.reduce((all, manner) => all + of(manner), 0)
  const acts = sum((m) => m.acts)
  const spoken = sum((m) => m.acts - m.silences)
  const named = sum((m) => Object.values(m.to).reduce((a, b) => a + b, 0))
  const to: Record<Seat, number> = {}
  const byTalk = Array.from({ length: TALK_PLACES }, () => 0)
  for (const manner of led) {
    for (const [seat, n] of Object.entries(manner.to)) {
      to[seat] = (to[seat] ?? 0) + part(n, named)
      const place = manner.talkers.indexOf(seat)
      if (place >= 0) byTalk[Math.min(TALK_PLACES - 1, Math.floor((place / Math.max(1, manner.talkers.length)) * TALK_PLACES))]! += part(n, named)
    }
  }
  const offers = { ...none(), all: 0 }
  const byKind: MannerOver['byKind'] = {}
  for (const { kind, taken } of led.flatMap((manner) => manner.offers)) {
    offers.all++
    offers[taken]++
    ;(byKind[kind] ??= none())[taken]++
  }
  const stays = led.flatMap((manner) => manner.stays)
  const longest = stays.reduce<(typeof stays)[number] | undefined>((most, stay) => (stay.acts > (most?.acts ?? 0) ? stay : most), undefined)
  const did = (what: Manner['programme'][number]['did']) => led.flatMap((manner) => manner.programme.filter((one) => one.did === what))
  const after = OFFERS.map((kind) => ({ kind, n: did('let-go').filter((one) => one.after === kind).length })).sort((a, b) => b.n - a.n)[0]!
  return {
    sessions: led.length, acts, one: part(sum((m) => m.one), spoken), circle: part(sum((m) => m.circle), spoken), few: part(spoken - sum((m) => m.one + m.circle), spoken), silence: part(sum((m) => m.silences), acts),
    to, byTalk, offers, byKind,
    stay: { mean: part(stays.reduce((all, { acts: n }) => all + n, 0), stays.length), longest: longest?.acts ?? 0, withWhom: longest?.seat ?? null },
    programme: { letGo: did('let-go').length / led.length, held: did('held').length / led.length, resumed: did('resumed').length / led.length },
    letGoAfter: after.n > 0 ? after.kind : null,
  }
}

/** How often a style is played to see what it does: enough for its lines to stand still. */
export const STYLE_RUNS = 8

/**
 * What one of the three styles does in this group: played by the model from the same beginning, over `runs` different lucks, each as
 * many acts long as her own sessions (`acts`), so that like stands beside like.
 */
export function mannerInStyle(spec: GroupSpec, style: LeaderStyle, { runs = STYLE_RUNS, acts = 24 }: { runs?: number; acts?: number } = {}): MannerOver {
  const members = spec.members.map(({ seat }) => seat)
  const played = Array.from({ length: runs }, (_, i) => mannerOf({ members, turns: runSession(spec, 4001 + i, inStyle(style), { acts }).turns }))
  return mannerOver(played)!
}

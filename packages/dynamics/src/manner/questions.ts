/** What stands out in a manner of leading beside the three styles: reasons for a question, never for a mark. Pure. Design [D]. */
import { LEADER_STYLES, type LeaderStyle } from '../vocabulary.ts'
import type { MannerOver } from './over.ts'

/** Each is a question on screen; the words stand with the pages. */
export const QUESTIONS = ['one-person', 'loudest', 'quietest-unseen', 'one-by-one', 'always-the-circle', 'stepped-over', 'left-to-group', 'programme-held', 'programme-never', 'never-silent', 'leaving-over'] as const
export type StyleQuestion = (typeof QUESTIONS)[number]

/** Fewer than this many things said tell too little to ask anything from. */
export const FEW_ACTS = 6
/** Most questions at a time: more would be a list, not a question. */
const MOST = 3

/** Questions that this manner raises, the most telling first; how far it must go before it is asked lies beside what the styles do. */
export function questionsFor(mine: MannerOver, styles: Partial<Record<LeaderStyle, MannerOver>>): StyleQuestion[] {
  if (mine.acts < FEW_ACTS) return []
  const known = LEADER_STYLES.flatMap((style) => styles[style] ?? [])
  /** How far a figure lies above what every style does (or a plain bound, where none is known). */
  const above = (of: (manner: MannerOver) => number, bound: number): number => of(mine) - (known.length > 0 ? Math.max(bound, ...known.map(of)) : bound)
  const most = Math.max(0, ...Object.values(mine.to))
  const leaving = mine.byKind['announces-leaving']
  const weigh: [StyleQuestion, number][] = [
    ['one-person', Object.keys(mine.to).length > 1 ? most - 0.5 : mine.one > 0.4 && Object.keys(mine.to).length === 1 ? 0.3 : -1],
    ['loudest', (mine.byTalk[0] ?? 0) - 0.45],
    ['quietest-unseen', mine.one > 0.25 && mine.acts >= 10 ? 0.08 - (mine.byTalk.at(-1) ?? 0) : -1],
    ['one-by-one', above((manner) => manner.one, 0.55)],
    ['always-the-circle', mine.circle - 0.8],
    ['stepped-over', mine.offers.all >= 3 ? mine.offers.over / mine.offers.all - 0.4 : -1],
    ['left-to-group', mine.offers.all >= 3 ? mine.offers.group / mine.offers.all - 0.4 : -1],
    ['programme-held', mine.programme.held >= 1 ? above((manner) => manner.programme.held / 10, 0.15) : -1],
    ['programme-never', mine.acts >= 12 && mine.programme.held + mine.programme.resumed === 0 ? 0.05 : -1],
    ['never-silent', mine.acts >= 12 && mine.silence === 0 ? 0.04 : -1],
    ['leaving-over', leaving && leaving.over > 0 ? 0.5 : -1],
  ]
  return weigh.filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([question]) => question)
}

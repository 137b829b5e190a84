/** What two leaders agreed: read from their turns, and from nothing else. An agreement stands when one said it and the other took it. */
import type { PairText } from '@kring/curriculum'
import { TRAINEE } from '@kring/dynamics'
import type { Agreement, AgreementKind } from '@kring/dynamics'
import type { SpokenTurn } from '../api.ts'
import { assents, proposalIn, type Proposal } from './hear.ts'

export interface Settled {
  /** In the order in which they were reached. */
  agreed: Agreement[]
  /** He said yes, and sounded as if to have done with it. */
  hollow: Agreement[]
  /** Said by one and not taken by the other. */
  open: Agreement[]
}

/** What he does when he takes something. */
const TAKES = new Set(['agrees', 'proposes', 'makes-amends', 'decides-to-stay'])
/** From someone like this a yes is a way out. */
const SHUT = new Set(['guarded', 'irritated', 'wavering', 'leaving'])

export function settledIn(turns: readonly SpokenTurn[], { seat, agreements }: Pick<PairText, 'seat' | 'agreements'>): Settled {
  const stands = new Map<AgreementKind, { who: Agreement['who']; how: keyof Settled }>()
  let hers: Proposal | undefined
  let his: Proposal[] = []
  const note = ({ kind, who }: Proposal, how: keyof Settled): void => {
    // What was once agreed is not undone by being raised again.
    if (stands.get(kind)?.how !== 'agreed' || how === 'agreed') stands.set(kind, { who, how })
  }
  for (const { act, text, tells, mood } of turns) {
    if (!act) continue
    if (act.from === TRAINEE) {
      const said = text ? proposalIn(text) : undefined
      for (const offered of his) note(offered, (text && assents(text)) || said?.kind === offered.kind ? 'agreed' : 'open')
      his = []
      hers = said && !his.some(({ kind }) => kind === said.kind) ? said : undefined
      if (hers && stands.get(hers.kind)?.how !== 'agreed') note(hers, 'open')
    } else if (act.from === seat) {
      if (hers && text) {
        if (TAKES.has(act.kind)) note(hers, SHUT.has(mood ?? 'neutral') ? 'hollow' : 'agreed')
        hers = undefined
      }
      his = agreements.filter(({ offered }) => tells?.includes(offered)).map(({ kind }) => ({ kind, who: 'co-leader' as const }))
    }
  }
  const list = (how: keyof Settled): Agreement[] => [...stands].flatMap(([kind, one]) => (one.how === how ? [{ kind, who: one.who }] : []))
  return { agreed: list('agreed'), hollow: list('hollow'), open: list('open') }
}

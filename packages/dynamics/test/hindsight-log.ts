/** Sessions as a log keeps them, for the tests of hindsight. */
import { ENGINE_VERSION, close, decisionsOf, inStyle, intervene, lead, open, proceed, runSession, TRAINEE } from '../src/index.ts'
import type { Act, GroupSpec, Intervention, LeaderStyle, Lookback, SessionLog, Turn } from '../src/index.ts'

/** Through JSON and back, as a log travels. */
export const kept = (spec: GroupSpec, seed: number, turns: readonly Turn[]): SessionLog => JSON.parse(JSON.stringify({ version: ENGINE_VERSION, spec, seed, turns })) as SessionLog

export const styledLog = (spec: GroupSpec, seed: number, style: LeaderStyle, acts = 8): SessionLog => kept(spec, seed, runSession(spec, seed, inStyle(style), { acts }).turns)

/** A session in which she does these things whenever the floor is hers (null: she lets the group go on), then listens for a while and closes. */
export const playedLog = (spec: GroupSpec, seed: number, deeds: readonly (Act | null)[], listens = 0): SessionLog => {
  let step = open(spec, seed)
  const turns = [...step.turns]
  const go = (next: typeof step): void => {
    step = next
    turns.push(...next.turns)
  }
  for (const deed of deeds) {
    while (step.floor === 'group') go(proceed(step.state))
    go(deed ? lead(step.state, deed) : proceed(step.state))
  }
  for (let i = 0; i < listens && step.floor !== 'ended'; i++) go(proceed(step.state))
  go(close(step.state))
  return kept(spec, seed, turns)
}

export const lookBack = (log: SessionLog): Lookback => {
  const lookback = decisionsOf(log)
  if (!lookback.ok) throw new Error(lookback.what)
  return lookback
}

export const her = (kind: Intervention, to: Act['to'] = 'group', theme: Act['theme'] = 'none', about?: string): Act => intervene(TRAINEE, kind, to, theme, { about })

/** What a series is told in: filled for each language. */
import type { Theme } from '@kring/dynamics'
import type { Handling, Matter } from './account.ts'
import type { Called } from './people.ts'

export interface SeriesWords {
  and(names: string[]): string
  mail: { leaving(who: Called, to: string): string; doubt(who: Called, to: string): string }
  absent: { withNotice(who: Called): string; without(who: Called): string }
  late(who: Called, minutes: number): string
  returns(who: Called): string
  enters(who: Called): string
  thoughtBetter(who: Called): string
  gone: { worked(who: Called): string; announced(who: Called): string; silent(who: Called): string }
  left: { worked(who: Called): string; unworked(who: Called): string }
  matter: {
    leaving(who: Called): string
    conflict(who: Called, at?: string): string
    monopoly(who: Called): string
    complaint(who: Called[]): string
    disclosure(who: Called[], themes: Theme[]): string
  }
  handling: Record<Matter['kind'], Record<Handling, string>>
  /** For one of several whose matter came less far than that of the others. */
  passed: { complaint(names: string[]): string; disclosure(names: string[]): string }
  stays(who: Called): string
  wentOut(who: Called): string
  ending: { members(names: string[]): string; leader(who: string): string; nobody: string }
  among: string
  throughLeader: string
  talked(most: string): string
  ordinary: string
  nobodyCame: string
  oneCame(who: Called): string
  end: {
    finished(stayed: number, of: number): string
    empty(session: number): string
    oneLeft(who: string, session: number): string
    spoken: string
    byLeader: string
    unspoken: string
  }
}

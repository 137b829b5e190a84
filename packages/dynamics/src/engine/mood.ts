/** How someone is at this moment, for words and faces: derived from his numbers, never stored. */
import type { Mood } from '../vocabulary.ts'
import { angerAtLeaders, flagsOf, irritation, isMember, memberAt, pullOf } from './derived.ts'
import { ANNOUNCED, MATTER, MATTER_KIND, NUMBER } from './layout.ts'
import { table } from './table.ts'

const { k, x } = table

/** Mood of a seat; a leader is neutral, or guarded while he is being criticised. */
export const moodOf = (seat: number): Mood => {
  if (!isMember(seat)) return k[MATTER_KIND] === MATTER.complaint ? 'guarded' : 'neutral'
  const at = memberAt(seat)
  const number = (name: keyof typeof NUMBER): number => x[at + NUMBER[name]]!
  const pull = pullOf(seat)
  if (flagsOf(seat) & ANNOUNCED) return pull > 0.12 ? 'leaving' : 'wavering'
  if (Math.max(irritation(seat), angerAtLeaders(seat)) > 0.52) return 'irritated'
  if (pull > 0.08) return 'wavering'
  if (number('touched') > 0.45) return number('safety') > 0.4 ? 'moved' : 'guarded'
  if (number('recognition') > 0.55 && number('tension') < 0.4 && number('safety') > 0.45) return 'relieved'
  if (number('safety') < 0.42 || number('tension') > 0.62) return 'guarded'
  return 'neutral'
}

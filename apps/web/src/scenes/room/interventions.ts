/** The list of interventions as the palette and the menus need it. */
import type { InterventionText, Language } from '@kring/curriculum'

export type Family = InterventionText['family']

/** The order of the palette: the circle first, what can go wrong last. */
const FAMILIES = ['widen', 'connect', 'process', 'deepen', 'conflict', 'contain', 'frame', 'programme', 'counter'] as const satisfies readonly Family[]

/** By family, in the order of the palette, empty families left out. */
export function grouped(interventions: InterventionText[]): { family: Family; items: InterventionText[] }[] {
  return FAMILIES.map((family) => ({ family, items: interventions.filter((one) => one.family === family) })).filter(({ items }) => items.length > 0)
}

/** An example sentence with the names at hand filled in: one that needs no more than there are, if there is one; what is missing stays open as "…". */
export function example({ examples }: InterventionText, language: Language, names: readonly string[]): string {
  const list = examples[language]
  const needs = (sentence: string): number => (sentence.includes('{naam2}') ? 2 : sentence.includes('{naam}') ? 1 : 0)
  const fitting = list.filter((sentence) => needs(sentence) <= names.length && !sentence.includes('{thema}')).sort((a, b) => needs(b) - needs(a))
  return (fitting[0] ?? list[0] ?? '').replaceAll('{naam2}', names[1] ?? '…').replaceAll('{naam}', names[0] ?? '…').replaceAll('{thema}', '…').replaceAll('….', '…')
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether every word of the filter occurs in what this intervention is called, does or sounds like. */
export function matches(one: InterventionText, filter: string, language: Language): boolean {
  const text = plain([one.name[language], one.does[language], ...one.examples[language]].join(' '))
  return plain(filter).split(/\s+/).every((word) => text.includes(word))
}

/** The list of interventions as the palette and the menus need it. */
import type { InterventionText, Language } from '@kring/curriculum'

export type Family = InterventionText['family']

/** The order of the palette: the circle first, what can go wrong last. */
const FAMILIES = ['widen', 'connect', 'process', 'deepen', 'conflict', 'contain', 'frame', 'programme', 'counter'] as const satisfies readonly Family[]

/** By family, in the order of the palette, empty families left out. */
export function grouped(interventions: InterventionText[]): { family: Family; items: InterventionText[] }[] {
  return FAMILIES.map((family) => ({ family, items: interventions.filter((one) => one.family === family) })).filter(({ items }) => items.length > 0)
}

/** The first example, with the names of who is addressed; without a name the sentence that needs none, else the place stays to be filled. */
export function example({ examples }: InterventionText, language: Language, names: string[]): string {
  const list = examples[language]
  const fits = list.find((sentence) => (sentence.includes('{naam2}') ? 2 : sentence.includes('{naam}') ? 1 : 0) === Math.min(names.length, 2)) ?? list[0] ?? ''
  const blank = '…'
  return fits.replaceAll('{naam2}', names[1] ?? blank).replaceAll('{naam}', names[0] ?? blank).replaceAll('{thema}', blank)
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether every word of the filter occurs in what this intervention is called, does or sounds like. */
export function matches(one: InterventionText, filter: string, language: Language): boolean {
  const text = plain([one.name[language], one.does[language], ...one.examples[language]].join(' '))
  return plain(filter).split(/\s+/).every((word) => text.includes(word))
}

/** The small content of test/fixtures: a good tree, and folders with one thing broken that are laid over it. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { INTERVENTIONS, LEADER_ACTS, MOMENTS, PRINCIPLES, THEMES, isIntervention } from '@kring/dynamics'
import type { SourceFile } from '../src/item.ts'
import { TOPICS } from '../src/lists.ts'
import { readFolder } from '../src/read.ts'

const fixtures = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

/** The copy of an intervention carries the numbers that the model has for it. */
function asTheModel(id: string, text: string): string {
  if (!isIntervention(id)) return text
  const { depth, rose, caring, stimulating, meaning, directing } = LEADER_ACTS[id]
  const doses = { caring, stimulation: stimulating, meaning, executive: directing }
  const most = Object.entries(doses).reduce((best, next) => (next[1] > best[1] ? next : best))[0]
  return text
    .replace(/^depth: .*/m, `depth: ${depth}`)
    .replace(/^rose: .*/m, `rose: { above: ${rose.above}, together: ${rose.together} }`)
    .replace(/^function: .*/m, `function: ${most}`)
}

/** One item of each closed list, and of the works the model cites, stands in the fixtures; the others are copies of it under their own ids. */
function completed(files: SourceFile[]): SourceFile[] {
  const copies = (folder: string, from: string, ids: readonly string[]) => {
    const model = files.find((file) => file.path === `${folder}/${from}.yaml`)
    return model ? ids.filter((id) => id !== from).map((id) => ({ path: `${folder}/${id}.yaml`, text: asTheModel(id, model.text.replace(`id: ${from}`, `id: ${id}`)) })) : []
  }
  return [
    ...files,
    ...copies('interventions', 'i1', INTERVENTIONS.filter((id) => id !== 'other')),
    ...copies('principles', 'r1', Array.from({ length: 46 }, (_, i) => `r${i + 1}`)),
    ...copies('literature', 'a-book', [...new Set(PRINCIPLES.flatMap((p) => p.sources.flatMap((source) => source.literature ?? [])))]),
    ...copies('themes', 'doubt', THEMES),
    ...copies('moments', 'silence', MOMENTS),
    ...copies('topics', 'M1', TOPICS),
  ]
}

export const goodFiles = (): SourceFile[] => completed(readFolder(fixtures('good')))

/** The good content with the files of broken/<name> in place of, or beside, its own. */
export function brokenFiles(name: string): SourceFile[] {
  const folder = fixtures(`broken/${name}`)
  if (!existsSync(folder)) throw new Error(`no fixture ${folder}`)
  const over = readFolder(folder)
  return [...goodFiles().filter((file) => !over.some((other) => other.path === file.path)), ...over]
}

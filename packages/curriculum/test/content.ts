/** The small content of test/fixtures: a good tree, and folders with one thing broken that are laid over it. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { INTERVENTIONS, THEMES } from '@kring/dynamics'
import { TOPICS } from '../src/schema.ts'
import type { SourceFile } from '../src/load.ts'
import { readFolder } from '../src/read.ts'

const fixtures = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

/** One item of each closed list stands in the fixtures; the others are copies of it under their own ids. */
function completed(files: SourceFile[]): SourceFile[] {
  const copies = (folder: string, from: string, ids: readonly string[]) => {
    const model = files.find((file) => file.path === `${folder}/${from}.yaml`)
    return model ? ids.filter((id) => id !== from).map((id) => ({ path: `${folder}/${id}.yaml`, text: model.text.replace(`id: ${from}`, `id: ${id}`) })) : []
  }
  return [
    ...files,
    ...copies('interventions', 'i1', INTERVENTIONS.filter((id) => id !== 'other')),
    ...copies('principles', 'r1', Array.from({ length: 46 }, (_, i) => `r${i + 1}`)),
    ...copies('themes', 'doubt', THEMES),
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

// bench/RESULTS.md: each bench writes its own section and leaves the others as they are.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, 'RESULTS.md')
const TITLE = '# How fast Kring is\n'

/** @param heading of the section, without marks; @param text what stands under it, without a heading of the second level. */
export function keep(heading, text) {
  const sections = (existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').split(/^(?=## )/m).filter((section) => section.startsWith('## '))
  const written = `## ${heading}\n\n${text.trim()}\n`
  const at = sections.findIndex((section) => section.startsWith(`## ${heading}\n`))
  if (at < 0) sections.push(written)
  else sections[at] = written
  writeFileSync(FILE, [TITLE, ...sections.map((section) => `${section.trim()}\n`)].join('\n'))
}

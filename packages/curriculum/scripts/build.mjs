// Builds the content: node packages/curriculum/scripts/build.mjs [--draft] [--check] [--glossary docs/GLOSSARY.md]
// Needs `tsc -b packages/curriculum` before. Exits 1 when something must be mended, and says what and where.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildFolder, build, formatProblem, readFolder } from '../dist/node.js'

const here = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const usage = `build.mjs [--content FOLDER] [--out FOLDER] [--glossary FILE] [--draft] [--check]
  --content FOLDER   where the YAML stands (default: the curriculum's own content)
  --out FOLDER       where the JSON goes (default: the curriculum's generated)
  --glossary FILE    also write the glossary here
  --draft            write what can be read, errors or not (for writers; the page may miss things)
  --check            write nothing, only say what is wrong`

let options
try {
  options = parseArgs({
    options: {
      content: { type: 'string', default: here('../content') },
      out: { type: 'string', default: here('../generated') },
      glossary: { type: 'string' },
      draft: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values
} catch (error) {
  console.error(`${error.message}\n${usage}`)
  process.exit(2)
}
if (options.help) {
  console.log(usage)
  process.exit(0)
}

const shown = (file) => path.relative(process.cwd(), file) || '.'
const result = options.check
  ? { ...build(readFolder(options.content)), written: [] }
  : buildFolder(options.content, options.out, { draft: options.draft, glossary: options.glossary })

const folder = `${shown(options.content)}/`
for (const problem of result.problems) console.error(formatProblem(problem, folder))
for (const file of result.written) console.log(`wrote ${shown(file)}`)

const errors = result.problems.filter((p) => p.severity === 'error').length
const warnings = result.problems.length - errors
if (result.problems.length) console.error(`\n${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'} in ${folder}`)
if (errors && !options.draft) {
  console.error('Nothing was written: mend the errors first, or use --draft to see what there is.')
  process.exit(1)
}

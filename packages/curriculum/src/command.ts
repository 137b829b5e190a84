/** The command that builds the content: arguments in, lines and an exit code out, so that it can be tested without a process. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generate, writeGenerated } from './generate.ts'
import { formatProblem } from './problem.ts'
import { readFolder } from './read.ts'

const USAGE = `node packages/curriculum/dist/build.js [options]
  --content FOLDER   where the YAML stands (default: the curriculum's own content)
  --out FOLDER       where the JSON goes (default: the curriculum's generated)
  --glossary FILE    also write the glossary here
  --draft            write what can be read, errors or not: for writers, pages may miss things
  --check            write nothing, only say what is wrong
  --quiet            leave the warnings out`

const beside = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

export interface Print {
  out(line: string): void
  err(line: string): void
}

/** Exit code: 0 generated (warnings allowed), 1 the content has errors, 2 the command was called wrongly. Folders are relative to `cwd`. */
export function command(args: string[], print: Print, cwd: string): 0 | 1 | 2 {
  const options = parse(args, print)
  if (typeof options === 'number') return options
  const content = path.resolve(cwd, options.content)
  const files = readable(content, print)
  if (!files) return 2

  const shown = (file: string): string => path.relative(cwd, file) || '.'
  const generated = generate(files)
  const written = options.check
    ? []
    : writeGenerated(generated, path.resolve(cwd, options.out), { draft: options.draft, glossary: options.glossary && path.resolve(cwd, options.glossary) })

  const errors = generated.problems.filter((p) => p.severity === 'error').length
  for (const problem of generated.problems)
    if (problem.severity === 'error' || !options.quiet) print.err(formatProblem(problem, `${shown(content)}/`))
  for (const file of written) print.out(`wrote ${shown(file)}`)
  if (generated.problems.length) print.err(`\n${count(errors, 'error')}, ${count(generated.problems.length - errors, 'warning')} in ${shown(content)}`)
  else print.out(`nothing wrong in ${shown(content)}`)
  if (errors === 0 || (options.draft && !options.check)) return 0
  if (!options.check) print.err('Nothing was written. Mend the errors, or use --draft to see what there is so far.')
  return 1
}

function parse(args: string[], print: Print) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        content: { type: 'string', default: beside('../content') },
        out: { type: 'string', default: beside('../generated') },
        glossary: { type: 'string' },
        draft: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (!values.help) return values
    print.out(USAGE)
    return 0 as const
  } catch (error) {
    print.err(`${(error as Error).message}\n${USAGE}`)
    return 2 as const
  }
}

function readable(folder: string, print: Print) {
  try {
    return readFolder(folder)
  } catch {
    print.err(`${folder} cannot be read: is it the folder with the content?`)
    return undefined
  }
}

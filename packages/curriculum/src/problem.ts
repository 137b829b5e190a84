/** What is wrong with the content, said to the person who can mend it: where, what, and what is allowed. */

export interface Position {
  /** 1-based, as editors count. */
  line: number
  column: number
}

export interface Problem extends Position {
  /** An error stops the build; a warning is advice to the writer. */
  severity: 'error' | 'warning'
  /** Path below `content/`, with forward slashes. */
  file: string
  /** Where in the file, by keys and 1-based list numbers: "sources → 2 → mark". Empty for the file itself. */
  path: string
  /** One plain sentence, without the place. */
  message: string
  /** What may stand there instead. */
  allowed?: string
}

/** Keys and 0-based indices, as the parser and the schema name a place. */
export type Path = readonly (string | number)[]

/** A place as a reader counts: lists from 1. */
export const readablePath = (path: Path): string => path.map((p) => (typeof p === 'number' ? String(p + 1) : p)).join(' → ')

/** `folder/concepts/g3.yaml:12:5  error  definition → nl: it is missing. Allowed: …` – editors make the place clickable. */
export function formatProblem(problem: Problem, folder = ''): string {
  const place = `${folder}${problem.file}:${problem.line}:${problem.column}`
  const where = problem.path ? `${problem.path}: ` : ''
  const allowed = problem.allowed ? `\n    allowed: ${problem.allowed}` : ''
  return `${place}  ${problem.severity}\n    ${where}${problem.message}${allowed}`
}

/** In reading order, errors and warnings mixed as they stand in the files. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)

/** Holds a parsed file against its schema and tells every difference with its line, in plain words. */
import type { z } from 'zod'
import { allowedAt, keysAt, wordsAt } from './allowed.ts'
import { nearest, notOneOf } from './nearest.ts'
import { readablePath, type Path, type Problem } from './problem.ts'
import type { Parsed } from './yaml.ts'

/** The schema's value with its defaults filled in; or undefined and the problems. */
export function validate<T>(file: string, parsed: Parsed, schema: z.ZodType<T>): { value?: T; problems: Problem[] } {
  if (parsed.problems.length) return { problems: parsed.problems }
  const result = schema.safeParse(parsed.value)
  if (result.success) return { value: result.data, problems: [] }
  const problems = result.error.issues.flatMap((issue) => explain(issue, [])).map(({ path, key, message, allowed }): Problem => ({
    severity: 'error',
    file,
    ...parsed.at(key === undefined ? path : [...path, key], key === undefined ? 'value' : 'key'),
    path: readablePath(path),
    message,
    allowed: allowed || undefined,
  }))
  return { problems }

  interface Explained {
    path: Path
    /** Set when the key itself is the problem. */
    key?: string
    message: string
    allowed?: string
  }

  function explain(issue: z.core.$ZodIssue, above: Path): Explained[] {
    const path: Path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))]
    const given = path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], parsed.value)
    const allowed = allowedAt(schema, path)
    if (given === undefined && issue.code !== 'unrecognized_keys' && path.length)
      return [{ path: path.slice(0, -1), message: `"${path.at(-1)}" is missing`, allowed: `${path.at(-1)}: ${allowed}` }]
    if (given === null) return [{ path, message: 'nothing is filled in', allowed }]
    switch (issue.code) {
      case 'unrecognized_keys': {
        const keys = keysAt(schema, path)
        return issue.keys.map((key) => {
          const near = nearest(key, keys)
          return { path, key, message: `the key "${key}" is not known here${near ? `; did you mean "${near}"?` : ''}`, allowed: keys.join(', ') }
        })
      }
      case 'invalid_value':
        return [{ path, message: notOneOf(String(given), wordsAt(schema, path)), allowed }]
      case 'invalid_type':
        if (issue.expected === 'string' && (typeof given === 'number' || typeof given === 'boolean'))
          return [{ path, message: `${String(given)} is read as a ${typeof given}, and a text is wanted`, allowed: `"${String(given)}" in quotes` }]
        return [{ path, message: `${show(given)} stands where ${issue.expected === 'object' ? 'key: value lines are' : `a ${issue.expected} is`} wanted`, allowed }]
      case 'invalid_union': {
        // The branch that came furthest is the one the writer meant.
        const depth = (issues: z.core.$ZodIssue[]) => Math.max(0, ...issues.map((inner) => inner.path.length))
        const meant = issue.errors.reduce((best, next) => (depth(next) > depth(best) ? next : best), [] as z.core.$ZodIssue[])
        if (depth(meant) > 0) return meant.flatMap((inner) => explain(inner, path))
        const words = wordsAt(schema, path)
        return [{ path, message: typeof given === 'string' && words.length ? notOneOf(given, words) : `${show(given)} does not fit here`, allowed }]
      }
      case 'invalid_key':
        return [{ path: path.slice(0, -1), key: String(path.at(-1)), message: `the key "${String(path.at(-1))}" does not fit here`, allowed: issue.issues.map((inner) => inner.message).join('; ') }]
      case 'invalid_format':
        return [{ path, message: `"${String(given)}" does not fit here`, allowed: issue.message }]
      case 'too_small':
      case 'too_big':
        if (given === '') return [{ path, message: 'the text is empty', allowed }]
        return [{ path, message: `${show(given)} is ${issue.code === 'too_small' ? 'too little' : 'too much'}`, allowed }]
      default:
        return [{ path, message: issue.message, allowed }]
    }
  }
}

/** A value as one would name it: short ones literally. */
function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'a group of keys'
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`
  return String(value)
}

/** Wrong input: what is wrong and what is allowed, on stderr, exit code 2. Everything else that fails exits with 1. */
export class WrongInput extends Error {}

/** A whole number within bounds, for a commander option. */
export const whole = (name: string, min: number, max: number) => (value: string): number => {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < min || number > max) throw new WrongInput(`${name} is "${value}"; allowed is a whole number from ${min} to ${max}.`)
  return number
}

export const oneOf = <T extends string>(name: string, allowed: readonly T[]) => (value: string): T => {
  const found = allowed.find((option) => option === value)
  if (!found) throw new WrongInput(`${name} is "${value}"; allowed is ${allowed.join(', ')}.`)
  return found
}

/** Prints a table of short cells, columns aligned. */
export function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  return rows.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  ').trimEnd()).join('\n')
}

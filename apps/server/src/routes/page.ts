/** Pages of lists: one more row than asked is read, to know whether there is a next page. */
const MOST = 100
const USUAL = 50

export const limitOf = (limit: string | undefined): number => Math.min(MOST, Math.max(1, Number(limit ?? USUAL)))

/** Cuts the extra row off and gives the key of the last one that stays. */
export function pageOf<T>(rows: T[], limit: number, keyOf: (row: T) => string): { rows: T[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last ? keyOf(last) : null }
}

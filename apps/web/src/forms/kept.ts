/**
 * What is being written survives a reload: kept in this tab until it is sent or the tab is closed, and nowhere else, for a laptop may be
 * shared. Passwords and codes are never kept.
 */
const at = (key: string): string => `kring.form.${key}`

export function readKept(key: string): Record<string, string> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(at(key)) ?? '{}')
    return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {}
  } catch {
    return {} // Storage may be forbidden; then a reload begins anew.
  }
}

export function keep(key: string, values: Record<string, string>): void {
  try {
    sessionStorage.setItem(at(key), JSON.stringify(values))
  } catch {
    // As above.
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(at(key))
  } catch {
    // As above.
  }
}

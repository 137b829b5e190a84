/** Where to go on to after signing in: only ever a page of Kring itself, whatever stands in the address. */
export interface ForSignIn {
  verder?: string
  /** What came of signing in at the institution. */
  instelling?: string
}

export const onward = (verder: unknown): string | undefined => (typeof verder === 'string' && /^\/(?![/\\])/.test(verder) && !verder.startsWith('/inloggen') ? verder : undefined)

export function forSignIn(search: Record<string, unknown>): ForSignIn {
  const verder = onward(search['verder'])
  return { ...(verder && { verder }), ...(typeof search['instelling'] === 'string' && { instelling: search['instelling'] }) }
}

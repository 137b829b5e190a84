/** Where to go on to after signing in: only ever a page of Kring itself, whatever stands in the address. */
export interface ForSignIn {
  verder?: string
  /** What came of signing in at the institution. */
  instelling?: string
  /** She is in, but so long ago that she must show again who she is. */
  opnieuw?: boolean
}

export const onward = (verder: unknown): string | undefined => (typeof verder === 'string' && /^\/(?![/\\])/.test(verder) && !verder.startsWith('/inloggen') ? verder : undefined)

export function forSignIn(search: Record<string, unknown>): ForSignIn {
  const verder = onward(search['verder'])
  return { ...(verder && { verder }), ...(search['opnieuw'] === true && { opnieuw: true }), ...(typeof search['instelling'] === 'string' && { instelling: search['instelling'] }) }
}

/** Where to go on to after signing in: only ever a page of Kring itself, whatever stands in the address. */
export interface ForSignIn {
  verder?: string | undefined
  /** What came of signing in at the institution. */
  instelling?: string | undefined
  /** She is in, but so long ago that she must show again who she is. */
  opnieuw?: true | undefined
}

export const onward = (verder: unknown): string | undefined => (typeof verder === 'string' && /^\/(?![/\\])\P{Cc}*$/u.test(verder) && !verder.startsWith('/inloggen') ? verder : undefined)

/** Every key is given, also undefined: the router lays this over what stands in the address, and what is left out would stay as it was typed. */
export const forSignIn = (search: Record<string, unknown>): ForSignIn => ({
  verder: onward(search['verder']),
  opnieuw: search['opnieuw'] === true || undefined,
  instelling: typeof search['instelling'] === 'string' ? search['instelling'] : undefined,
})

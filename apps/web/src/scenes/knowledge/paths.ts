/** Addresses of knowledge pages: /kennis/begrip/g10. The words in them are Dutch, like the rest of the addresses. */
export const PATHS = { concept: 'begrip', intervention: 'interventie', principle: 'principe', literature: 'literatuur', topic: 'onderwerp' } as const
export type PageKind = keyof typeof PATHS
export const KINDS = Object.keys(PATHS) as PageKind[]
export const splat = (kind: PageKind, id: string): { _splat: string } => ({ _splat: `${PATHS[kind]}/${id}` })

/** "begrip/g10" → a kind and an id; the id is missing for a list. */
export function parse(path: string): { kind: PageKind; id: string | undefined } | undefined {
  const [word, id] = path.split('/')
  const kind = KINDS.find((one) => PATHS[one] === word)
  return kind && { kind, id: id || undefined }
}

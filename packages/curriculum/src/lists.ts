/** The curriculum's own closed lists, apart from the schemas: a page that only needs a list loads no validator. */

/** Where a claim comes from: a seed document, looked up, common knowledge in the field, or our own design. */
export const MARKS = ['S1', 'S2', 'Z', 'G', 'D'] as const
export type Mark = (typeof MARKS)[number]

/** Languages of the interface; Dutch is the first. */
export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The topics of the course: the three-day module and its two-day supplement. */
export const TOPICS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'A1', 'A2', 'A3', 'A4'] as const
export type TopicId = (typeof TOPICS)[number]

/** Groups of the palette, by aim. */
export const FAMILIES = ['frame', 'widen', 'deepen', 'connect', 'process', 'conflict', 'contain', 'programme', 'counter'] as const
export type Family = (typeof FAMILIES)[number]

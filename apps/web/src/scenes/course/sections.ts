/**
 * The sections of a course, in the order of its contents. Each slice adds its rows here, and a route in app/router.tsx.
 * Who may do what is decided by the server; `sees` only spares people links that would refuse them.
 */
import type { Language } from '@kring/curriculum'
import type { Role } from '@kring/protocol'

export interface Section {
  to: '/cursus/$course/mensen' | '/cursus/$course/casussen' | '/cursus/$course/verslag' | '/cursus/$course/beoordelen' | '/cursus/$course/oefenen' | '/cursus/$course/groep'
  words: Record<Language, string>
  /** Roles that see it: held in this course or for the whole house. Omitted: everyone in the course. */
  sees?: readonly Role[]
}

export const SECTIONS: readonly Section[] = [
  { to: '/cursus/$course/oefenen', words: { nl: 'Oefenen', en: 'Practice' }, sees: ['participant', 'trainer'] },
  { to: '/cursus/$course/groep', words: { nl: 'De groep zelf', en: 'The group itself' }, sees: ['participant', 'trainer'] },
  { to: '/cursus/$course/casussen', words: { nl: 'Casussen', en: 'Cases' }, sees: ['participant', 'trainer', 'supervisor'] },
  { to: '/cursus/$course/verslag', words: { nl: 'Verslag', en: 'Report' }, sees: ['participant'] },
  { to: '/cursus/$course/beoordelen', words: { nl: 'Beoordelen', en: 'Assessment' }, sees: ['trainer', 'supervisor', 'administrator'] },
  { to: '/cursus/$course/mensen', words: { nl: 'Mensen', en: 'People' } },
]

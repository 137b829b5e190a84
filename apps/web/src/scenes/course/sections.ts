/**
 * The sections of a course, in the order of its contents. Each slice adds its rows here, and a route in app/router.tsx.
 * Who may do what is decided by the server; `sees` only spares people links that would refuse them.
 */
import type { Language } from '@kring/curriculum'
import type { Role } from '@kring/protocol'

export interface Section {
  to:
    | '/cursus/$course' | '/cursus/$course/lezen' | '/cursus/$course/bespreken' | '/cursus/$course/aanwezigheid' | '/cursus/$course/inrichten'
    | '/cursus/$course/oefenen' | '/cursus/$course/groep' | '/cursus/$course/casussen' | '/cursus/$course/verslag' | '/cursus/$course/beoordelen' | '/cursus/$course/mensen'
  words: Record<Language, string>
  /** Roles that see it: held in this course or for the whole house. Omitted: everyone in the course. */
  sees?: readonly Role[]
}

export const SECTIONS: readonly Section[] = [
  { to: '/cursus/$course', words: { nl: 'Vandaag', en: 'Today' } },
  { to: '/cursus/$course/lezen', words: { nl: 'Lezen', en: 'Reading' }, sees: ['participant', 'trainer', 'supervisor'] },
  { to: '/cursus/$course/bespreken', words: { nl: 'Bespreken', en: 'Discussion' }, sees: ['participant', 'trainer', 'supervisor'] },
  { to: '/cursus/$course/oefenen', words: { nl: 'Oefenen', en: 'Practice' }, sees: ['participant', 'trainer'] },
  { to: '/cursus/$course/groep', words: { nl: 'De groep zelf', en: 'The group itself' }, sees: ['participant', 'trainer'] },
  { to: '/cursus/$course/casussen', words: { nl: 'Casussen', en: 'Cases' }, sees: ['participant', 'trainer', 'supervisor'] },
  { to: '/cursus/$course/verslag', words: { nl: 'Verslag', en: 'Report' }, sees: ['participant'] },
  { to: '/cursus/$course/beoordelen', words: { nl: 'Beoordelen', en: 'Assessment' }, sees: ['trainer', 'supervisor', 'administrator'] },
  { to: '/cursus/$course/aanwezigheid', words: { nl: 'Uren', en: 'Hours' }, sees: ['participant', 'trainer', 'registrar', 'administrator'] },
  { to: '/cursus/$course/inrichten', words: { nl: 'Inrichten', en: 'Arrange' }, sees: ['trainer', 'administrator'] },
  { to: '/cursus/$course/mensen', words: { nl: 'Mensen', en: 'People' } },
]

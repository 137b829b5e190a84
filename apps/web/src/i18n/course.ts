import { courseEn } from './course.en.ts'
import { courseNl } from './course.nl.ts'
import type { CourseTexts } from './course.nl.ts'
import type { Texts } from './texts.ts'

export const courseTexts: Texts<CourseTexts> = { nl: courseNl, en: courseEn }

import { Missing } from '../../app/Notices.tsx'

/** Route slot of /over-het-model. */
export const AboutModel = Missing

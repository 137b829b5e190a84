import { Missing } from '../../app/Notices.tsx'

/** Route slot of /terugblik/$session. */
export const Debrief = Missing

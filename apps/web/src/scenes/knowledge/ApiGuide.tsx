import { Missing } from '../../app/Notices.tsx'

/** Route slot of /api-uitleg. */
export const ApiGuide = Missing

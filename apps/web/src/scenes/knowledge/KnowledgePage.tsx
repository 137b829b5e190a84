import { Missing } from '../../app/Notices.tsx'

/** Route slot of /kennis/$. */
export const KnowledgePage = Missing

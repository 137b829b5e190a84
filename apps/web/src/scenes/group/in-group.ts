import type { GroupContent } from '@kring/protocol'

/** What the parts of this page know. */
export interface InGroup {
  course: string
  content: GroupContent
  day: GroupContent['days'][number]
  trains: boolean
}

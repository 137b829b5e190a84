/** Which themes lie so close together that who speaks of the one speaks of the other. Design [D]. */
import type { Theme } from './vocabulary.ts'

const KIN: Partial<Record<Theme, readonly Theme[]>> = {
  doubt: ['leaving', 'progress'], leaving: ['doubt', 'progress'], progress: ['doubt', 'leaving', 'leaders'],
  leaders: ['anger', 'progress', 'programme'], anger: ['leaders', 'conflict'], conflict: ['anger'],
  shame: ['loneliness', 'fear'], loneliness: ['shame', 'silence', 'closeness'], fear: ['shame', 'silence'], silence: ['fear', 'loneliness'],
  grief: ['ending', 'family'], ending: ['grief', 'leaving'], family: ['grief'], closeness: ['trust', 'loneliness'], trust: ['closeness', 'group'], group: ['trust', 'recognition'],
  recognition: ['group'], illness: ['medication', 'body', 'sleep'], medication: ['illness'], sleep: ['illness', 'body'], body: ['illness', 'sleep'],
}

export const akin = (a: Theme, b: Theme): boolean => a === b || (KIN[a]?.includes(b) ?? false) || (KIN[b]?.includes(a) ?? false)

import type { InterventionText } from '@kring/curriculum'

// Only the interventions of the knowledge file end up in this piece; the room needs no concepts and no literature.
const files = import.meta.glob<InterventionText[]>('../../../../packages/curriculum/generated/knowledge.json', { eager: true, import: 'interventions' })

export const interventions: InterventionText[] = Object.values(files)[0] ?? []

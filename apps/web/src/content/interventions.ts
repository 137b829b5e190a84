import type { InterventionText } from '@kring/curriculum'

// The room needs no concepts and no literature. The query makes this a module of its own, of which only what is named here is kept.
const files = import.meta.glob<InterventionText[]>('../../../../packages/curriculum/generated/knowledge.json', { eager: true, import: 'interventions', query: '?interventions' })

export const interventions: InterventionText[] = Object.values(files)[0] ?? []

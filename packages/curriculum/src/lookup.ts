/** The web of knowledge made walkable: from an id to its page, and from a page to everything that points at it. */
import type { Knowledge } from './built.ts'
import type { Language } from './lists.ts'
import type { Both, Concept, InterventionText, Literature, PrincipleText, ThemeText, Topic } from './schema.ts'

/** Ids may come from a log of an older version, so every look-up can miss. */
export interface Lookup {
  concept(id: string): Concept | undefined
  intervention(id: string): InterventionText | undefined
  /** What the curriculum says about a principle; its sentence is the model's own. */
  principle(id: string): PrincipleText | undefined
  literature(id: string): Literature | undefined
  topic(id: string): Topic | undefined
  theme(id: string): ThemeText | undefined
  conceptsOfTopic(topic: string): Concept[]
  /** Interventions that name the concept among theirs. */
  interventionsOfConcept(concept: string): InterventionText[]
  principlesOfConcept(concept: string): PrincipleText[]
  /** Topics of the course that treat a principle, through its concepts. */
  topicsOfPrinciple(principle: string): Topic[]
  /** Concepts related either way round. */
  relatedConcepts(concept: string): Concept[]
  /** Everything that leans on a work. */
  citing(literature: string): { concepts: Concept[]; interventions: InterventionText[]; topics: Topic[] }
}

export function lookup(knowledge: Knowledge): Lookup {
  const byId = <T extends { id: string }>(items: T[]) => {
    const map = new Map(items.map((item) => [item.id, item]))
    return (id: string): T | undefined => map.get(id)
  }
  const cites = (id: string) => (item: { sources: { literature?: string }[] }) => item.sources.some((source) => source.literature === id)
  const concept = byId(knowledge.concepts)
  const principle = byId(knowledge.principles)
  return {
    concept,
    intervention: byId(knowledge.interventions),
    principle,
    literature: byId(knowledge.literature),
    topic: byId<Topic>(knowledge.topics),
    theme: byId<ThemeText>(knowledge.themes),
    conceptsOfTopic: (topic) => knowledge.concepts.filter((c) => c.topic === topic),
    interventionsOfConcept: (id) => knowledge.interventions.filter((i) => i.concepts.includes(id)),
    principlesOfConcept: (id) => knowledge.principles.filter((p) => p.concepts.includes(id)),
    topicsOfPrinciple: (id) => {
      const topics = new Set(principle(id)?.concepts.map((c) => concept(c)?.topic))
      return knowledge.topics.filter((topic) => topics.has(topic.id))
    },
    relatedConcepts: (id) => knowledge.concepts.filter((c) => c.id !== id && (c.related.includes(id) || concept(id)?.related.includes(c.id))),
    citing: (id) => ({
      concepts: knowledge.concepts.filter(cites(id)),
      interventions: knowledge.interventions.filter(cites(id)),
      topics: knowledge.topics.filter(cites(id)),
    }),
  }
}

/** A text in the language of the screen. */
export const inLanguage = (text: Both, language: Language): string => text[language]

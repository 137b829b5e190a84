/** How to ask a route about a thing that stands in a given relation to who asks. */
import type { Thing } from '../../src/policies/gate.ts'
import type { Actor, World } from './world.ts'

/** hers: of the asker herself. course: of someone else, in the course where the askers hold their roles. other: in another course. house: of no course. */
export type Relation = 'hers' | 'course' | 'other' | 'house'

export interface Case {
  relations: Relation[]
  make(world: World, relation: Relation, actor: Actor): Promise<{ path: string; body?: unknown; thing: Thing }>
}

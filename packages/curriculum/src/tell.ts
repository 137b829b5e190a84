import type { Item } from './item.ts'
import type { Path, Problem } from './problem.ts'

/** Adds a problem at a place of an item. */
export type Tell = (item: Item<unknown>, path: Path, message: string, allowed?: string, severity?: Problem['severity']) => void

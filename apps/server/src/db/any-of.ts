/** A list of values in a condition, as one parameter. */
import { type RawBuilder, sql } from 'kysely'

/** `where('id', '=', anyOf(ids))`: one text of the question however many there are, so that it is written and planned once. An empty list fits nothing. */
export const anyOf = <T>(values: readonly T[]): RawBuilder<T> => sql<T>`any(${[...values]})`

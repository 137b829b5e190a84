/** The model and the language layer as the room uses them. Together they are a piece of script of their own. */
import { measures, open } from '@kring/dynamics'
import type { Measures } from '@kring/dynamics'
import { begin, finish, ledBy, proceed, say } from '@kring/language'
import type { Conversation } from '@kring/language'
import type { Engine } from './room.ts'

export const engine: Engine = { conversations: { begin, say, proceed, finish }, ledBy, measures }

/** The figures of a group before its opening turns. */
export const measuresAtStart = ({ state }: Conversation): Measures => measures(open({ ...state.spec, opening: [] }, state.seed).state)

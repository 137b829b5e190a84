export { findGiveaways, type Giveaway, surnamesIn } from './giveaways.ts'
export { GIVEAWAY_KINDS, type GiveawayKind } from './found.ts'
export { isBsn } from './numbers.ts'

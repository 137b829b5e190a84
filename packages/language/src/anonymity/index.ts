export { findGiveaways, type Giveaway, GIVEAWAY_KINDS, type GiveawayKind, surnamesIn } from './giveaways.ts'
export { isBsn } from './numbers.ts'

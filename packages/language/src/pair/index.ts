export { assents, pairListener, PAIR_MOVES, pairTheme, proposalIn, type Proposal } from './hear.ts'
export { settledIn, type Settled } from './agreed.ts'
export { momentsOf } from './moments.ts'
export { beginPair, bookAs, nextScenario, type OpenedAs, pairBook, pairScenario, type PairTime, scenarioAs } from './scene.ts'

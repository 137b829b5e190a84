export { fitting, type Fitting } from './fits.ts'
export { withSecondOpinion } from './second-opinion.ts'
export { mayBeWorded, OUTSIDE, worded } from './word.ts'

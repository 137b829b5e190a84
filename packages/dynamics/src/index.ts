export * from './vocabulary.ts'
export * from './types.ts'
export type { Model } from './api.ts'

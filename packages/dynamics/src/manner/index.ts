export * from './losing.ts'
export * from './manner.ts'
export * from './over.ts'
export * from './questions.ts'

export * from './lists.ts'
export * from './schema.ts'
export * from './group.ts'
export * from './lookup.ts'

/** What needs Node: reading and checking the content folder, building it, and reading what was built. */
export * from './assemble.ts'
export * from './build.ts'
export * from './check.ts'
export * from './generated.ts'
export * from './load.ts'
export * from './problem.ts'
export * from './read.ts'

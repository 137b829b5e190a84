export { ConfigError, readConfig, VARIABLES, type Config } from './config.ts'
export { DataFolderInUse } from './db/embedded.ts'
export { openDatabase } from './db/open.ts'
export { serve, type RunningServer } from './serve.ts'

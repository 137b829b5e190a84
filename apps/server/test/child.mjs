// A server as a process of its own, so that a test can kill it. Runs what `tsc -b` built.
import { readConfig, serve } from '../dist/index.js'

try {
  const server = await serve(readConfig(process.env))
  console.log(`listening ${server.url}`)
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

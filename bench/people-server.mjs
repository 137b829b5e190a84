// One node, as it runs in a house: started by people-stand.mjs in a process of its own, so that what asks does not slow down what answers.
import { readConfig, serve } from '@kring/server'

const server = await serve(readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '0' }))
// How much of a processor this node has used so far, in ms.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send((user + system) / 1000)
})
process.on('disconnect', () => void server.stop())
process.send(server.url)

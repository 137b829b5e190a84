/** kring serve: the server with the pages. */
import { Command } from 'commander'
import { ConfigError, readConfig, VARIABLES } from '@kring/server/config'
import { table, WrongInput } from '../wrong-input.ts'

const settings = table(Object.entries(VARIABLES).map(([name, { about, fallback }]) => [`  ${name}`, about, fallback ? `(${fallback})` : '']))

export const serveCommand = (): Command =>
  new Command('serve')
    .description('Serve the pages and the event log, with a database of its own in ./data.')
    .option('--port <number>', 'port to listen on (PORT)')
    .option('--host <address>', 'address to listen on (HOST)')
    .option('--data <folder>', 'folder for the database (DATA_DIR)')
    .option('--json', 'print the address as JSON')
    .addHelpText('after', `\nSettings, read from the environment; an option goes before a variable:\n${settings}`)
    .action(async (options: { port?: string; host?: string; data?: string; json?: boolean }) => {
      const env = { ...process.env, ...(options.port && { PORT: options.port }), ...(options.host && { HOST: options.host }), ...(options.data && { DATA_DIR: options.data }) }
      let config
      try {
        config = readConfig(env)
      } catch (error) {
        if (error instanceof ConfigError) throw new WrongInput(error.message)
        throw error
      }
      // Loaded only here: the other commands answer in a moment without it.
      const { serve } = await import('@kring/server')
      const server = await serve(config)
      // Heard from before the address is told: who stops it at once would else leave its database running.
      const stopped = new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      })
      const shown = server.url.replace('127.0.0.1', 'localhost')
      console.log(options.json ? JSON.stringify({ url: server.url }) : `Kring is open at ${shown} (stop with Ctrl-C)`)
      await stopped
      await server.stop()
      process.exit(0)
    })

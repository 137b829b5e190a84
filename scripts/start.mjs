// npm start: install what is missing, build what changed, serve. Arguments go to `kring serve`.
import { spawn } from 'node:child_process'
import { build, install, root } from './lib.mjs'

install()
build()
const server = spawn(process.execPath, ['apps/cli/bin/kring.js', 'serve', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))

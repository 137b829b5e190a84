// npm run dev: types in watch mode, the curriculum built anew when a YAML file changes and the model's code when a rule does, the server restarting on change (:3000), Vite with hot reload (:5173, /api goes to :3000).
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, install, root, tsc } from './lib.mjs'

install()
build()
const run = (name, args) => {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } })
  child.on('exit', (code) => {
    console.error(`${name} stopped (${code}); stopping the others.`)
    for (const other of children) other.kill()
    process.exit(code ?? 1)
  })
  return child
}
const children = [
  run('tsc', [...tsc('--watch', '--preserveWatchOutput')]),
  run('server', ['--watch-path=apps/server/dist', '--watch-path=packages/protocol/dist', 'apps/cli/bin/kring.js', 'serve']),
  run('content', ['--watch-path=packages/curriculum/content', 'packages/curriculum/dist/build.js', '--quiet']),
  run('rules', ['--watch-path=packages/dynamics/src', 'scripts/generate.mjs']),
  run('vite', [join(root, 'node_modules/vite/bin/vite.js'), 'apps/web']),
]
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { for (const child of children) child.kill(signal) })

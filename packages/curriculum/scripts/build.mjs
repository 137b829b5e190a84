// Builds the content into JSON; --help says how. Needs `npx tsc -b packages/curriculum` before.
import { command } from '../dist/command.js'

process.exitCode = command(process.argv.slice(2), { out: (line) => console.log(line), err: (line) => console.error(line) }, process.cwd())

/** The program that builds the content: `node packages/curriculum/dist/build.js --help`. */
import { command } from './command.ts'

process.exitCode = command(process.argv.slice(2), { out: (line) => console.log(line), err: (line) => console.error(line) }, process.cwd())

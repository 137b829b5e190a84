/** The command line: one file per command under commands/; this one only finds the one that is asked and maps failures to exit codes. */
import { Command, CommanderError } from 'commander'
import { WrongInput } from './wrong-input.ts'

/** In the order in which help lists them. Each is read when it is asked for: a model and its words are much to read for a list of names. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  scenarios: async () => (await import('./commands/scenarios.ts')).scenariosCommand(),
  play: async () => (await import('./commands/play.ts')).playCommand(),
  hindsight: async () => (await import('./commands/hindsight.ts')).hindsightCommand(),
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand(),
  course: async () => (await import('./commands/course.ts')).courseCommand(),
  fidelity: async () => (await import('./commands/fidelity.ts')).fidelityCommand(),
  nightly: async () => (await import('./commands/nightly.ts')).nightlyCommand(),
  understand: async () => (await import('./commands/understand.ts')).understandCommand(),
  read: async () => (await import('./commands/read.ts')).readCommand(),
  bench: async () => (await import('./commands/bench.ts')).benchCommand(),
  user: async () => (await import('./commands/user.ts')).userCommand(),
}

/** `asked`: the word after `kring`. When it is no command, all are there: to be listed, or to find what was meant. */
async function program(asked = ''): Promise<Command> {
  const kring = new Command('kring')
    .description('Kring: lead a simulated therapy group in your own Dutch sentences, and look back.\nThe model is for practice and reflection, never for decisions about patients.')
    .showHelpAfterError('(kring --help, or kring COMMAND --help, tells what is allowed)')
    .addHelpText('after', `
Examples:
  kring serve                                            the pages, on http://localhost:3000
  kring scenarios                                        which cases there are
  kring play 1 --script zinnen.txt --seed 7              one session with your sentences, as readable text
  kring hindsight sessie.json --decision 2 --read        what the group would have done had she done otherwise
  kring simulate 1 --leader group --runs 200 --json      what a style of leading does to the group
  kring course 1 --sessions 12 --leader group            a whole course, session by session
  kring fidelity                                         the model beside published figures
  kring nightly --out nightly                            ten thousand courses, as tables to join
  kring read 3 --runs 12                                 a case's words: what comes back, what never comes
  kring bench --json                                     how fast the model is here
  echo "Wie kent die twijfel ook?" | kring understand --scenario 1
  kring user add anna@voorbeeld.nl --name "Anna Bos" --role administrator

Exit codes: 0 done, 1 something failed here, 2 the input was wrong (stderr says what and what is allowed).`)
  const wanted = Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]!] : Object.values(COMMANDS)
  for (const command of await Promise.all(wanted.map((read) => read()))) kring.addCommand(command)
  const strict = (command: Command): void => {
    command.exitOverride()
    command.commands.forEach(strict)
  }
  strict(kring)
  return kring
}

/** Runs the command line of `argv` (with node and script first) and sets the exit code. */
export async function main(argv: string[]): Promise<void> {
  // A reader that stops early (head) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  try {
    await (await program(argv[2])).parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
    } else if (error instanceof WrongInput) {
      console.error(`kring: ${error.message}`)
      process.exitCode = 2
    } else {
      console.error(`kring: ${(error as Error).message}`)
      if (process.env['LOG_LEVEL'] === 'debug') console.error(error)
      process.exitCode = 1
    }
  }
}

/** kring hindsight: for each thing the trainee did, what the group would probably have done had she done something else. */
import { availableParallelism } from 'node:os'
import { readKnowledge, readVoices } from '@kring/curriculum/node'
import { type Alternative, decisionsOf, ENGINE_VERSION, type Hindsight, type Lookback, type Progress, questionsOf, type Reason, reasonsOf, ROLLOUTS } from '@kring/dynamics'
import { branchOf, type ReadableBranch, type Told, turnText, withExamples } from '@kring/language'
import type { SpokenLog } from '@kring/protocol'
import { Command } from 'commander'
import { findScenario } from '../case.ts'
import { sharedHindsight } from '../hindsight-crew.ts'
import { decisionText, noteText, readHeading, sameUntilHere, saidAt, type Teller } from '../hindsight-text.ts'
import { readSessionLog } from '../session-log.ts'
import { whole, WrongInput } from '../wrong-input.ts'

interface Options {
  decision?: number
  rollouts: number
  workers: number
  read?: boolean
  json?: boolean
}

/** What is told of a decision: its hindsight, why the best alternative would have made the difference, and, if asked for, that branch. */
interface Telling extends Hindsight {
  said?: string
  reasons: Reason[]
  branch?: ReadableBranch
}

const progress = ({ done, total }: Progress): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total} rollouts${done === total ? '\n' : ''}`)
}

/** The alternative that is explained and can be read: the best, where one would clearly have been better; else the first beside hers. */
const told = ({ alternatives }: Hindsight): Alternative | undefined => alternatives[1]

function lookBack(log: SpokenLog, file: string): Lookback {
  const lookback = decisionsOf(log)
  if (!lookback.ok) throw new WrongInput(`LOG "${file}" has no hindsight: ${lookback.what}`)
  return lookback
}

async function tell(log: SpokenLog, lookback: Lookback, options: Options): Promise<{ teller: Teller; answers: Telling[] }> {
  const scenario = findScenario(log.scenario)
  const knowledge = readKnowledge()
  const teller: Teller = { language: log.language, scenario, knowledge }
  const words: Told = { lookback, turns: log.turns, scenario, book: withExamples(readVoices(scenario, log.language), knowledge) }
  const only = options.decision === undefined ? undefined : [options.decision - 1]
  const final = await sharedHindsight(log, questionsOf(lookback), {
    workers: options.workers, rollouts: options.rollouts, ...(only && { only }), onAnswer: (answer) => progress(answer.progress),
  })
  const answers = final.map((hindsight): Telling => {
    const { decision, verdict } = hindsight
    const best = told(hindsight)
    const said = saidAt(log.turns, decision.turn)
    return {
      ...hindsight,
      ...(said !== undefined && !decision.passed && { said }),
      reasons: best && verdict === 'matters' ? reasonsOf(lookback, decision.index, best.act) : [],
      ...(best && options.read && { branch: branchOf(words, decision.index, best) }),
    }
  })
  return { teller, answers }
}

function asText({ teller, answers }: Awaited<ReturnType<typeof tell>>): string {
  const parts = answers.flatMap((answer) => {
    const text = [decisionText(answer, answer.said, answer.reasons, teller)]
    const best = told(answer)
    if (answer.branch && best) {
      const { turns, changed } = answer.branch
      const lines = (from: number, to?: number): string[] => turns.slice(from, to).flatMap((turn) => turnText(turn, teller.scenario, teller.language) ?? [])
      text.push(`${readHeading(best.act, teller)}\n`, ...lines(Math.max(0, changed - 3), changed), sameUntilHere(teller), ...lines(changed))
    }
    return text.join('\n')
  })
  return [...parts, noteText(teller)].join('\n\n')
}

export const hindsightCommand = (): Command =>
  new Command('hindsight')
    .description('For each thing the leader did in a session: what the group would probably have done had she done something else, and why.')
    .argument('<log>', 'a session as the debrief saves it ("Alles als JSON"), or the output of kring play --json; "-" reads stdin')
    .option('--decision <number>', 'only this decision, counted from 1', whole('--decision', 1, 10_000))
    .option('--rollouts <number>', 'how often each alternative is played out', whole('--rollouts', 8, 100_000), ROLLOUTS)
    .option('--workers <number>', 'threads that share the work; the answer is the same', whole('--workers', 1, 64), availableParallelism())
    .option('--read', 'also tell, in words, how it could have gone with the best alternative')
    .option('--json', 'print {scenario, language, seed, engine, turns, rollouts, decisions}')
    .action(async (file: string, options: Options) => {
      const log = readSessionLog(file)
      const lookback = lookBack(log, file)
      const count = lookback.decisions.length
      if (options.decision !== undefined && options.decision > count) throw new WrongInput(`--decision is "${options.decision}"; this session has decisions 1 to ${count}.`)
      const answer = await tell(log, lookback, options)
      if (options.json) console.log(JSON.stringify({ scenario: log.scenario, language: log.language, seed: log.seed, engine: ENGINE_VERSION, turns: lookback.turns, rollouts: options.rollouts, decisions: answer.answers }))
      else console.log(asText(answer))
    })

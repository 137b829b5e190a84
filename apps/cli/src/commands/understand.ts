/** kring understand: what did the leader just do? Sentences on stdin, one JSON object a line on stdout. */
import { createInterface } from 'node:readline'
import { TRAINEE } from '@kring/dynamics'
import { createUnderstand, openModel, type Understand } from '@kring/language'
import { Command } from 'commander'
import { findScenario } from '../case.ts'

/** The listener with the model that comes with the package. */
export async function understander(): Promise<Understand> {
  const { default: listener } = await import('@kring/language/listener')
  return createUnderstand(openModel(listener))
}

export const understandCommand = (): Command =>
  new Command('understand')
    .description('Understand leaders’ sentences: one a line on stdin, one JSON object a line on stdout:\n{text, intervention, confidence, alternatives: [{id, confidence}], to: [names] | ["group"]}')
    .option('--scenario <scenario>', 'whose names to listen for (a number or an id)')
    .option('--json', 'the output is JSON lines always; accepted for symmetry')
    .action(async (options: { scenario?: string }) => {
      const scenario = options.scenario === undefined ? null : findScenario(options.scenario)
      const people = scenario ? [...scenario.members, ...scenario.coLeaders].map(({ seat, name }) => ({ seat, name, present: true })) : []
      const nameOf = (seat: string): string => people.find((person) => person.seat === seat)?.name ?? (seat === TRAINEE ? 'leider' : seat)
      const understand = await understander()
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
        if (line.trim() === '') continue
        const { text, intervention, confidence, alternatives, to } = understand(line, { people })
        console.log(JSON.stringify({ text, intervention, confidence, alternatives, to: to === 'group' ? ['group'] : to.map(nameOf) }))
      }
    })

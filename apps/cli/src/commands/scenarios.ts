/** kring scenarios: which cases there are, and who is in them. */
import { readScenarioCards } from '@kring/curriculum/node'
import { Command } from 'commander'
import { table } from '../wrong-input.ts'

export interface ScenarioRow {
  nr: number
  id: string
  title: string
  members: string[]
  leaders: string[]
  playable: boolean
}

/** Leaders: the trainee has no name of her own; co-leaders do. A case is playable when its members have words in a language. */
export const scenarioRows = (): ScenarioRow[] =>
  readScenarioCards().map(({ nr, id, title, members, coLeaders, languages }) => ({
    nr, id, title: title.nl, members: members.map(({ name }) => name), leaders: ['leider', ...coLeaders.map(({ name }) => name)], playable: languages.length > 0,
  }))

export const scenariosCommand = (): Command =>
  new Command('scenarios')
    .description('List the scenarios.')
    .option('--json', '[{nr, id, title, members, leaders, playable}]')
    .action((options: { json?: boolean }) => {
      const rows = scenarioRows()
      if (options.json) console.log(JSON.stringify(rows))
      else console.log(table(rows.map((row) => [String(row.nr).padStart(2), row.id, row.title, row.members.join(', ') + (row.leaders.length > 1 ? `; with ${row.leaders.slice(1).join(', ')}` : '')])))
    })

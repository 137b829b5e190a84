/** LOG on the command line: a session as the debrief exports it ("Alles als JSON"), or what `kring play --json` printed. */
import { readFileSync } from 'node:fs'
import { ENGINE_VERSION } from '@kring/dynamics'
import { groupOf, type SpokenTurn } from '@kring/language'
import { readExported, type SpokenLog, spokenLog } from '@kring/protocol'
import { findScenario } from './case.ts'
import { WrongInput } from './wrong-input.ts'

const ALLOWED = 'allowed is a session as the debrief saves it ("Alles als JSON"), or the output of kring play --json'

interface PlayedJson {
  /** Version of the model that played it. */
  engine?: unknown
  scenario: string
  seed: number
  language: 'nl' | 'en'
  log: SpokenTurn[]
}

const isPlayed = (json: unknown): json is PlayedJson => {
  if (typeof json !== 'object' || json === null) return false
  const { scenario, seed, language, log } = json as Record<string, unknown>
  return typeof scenario === 'string' && Number.isInteger(seed) && (language === 'nl' || language === 'en') && Array.isArray(log) && log.every((turn) => typeof turn === 'object' && turn !== null && typeof (turn as SpokenTurn).turn === 'number')
}

/** @throws WrongInput that says what is wrong with the file, where, and what is allowed. */
export function readSessionLog(file: string): SpokenLog {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new WrongInput(`LOG "${file}" cannot be read: ${(error as Error).message}.`)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new WrongInput(`LOG "${file}" is not JSON (${(error as Error).message}); ${ALLOWED}.`)
  }
  if (isPlayed(json)) {
    const scenario = findScenario(json.scenario)
    if (typeof json.engine !== 'string') throw new WrongInput(`LOG "${file}" does not say which version of the model made it ("engine"), so it comes from before version 0.2.0; this is version ${ENGINE_VERSION}. Play it again with kring play --json.`)
    return { version: json.engine, spec: groupOf(scenario), seed: json.seed, scenario: json.scenario, language: json.language, turns: json.log }
  }
  const read = readExported(json)
  if (!read.ok) throw new WrongInput(`LOG "${file}" is not a session: ${read.where === '' ? 'the whole' : read.where}: ${read.what}; ${ALLOWED}.`)
  const log = spokenLog(read.events)
  if (!log) throw new WrongInput(`LOG "${file}": its first event is "${read.events[0]!.body.type}", not "opened", so it is not a session from its beginning; ${ALLOWED}.`)
  return log
}

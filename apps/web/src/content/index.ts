/** The curriculum's generated files, each fetched when it is first needed. */
import { varied, type Around, type Drawn, type InterventionText, type Knowledge, type Language, type Scenario, type ScenarioCard, type VoiceBook } from '@kring/curriculum'

const cards = import.meta.glob<ScenarioCard[]>('../../../../packages/curriculum/generated/scenarios.json', { import: 'default' })
const scenarios = import.meta.glob<Drawn>('../../../../packages/curriculum/generated/scenario-*.json', { import: 'default' })
const around = import.meta.glob<Around>('../../../../packages/curriculum/generated/around-*.json', { import: 'default' })
const knowledgeFile = import.meta.glob<Knowledge>('../../../../packages/curriculum/generated/knowledge.json', { import: 'default' })
const voices = import.meta.glob<VoiceBook>('../../../../packages/curriculum/generated/voices-*.json', { import: 'default' })

function entry<T>(files: Record<string, () => Promise<T>>, name: string): (() => Promise<T>) | undefined {
  return Object.entries(files).find(([path]) => path.endsWith(`/${name}.json`))?.[1]
}

/** Kept after the first time; a failed fetch is forgotten, so that it can be tried again. */
const fetched = new Map<string, Promise<unknown>>()
function once<T>(name: string, load: () => Promise<T>): Promise<T> {
  const known = fetched.get(name) as Promise<T> | undefined
  if (known) return known
  const coming = load()
  fetched.set(name, coming)
  coming.catch(() => fetched.delete(name))
  return coming
}

/** Every scenario, by number, without histories and words. */
export const scenarioCards = (): Promise<ScenarioCard[]> => once('scenarios', entry(cards, 'scenarios')!)

/** The whole web of knowledge: some 60 kB over the wire, for the pages that need it. */
export const knowledge = (): Promise<Knowledge> => once('knowledge', entry(knowledgeFile, 'knowledge')!)

/** A whole scenario, on this other day of it; undefined when there is none of this id. */
export async function scenarioOf(id: string, variation?: string): Promise<Scenario | undefined> {
  const [load, more] = [entry(scenarios, `scenario-${id}`), entry(around, `around-${id}`)]
  if (!load || !more) return undefined
  const [plain, rest] = await Promise.all([once(`scenario-${id}`, load), once(`around-${id}`, more)])
  return varied({ ...plain, ...rest }, variation)
}

/** As much of a scenario as its picture needs. */
export async function drawnOf(id: string): Promise<Drawn | undefined> {
  const load = entry(scenarios, `scenario-${id}`)
  return load && once(`scenario-${id}`, load)
}

/** The words of a scenario in a language it is spoken in; undefined when it is not. */
export async function voicesOf(id: string, language: Language): Promise<VoiceBook | undefined> {
  const load = entry(voices, `voices-${id}.${language}`)
  return load && once(`voices-${id}.${language}`, load)
}

/** The interventions of the curriculum, for the palette and the menus. */
export const interventions = (): Promise<InterventionText[]> => knowledge().then((web) => web.interventions)

/** The language in which this scenario is led when the screen is in `wanted`. */
export const spokenIn = (scenario: Pick<Scenario, 'languages'>, wanted: Language): Language => (scenario.languages.includes(wanted) ? wanted : 'nl')

/** The words of a scenario: nothing said twice, nothing nobody says, enough lines of one's own. */
import { isLeader } from '@kring/dynamics'
import type { Tell } from './check.ts'
import type { Content, Item, ScenarioFiles } from './load.ts'
import type { Path } from './problem.ts'

/** Fewer own lines than this and a member starts to sound like a machine within two sessions. */
export const LEAST_LINES = 80
const LONGEST = 60

/** Words of leaders and books that members do not say (the writers' rule 11). */
const NOT_SAID: [RegExp, string][] = [
  [/\bruimte\b/i, 'ruimte'],
  [/\bproces(sen)?\b/i, 'proces'],
  [/\bpatro(on|nen)\b/i, 'patroon'],
  [/\bkwetsba(ar|re|arheid)\b/i, 'kwetsbaar'],
  [/\bverbinding(en)?\b/i, 'verbinding'],
  [/\been plek (te )?gegeven\b|\been plek (te )?geven\b/i, 'een plek geven'],
  [/\braakt (mij|me)\b/i, 'dat raakt mij'],
  [/\bveilig genoeg om\b/i, 'veilig genoeg om te …'],
  [/\bik besef\b/i, 'ik besef'],
]

/** The same sentence whatever its capitals, accents and marks. */
export const normalised = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}{}]+/gu, ' ').trim()

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export function checkWords(files: ScenarioFiles, content: Content, tell: Tell): void {
  for (const language of ['nl', 'en'] as const) {
    const said: { item: Item<unknown>; path: Path; by: string; text: string; spoken: boolean }[] = []
    for (const item of content.shared.filter((s) => s.language === language))
      item.value.lines.forEach((line, i) => said.push(spoken(item, ['lines', i], 'anyone', line)))
    for (const item of files.voices.filter((v) => v.language === language)) item.value.forEach((line, i) => said.push(spoken(item, [i], item.seat, line)))
    for (const item of files.exchanges.filter((e) => e.language === language))
      item.value.forEach((exchange, i) => exchange.turns.forEach((turn, j) => said.push(spoken(item, [i, 'turns', j], turn.from, turn))))

    const first = new Map<string, (typeof said)[number]>()
    for (const one of said) {
      if (!one.text) continue
      // A bare "Ja." belongs to everyone; what one person says, or a whole sentence, is said once.
      const key = normalised(one.text)
      const before = first.get(key) ?? first.get(`${one.by}: ${key}`)
      const short = one.spoken ? words(key).length <= 2 : true
      if (!before) first.set(short ? `${one.by}: ${key}` : key, one)
      else if (before.item.file !== one.item.file || one.item.file.startsWith('scenarios/'))
        tell(one.item, one.path, `"${one.text}" is already said ${where(before)}`, 'other words: nothing is said twice in a session')
    }

    for (const one of said.filter((s) => s.spoken && s.text && !s.item.file.startsWith('shared/'))) {
      if (words(one.text).length > LONGEST) tell(one.item, one.path, `${words(one.text).length} words in one turn`, `at most about ${LONGEST}; cut it in two turns`, 'warning')
      if (language !== 'nl' || isLeader(one.by)) continue
      for (const [word, name] of NOT_SAID) if (word.test(one.text)) tell(one.item, one.path, `"${name}" is a word of books, not of ${one.by}`, 'what this person would say aloud', 'warning')
    }
  }

  const seats = files.members.map((m) => m.value.seat)
  for (const language of ['nl', 'en'] as const) {
    const voices = files.voices.filter((v) => v.language === language && !isLeader(v.seat))
    if (voices.length === 0) continue
    for (const { value: member, ...at } of files.members) {
      const own = voices.find((v) => v.seat === member.seat)
      if (!own) tell({ value: member, ...at }, ['seat'], `${member.name} has no lines in ${language}`, `voices/${member.seat}.${language}.yaml`, 'warning')
      else if (language === 'nl' && own.value.length < LEAST_LINES)
        tell(own, [], `${member.name} has ${own.value.length} lines`, `at least ${LEAST_LINES}`, 'warning')
    }
  }
  if (files.scenario && seats.length && !files.voices.some((v) => v.language === 'nl')) tell(files.scenario, ['title'], 'nobody has words yet', 'voices/<seat>.nl.yaml for each member', 'warning')

  function spoken(item: Item<unknown>, path: Path, by: string, line: { text?: string; gesture?: string }) {
    const key = line.text ? 'text' : 'gesture'
    return { item, path: [...path, key], by, text: line[key] ?? '', spoken: key === 'text' }
  }
  function where({ item, path, by }: { item: Item<unknown>; path: Path; by: string }) {
    return `by ${by} in ${item.file}:${item.at(path).line}`
  }
}

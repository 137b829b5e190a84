/** docs/GLOSSARY.md: one word, one thing. Generated, so that the document and the code cannot drift apart. */
import type { Knowledge } from './built.ts'
import { ACT_WORDS, MOOD_WORDS, MOVE_WORDS, SIGNAL_WORDS, SILENCE_WORDS, STYLE_WORDS, type Word } from './words.ts'

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()
const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** The whole document as Markdown. */
export function glossary(knowledge: Knowledge): string {
  const concepts = knowledge.concepts.map((c) => [c.id, c.term.nl, c.term.en, c.definition.nl, c.definition.en, c.topic])
  const interventions = knowledge.interventions.map((i) => [i.id, i.name.nl, i.name.en, i.does.nl, i.does.en])
  const themes = knowledge.themes.map((t) => [t.id, t.name.nl, t.name.en])
  const topics = knowledge.topics.map((t) => [t.id, t.name.nl, t.name.en, t.part])
  const lists: [string, Record<string, Word>][] = [
    ['What a member can do (`MemberAct`)', ACT_WORDS],
    ['Visible moves (`Move`)', MOVE_WORDS],
    ['Signs: a hint, never proof (`Signal`)', SIGNAL_WORDS],
    ['Moods, derived from state (`Mood`)', MOOD_WORDS],
    ['Qualities of a silence (`SilenceQuality`)', SILENCE_WORDS],
    ['Styles of leading (`LeaderStyle`)', STYLE_WORDS],
  ]
  return `# Glossary

One word, one thing: the Dutch term on screen, the English term that is also the name in code, and what is meant.
Generated from \`packages/curriculum/content\` and \`packages/curriculum/src/words.ts\` by the build of the content; correct the sources, not this file.

## Concepts

${table(['id', 'Nederlands', 'English', 'omschrijving', 'definition', 'topic'], concepts)}

## Interventions

${table(['id', 'Nederlands', 'English', 'wat de leider doet', 'what the leader does'], interventions)}

## Themes

${table(['id', 'Nederlands', 'English'], themes)}

## Topics of the course

${table(['id', 'Nederlands', 'English', 'part'], topics)}

## Words of the model

${lists
  .map(([name, words]) => `### ${name}\n\n${table(['name in code', 'Nederlands', 'omschrijving', 'meaning'], Object.entries(words).map(([id, { nl, means }]) => [`\`${id}\``, nl, means.nl, means.en]))}`)
  .join('\n\n')}
`
}

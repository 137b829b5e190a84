// The sentences: read from data/, each with the people who were in the room.
import { readdirSync, readFileSync } from 'node:fs'
import { roll } from './source.mjs'

const folder = new URL('../data/', import.meta.url)
const lines = (file) => readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l))
const casts = JSON.parse(readFileSync(new URL('casts.json', folder), 'utf8'))
const everyone = new Set(Object.values(casts).flatMap((c) => c.members.map((m) => m.toLowerCase())))
const seatOf = (name) => name.toLowerCase()

/** The people of a sentence: its scenario's cast, whoever it is said to, and any other known name in it. */
export function peopleOf({ text, to, scenario, people }) {
  const cast = casts[scenario] ?? { members: [], coLeaders: [] }
  const list = [...cast.members.map((name) => ({ seat: seatOf(name), name })), ...cast.coLeaders.map((name) => ({ seat: `leader-${seatOf(name)}`, name }))]
  const add = (name) => { if (!list.some((p) => p.name.toLowerCase() === name.toLowerCase())) list.push({ seat: seatOf(name), name }) }
  for (const name of people ?? []) add(name)
  // What is said to a co-leader is said where there is one.
  if ([to].flat().includes('leader') && cast.coLeaders.length === 0) list.push({ seat: 'leader-collega', name: 'Collega' })
  for (const name of [to].flat()) if (name !== 'group' && name !== '?' && name !== 'leader') add(name)
  for (const [word] of text.matchAll(/\p{Lu}\p{Ll}+/gu)) if (everyone.has(word.toLowerCase()) && !cast.coLeaders.includes(word)) add(word)
  return list.map((p) => ({ ...p, present: true }))
}

const prepared = (row) => ({ ...row, to: [row.to].flat(), also: [row.also ?? []].flat(), people: peopleOf(row) })

/** All training sentences; `writer` tells the authors and manners apart. */
export function trainingSentences() {
  const own = readdirSync(new URL('train/', folder)).filter((f) => f.endsWith('.jsonl')).sort().flatMap((f) => lines(`train/${f}`))
  return [...lines('corpus.jsonl').map((row) => ({ ...row, writer: `corpus-${row.writer}` })), ...own].map(prepared)
}

/** The test sets of other writers: never trained on. */
export function heldOut() {
  const files = readdirSync(new URL('heldout/', folder)).filter((f) => f.endsWith('.jsonl')).sort()
  return files.map((f) => ({ name: f.replace('.jsonl', ''), rows: lines(`heldout/${f}`).map(prepared) }))
}

/** What counts as the right addressee: seats, "group", or any one person for an unnamed "je" ("?"). */
export function rightAddressee(row, to) {
  if (row.to[0] === '?') return to !== 'group'
  if (row.to[0] === 'group') return to === 'group'
  if (to === 'group') return false
  const wanted = row.to.map((name) => row.people.find((p) => p.name === name || p.seat === name)?.seat ?? (name === 'leader' ? row.people.find((p) => p.seat.startsWith('leader'))?.seat : name))
  if (wanted.includes(undefined)) return to.every((s) => s.startsWith('leader'))
  return wanted.length === to.length && wanted.every((seat) => to.includes(seat))
}

/** The audience column a sentence teaches. */
export function taughtAudience(row) {
  if (row.to[0] === 'group') return 'group'
  const seats = row.to.map((name) => row.people.find((p) => p.name === name)?.seat ?? name)
  return seats.every((s) => s.startsWith('leader')) ? 'leader' : 'one'
}

/**
 * The partner column a sentence teaches: who spoke last, or whom she had asked before another broke in. Undefined where the moment gives
 * no choice (one of them is unknown or a leader, or they are the same), where the name says it, or where she means neither.
 */
export function taughtPartner({ text, to, context, people }) {
  const { lastSpeaker, lastAddressed, speakers } = context ?? {}
  const isMember = (name) => people.some((p) => p.name === name && !p.seat.startsWith('leader'))
  if (lastSpeaker === lastAddressed || !isMember(lastSpeaker) || !isMember(lastAddressed) || speakers?.at(-1) === 'leader') return undefined
  if (to.length !== 1 || text.toLowerCase().includes(to[0].toLowerCase())) return undefined
  return to[0] === lastSpeaker ? 'spoke' : to[0] === lastAddressed ? 'asked' : undefined
}

/** The correctly spelt words: those used more than once; names are left out, also made small ("Pietje"). */
export function vocabulary(rows, tokens, atLeast = 2) {
  const count = new Map()
  for (const row of rows) {
    if (row.retyped) continue
    const names = new Set([...roll(row.people).keys()].flatMap((name) => [name, ...['s', 'je', 'tje', 'pje', 'ke', 'eke', 'ske'].map((end) => name + end)]))
    for (const word of new Set(tokens(row.text, new Set()).filter((t) => t.kind === 'word').flatMap((t) => [t.word, t.plain]))) if (!names.has(word)) count.set(word, (count.get(word) ?? 0) + 1)
  }
  return new Set([...count].filter(([, n]) => n >= atLeast).map(([w]) => w).sort())
}

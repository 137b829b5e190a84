/** Cuts what was typed into words and marks, and writes each word the way most people would. */
import { ABBREVIATIONS } from './abbreviations.ts'

/**
 * How much of a sentence is read: a leader's turn is one to three sentences, so the first 600 characters
 * (well over six spoken sentences) hold the act. What comes after is not looked at, which bounds the time.
 */
export const TEXT_LIMIT = 600

export interface Token {
  /** As typed. */
  raw: string
  /** Lower case, no accents, no apostrophes; not yet corrected. */
  plain: string
  /** As the model reads it: abbreviation written out, typing error undone; marks are themselves. */
  word: string
  kind: 'word' | 'number' | 'mark'
}

const PATTERN = /['’`](?:t|n|s|m|r|k)\b|[\p{L}\p{M}]+(?:['’`-][\p{L}\p{M}]+)*|\d+|\.{2,}|…|[?!.,;:()/]/gu
const ACCENTS = /\p{M}/gu

export const plainly = (word: string): string => word.normalize('NFD').replace(ACCENTS, '').toLowerCase().replace(/['’`]/g, '')

/** Words and marks of `text` in order, at most those of its first TEXT_LIMIT characters. `known` are the words that need no correction. */
export function tokens(text: string, known: ReadonlySet<string>): Token[] {
  const found: Token[] = []
  for (const [raw] of text.slice(0, TEXT_LIMIT).matchAll(PATTERN)) {
    const plain = plainly(raw)
    if (/^\d/.test(raw)) found.push({ raw, plain, word: '0', kind: 'number' })
    else if (!/\p{L}/u.test(raw)) found.push({ raw, plain, word: /^[.…]{2,}$|…/.test(raw) ? '…' : raw, kind: 'mark' })
    else for (const word of (ABBREVIATIONS.get(plain) ?? plain).split(' ')) found.push({ raw, plain, word: corrected(word, known), kind: 'word' })
  }
  return found
}

/** The known word one typing error away, or the word itself. Short words have too many neighbours to guess. */
function corrected(word: string, known: ReadonlySet<string>): string {
  if (word.length < 4 || word.length > 20 || known.has(word)) return word
  // Doubled letters and -dt first: the commonest slips of quick typists.
  for (const near of neighbours(word)) if (near[0] === word[0] && known.has(near)) return near
  return word
}

function* neighbours(word: string): Generator<string> {
  for (let i = 0; i + 1 < word.length; i++) yield word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2)
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1)
  for (let i = 1; i <= word.length; i++) for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i)
  for (let i = 1; i < word.length; i++) for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i + 1)
}
const LETTERS = 'enatirodslghvkmubpwjczfxyq'

/** Whether two words are one typing error apart: a letter more, less or other, or two exchanged. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  const restA = a.slice(i), restB = b.slice(i)
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
}

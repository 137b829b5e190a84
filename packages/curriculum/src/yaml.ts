/** YAML in, with every value's line and column, and its mistakes told in plain words. */
import { LineCounter, isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node, type YAMLError } from 'yaml'
import type { Path, Position, Problem } from './problem.ts'

/** Finds the place of a value, or of its key. A place that is missing gives its parent's. */
export type At = (path: Path, what?: 'key' | 'value') => Position

export interface Parsed {
  value: unknown
  at: At
  problems: Problem[]
}

/** Why a file cannot be read, and how to mend it; the parser's own words where we have no better. */
function plain(error: YAMLError): { message: string; allowed?: string } {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: 'a colon followed by a space stands inside the text', allowed: 'put the whole text in "quotes", or start it on the next line after |' }
    case 'MISSING_CHAR':
      return /quote/.test(error.message)
        ? { message: 'a quotation mark is opened and never closed', allowed: 'close it with the same mark; inside "…" a quotation mark is written \\"' }
        : { message: error.message.toLowerCase(), allowed: 'key: value' }
    case 'TAB_AS_INDENT':
      return { message: 'a tab stands at the beginning of the line', allowed: 'spaces, two for each step inwards' }
    case 'DUPLICATE_KEY':
      return { message: 'this key stands here for the second time', allowed: 'each key once; remove one of the two' }
    case 'BAD_SCALAR_START':
      return { message: 'a text may not begin with this character', allowed: 'put the whole text in "quotes"' }
    case 'BAD_INDENT':
      return { message: `the line does not stand where it should (${error.message.toLowerCase()})`, allowed: 'the same number of spaces as its neighbours' }
    case 'UNEXPECTED_TOKEN':
      return { message: `something stands here that does not belong to the line before (${error.message.toLowerCase()})`, allowed: 'check the indentation, and put texts with : # " or \' in quotes' }
    default:
      return { message: error.message }
  }
}

/** Where the quoted text begins that runs on to this place: there the closing mark is missing, not at the end of the file. */
function openedBefore(document: Document, offset: number): number {
  let opened = offset
  visit(document, {
    Scalar(_, node) {
      if (node.type?.startsWith('QUOTE') && node.range && node.range[0] <= offset && offset <= node.range[2]) opened = node.range[0]
    },
  })
  return opened
}

/** Reads one file. Anchors, aliases and tags are refused: in our files a text that begins with * & or ! is a slip. */
export function parseYaml(file: string, text: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problems: Problem[] = []
  const refuse = (offset: number, message: string, allowed?: string) =>
    problems.push({ severity: 'error', file, ...place(offset), path: '', message, allowed })

  // One slip often makes the parser stumble several times; the first of a line is the one to mend.
  const told = new Set<number>()
  for (const error of document.errors) {
    const { message, allowed } = plain(error)
    const offset = /quote/.test(error.message) ? openedBefore(document, error.pos[0]) : error.pos[0]
    const { line } = place(offset)
    if (!told.has(line)) refuse(offset, message, allowed)
    told.add(line)
  }
  visit(document, (_, node) => {
    if (isPair(node) && !isScalar(node.key) && isNode(node.key)) refuse(node.key.range![0], 'a list or a group of keys cannot be a key', 'one word before the colon')
    else if (isAlias(node)) refuse(node.range![0], `a text may not begin with *`, 'put the whole text in "quotes"')
    else if (isScalar(node) || isMap(node) || isSeq(node)) {
      const odd = node.anchor ? '&' : node.tag?.startsWith('!') ? '!' : undefined
      if (odd) refuse(node.range![0], `a text may not begin with ${odd}`, 'put the whole text in "quotes"')
    }
  })
  if (problems.length === 0 && document.contents === null) refuse(0, 'the file is empty')

  const at: At = (path, what = 'value') => {
    let node = document.contents as Node | null
    let offset = node?.range?.[0] ?? 0
    for (const [depth, step] of path.entries()) {
      const last = depth === path.length - 1
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
        if (!pair) break
        const [key, value] = [pair.key as Node, pair.value as Node | null]
        offset = ((last && what === 'key') || !value?.range ? key : value).range![0]
        node = value
      } else if (isSeq(node)) {
        const item = node.items[Number(step)] as Node | undefined
        if (!item?.range) break
        offset = item.range[0]
        node = item
      } else break
    }
    return place(offset)
  }
  return { value: problems.length ? undefined : document.toJS(), at, problems }
}

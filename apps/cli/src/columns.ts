/** Text in columns for a terminal. */

/** A text broken between words into lines of at most `width` characters, the first after `mark`, the others indented two more. A longer word stands alone. */
export function wrapped(text: string, width: number, mark = ''): string[] {
  const lines = [mark]
  const indent = ' '.repeat(mark.length + 2)
  for (const word of text.split(' ')) {
    const now = lines.at(-1)!
    const bare = now === mark || now === indent
    if (!bare && now.length + 1 + word.length > width) lines.push(indent + word)
    else lines[lines.length - 1] = bare ? now + word : `${now} ${word}`
  }
  return lines
}

/** Columns beside each other, as long as the longest. */
export function besides(columns: readonly (readonly string[])[], width: number): string {
  const height = Math.max(...columns.map((column) => column.length))
  return Array.from({ length: height }, (_, i) => columns.map((column) => (column[i] ?? '').padEnd(width)).join(' │ ').trimEnd()).join('\n')
}

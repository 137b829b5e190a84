/** Reads the content folder from disk. Node only. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from './item.ts'

/** Every file below a folder, except hidden ones; paths relative to it, with forward slashes. */
export function readFolder(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name)
      return { path: path.relative(folder, full).split(path.sep).join('/'), text: readFileSync(full, 'utf8') }
    })
}

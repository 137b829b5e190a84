/** A file of the content, and a value that was read from one. */
import type { z } from 'zod'
import type { At } from './yaml.ts'

/** A file below `content/`: its path with forward slashes, and what stands in it. */
export interface SourceFile {
  path: string
  text: string
}

/** A value with the file it stands in, so that later checks can point at the line. */
export interface Item<T> {
  file: string
  value: T
  at: At
}

/** Reads one file by its schema, or by the schema that fits what stands in it, and hands the value on; mistakes become problems. */
export type Read = <T extends object>(
  file: SourceFile, schema: z.ZodType<T> | ((value: unknown) => z.ZodType<T>), into: (item: Item<T>) => void, name?: { key: keyof T & string; is: string },
) => void

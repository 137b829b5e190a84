/** Answers "what is allowed here?" from the schema itself, so the answer cannot drift from the check. */
import { z } from 'zod'
import type { Path } from './problem.ts'

/** The part of JSON Schema that our schemas use. */
interface Shape {
  type?: string
  description?: string
  enum?: (string | number)[]
  const?: string | number
  anyOf?: Shape[]
  /** A choice by one key, as the kind of an item. */
  oneOf?: Shape[]
  properties?: Record<string, Shape>
  propertyNames?: Shape
  additionalProperties?: Shape | boolean
  items?: Shape
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  pattern?: string
}

const known = new WeakMap<z.ZodType, Shape>()
function shapeOf(schema: z.ZodType): Shape {
  let shape = known.get(schema)
  if (!shape) known.set(schema, (shape = z.toJSONSchema(schema, { io: 'input' }) as Shape))
  return shape
}

const choices = (shape: Shape): Shape[] => (shape.anyOf ?? shape.oneOf)?.flatMap(choices) ?? [shape]

/** Every shape that may stand at a place (more than one where the schema offers a choice). */
function shapesAt(schema: z.ZodType, path: Path): Shape[] {
  return path.reduce<Shape[]>(
    (shapes, step) =>
      shapes.flatMap((shape) => {
        const inner = typeof step === 'number' ? shape.items : (shape.properties?.[step] ?? shape.additionalProperties)
        return inner && typeof inner === 'object' ? choices(inner) : []
      }),
    choices(shapeOf(schema)),
  )
}

/** The words of a closed list at a place, if it has one. */
export const wordsAt = (schema: z.ZodType, path: Path): string[] =>
  shapesAt(schema, path).flatMap((shape) => shape.enum ?? (shape.const === undefined ? [] : [shape.const])).map(String)

/** The keys that may stand in the map at a place. */
export const keysAt = (schema: z.ZodType, path: Path): string[] =>
  shapesAt(schema, path).flatMap((shape) => (shape.properties ? Object.keys(shape.properties) : (shape.propertyNames?.enum ?? []).map(String)))

function describe(shape: Shape): string {
  if (shape.enum) return shape.enum.join(', ')
  if (shape.const !== undefined) return String(shape.const)
  if (shape.description) return shape.description
  switch (shape.type) {
    case 'string':
      return shape.pattern ? `a text that fits ${shape.pattern}` : 'a text'
    case 'integer':
    case 'number': {
      const kind = shape.type === 'integer' ? 'a whole number' : 'a number'
      const bound = (n: number | undefined) => n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER
      const from = bound(shape.minimum) ? ` from ${shape.minimum}` : ''
      const to = bound(shape.maximum) ? `${from ? '' : ' up'} to ${shape.maximum}` : ''
      return kind + from + to
    }
    case 'boolean':
      return 'true, false'
    case 'array': {
      const least = shape.minItems ? `at least ${shape.minItems}` : ''
      const most = shape.maxItems ? `at most ${shape.maxItems}` : ''
      const size = [least, most].filter(Boolean).join(' and ')
      return `a list${size ? ` with ${size} items` : ''}${shape.items ? ` (each: ${choices(shape.items).map(describe).join(', or ')})` : ''}`
    }
    case 'object': {
      const keys = shape.properties ? Object.keys(shape.properties) : (shape.propertyNames?.enum ?? [])
      return keys.length ? `these keys: ${keys.join(', ')}` : 'key: value'
    }
    default:
      return 'anything'
  }
}

/** One phrase for what may stand at a place; empty when the place itself is unknown. */
export const allowedAt = (schema: z.ZodType, path: Path): string => [...new Set(shapesAt(schema, path).map(describe))].join(', or ')

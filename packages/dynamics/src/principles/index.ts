/** All principles in the order in which they fire: r1–r46, then the plumbing d1–…. */
import { ATTENTION } from './attention.ts'
import { CLIMATE } from './climate.ts'
import { CONFLICT } from './conflict.ts'
import type { Principle } from './declare.ts'
import { LEAVING } from './leaving.ts'
import { PLUMBING } from './plumbing.ts'
import { PROGRAMME } from './programme.ts'
import { RECOGNITION } from './recognition.ts'

const order = (id: string): number => (id.startsWith('r') ? 0 : 1000) + Number(id.slice(1))

export const PRINCIPLES: readonly Principle[] = [...ATTENTION, ...RECOGNITION, ...LEAVING, ...PROGRAMME, ...CLIMATE, ...CONFLICT, ...PLUMBING].sort((a, b) => order(a.id) - order(b.id))

/** A session in the group room: whoever led it, and nobody else. */
import type { Permission } from './shape.ts'

export const SESSIONS: Permission[] = [
  { thing: 'session', act: 'create', may: { anyone: 'any' }, why: 'Anyone may lead a simulated group, without an account.' },
  { thing: 'session', act: 'list', may: { anyone: 'any' }, why: 'Everyone sees his own sessions; a stranger has none.' },
  { thing: 'session', act: 'read', may: { guest: 'own', person: 'own' }, why: 'A session is seen by whoever led it, from the browser that made it or from her account.' },
  { thing: 'session', act: 'append', may: { guest: 'own', person: 'own' }, why: 'Only who leads a session adds to it.' },
  { thing: 'session', act: 'ask-model', may: { guest: 'own', person: 'own' }, why: 'Only a room that someone leads asks the language model of the house, about its own sentences.' },
  { thing: 'session', act: 'erase', may: { guest: 'own', person: 'own' }, why: 'Only who led a session may erase it.' },
]

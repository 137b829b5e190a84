/** The house itself: pages, health, documents, getting in. */
import type { Permission } from './shape.ts'

export const HOUSE: Permission[] = [
  { thing: 'page', act: 'read', may: { anyone: 'any' }, why: 'The pages hold nobody’s data; what they show is asked for separately.' },
  { thing: 'health', act: 'read', may: { anyone: 'any' }, why: 'Who watches over the server has no account.' },
  { thing: 'interface', act: 'read', may: { anyone: 'any' }, why: 'How to speak with Kring is no secret.' },
  { thing: 'house', act: 'read', may: { anyone: 'any' }, why: 'Before signing in one must know how one can.' },
  { thing: 'account', act: 'sign-in', may: { anyone: 'any' }, why: 'Signing in begins without an account; attempts are counted.' },
  { thing: 'account', act: 'sign-out', may: { anyone: 'any' }, why: 'Leaving is always allowed.' },
  { thing: 'account', act: 'use-link', may: { anyone: 'any' }, why: 'Who holds a link that works once has proof enough for what the link is for.' },
  { thing: 'invitation', act: 'accept', may: { anyone: 'any' }, why: 'Who holds an invitation has no account yet.' },
  { thing: 'demo', act: 'enter', may: { anyone: 'any' }, why: 'The demonstration course is there to be entered by anyone; its people are made up.' },
]

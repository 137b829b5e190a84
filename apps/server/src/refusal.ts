/** Expected refusals: a code for programs, a status, a sentence for people. Thrown in commands and policies, mapped once in app.ts. */
import type { RefusalCode } from '@kring/protocol'

const STATUS: Record<RefusalCode, number> = {
  'bad-request': 400,
  'not-found': 404,
  'event-id-reused': 409,
  'session-closed': 409,
  'cursor-unknown': 409,
  'too-large': 413,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
  'sign-in-needed': 401,
  'sign-in-failed': 401,
  'code-wrong': 400,
  'second-factor-needed': 403,
  'sign-in-again': 403,
  'account-disabled': 403,
  'not-allowed': 403,
  conflict: 409,
  'link-expired': 410,
}

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly issues: { where: string; what: string }[] | undefined
  constructor(code: RefusalCode, message: string, issues?: { where: string; what: string }[]) {
    super(message)
    this.code = code
    this.status = STATUS[code]
    this.issues = issues
  }
}

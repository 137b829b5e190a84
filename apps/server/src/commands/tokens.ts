/** Links that work once: only the hash of a token is kept. */
import { createHash, randomBytes } from 'node:crypto'

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
export const makeToken = (): { token: string; hash: Buffer } => {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

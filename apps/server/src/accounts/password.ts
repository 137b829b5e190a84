/** Hashes a password as the accounts library does; the library is loaded at first use, for a server that starts need not wait for it. */
export async function hash(password: string): Promise<string> {
  const { hashPassword } = await import('better-auth/crypto')
  return hashPassword(password)
}

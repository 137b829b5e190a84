/**
 * One data folder, made once in a run; every test file that needs a database takes a copy, which costs far less than making one.
 * Copies do not wait for the disk: what a test proves about crashes (crash.test.ts, nodes.test.ts) is proved on a folder of its own.
 */
import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Where a run keeps the folder to copy, for its test files. */
const PLACE = 'KRING_TEST_DATABASE'

/** A new folder into which the database's own user may go. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(process.env['KRING_TEST_TMP'] ?? tmpdir(), 'kring-'))
  chmodSync(folder, 0o755)
  return folder
}

/** A data folder with a database that has every table; an empty one when the run made no template. */
export function databaseFolder(): string {
  const folder = dataFolder()
  const template = process.env[PLACE]
  if (template && process.platform === 'win32') cpSync(template, folder, { recursive: true })
  // Owners and rights go along: the database's files belong to its own user.
  else if (template) execFileSync('cp', ['-a', `${template}/.`, folder])
  return folder
}

/** For a vitest `globalSetup`: `make` fills the folder and stops what it started. Answers with what clears it away. */
export async function makeTemplate(make: (folder: string) => Promise<void>): Promise<() => void> {
  const folder = dataFolder()
  await make(folder)
  // Only a database that has wholly stopped can be copied: on a busy machine it writes its last for longer than a server waits for it.
  const end = Date.now() + 60_000
  while (existsSync(join(folder, 'postgres', 'postmaster.pid'))) {
    if (Date.now() > end) throw new Error(`The database in ${folder} does not stop, so it cannot be copied.`)
    await wait(50)
  }
  appendFileSync(join(folder, 'postgres', 'postgresql.conf'), '\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\n')
  process.env[PLACE] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

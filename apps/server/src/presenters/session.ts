import type { SessionView } from '@kring/protocol'
import type { SessionRow } from '../commands/sessions.ts'

export const presentSession = (row: SessionRow): SessionView => ({
  id: row.id,
  scenario: row.scenario,
  language: row.language,
  seed: Number(row.seed),
  createdAt: row.created_at.toISOString(),
  closedAt: row.closed_at?.toISOString() ?? null,
  last: row.last_seq,
})

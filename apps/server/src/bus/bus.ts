/** Live fan-out: "session X has an event up to seq N". Only numbers travel; readers fetch from the database. */
export interface Bus {
  /** Called inside the append's transaction where that matters (PostgreSQL); after it otherwise. */
  readonly notifiesInTransaction: boolean
  publish(session: string, seq: number): Promise<void>
  /** Returns the way to stop listening. */
  subscribe(session: string, listener: (seq: number) => void): () => void
  close(): Promise<void>
}

/** Listeners per session on this node; both buses deliver through it. */
export class Listeners {
  private readonly bySession = new Map<string, Set<(seq: number) => void>>()

  add(session: string, listener: (seq: number) => void): () => void {
    const set = this.bySession.get(session) ?? new Set()
    set.add(listener)
    this.bySession.set(session, set)
    return () => {
      set.delete(listener)
      if (set.size === 0) this.bySession.delete(session)
    }
  }

  tell(session: string, seq: number): void {
    for (const listener of this.bySession.get(session) ?? []) listener(seq)
  }

  /** After a lost connection: everyone looks in the database for what he missed. */
  tellAll(): void {
    for (const set of this.bySession.values()) for (const listener of set) listener(Number.MAX_SAFE_INTEGER)
  }
}

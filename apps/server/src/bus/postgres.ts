/** Fan-out by PostgreSQL LISTEN/NOTIFY: one listening connection per node, reconnecting by itself. */
import pg from 'pg'
import { type Bus, Listeners } from './bus.ts'

export const CHANNEL = 'kring_event'

export async function postgresBus(url: string, log: (message: string) => void): Promise<Bus> {
  const listeners = new Listeners()
  let closed = false
  let client: pg.Client
  let retry: NodeJS.Timeout | undefined

  const connect = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url, keepAlive: true })
    client.on('error', () => {})
    client.on('notification', ({ payload }) => {
      const [session, seq] = (payload ?? '').split(' ')
      if (session && seq) listeners.tell(session, Number(seq))
    })
    client.on('end', () => {
      if (closed) return
      log('lost the LISTEN connection; trying again')
      retry = setTimeout(again, 500)
    })
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    listeners.tellAll()
  }
  const again = (): void => {
    connect().catch(() => {
      if (!closed) retry = setTimeout(again, 1000)
    })
  }
  await connect()

  return {
    notifiesInTransaction: true,
    async publish() {
      // The append itself calls pg_notify in its transaction (commands/append-events.ts): nobody hears of an event that was rolled back.
    },
    subscribe: (session, listener) => listeners.add(session, listener),
    async close() {
      closed = true
      clearTimeout(retry)
      await client.end().catch(() => {})
    },
  }
}

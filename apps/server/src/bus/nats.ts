/** Fan-out by NATS, for installations with many nodes. */
import { connect } from '@nats-io/transport-node'
import { type Bus, Listeners } from './bus.ts'

const SUBJECT = 'kring.event'

export async function natsBus(url: string, log: (message: string) => void): Promise<Bus> {
  const listeners = new Listeners()
  const connection = await connect({ servers: url, maxReconnectAttempts: -1, name: 'kring' })
  const watchStatus = async (): Promise<void> => {
    for await (const status of connection.status()) {
      if (status.type === 'reconnect') listeners.tellAll()
      else if (status.type === 'disconnect') log('lost the NATS connection; trying again')
    }
  }
  const receive = async (): Promise<void> => {
    for await (const message of connection.subscribe(SUBJECT)) {
      const [session, seq] = message.string().split(' ')
      if (session && seq) listeners.tell(session, Number(seq))
    }
  }
  void watchStatus()
  void receive()
  await connection.flush()
  return {
    notifiesInTransaction: false,
    async publish(session, seq) {
      connection.publish(SUBJECT, `${session} ${seq}`)
    },
    subscribe: (session, listener) => listeners.add(session, listener),
    async close() {
      await connection.drain()
    },
  }
}

/** Starts the worker that plays, and hands on what it says; the answer is how to stop it. */
import type { Order, Reply } from './worker.ts'

export function play(order: Order, hear: (reply: Reply) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => hear(data))
  worker.addEventListener('error', (event) => hear({ kind: 'failed', message: event.message || 'worker' }))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(order)
  return () => worker.terminate()
}

/** Any whole number that the model takes as a seed. */
export const luck = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!

/** What the three styles do in a group: worked out once by the model on this device, then kept as long as the model stays the same. */
import type { Scenario } from '@kring/curriculum'
import { ENGINE_VERSION } from '@kring/dynamics'
import { groupOf } from '@kring/language'
import type { Order, Styles } from './worker.ts'

const keyOf = (scenario: string): string => `kring.styles.${scenario}.${ENGINE_VERSION}`

function kept(key: string): Styles | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Styles | null) ?? undefined
  } catch {
    return undefined // Broken or forbidden storage: it is worked out again.
  }
}

/** @throws Error when the worker fails. */
export async function stylesIn(scenario: Scenario, signal: AbortSignal): Promise<Styles> {
  const key = keyOf(scenario.id)
  const known = kept(key)
  if (known) return known
  const group = groupOf(scenario)
  const found = await new Promise<Styles>((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const end = () => worker.terminate()
    worker.addEventListener('message', ({ data }: MessageEvent<Styles>) => { end(); resolve(data) })
    worker.addEventListener('error', (event) => { end(); reject(new Error(event.message || 'worker')) })
    signal.addEventListener('abort', () => { end(); reject(new DOMException('stopped', 'AbortError')) })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage({ group } satisfies Order)
  })
  try {
    localStorage.setItem(key, JSON.stringify(found))
  } catch {
    // As above.
  }
  return found
}

/**
 * Keeps a report while it is written: every change goes to this device at once and to the server a moment later, and what another window,
 * device or the server has comes in. Yjs merges by itself, so nothing is ever overwritten; sending twice does no harm. What is told
 * (`Kept`) is only what was confirmed.
 */
import { writingKept, writingView } from '@kring/protocol'
import * as Y from 'yjs'
import { ask, type Code, Refused } from '../people/ask.ts'
import { uuid } from '../session/ids.ts'
import { backoff } from '../session/sync.ts'
import { fromBase64, toBase64 } from './base64.ts'
import type { Device } from './device.ts'

export interface Kept {
  /** loading: what this device has is not there yet. refused: this browser keeps nothing. */
  device: 'loading' | 'writing' | 'kept' | 'refused'
  /** waiting: no line, it goes by itself later. refused: the server does not take it (`why`). */
  server: 'unknown' | 'sending' | 'kept' | 'waiting' | 'refused'
  why: Code | null
}

/** How long a change waits for the next before it is sent, in ms. */
const PAUSE_MS = 400
/** How long another window has to send what it wrote before this one asks the server whether it is there, in ms. */
const OTHER_WINDOW_MS = 2500

/** What `doc` has and the server has not, as one piece; null when that is nothing. */
export function missingThere(doc: Y.Doc, there: Uint8Array | null): Uint8Array | null {
  const remote = new Y.Doc()
  if (there) Y.applyUpdate(remote, there)
  const same = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(remote))
  const missing = same ? null : Y.encodeStateAsUpdate(doc, Y.encodeStateVector(remote))
  remote.destroy()
  return missing
}

export class Keeping {
  readonly doc = new Y.Doc()
  readonly #device: Device
  readonly #path: string
  readonly #channel: BroadcastChannel | null
  readonly #listeners = new Set<() => void>()
  #kept: Kept = { device: 'loading', server: 'unknown', why: null }
  /** Changes on their way to the device, and to the server. */
  #toDevice: Uint8Array[] = []
  #writing = false
  #toServer: Uint8Array[] = []
  #sending = false
  /** The server has confirmed all but what is in `#toServer`. */
  #checked = false
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #stream: EventSource | undefined
  #last = 0
  #stopped = false

  constructor(device: Device, path: string, channel: string) {
    this.#device = device
    this.#path = path
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channel)
    this.#channel?.addEventListener('message', this.#fromWindow)
    this.doc.on('update', this.#changed)
    window.addEventListener('online', this.again)
    document.addEventListener('visibilitychange', this.#seen)
    void this.#begin()
  }

  get kept(): Kept {
    return this.#kept
  }
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  #tell(change: Partial<Kept>): void {
    if (this.#stopped) return
    this.#kept = { ...this.#kept, ...change }
    for (const listener of this.#listeners) listener()
  }

  async #begin(): Promise<void> {
    try {
      for (const piece of await this.#device.load()) Y.applyUpdate(this.doc, piece, 'device')
      this.#tell({ device: 'kept' })
    } catch {
      this.#tell({ device: 'refused' })
    }
    this.again()
  }

  #changed = (update: Uint8Array, origin: unknown): void => {
    if (origin === 'device') return
    this.#toDevice.push(update)
    void this.#keepHere()
    if (origin === 'server') return
    if (origin === 'window') {
      this.#checked = false
      return this.#soon(OTHER_WINDOW_MS)
    }
    // A BroadcastChannel reaches only windows of this site; there is no target to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#channel?.postMessage(update)
    this.#toServer.push(update)
    this.#soon(PAUSE_MS)
  }

  /** One write at a time; what comes meanwhile goes in the next. */
  async #keepHere(): Promise<void> {
    if (this.#writing || this.#kept.device === 'loading') return
    this.#writing = true
    while (this.#toDevice.length > 0) {
      const pieces = this.#toDevice
      this.#toDevice = []
      if (this.#kept.device !== 'refused') this.#tell({ device: 'writing' })
      try {
        await this.#device.add(Y.mergeUpdates(pieces))
        this.#tell({ device: 'kept' })
      } catch {
        this.#tell({ device: 'refused' })
      }
    }
    this.#writing = false
  }

  #soon(ms: number): void {
    if (this.#kept.server !== 'waiting' && this.#kept.server !== 'refused') this.#tell({ server: 'sending' })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(), this.#failures > 0 ? backoff(this.#failures, Math.random()) : ms)
  }

  /** Tries at once: the line is back, she signed in again, or someone asks. */
  again = (): void => {
    if (this.#stopped) return
    this.#checked = false
    clearTimeout(this.#timer)
    void this.#send()
  }

  /** Everything that is still to be sent. When it is not known what the server has, that is asked first. */
  async #send(): Promise<void> {
    if (this.#sending || this.#stopped) return
    this.#sending = true
    if (this.#failures === 0) this.#tell({ server: 'sending' })
    let pieces: Uint8Array[] = []
    try {
      if (!this.#checked) await this.#meet()
      while (this.#toServer.length > 0) {
        pieces = this.#toServer
        this.#toServer = []
        await ask(writingKept, this.#path, { method: 'POST', body: { writing: [{ id: uuid(), update: toBase64(Y.mergeUpdates(pieces)) }] } })
        pieces = []
      }
      this.#failures = 0
      this.#listen()
      this.#tell({ server: this.#checked ? 'kept' : 'sending', why: null })
    } catch (error) {
      this.#toServer = [...pieces, ...this.#toServer]
      this.#checked = false
      this.#failures++
      const code: Code = error instanceof Refused ? error.code : 'strange'
      const passing = ['offline', 'unavailable', 'internal', 'too-many-requests', 'strange'].includes(code)
      this.#tell({ server: passing ? 'waiting' : 'refused', why: code })
      if (passing) this.#timer = setTimeout(() => void this.#send(), backoff(this.#failures, Math.random()))
    } finally {
      this.#sending = false
    }
    if (!this.#stopped && this.#failures === 0 && (this.#toServer.length > 0 || !this.#checked)) this.#soon(PAUSE_MS)
  }

  /** Takes in what the server has, and notes what it has not. */
  async #meet(): Promise<void> {
    const { update, last } = await ask(writingView, this.#path)
    const there = update === null ? null : fromBase64(update)
    if (there) Y.applyUpdate(this.doc, there, 'server')
    const missing = missingThere(this.doc, there)
    this.#toServer = missing ? [missing] : []
    this.#last = Math.max(this.#last, last)
    this.#checked = true
  }

  /** Follows what other devices write. A browser reconnects by itself, except after a refusal: then the next sending begins anew. */
  #listen(): void {
    if (this.#stopped || (this.#stream && this.#stream.readyState !== EventSource.CLOSED)) return
    const stream = new EventSource(`${this.#path}?after=${this.#last}`)
    this.#stream = stream
    stream.addEventListener('writing', (event) => {
      this.#last = Number(event.lastEventId) || this.#last
      Y.applyUpdate(this.doc, fromBase64((JSON.parse(String(event.data)) as { update: string }).update), 'server')
    })
    // The line fell away: what was confirmed stays so, but the next change must ask anew.
    stream.addEventListener('error', () => {
      if (this.#stopped || this.#failures > 0) return
      this.#checked = false
      this.#soon(PAUSE_MS)
    })
  }

  #fromWindow = (event: MessageEvent): void => {
    if (event.data instanceof Uint8Array) Y.applyUpdate(this.doc, event.data, 'window')
  }
  #seen = (): void => {
    if (document.visibilityState === 'visible' && this.#kept.server !== 'kept') this.again()
    else if (document.visibilityState === 'hidden' && this.#toServer.length > 0) void this.#send()
  }

  /** Takes the copy from this device, when the server has all of it; else it stays and answers false. */
  async forgetHere(): Promise<boolean> {
    if (this.#kept.server !== 'kept' || this.#writing) return false
    await this.#device.erase()
    this.stop()
    return true
  }

  stop(): void {
    // What is still on its way goes on; nobody listens any more.
    if (this.#toServer.length > 0) void this.#send()
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#stream?.close()
    this.#channel?.removeEventListener('message', this.#fromWindow)
    this.#channel?.close()
    window.removeEventListener('online', this.again)
    document.removeEventListener('visibilitychange', this.#seen)
  }
}

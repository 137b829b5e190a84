/** The page's side of the work: some workers, one plan, what came in so far. Knows no React; whoever shows it subscribes. */
import { type Act, type Alternative, type Decision, type Hindsight, type Plan, planOf, type Question, type Reason, ROLLOUTS, type Task } from '@kring/dynamics'
import type { KeptHindsight } from '../session/log.ts'
import type { Answer, Asked, Branch, FromWorker, ToWorker } from './messages.ts'

export interface Known {
  decision: Decision
  /** Undefined until something of it was replayed. */
  hindsight?: Hindsight
  /** Everything of it was replayed. */
  final: boolean
  busy: boolean
  failed: boolean
}

export interface CrewView {
  state: 'opening' | 'working' | 'stopped' | 'done' | 'refused' | 'no-workers'
  because?: Extract<FromWorker, { type: 'refused' }>['because']
  /** In the order of the session. */
  known: Known[]
}

/** What the crew asks of a worker; a page gives a real one, a test its own. */
export interface Hand {
  post(message: ToWorker): void
  listen(heard: (message: FromWorker) => void, broken: () => void): void
  dismiss(): void
}

/** As many as the machine has cores to spare: the page keeps one for itself. */
export const crewSize = (cores: number | undefined): number => Math.min(4, Math.max(1, (cores ?? 2) - 1))

type Waiting = { resolve(message: Answer): void; reject(error: Error): void }

export class Crew {
  readonly #session: string
  readonly #stamp: string
  readonly #hire: () => Hand
  readonly #size: number
  readonly #listeners = new Set<() => void>()
  readonly #waiting = new Map<number, Waiting>()
  /** Found on an earlier visit, by decision. */
  readonly #earlier: Map<number, Hindsight>
  #view: CrewView
  #hands: Hand[] = []
  #questions: Question[] = []
  #plan: Plan | undefined
  #ids = 0
  /** What was asked before there was a worker that had read the session. */
  #ready: Promise<void> | undefined

  constructor(options: { session: string; stamp: string; kept: KeptHindsight[]; hire: () => Hand; size: number }) {
    const { session, stamp, kept, hire, size } = options
    this.#session = session
    this.#stamp = stamp
    this.#hire = hire
    this.#size = size
    const good = kept.filter((one) => one.stamp === stamp).sort((a, b) => a.n - b.n)
    const all = good.length > 0 && good.length === good[0]!.of
    const known = good.map(({ hindsight }): Known => ({ decision: hindsight.decision, hindsight, final: true, busy: false, failed: false }))
    // A part of it is laid in its places when the session was read again.
    this.#view = { state: all ? 'done' : 'opening', known: all ? known : [] }
    this.#earlier = new Map(good.map(({ n, hindsight }) => [n, hindsight]))
  }

  getView = (): CrewView => this.#view

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #set(change: Partial<CrewView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }

  #change(index: number, change: Partial<Known>): void {
    this.#set({ known: this.#view.known.map((one, i) => (i === index ? { ...one, ...change } : one)) })
  }

  /** Begins, or goes on after `stop`. Does nothing when everything is known. */
  start = (): void => {
    if (this.#view.state === 'done' || this.#view.state === 'working' || this.#view.state === 'refused') return
    this.#open().then(() => this.#work(), () => undefined)
  }

  /** Once more for what failed, and for everything when a worker broke. */
  retry = (): void => {
    if (this.#view.state === 'no-workers') this.#dismiss()
    this.#set({ state: 'opening' })
    this.start()
  }

  /** Ends all work at once; what came in stays. */
  stop = (): void => {
    this.#dismiss()
    if (this.#view.state === 'working' || this.#view.state === 'opening') this.#set({ state: 'stopped', known: this.#view.known.map((one) => ({ ...one, busy: false })) })
  }

  #dismiss(): void {
    for (const hand of this.#hands) hand.dismiss()
    this.#hands = []
    this.#ready = undefined
    this.#plan = undefined
    for (const { reject } of this.#waiting.values()) reject(new Error('stopped'))
    this.#waiting.clear()
  }

  /** Why an alternative differs from what she did. */
  why = (decision: number, act: Act): Promise<Reason[]> =>
    this.#askAny((id) => ({ type: 'why', id, decision, act })).then((answer) => (answer.type === 'because' ? answer.reasons : []))

  /** How it could have gone with an alternative, said in these words. */
  read = (decision: number, { act, typical }: Alternative, text: string): Promise<Branch> =>
    this.#askAny((id) => ({ type: 'read', id, decision, alternative: { act, typical }, text })).then((answer) => (answer.type === 'branch' ? answer.branch : []))

  /** Begins a new session at this decision; gives its id. */
  goOn = (decision: number, act: Act, text: string): Promise<string> =>
    this.#askAny((id) => ({ type: 'go-on', id, decision, act, text })).then((answer) => {
      if (answer.type !== 'gone-on') throw new Error('no session was begun')
      return answer.session
    })

  /** Asks whichever worker has read the session; it answers between two pieces of work. */
  async #askAny(asked: (id: number) => Asked): Promise<Answer> {
    await this.#open()
    return this.#ask(this.#hands[0]!, asked)
  }

  /** Hires the first worker and has it read the session; the others follow when there is work. */
  #open(): Promise<void> {
    this.#ready ??= new Promise((resolve, reject) => {
      const first = this.#hireOne((message) => {
        if (message.type === 'refused') {
          this.#set({ state: 'refused', because: message.because })
          return reject(new Error(message.because))
        }
        if (message.type === 'opened') {
          this.#questions = message.questions
          if (this.#view.known.length === 0) {
            this.#set({
              known: message.questions.map(({ decision }, i): Known => {
                const hindsight = this.#earlier.get(i)
                return { decision, ...(hindsight && { hindsight }), final: hindsight !== undefined, busy: false, failed: false }
              }),
            })
          }
          resolve()
        }
      }, reject)
      first?.post({ type: 'open', session: this.#session, stamp: this.#stamp })
    })
    return this.#ready
  }

  #hireOne(opened: (message: Extract<FromWorker, { type: 'opened' | 'refused' }>) => unknown, broken: (error: Error) => void): Hand | undefined {
    try {
      const hand = this.#hire()
      hand.listen(
        (message) => {
          if (!('id' in message)) return opened(message)
          const waiting = this.#waiting.get(message.id)
          this.#waiting.delete(message.id)
          if (message.type === 'failed') waiting?.reject(new Error(message.what))
          else waiting?.resolve(message)
        },
        () => {
          this.#set({ state: 'no-workers' })
          broken(new Error('a worker broke'))
        },
      )
      this.#hands.push(hand)
      return hand
    } catch (error) {
      this.#set({ state: 'no-workers' })
      broken(error instanceof Error ? error : new Error(String(error)))
      return undefined
    }
  }

  #ask(hand: Hand, message: (id: number) => Asked): Promise<Answer> {
    const id = this.#ids++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      hand.post(message(id))
    })
  }

  #work(): void {
    const open = this.#view.known.flatMap(({ final }, i) => (final ? [] : [i]))
    if (open.length === 0) return this.#set({ state: 'done' })
    this.#set({ state: 'working', known: this.#view.known.map((one) => ({ ...one, failed: false })) })
    const plan = planOf(this.#questions, { only: open })
    this.#plan = plan
    const idle = new Set<Hand>()
    let active = 0
    const work = async (hand: Hand): Promise<void> => {
      idle.delete(hand)
      for (let task = plan.next(); task && this.#plan === plan; task = plan.next()) {
        active++
        await this.#do(plan, hand, task)
        active--
        // What one brings in may be work for the others.
        for (const other of Array.from(idle)) void work(other)
      }
      idle.add(hand)
      if (active === 0 && this.#plan === plan) this.#set({ state: 'done' })
    }
    for (const hand of this.#hands) void work(hand)
    while (this.#hands.length < this.#size) {
      const hand = this.#hireOne((message) => message.type === 'opened' && hand && work(hand), () => undefined)
      if (!hand) break
      hand.post({ type: 'open', session: this.#session, stamp: this.#stamp })
    }
  }

  async #do(plan: Plan, hand: Hand, task: Task): Promise<void> {
    this.#change(task.decision, { busy: true })
    try {
      const answer = await this.#ask(hand, (id) => ({ type: 'work', id, task, final: task.to === ROLLOUTS }))
      if (answer.type !== 'done' || this.#plan !== plan) return
      const { hindsight, final: finished } = plan.take(answer.done)
      this.#change(task.decision, { hindsight, final: finished, busy: false })
    } catch {
      // Stopped by her: nothing failed.
      if (this.#plan === plan) this.#change(task.decision, { busy: false, failed: true })
    }
  }
}

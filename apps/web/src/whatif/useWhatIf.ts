/** What the page needs of a session: its log, its people, and the crew that works out what else could have happened. */
import type { Knowledge, Scenario } from '@kring/curriculum'
import type { NewEvent } from '@kring/protocol'
import { startTransition, useEffect, useState } from 'react'
import { knowledge as fetchKnowledge } from '../content/index.ts'
import { readLog, type Reading } from '../debrief/reading.ts'
import { scenarioOfLog } from '../session/scenario.ts'
import { readHindsight, readSession, type SessionRecord } from '../session/log.ts'
import { Crew, crewSize, type CrewView, type Hand } from './crew.ts'
import type { FromWorker } from './messages.ts'
import { stampOf } from './stamp.ts'

export interface Ready {
  state: 'ready'
  record: SessionRecord
  events: NewEvent[]
  scenario: Scenario
  reading: Reading
  crew: Crew
}
export type Found = { state: 'loading' | 'missing' | 'broken' } | Ready

function hire(): Hand {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return {
    // A worker is no window: there is no target to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (message) => worker.postMessage(message),
    listen(heard, broken) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => heard(data))
      worker.addEventListener('error', broken)
    },
    dismiss: () => worker.terminate(),
  }
}

/** Opens a session for looking at what else could have happened, and starts the work. */
export function useWhatIf(id: string): Found {
  const [found, setFound] = useState<Found>({ state: 'loading' })
  useEffect(() => {
    let wanted = true
    let crew: Crew | undefined
    const open = async (): Promise<void> => {
      const kept = await readSession(id)
      const scenario = kept && (await scenarioOfLog(kept.record.scenario, kept.events))
      if (!wanted) return
      if (!kept || !scenario) return setFound({ state: 'missing' })
      const reading = readLog(kept.events)
      if (!reading) return setFound({ state: 'broken' })
      const stamp = stampOf(kept.events)
      const earlier = await readHindsight(id).catch(() => [])
      if (!wanted) return
      crew = new Crew({ session: id, stamp, kept: earlier, hire, size: crewSize(navigator.hardwareConcurrency) })
      setFound({ state: 'ready', record: kept.record, events: kept.events, scenario, reading, crew })
      crew.start()
    }
    open().catch(() => wanted && setFound({ state: 'missing' }))
    return () => {
      wanted = false
      crew?.stop()
    }
  }, [id])
  return found
}

/** What the crew has found. What comes in is drawn in small steps, so that it never keeps her finger or eye waiting. */
export function useCrew(crew: Crew): CrewView {
  const [view, setView] = useState(crew.getView)
  useEffect(() => {
    const see = (): void => startTransition(() => setView(crew.getView()))
    see()
    return crew.subscribe(see)
  }, [crew])
  return view
}

/** The web of knowledge; undefined until it is there, or when it cannot be fetched. */
export function useWeb(): Knowledge | undefined {
  const [web, setWeb] = useState<Knowledge>()
  useEffect(() => void fetchKnowledge().then(setWeb, () => undefined), [])
  return web
}

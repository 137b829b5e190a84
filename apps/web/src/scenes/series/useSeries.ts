/** A series while it is watched: what the worker has played, where she is, and whether it goes on by itself. */
import type { GroupSpec } from '@kring/dynamics'
import type { Scenario } from '@kring/curriculum'
import type { SeriesEnd, SeriesSession } from '@kring/language'
import { useCallback, useEffect, useRef, useState } from 'react'
import { currentSettings, type Pace } from '../../app/settings.ts'
import type { SeriesChoice } from '../../series/choice.ts'
import { luck, play } from '../../series/play.ts'

export interface Watched {
  choice: SeriesChoice
  scenario: Scenario | null
  group: GroupSpec
  seed: number
  sessions: SeriesSession[]
  end: SeriesEnd | null
}

/** Time to look at a circle and read a few lines, in milliseconds; "direct" goes to the end at once. */
const REST: Record<Pace, number> = { calm: 3200, brisk: 1600, direct: 0 }

export interface SeriesState {
  watched: Watched | null
  failed: boolean
  /** Place: a session counts from 0; one past the last is the end. */
  at: number
  /** The furthest place she has been. */
  seen: number
  playing: boolean
  last: number | null
  begin(choice: SeriesChoice, scenario: Scenario | null, group: GroupSpec): void
  goTo(at: number): void
  setPlaying(playing: boolean): void
  leave(): void
}

export function useSeries(): SeriesState {
  const [watched, setWatched] = useState<Watched | null>(null)
  const [failed, setFailed] = useState(false)
  const [at, setAt] = useState(0)
  const [seen, setSeen] = useState(0)
  const [playing, setPlaying] = useState(false)
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])

  const move = useCallback((to: number) => {
    setAt(to)
    setSeen((before) => Math.max(before, to))
  }, [])

  const begin = useCallback((choice: SeriesChoice, scenario: Scenario | null, group: GroupSpec) => {
    stop.current()
    const seed = luck()
    setFailed(false)
    setAt(0)
    setSeen(0)
    setPlaying(true)
    setWatched({ choice, scenario, group, seed, sessions: [], end: null })
    stop.current = play({ kind: 'series', group, seed, leading: choice.leading }, (reply) => {
      if (reply.kind === 'failed') setFailed(true)
      else setWatched((now) => now && (reply.kind === 'session' ? { ...now, sessions: [...now.sessions, reply.session] } : { ...now, end: reply.end }))
    })
  }, [])

  const leave = useCallback(() => {
    stop.current()
    setWatched(null)
    setPlaying(false)
  }, [])

  const played = watched?.sessions.length ?? 0
  const last = watched?.end ? played : null
  // It goes on when the next session has been played, until the end.
  const ready = watched !== null && (last === null ? at + 1 < played : at < last)
  useEffect(() => {
    if (!playing) return undefined
    if (last !== null && at === last) {
      setPlaying(false)
      return undefined
    }
    if (!ready) return undefined
    const rest = REST[currentSettings().pace]
    if (rest === 0) {
      if (last !== null) move(last)
      return undefined
    }
    const timer = setTimeout(() => move(at + 1), rest)
    return () => clearTimeout(timer)
  }, [playing, ready, at, last, move])

  const goTo = useCallback((to: number) => {
    setPlaying(false)
    move(to)
  }, [move])

  return { watched, failed, at, seen, playing, last, begin, goTo, setPlaying, leave }
}

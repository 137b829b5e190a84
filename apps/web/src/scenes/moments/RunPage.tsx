import type { Knowledge, MomentText, Scenario, VoiceBook } from '@kring/curriculum'
import type { Occurrence } from '@kring/dynamics'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { currentSettings, useSettings } from '../../app/settings.ts'
import { momentsTexts } from '../../i18n/moments.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { openRound } from '../../moments/round.ts'
import { keepRun, type Run, type Time, TIMES } from '../../moments/run.ts'
import { nextOccurrence } from '../../moments/search.ts'
import { newSeed } from '../../session/ids.ts'
import type { Room } from '../../session/room.ts'
import { Overview } from './Overview.tsx'
import { Round, RoundHead } from './Round.tsx'
import './moments.css'

const route = getRouteApi('/oefenen/$groep/$moment')

/** /oefenen/<group>/<moment>: another moment of another group is another run. */
export function RunPage() {
  const { web, scenario, book, moment } = route.useLoaderData()
  return <MomentRun key={`${scenario.id} ${moment.id}`} web={web} scenario={scenario} book={book} moment={moment} />
}

const fresh = (scenario: Scenario, moment: MomentText): Run => ({ group: scenario.id, moment: moment.id, at: new Date().toISOString(), times: [] })

type Stage = { step: 'searching' } | { step: 'round'; occurrence: Occurrence; room: Room } | { step: 'over'; because: 'done' | 'stopped' | 'enough' | 'not-found' }

/** Twelve times one moment: each is looked for, led and weighed; then the whole run is looked back on. */
function MomentRun({ web, scenario, book, moment }: { web: Knowledge; scenario: Scenario; book: VoiceBook; moment: MomentText }) {
  const t = useTexts(momentsTexts)
  const { language } = useSettings()
  useTitle(moment.name[language])
  const [run, setRun] = useState(() => fresh(scenario, moment))
  const [stage, setStage] = useState<Stage>({ step: 'searching' })
  const ahead = useRef<{ seed: number; coming: Promise<Occurrence | null> } | null>(null)
  const over = useRef(new AbortController())

  /** Looks for the next session while she still leads this one. */
  const look = useCallback((seed: number) => {
    ahead.current = { seed, coming: nextOccurrence(scenario, moment.id, seed, over.current.signal) }
    return ahead.current.coming
  }, [scenario, moment])
  const openOne = useCallback((occurrence: Occurrence) => {
    look(occurrence.seed + 1)
    setStage({ step: 'round', occurrence, room: openRound(scenario, book, occurrence, currentSettings().pace) })
  }, [scenario, book, look])
  const goOn = useCallback(async (times: number) => {
    setStage({ step: 'searching' })
    const found = await (ahead.current?.coming ?? look(newSeed()))
    if (over.current.signal.aborted) return
    if (found) openOne(found)
    else setStage({ step: 'over', because: times > 0 ? 'enough' : 'not-found' })
  }, [look, openOne])

  useEffect(() => {
    over.current = new AbortController()
    ahead.current = null
    void goOn(0)
    return () => over.current.abort()
  }, [goOn])

  const did = (time: Time) => {
    const times = [...run.times.filter(({ seed }) => seed !== time.seed), time]
    const next = { ...run, times }
    setRun(next)
    keepRun(next)
  }
  const begin = () => {
    setRun(fresh(scenario, moment))
    void goOn(0)
  }

  if (stage.step === 'over') return <Overview run={run} web={web} scenario={scenario} moment={moment} because={stage.because} onAgain={begin} />
  const done = run.times.length
  const stop = () => setStage({ step: 'over', because: 'stopped' })
  if (stage.step === 'searching')
    return (
      <div className="room">
        <RoundHead moment={moment} n={Math.min(TIMES, done + 1)} of={TIMES} onStop={stop} />
        <p className="moment-wait" role="status">{t.searching}</p>
      </div>
    )
  const { occurrence, room } = stage
  const n = run.times.some(({ seed }) => seed === occurrence.seed) ? done : done + 1
  return (
    <Round
      key={room.id} room={room} occurrence={occurrence} moment={moment} web={web} n={n} of={TIMES} onDid={did} onStop={stop}
      onSame={() => setStage({ step: 'round', occurrence, room: openRound(scenario, book, occurrence, currentSettings().pace) })}
      onNext={() => (done >= TIMES ? setStage({ step: 'over', because: 'done' }) : void goOn(done))}
    />
  )
}

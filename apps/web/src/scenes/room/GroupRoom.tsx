import type { Knowledge } from '@kring/curriculum'
import type { Seat } from '@kring/dynamics'
import { hearingOf, pairListener } from '@kring/language'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { knowledge } from '../../content/index.ts'
import { pairTexts } from '../../i18n/pair.ts'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useHouseModel, useSwitchedOff } from '../../outside/house.ts'
import { OutsideNotice } from '../../outside/Notice.tsx'
import type { SessionRecord } from '../../session/log.ts'
import type { Room } from '../../session/room.ts'
import type { Kept } from '../../session/sync.ts'
import { useListener, type Listener } from '../../session/understanding.ts'
import { useRoomView } from '../../session/useRoom.ts'
import { PairEnded } from '../pair/PairEnded.tsx'
import { Broken } from './Broken.tsx'
import { Circle } from './Circle.tsx'
import { Ended, Finish } from './Finish.tsx'
import { Help } from './Help.tsx'
import { Palette } from './Palette.tsx'
import { Paused } from './Paused.tsx'
import { RoomHead } from './RoomHead.tsx'
import { Say } from './Say.tsx'
import type { MenuOpen } from './Say.tsx'
import { Talk } from './Talk.tsx'
import { useDraft } from './useDraft.ts'
import { useShortcuts } from './useShortcuts.ts'
import { Watching } from './Watching.tsx'

const NOTHING = { interventions: [], themes: [] }

/** The room as its leader has it: the circle, the conversation, her place to speak. */
export function GroupRoom({ room, kept, projector = false, prepared, head, instead, pair, follows }: {
  room: Room
  /** Null where nothing of it is kept. */
  kept: Kept | null
  projector?: boolean
  prepared?: SessionRecord['draft']
  /** Another head than that of a whole session. */
  head?: ReactNode
  /** What stands in her place to speak; then it is not hers to speak. */
  instead?: ReactNode
  /** Set where only the two leaders talk, before a session or after one. */
  pair?: SessionRecord['pair']
  /** The session that a talk is about. */
  follows?: string
}) {
  const t = useTexts(roomTexts)
  const { scenario } = room
  const view = useRoomView(room)
  const { language } = view.conversation
  const two = pair && scenario.pair
  const heard = useListener(two ? null : language)
  const listener = useMemo((): Listener => (two ? { state: 'ready', understand: pairListener(two.seat, language), sureFrom: 1 } : heard), [two, language, heard])
  const [{ interventions: all, themes }, setWeb] = useState<Pick<Knowledge, 'interventions' | 'themes'>>(NOTHING)
  // Among colleagues an act has another name than in a group.
  const interventions = useMemo(() => (two ? two.moves.flatMap(({ intervention, ...move }) => all.filter(({ id }) => id === intervention).map((one) => ({ ...one, ...move }))) : all), [two, all])
  const name = two ? scenario.members[0]!.name : ''
  const tp = useTexts(pairTexts)
  const [window_, setWindow] = useState<'palette' | 'help' | 'finish' | null>(null)
  const [menu, setMenu] = useState<MenuOpen>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const toField = useRef(false)
  // Only what is kept on the server can be asked there, and only about a group.
  const model = useHouseModel()
  const withoutModel = useSwitchedOff(room.id)
  const draft = useDraft(room, view, listener, themes, prepared, kept && !two && model && !withoutModel ? room.id : null)
  // The circle gets the same function and the same list as long as they say the same, and is left alone while she types.
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  const select = useCallback((target: Seat | 'group') => {
    if (target === 'group') latest.current.address('group')
    else latest.current.toggle(target)
  }, [])
  const shownTo = draft.to === 'group' ? (draft.text.trim() ? 'group' : '') : draft.to.join(' ')
  const selected = useMemo(() => (shownTo === 'group' ? ('group' as const) : shownTo.split(' ').filter(Boolean)), [shownTo])

  useEffect(() => void knowledge().then(setWeb), [])
  // A closing window gives the focus back by itself; after a choice from the palette it belongs to the sentence.
  useEffect(() => {
    if (window_ === null && toField.current) field.current?.focus()
    toField.current = false
  }, [window_])
  // While a window is open she is not in the circle for a moment; the group waits.
  useEffect(() => room.hold('away', window_ !== null || menu !== null), [room, window_, menu])
  useShortcuts(
    {
      KeyV: () => room.listen(),
      KeyZ: draft.keepSilent,
      KeyI: () => setWindow('palette'),
      KeyB: () => draft.text.trim() && setMenu('what'),
      KeyT: () => !two && setMenu('whom'),
      KeyP: () => room.pause(!view.paused),
      '?': () => setWindow('help'),
    },
    window_ === null && view.closed === null && !view.led && !instead,
  )
  // Her place is the field; on glass that would bring up a keyboard over the circle, so there she taps it herself.
  useEffect(() => {
    if (!view.paused && window.matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [view.paused])
  if (view.failure) return <Broken error={view.failure} />

  // An example of the palette speaks to whom she addresses, or of whoever spoke last.
  const { people, lastSpeaker } = hearingOf(view.conversation)
  const about = draft.to === 'group' ? [lastSpeaker] : draft.to
  const names = about.flatMap((seat) => people.find((person) => person.seat === seat)?.name ?? [])
  const close = () => setWindow(null)
  const takeOver = () => {
    room.takeOver()
    requestAnimationFrame(() => field.current?.focus({ preventScroll: true }))
  }

  return (
    <div className={`room${projector ? ' projector' : ''}${view.paused ? ' is-paused' : ''}${view.closed ? ' is-closed' : ''}`}>
      {head ?? <RoomHead scenario={scenario} view={view} leading onPause={() => room.pause(!view.paused)} onFinish={() => setWindow('finish')} onHelp={() => setWindow('help')} />}
      <main className="room-body">
        <h1 className="unseen">{scenario.title[view.conversation.language]}</h1>
        <Circle scenario={scenario} view={view} selected={selected} onSelect={view.closed || view.paused || view.led || instead ? undefined : select} projector={projector} />
        <div className="side">
          <Talk view={view} scenario={scenario} interventions={interventions} last={projector ? 2 : undefined}>
            {view.closed && !view.running && (two ? <PairEnded session={room.id} pair={two} when={pair} view={view} name={name} follows={follows} /> : <Ended session={room.id} closed={view.closed} scenario={scenario} />)}
          </Talk>
          {instead ?? (view.paused
            ? <Paused room={room} view={view} onFinish={() => setWindow('finish')} onHelp={() => setWindow('help')} />
            : view.led && !view.closed ? <Watching led={view.led} onTake={takeOver} />
            : !view.closed && (
              <Say room={room} view={view} scenario={scenario} interventions={interventions} listener={listener} draft={draft} field={field} menu={menu} onMenu={setMenu} onPalette={() => setWindow('palette')} plain={projector} two={two && name} />
            ))}
          {!projector && kept && !two && !view.closed && <OutsideNotice session={room.id} />}
          {!projector && kept && <p className={view.paused || view.closed ? 'kept always' : 'kept'}>{t.kept[kept]}</p>}
        </div>
      </main>
      {window_ === 'palette' && (
        <Palette
          interventions={interventions}
          names={names}
          onClose={close}
          onChoose={(id, sentence) => {
            draft.write(sentence)
            draft.choose(id)
            toField.current = true
            close()
          }}
        />
      )}
      {window_ === 'help' && <Help session={kept ? room.id : undefined} onClose={close} />}
      {window_ === 'finish' && (
        <Finish
          scenario={scenario}
          view={view}
          words={two && { ...tp.finishing, text: tp.finishing.text(name) }}
          onClose={close}
          onFinish={() => {
            setWindow(null)
            room.finish()
          }}
        />
      )}
    </div>
  )
}

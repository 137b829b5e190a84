import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { roomTexts } from '../../i18n/room.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { useRoom } from '../../session/useRoom.ts'
import { Broken, Notice } from './Broken.tsx'
import { Following } from './Following.tsx'
import { GroupRoom } from './GroupRoom.tsx'
import './room.css'

const route = getRouteApi('/kamer/$session')

/** /kamer/<session>: opens the kept session and shows the room, or says plainly why it cannot. */
export function RoomPage() {
  const { session } = route.useParams()
  const { projector = false } = route.useSearch()
  const { opened, kept, take } = useRoom(session)
  const t = useTexts(roomTexts)
  useTitle(opened.state === 'leading' || opened.state === 'following' ? opened.scenario.title[opened.record.language] : 'Kring')
  // On a wall in a lit room dark paper cannot be read.
  useEffect(() => {
    if (!projector) return
    const { dataset } = document.documentElement
    const before = dataset.theme
    dataset.theme = 'light'
    return () => {
      if (before) dataset.theme = before
      else delete dataset.theme
    }
  }, [projector])

  switch (opened.state) {
    case 'loading':
      return <main className="room opening" aria-busy="true" />
    case 'missing':
      return <Notice title={t.missing.title} text={t.missing.text}><Link to="/" className="button">{t.missing.home}</Link></Notice>
    case 'spent':
      return (
        <Notice title={t.spent.title} text={t.spent.text}>
          <Link to="/terugblik/$session" params={{ session }} className="button strong">{t.ended.back}</Link>
          <Link to="/" className="button">{t.missing.home}</Link>
        </Notice>
      )
    case 'broken':
      return <Broken error={opened.error} />
    case 'following':
      return <Following scenario={opened.scenario} view={opened.view} projector={projector} onTake={take} />
    case 'leading':
      return <GroupRoom key={session} room={opened.room} kept={kept} projector={projector} prepared={opened.record.draft} pair={opened.record.pair} follows={opened.record.follows} />
  }
}

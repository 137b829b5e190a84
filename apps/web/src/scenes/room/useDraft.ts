/** What she is about to say: the words, how they are understood, to whom; nothing counts until she says it. */
import type { ThemeText } from '@kring/curriculum'
import { intervene, TRAINEE } from '@kring/dynamics'
import type { Intervention, Seat } from '@kring/dynamics'
import { hearingOf, peopleOf, spokenOf, themeFinder } from '@kring/language'
import type { Understood } from '@kring/language'
import { useEffect, useMemo, useState } from 'react'
import { LONGEST } from '../../session/limits.ts'
import type { SessionRecord } from '../../session/log.ts'
import type { Room, RoomView } from '../../session/room.ts'
import type { Listener } from '../../session/understanding.ts'

/** Also where no listener is: what she speaks of is known from its words. */

/** Milliseconds of rest in the typing before the reading is renewed. */
const REST = 120

export interface Draft {
  text: string
  write(text: string): void
  /** How the words are understood as they stand; null while there are none or nothing listens. */
  understood: Understood | null
  /** What she chose herself, against or without the reading. */
  chosen: Intervention | null
  choose(id: Intervention): void
  to: Seat[] | 'group'
  address(to: Seat[] | 'group'): void
  /** Adds someone to those she speaks to, or takes him out; what a click on a person in the circle does. */
  toggle(seat: Seat): void
  /** A sentence she said that was not surely understood: the room asks. */
  asked: Understood | null
  unask(): void
  /** Says the sentence. False when the room must know first what she does with it. */
  say(as?: Intervention): boolean
  keepSilent(): void
  tooLong: boolean
}

export function useDraft(room: Room, view: RoomView, listener: Listener, themes: ThemeText[], prepared?: SessionRecord['draft']): Draft {
  const { conversation } = view
  // Once anything was said since, what was prepared has had its moment.
  const [ready] = useState(() => (prepared?.turns === conversation.turns.length ? prepared : undefined))
  const [text, setText] = useState(ready?.text ?? '')
  const [understood, setUnderstood] = useState<Understood | null>(null)
  const [chosen, setChosen] = useState<Intervention | null>(ready?.text ? ready.kind : null)
  const [picked, setPicked] = useState<Seat[] | 'group' | null>(ready?.to ?? null)
  const [asked, setAsked] = useState<Understood | null>(null)
  const themeOf = useMemo(() => themeFinder(themes, conversation.language), [themes, conversation.language])
  const listen = (words: string): Understood | null => {
    if (listener.state !== 'ready' || !words.trim() || words.length > LONGEST) return null
    try {
      return listener.understand(words, hearingOf(conversation))
    } catch (error) {
      // Whatever is wrong with the listener, she can still speak: then she says herself what she does.
      reportError(error)
      return null
    }
  }

  useEffect(() => {
    if (!text.trim()) {
      setUnderstood(null)
      return
    }
    const timer = setTimeout(() => setUnderstood(listen(text)), REST)
    return () => clearTimeout(timer)
    // A new turn changes the moment, and with it the reading.
  }, [text, listener, conversation])
  // Time stands still while she types: typing is slower than speaking.
  useEffect(() => room.hold('typing', text.trim() !== ''), [room, text])

  const here = (to: Seat[] | 'group'): Seat[] | 'group' => {
    const present = peopleOf(conversation).filter((person) => person.present)
    const seats = to === 'group' ? [] : to.filter((seat) => present.some((person) => person.seat === seat))
    return seats.length > 0 ? seats : 'group'
  }
  const to = here(picked ?? understood?.to ?? 'group')
  const clear = () => {
    setText('')
    setUnderstood(null)
    setChosen(null)
    setPicked(null)
    setAsked(null)
  }

  return {
    text, understood, chosen, asked, to,
    tooLong: text.length > LONGEST,
    write(words) {
      setText(words)
      setAsked(null)
      if (!words) setChosen(null)
    },
    choose(id) {
      setChosen(id)
      setAsked(null)
    },
    address: setPicked,
    toggle(seat) {
      const now = picked === null || picked === 'group' ? [] : picked
      const next = now.includes(seat) ? now.filter((one) => one !== seat) : [...now, seat]
      setPicked(next.length > 0 ? next : null)
    },
    unask: () => setAsked(null),
    say(as) {
      const words = text.trim()
      if (!words || words.length > LONGEST) return true
      const reading = listen(words)
      const kind = as ?? chosen ?? (reading?.sure ? reading.intervention : undefined)
      if (!kind) {
        setAsked(reading)
        return reading !== null
      }
      const to = here(picked ?? reading?.to ?? 'group')
      // What she says herself that she does is certain, also where it is what was understood.
      const act = intervene(TRAINEE, kind, to, reading?.theme ?? themeOf(words), { about: spokenOf(words, conversation, to) })
      room.say(act, words, { intervention: kind, confidence: (as ?? chosen) ? 1 : (reading?.confidence ?? 0), corrected: reading !== null && kind !== reading.intervention })
      clear()
      return true
    },
    keepSilent() {
      room.say(intervene(TRAINEE, hearingOf(conversation).frameBroken ? 'i35' : 'i19', 'group'), '')
    },
  }
}

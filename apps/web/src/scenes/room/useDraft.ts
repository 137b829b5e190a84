/** What she is about to say: the words, how they are understood, to whom; nothing counts until she says it. */
import type { ThemeText } from '@kring/curriculum'
import { intervene, TRAINEE } from '@kring/dynamics'
import type { Intervention, Seat } from '@kring/dynamics'
import { hearingOf, peopleOf, spokenOf, themeFinder, withSecondOpinion } from '@kring/language'
import type { Understood } from '@kring/language'
import { useEffect, useMemo, useRef, useState } from 'react'
import { secondOpinion } from '../../outside/ask.ts'
import { LONGEST } from '../../session/limits.ts'
import type { SessionRecord } from '../../session/log.ts'
import type { Room, RoomView } from '../../session/room.ts'
import type { Listener } from '../../session/understanding.ts'

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
  /** The language model of the house is asked what the sentence is; at most a moment. */
  listening: boolean
}

export function useDraft(room: Room, view: RoomView, listener: Listener, themes: ThemeText[], prepared?: SessionRecord['draft'], /** The session that may ask the language model of the house; null where none may. */ outside: string | null = null): Draft {
  const { conversation } = view
  // Once anything was said since, what was prepared has had its moment.
  const [ready] = useState(() => (prepared?.turns === conversation.turns.length ? prepared : undefined))
  const [text, setText] = useState(ready?.text ?? '')
  const [understood, setUnderstood] = useState<Understood | null>(null)
  const [chosen, setChosen] = useState<Intervention | null>(ready?.text ? ready.kind : null)
  const [picked, setPicked] = useState<Seat[] | 'group' | null>(ready?.to ?? null)
  const [asked, setAsked] = useState<Understood | null>(null)
  const [listening, setListening] = useState(false)
  /** What the language model is asked now; anything she does meanwhile makes the answer too late. */
  const opinion = useRef<symbol | null>(null)
  const overtaken = () => {
    opinion.current = null
    setListening(false)
  }
  // Also where no listener is: what she speaks of is known from its words.
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
  const said = (words: string, kind: Intervention, reading: Understood | null, sayer: 'herself' | 'listener') => {
    const to = here(picked ?? reading?.to ?? 'group')
    // What she says herself that she does is certain, also where it is what was understood.
    const act = intervene(TRAINEE, kind, to, reading?.theme ?? themeOf(words), { about: spokenOf(words, conversation, to) })
    room.say(act, words, {
      intervention: kind, confidence: sayer === 'herself' ? 1 : (reading?.confidence ?? 0), corrected: reading !== null && kind !== reading.intervention, ...(reading?.second && { second: reading.second }),
    })
    clear()
  }
  // Whom she speaks to may have been chosen since.
  const latest = useRef(said)
  useEffect(() => {
    latest.current = said
  })
  /** Asks the language model of the house what our own listener is not sure of; then she is understood, or asked. */
  const askOutside = async (session: string, words: string, reading: Understood) => {
    const mine = Symbol('asked')
    opinion.current = mine
    setListening(true)
    const second = await secondOpinion(session, words, conversation)
    if (opinion.current !== mine) return
    overtaken()
    const both = second && listener.state === 'ready' ? withSecondOpinion(reading, second, listener.sureFrom) : reading
    if (both.sure) latest.current(words, both.intervention, both, 'listener')
    else setAsked(both)
  }
  const clear = () => {
    overtaken()
    setText('')
    setUnderstood(null)
    setChosen(null)
    setPicked(null)
    setAsked(null)
  }

  return {
    text, understood, chosen, asked, to,
    tooLong: text.length > LONGEST,
    listening,
    write(words) {
      overtaken()
      setText(words)
      setAsked(null)
      if (!words) setChosen(null)
    },
    choose(id) {
      overtaken()
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
      // What the room asked her about is that reading, with what else was heard.
      const reading = asked?.text === words ? asked : listen(words)
      const kind = as ?? chosen ?? (reading?.sure ? reading.intervention : undefined)
      if (kind) said(words, kind, reading, (as ?? chosen) ? 'herself' : 'listener')
      else if (!reading) return false
      else if (!outside || asked) setAsked(reading)
      else if (!opinion.current) void askOutside(outside, words, reading)
      return true
    },
    keepSilent() {
      overtaken()
      room.say(intervene(TRAINEE, hearingOf(conversation).frameBroken ? 'i35' : 'i19', 'group'), '')
    },
  }
}

import type { InterventionText, Scenario } from '@kring/curriculum'
import { peopleOf } from '@kring/language'
import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useSettings } from '../../app/settings.ts'
import { outsideTexts } from '../../i18n/outside.ts'
import { pairTexts } from '../../i18n/pair.ts'
import { roomTexts } from '../../i18n/room.ts'
import { inline, useTexts } from '../../i18n/texts.ts'
import { LONGEST } from '../../session/limits.ts'
import type { Room, RoomView } from '../../session/room.ts'
import type { Listener } from '../../session/understanding.ts'
import { AddresseeMenu, InterventionMenu } from './Meaning.tsx'
import { addressed } from './names.ts'
import type { Draft } from './useDraft.ts'

export type MenuOpen = 'what' | 'whom' | null

/** Where she speaks: the sentence, how it is understood and to whom, and what else she can do with the moment. */
export function Say({ room, view, scenario, interventions, listener, draft, field, menu, onMenu, onPalette, plain = false, two }: {
  room: Room
  view: RoomView
  scenario: Scenario
  interventions: InterventionText[]
  listener: Listener
  draft: Draft
  field: RefObject<HTMLTextAreaElement | null>
  menu: MenuOpen
  onMenu: (menu: MenuOpen) => void
  onPalette: () => void
  /** Only the sentence and its meaning (projector). */
  plain?: boolean
  /** The one to speak to, where there is only one: who then waits for her. */
  two?: string
}) {
  const t = useTexts(roomTexts)
  const outside = useTexts(outsideTexts)
  const tp = useTexts(pairTexts)
  const id = useId()
  const waiting = view.conversation.floor === 'leader' && view.shown === view.conversation.turns.length && !view.running

  const say = () => {
    if (!draft.text.trim()) room.listen()
    else if (!draft.say()) askInMenu()
  }
  // She wanted to say it and the room only had to know what it is: then choosing says it.
  const pending = useRef(false)
  const askInMenu = () => {
    pending.current = true
    onMenu('what')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!draft.tooLong) say()
  }
  const people = peopleOf(view.conversation).filter(({ present }) => present)
  const label = addressed(scenario, draft.to, t)

  return (
    <form
      className={`say${draft.text.trim() ? ' typing' : ''}`}
      onSubmit={(event) => {
        event.preventDefault()
        say()
        field.current?.focus()
      }}
    >
      <div className="say-field">
        <div className="field-head">
          <label htmlFor={id}>{t.say}</label>
          <span role="status">{draft.listening ? outside.listening : draft.text.trim() ? '' : waiting ? (two ? tp.waits(two) : t.yourTurn) : ''}</span>
        </div>
        <textarea
          id={id}
          ref={field}
          rows={2}
          value={draft.text}
          aria-describedby={`${id}-meaning`}
          aria-invalid={draft.tooLong}
          onChange={({ target }) => draft.write(target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="button strong" disabled={draft.tooLong || !draft.text.trim()}>{t.sayIt}</button>
      </div>
      {draft.tooLong && <p role="alert" className="too-long">{t.tooLong(draft.text.length, LONGEST)}</p>}
      {draft.asked
        ? <Asked draft={draft} interventions={interventions} field={field} onOther={askInMenu} />
        : (
          <p className="meaning" id={`${id}-meaning`}>
            {draft.text.trim() && (
              <>
                <span className="as">{draft.understood && !draft.chosen && !draft.understood.sure ? t.perhaps : t.understoodAs}</span>{' '}
                <InterventionMenu
                  interventions={interventions} understood={draft.understood} chosen={draft.chosen} open={menu === 'what'} onOpen={(open) => {
                    if (!open) setTimeout(() => { pending.current = false })
                    onMenu(open ? 'what' : null)
                  }}
                  onChoose={(choice) => {
                    if (pending.current) draft.say(choice)
                    else draft.choose(choice)
                    field.current?.focus()
                  }}
                />{' '}
              </>
            )}
            {!two && (
              <span className="to">
                <span>{t.to}</span>{' '}
                <AddresseeMenu people={people} to={draft.to} label={label} open={menu === 'whom'} onOpen={(open) => onMenu(open ? 'whom' : null)} onChange={draft.address} />
              </span>
            )}
          </p>
        )}
      {listener.state !== 'ready' && draft.text.trim() && !draft.chosen && <p className="no-listener">{t.noUnderstanding[listener.state]}</p>}
      {!plain && !draft.asked && (
        <div className="acts">
          <button type="button" className="word" aria-keyshortcuts="Alt+Z" onClick={draft.keepSilent}>{t.silent}</button>
          <button type="button" className="word" aria-keyshortcuts="Alt+V" onClick={() => room.listen()}>{waiting ? t.listen : t.skip}</button>
          <button type="button" className="word" aria-keyshortcuts="Alt+I" onClick={onPalette}>{t.other}</button>
        </div>
      )}
    </form>
  )
}

/** The room is not sure what she did and asks, instead of guessing. */
function Asked({ draft, interventions, field, onOther }: { draft: Draft; interventions: InterventionText[]; field: RefObject<HTMLTextAreaElement | null>; onOther: () => void }) {
  const t = useTexts(roomTexts)
  const { language } = useSettings()
  const first = useRef<HTMLButtonElement>(null)
  const asked = draft.asked!
  const options = [asked.intervention, ...asked.alternatives.map(({ id }) => id)].slice(0, 3)
  useEffect(() => first.current?.focus(), [asked])
  const back = () => {
    draft.unask()
    field.current?.focus()
  }
  const choose = (i: number) => {
    const option = options[i]
    if (!option) return
    draft.say(option)
    field.current?.focus()
  }
  return (
    <div
      className="asked"
      role="group"
      aria-label={t.ask}
      onKeyDown={(event) => {
        if (event.key === 'Escape') back()
        else if (/^[1-3]$/.test(event.key)) choose(Number(event.key) - 1)
        else return
        event.preventDefault()
      }}
    >
      <p>{t.ask}</p>
      <ol>
        {options.map((option, i) => {
          const text = interventions.find(({ id }) => id === option)
          return (
            <li key={option}>
              <button type="button" ref={i === 0 ? first : undefined} onClick={() => choose(i)}>
                <kbd>{i + 1}</kbd>
                <span>{text ? inline(text.name[language]) : t.notListed}{text && <small>{text.does[language]}</small>}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <p className="asked-else">
        <button type="button" className="word" onClick={() => { draft.unask(); onOther() }}>{t.askOther}</button>
        <button type="button" className="word" onClick={back}>{t.askBack}</button>
      </p>
    </div>
  )
}

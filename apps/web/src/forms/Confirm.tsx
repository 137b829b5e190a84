import { useState } from 'react'
import type { ReactNode } from 'react'
import { refusalTexts } from '../i18n/refusals.ts'
import { useTexts } from '../i18n/texts.ts'
import { Dialog } from './Dialog.tsx'
import { Form } from './Form.tsx'
import type { Words } from './Problems.tsx'

/**
 * A button for what is not done lightly: it opens a window that says what will happen, asks for what is needed (children), and does it.
 *
 *   <Confirm label={t.close} title={t.closing(name)} text={t.closingText} sure={t.closeSure} act={() => ask(nothing, …)} />
 */
export function Confirm({ label, named, title, text, sure, act, words, className = 'word', children }: {
  label: string
  /** The label with its object, for those who hear buttons one by one: "Trek de uitnodiging van Anna in". */
  named?: string
  title: string
  text: ReactNode
  sure: string
  act: (values: Record<string, string>) => Promise<unknown>
  words?: Words
  className?: string
  children?: ReactNode
}) {
  const t = useTexts(refusalTexts)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className={className} aria-label={named} onClick={() => setOpen(true)}>{label}</button>
      {open && (
        <Dialog title={title} onClose={close} closable={false}>
          <div className="dialog-help">{text}</div>
          <Form
            label={sure}
            {...(words && { words })}
            send={async (values) => {
              await act(values)
              close()
            }}
            beside={<button type="button" className="button" onClick={close}>{t.no}</button>}
          >
            {children}
          </Form>
        </Dialog>
      )}
    </>
  )
}

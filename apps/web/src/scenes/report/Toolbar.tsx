import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'

/** What can be done with the text, for the part in which one writes. */
export function Toolbar({ editor, onQuote }: { editor: Editor | null; onQuote: () => void }) {
  const t = useTexts(reportTexts).tools
  const on = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor?.isActive('bold') ?? false, italic: editor?.isActive('italic') ?? false, heading: editor?.isActive('heading') ?? false, list: editor?.isActive('bulletList') ?? false,
    }),
  })
  const act = (what: (editor: Editor) => void) => () => { if (editor && !editor.isDestroyed) what(editor) }
  const button = (name: keyof NonNullable<typeof on>, label: string, what: (editor: Editor) => void) => (
    <button type="button" className="tool" aria-pressed={on?.[name] ?? false} aria-disabled={!editor} onMouseDown={(event) => event.preventDefault()} onClick={act(what)}>{label}</button>
  )
  return (
    <AriaToolbar aria-label={t.label} className="tools">
      {button('bold', t.bold, (editor) => editor.chain().focus().toggleBold().run())}
      {button('italic', t.italic, (editor) => editor.chain().focus().toggleItalic().run())}
      {button('heading', t.heading, (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run())}
      {button('list', t.list, (editor) => editor.chain().focus().toggleBulletList().run())}
      <button type="button" className="tool" onClick={onQuote}>{t.quote}</button>
    </AriaToolbar>
  )
}

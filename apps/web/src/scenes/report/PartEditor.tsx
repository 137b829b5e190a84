/** One part of the report: its question, what helps, and the place to write. */
import type { Report } from '@kring/curriculum'
import { PART } from '@kring/protocol'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId } from 'react'
import type { Doc } from 'yjs'
import { useSettings } from '../../app/settings.ts'
import { reportTexts } from '../../i18n/report.ts'
import { useTexts } from '../../i18n/texts.ts'
import { extensionsFor } from './extensions.ts'

export function PartEditor({ doc, id, section, words, onEditor }: {
  doc: Doc
  id: string
  /** Undefined for a part that the outline no longer knows. */
  section: Report['sections'][number] | undefined
  words: number
  /** Told when one begins to write here. */
  onEditor: (editor: Editor, part: string) => void
}) {
  const t = useTexts(reportTexts)
  const { language } = useSettings()
  const heading = useId()
  const title = section?.title[language] ?? t.formerPart
  const editor = useEditor(
    {
      extensions: extensionsFor(doc, `${PART}${id}`),
      // The content policy allows no style elements; report.css has the few rules.
      injectCSS: false,
      editorProps: { attributes: { class: 'writing', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': heading, spellcheck: 'true', lang: language } },
      onFocus: ({ editor }) => onEditor(editor, id),
    },
    [doc, id],
  )
  useEffect(() => {
    editor?.setOptions({ editorProps: { attributes: { class: 'writing', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': heading, spellcheck: 'true', lang: language } } })
  }, [editor, heading, language])
  return (
    <section className="report-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {section && (
        <>
          <p className="guidance">{section.guidance[language]}</p>
          <details className="print-not">
            <summary>{t.questions}</summary>
            <ul className="plain">{section.questions.map((question) => <li key={question.nl}>{question[language]}</li>)}</ul>
          </details>
        </>
      )}
      {!section && <p className="guidance">{t.formerText}</p>}
      <EditorContent editor={editor} />
      <p className="quiet print-not">{t.words(words)}</p>
    </section>
  )
}

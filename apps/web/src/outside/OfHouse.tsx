import { outsideTexts } from '../i18n/outside.ts'
import { useTexts } from '../i18n/texts.ts'
import { useHouseModel } from './house.ts'

/** On pages about the house and the model: whether a language model is set, where it is, what it gets and what it may do. */
export function ModelOfHouse({ className = 'prose' }: { className?: string }) {
  const t = useTexts(outsideTexts)
  const model = useHouseModel()
  if (model === undefined) return null
  return <p className={className}>{model ? t.set(model.host, model.model) : t.none}</p>
}

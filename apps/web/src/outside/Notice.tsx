import { outsideTexts } from '../i18n/outside.ts'
import { useTexts } from '../i18n/texts.ts'
import { switchModel, useHouseModel, useSwitchedOff } from './house.ts'

/** In the room: where what she types goes, and her way to keep it here. Nothing when no language model is set. */
export function OutsideNotice({ session }: { session: string }) {
  const t = useTexts(outsideTexts)
  const model = useHouseModel()
  const off = useSwitchedOff(session)
  if (!model) return null
  return (
    <p className="outside">
      {off ? t.off : t.goesTo(model.host, model.model)}{' '}
      <button type="button" className="word" onClick={() => switchModel(session, !off)}>{off ? t.switchOn : t.switchOff}</button>
    </p>
  )
}

import type { InterventionText } from '@kring/curriculum'
import type { Intervention, Seat } from '@kring/dynamics'
import type { Understood } from '@kring/language'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import { useSettings } from '../../app/settings.ts'
import { roomTexts } from '../../i18n/room.ts'
import { inline, useTexts } from '../../i18n/texts.ts'
import { grouped } from './interventions.ts'

/** "begrepen als …": the reading of the sentence, and every other reading one click away. */
export function InterventionMenu({ interventions, understood, chosen, open, onOpen, onChoose }: {
  interventions: InterventionText[]
  understood: Understood | null
  /** What she chose herself. */
  chosen: Intervention | null
  open: boolean
  onOpen: (open: boolean) => void
  onChoose: (id: Intervention) => void
}) {
  const t = useTexts(roomTexts)
  const { language } = useSettings()
  const nameOf = (id: Intervention) => interventions.find((one) => one.id === id)?.name[language] ?? t.notListed
  const now = chosen ?? understood?.intervention
  const unsure = !chosen && understood && !understood.sure
  const likely = understood ? [understood.intervention, ...understood.alternatives.map(({ id }) => id)] : []
  const item = (id: Intervention, does?: string) => (
    <MenuItem key={id} id={id} textValue={nameOf(id)} className="menu-item">
      <Text slot="label">{nameOf(id)}</Text>
      {does && <Text slot="description">{does}</Text>}
    </MenuItem>
  )
  return (
    <MenuTrigger isOpen={open} onOpenChange={onOpen}>
      <Button className="chip" aria-label={now ? `${t.understoodAs} ${nameOf(now)}. ${t.interventionMenu}` : t.interventionMenu}>
        <span>{now ? inline(nameOf(now)) : t.chooseWhat}{unsure ? '?' : ''}</span>
      </Button>
      <Popover className="menu-pop" placement="top start" maxHeight={440}>
        <Menu aria-label={t.interventionMenu} className="menu" onAction={(key) => onChoose(key as Intervention)}>
          {likely.length > 0 && (
            <MenuSection className="menu-section">
              <Header>{t.asUnderstood}</Header>
              {likely.slice(0, 1).map((id) => item(id, interventions.find((one) => one.id === id)?.does[language]))}
            </MenuSection>
          )}
          {likely.length > 1 && (
            <MenuSection className="menu-section">
              <Header>{t.maybe}</Header>
              {likely.slice(1).map((id) => item(id, interventions.find((one) => one.id === id)?.does[language]))}
            </MenuSection>
          )}
          {grouped(interventions).map(({ family, items }) => (
            <MenuSection key={family} className="menu-section">
              <Header>{t.palette.families[family]}</Header>
              {items.filter(({ id }) => !likely.includes(id)).map(({ id }) => item(id))}
            </MenuSection>
          ))}
          {!likely.includes('other') && <MenuSection className="menu-section">{item('other')}</MenuSection>}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** "aan …": one, several, or the circle. */
export function AddresseeMenu({ people, to, label, open, onOpen, onChange }: {
  people: { seat: Seat; name: string }[]
  to: Seat[] | 'group'
  label: string
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (to: Seat[] | 'group') => void
}) {
  const t = useTexts(roomTexts)
  const selected = to === 'group' || to.length === 0 ? ['group'] : to
  const change = (keys: Iterable<string | number>) => {
    const chosen = [...keys].map(String)
    // Choosing the circle lets go of the persons, and the other way round.
    const circleNow = chosen.includes('group') && !selected.includes('group')
    const seats = chosen.filter((key) => key !== 'group')
    onChange(circleNow || seats.length === 0 ? 'group' : seats)
  }
  return (
    <MenuTrigger isOpen={open} onOpenChange={onOpen}>
      <Button className="chip" aria-label={`${t.to} ${label}. ${t.addresseeMenu}`}><span>{label}</span></Button>
      <Popover className="menu-pop" placement="top start" maxHeight={440}>
        <Menu aria-label={t.addresseeMenu} className="menu" selectionMode="multiple" selectedKeys={selected} onSelectionChange={(keys) => change(keys === 'all' ? people.map(({ seat }) => seat) : keys)}>
          <MenuItem id="group" className="menu-item check">{t.circle}</MenuItem>
          {people.map(({ seat, name }) => <MenuItem key={seat} id={seat} className="menu-item check">{name}</MenuItem>)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

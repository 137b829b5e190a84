/** The people of the demonstration: made up, with names as one meets them. */
import type { Role } from '@kring/protocol'

export interface DemoPerson {
  name: string
  email: string
  role: Role
  /** For the whole house instead of the course. */
  house?: boolean
}

/** example.org is nobody's: no mail to these people ever arrives anywhere. */
const at = (name: string): string => `${name}@kring.example.org`

export const DEMO_COURSE = { title: 'BACU, demonstratiecursus' }

export const DEMO_PEOPLE: DemoPerson[] = [
  { name: 'Marijke van Dalen', email: at('marijke'), role: 'trainer' },
  { name: 'Hans Verbeek', email: at('hans'), role: 'supervisor' },
  { name: 'Ineke Postma', email: at('ineke'), role: 'registrar', house: true },
  { name: 'Willem Bakhuis', email: at('willem'), role: 'administrator', house: true },
  { name: 'Fatma Yıldırım', email: at('fatma'), role: 'participant' },
  { name: 'Joost de Graaf', email: at('joost'), role: 'participant' },
  { name: 'Sanne Hoekstra', email: at('sanne'), role: 'participant' },
  { name: 'Ruben Martina', email: at('ruben'), role: 'participant' },
  { name: 'Lieke van den Broek', email: at('lieke'), role: 'participant' },
]

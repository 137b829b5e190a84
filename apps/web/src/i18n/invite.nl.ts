/** Words of inviting people and of what becomes of invitations. */
import type { InvitationView, Role } from '@kring/protocol'
import type { LineProblem } from '../people/invitees.ts'

const problems: Record<LineProblem, string> = {
  'no-address': 'Hier staat geen e-mailadres.',
  'two-addresses': 'Hier staan twee adressen. Zet elk op een eigen regel.',
  'bad-address': 'Dit adres klopt niet. Het ziet eruit als naam@voorbeeld.nl.',
  twice: 'Dit adres staat al eerder in de lijst.',
  'long-name': 'Deze naam is langer dan 120 tekens.',
}
const states: Record<InvitationView['state'], (until: string) => string> = {
  open: (until) => `open tot en met ${until}`,
  accepted: () => 'aangenomen',
  withdrawn: () => 'ingetrokken',
  expired: (until) => `verlopen op ${until}`,
}
const roleHelp: Record<Role, string> = {
  participant: 'volgt de cursus',
  trainer: 'leidt dagen en beoordeelt',
  supervisor: 'ziet wat deelnemers laten zien, en kan tweede beoordelaar zijn',
  registrar: 'houdt uren en uitslagen bij',
  administrator: 'beheert deze cursus, haar mensen en rollen',
}

export const inviteNl = {
  list: 'Namen en adressen',
  listHelp: 'Eén persoon per regel, bijvoorbeeld “Anna Bos, anna@voorbeeld.nl”. Plakken uit een rekenblad mag.',
  read: (people: number, wrong: number) => `${people === 1 ? '1 adres herkend' : `${people} adressen herkend`}${wrong === 0 ? '.' : wrong === 1 ? '; 1 regel klopt niet en blijft staan.' : `; ${wrong} regels kloppen niet en blijven staan.`}`,
  line: (n: number) => `Regel ${n}:`,
  problems,
  role: 'Als wat',
  roleHelp,
  language: 'Taal van de uitnodiging',
  before: (where: string) => `Hier wordt geen mail verstuurd. Na het uitnodigen krijg je voor elk een link om zelf door te geven. De links staan er totdat je deze pagina verlaat of ververst; daarna maak je bij “${where}” een nieuwe.`,
  send: (n: number) => `Nodig ${n} mensen uit`,
  sendOne: 'Nodig uit',
  results: {
    title: 'Uitgenodigd',
    handOver: 'Hier wordt geen mail verstuurd. Geef elk zijn eigen link, bijvoorbeeld in een mail van jezelf. De links staan hier totdat je deze pagina verlaat of ververst.',
    notSent: 'De mail ging niet weg. Geef elk zijn eigen link, bijvoorbeeld in een mail van jezelf. De links staan hier totdat je deze pagina verlaat of ververst.',
    later: (where: string) => `Later een link nodig? Maak bij “${where}” een nieuwe; de oude werkt dan niet meer.`,
    mailed: 'kreeg een mail',
    open: 'was al uitgenodigd, die uitnodiging geldt nog',
    member: 'heeft deze rol al',
    linkOf: (who: string) => `Link voor ${who}`,
    copyOf: (who: string) => `Kopieer de link voor ${who}`,
    copyAll: 'Kopieer alle links',
  },
  none: 'Er zijn nog geen uitnodigingen.',
  states,
  renew: 'Nieuwe link',
  renewNamed: (who: string) => `Nieuwe link voor ${who}`,
  renewedElsewhere: 'Deze uitnodiging is intussen aangenomen of ingetrokken.',
  withdraw: 'Trek in',
  withdrawNamed: (who: string) => `Trek de uitnodiging van ${who} in`,
  withdrawTitle: (who: string) => `De uitnodiging van ${who} intrekken?`,
  withdrawText: 'De link werkt dan niet meer. Later opnieuw uitnodigen kan.',
}
export type InviteTexts = typeof inviteNl

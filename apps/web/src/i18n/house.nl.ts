/** Words of those who keep the house: courses set up, people, invitations. */
const giveText: Record<'registrar' | 'administrator', string> = {
  registrar: 'Dan ziet diegene alle mensen en cursussen, en houdt uren en uitslagen bij. Het werkt pas na een tweede stap bij het inloggen.',
  administrator: 'Dan kan diegene alles wat jij hier kunt, ook jou je rol afnemen. Het werkt pas na een tweede stap bij het inloggen.',
}

export const houseNl = {
  title: 'Beheer',
  sections: { courses: 'Cursussen', people: 'Mensen', invitations: 'Uitnodigingen' },
  notYours: { title: 'Dit is voor wie het huis beheert', text: 'Met jouw rol is hier niets te zien.', go: 'Naar mijn cursussen' },
  step: { title: 'Eerst een tweede stap', text: 'Wie het huis beheert ziet gegevens van anderen. Daarom vraagt Kring om een tweede stap bij het inloggen.', go: 'Zet de tweede stap' },
  courses: { setUp: 'Zet een cursus op', none: 'Er is nog geen cursus.' },
  people: {
    search: 'Zoek op naam of adres', nobody: (search: string) => (search ? `Niemand gevonden met “${search}”.` : 'Er is nog niemand.'), found: (n: number, more: boolean) => (more ? `De eerste ${n} mensen` : n === 1 ? '1 persoon' : `${n} mensen`),
    is: (role: string, courses: number, house: boolean) => (house ? `${role} van het huis` : courses === 1 ? role : `${role} in ${courses} cursussen`), closed: 'Account gesloten',
  },
  person: {
    title: 'Persoon', all: 'Alle mensen', email: 'E-mailadres', since: 'Bij Kring sinds', state: 'Account', closed: 'gesloten: inloggen kan niet', courses: 'Cursussen', noCourses: 'Nog in geen cursus.',
    houseRoles: 'Rollen voor het hele huis', houseRolesText: 'Deze rollen gelden in alle cursussen.', held: 'heeft deze rol', notHeld: 'heeft deze rol niet', give: 'Geef', take: 'Neem af',
    giveNamed: (role: string) => `Geef de rol ${role}`, takeNamed: (role: string) => `Neem de rol ${role} af`, giveTitle: (name: string, role: string) => `${name} de rol ${role} geven?`, takeTitle: (name: string, role: string) => `${name} de rol ${role} afnemen?`,
    giveText, takeText: 'De rol stopt meteen. Diegene ziet in het eigen overzicht dat jij dit deed.', only: 'Dit is de enige beheerder van het huis. Maak eerst iemand anders beheerder.',
    gettingIn: 'Binnenkomen', gettingInText: 'Wat je hier doet, ziet diegene terug in het eigen overzicht, met jouw naam.',
    passwordLink: 'Link voor een nieuw wachtwoord', mailed: 'De link is gemaild.', handOver: (until: string) => `Geef deze link zelf door. Hij werkt één keer, tot ${until}.`,
    reset: 'Haal de tweede stap weg', resetTitle: (name: string) => `De tweede stap van ${name} weghalen?`, resetText: 'Voor wie telefoon en reservecodes kwijt is. App, codes en passkeys worden vergeten en er wordt overal uitgelogd. Weet je zeker met wie je spreekt?', resetDone: 'De tweede stap is weg. Bij het volgende inloggen wordt een nieuwe ingesteld.',
    close: 'Sluit het account', closeTitle: (name: string) => `Het account van ${name} sluiten?`, closeText: 'Inloggen kan dan niet meer en overal wordt uitgelogd. Er gaat niets verloren; openen kan altijd.',
    open: 'Open het account', openTitle: (name: string) => `Het account van ${name} openen?`, openText: 'Inloggen kan dan weer.',
  },
  invitations: {
    text: 'Hier nodig je uit wie met jou het huis beheert. Opleiders en deelnemers nodig je uit bij hun cursus.', name: 'Naam', email: 'E-mailadres', has: 'Wie bij dit adres hoort, heeft deze rol al.', handOver: 'Geef deze link zelf door; hier wordt geen mail verstuurd. Hij staat hier totdat je deze pagina verlaat; hieronder maak je altijd een nieuwe.', sent: 'Verstuurd',
    does: { registrar: 'ziet alle mensen en cursussen, houdt uren en uitslagen bij', administrator: 'beheert het huis: cursussen, mensen en rollen' } as Record<'registrar' | 'administrator', string>,
  },
  setUp: {
    title: 'Een cursus opzetten', text: 'Eerst wat voor cursus het is en wanneer. Daarna vul je de dagen in, wie leidt en wie komen. Alles kan later nog anders.',
    name: 'Titel', nameHelp: 'Zoals mensen haar noemen, bijvoorbeeld “BACU voorjaar 2027”.', curriculum: 'Volgens', part: 'Welke dagen', whole: (n: number) => `Alle ${n} dagen`, days: (n: number) => (n === 1 ? 'één dag' : `${n} dagen`), starts: 'Eerste dag', ends: 'Laatste dag', make: 'Maak de cursus',
    all: 'Alle cursussen', toCourse: 'Naar de cursus zelf',
    plan: {
      text: 'Een dag zonder datum is nog niet gepland. De cursus begint met de eerste dag en eindigt met de laatste.', nr: (n: number) => `Dag ${n}`, date: 'Datum', place: 'Plaats', keep: 'Bewaar de dagen', open: 'Vul de dagen in', change: 'Verander de dagen',
      planned: (n: number, all: number) => (n === 0 ? 'Nog geen dag heeft een datum.' : n === all ? 'Alle dagen hebben een datum.' : `${n} van de ${all} dagen hebben een datum.`),
      changed: (who: string) => `${who || 'Iemand'} heeft dit intussen gewijzigd. Wat jij invulde staat er nog; waar het verschilt staat erbij wat nu geldt. Bewaar je opnieuw, dan geldt het jouwe.`, now: (value: string) => `nu: ${value}`, none: 'geen datum', nowhere: 'geen plaats',
    },
    steps: { what: 'Titel en tijd', days: 'De dagen', staff: 'Wie leidt', participants: 'Wie komen', away: 'Opbergen' },
    change: 'Verander titel of tijd', keep: 'Bewaar', kept: 'Bewaard.',
    version: 'Deze cursus houdt de inhoud zoals die was toen ze werd gemaakt.',
    noStaff: 'Er leidt nog niemand.', noParticipants: 'Er is nog niemand. Wie je uitnodigt, staat hier zodra de uitnodiging is aangenomen.', count: (n: number, more: boolean) => (more ? `Meer dan ${n} mensen` : n === 1 ? '1 persoon' : `${n} mensen`),
    remove: 'Haal eraf', removeNamed: (name: string, role: string) => `Haal ${name} eraf als ${role}`, removeTitle: (name: string, role: string) => `${name} eraf halen als ${role}?`, removeText: 'Diegene ziet de cursus dan niet meer in deze rol. Eigen werk blijft bewaard.',
    known: 'Iemand die al een account heeft', find: 'Zoek op naam of adres', findText: 'Typ minstens twee letters.', nobody: 'Niemand gevonden. Nodig diegene hieronder uit.', as: 'Als', add: 'Voeg toe', addNamed: (name: string) => `Voeg ${name} toe`, added: (name: string) => `${name} is toegevoegd.`,
    inviteStaff: 'Nodig iemand uit', invite: 'Nodig deelnemers uit', invited: 'Uitnodigingen voor deze cursus',
    archive: 'Berg de cursus op', archiveTitle: 'Deze cursus opbergen?', archiveText: 'Ze blijft te lezen en staat in lijsten als opgeborgen. Terughalen kan altijd.', unarchive: 'Haal de cursus terug', archived: 'Deze cursus is opgeborgen.', running: 'Als de cursus voorbij is, kun je haar opbergen. Er gaat niets verloren.',
  },
}
export type HouseTexts = typeof houseNl

/** What the made-up people of the demonstration wrote: reports by part, and a case. Names in them are pseudonyms. */

export const WRITING: Record<string, string[]> = {
  group: [
    'Ik begeleid samen met een collega een open groep op een polikliniek in een kleine stad. Er zijn acht plaatsen, we komen twintig keer bij elkaar, anderhalf uur. Wat vaststaat: de tijd, de stoelen in een kring, en dat je het zegt als je niet komt. Die laatste afspraak is de zwakste.',
    'Wat vanzelf ontstond: wie het eerst binnen is kiest de stoel bij de deur, en daar is nooit iets over gezegd.',
  ],
  moments: ['In de vierde keer bleef ‘Ton’ zijn jas aanhouden. Ik zag het en zei niets, want ik dacht: straks doet hij hem vanzelf uit. Pas toen een ander vroeg of hij het koud had, merkte ik dat de hele groep er al die tijd naar keek.'],
}

export const HANDED: Record<string, string[]> = {
  group: [
    'Mijn groep is een structuurgroep voor mensen met stemmingsklachten, zes deelnemers, wekelijks. Ik leid haar met een collega die er drie jaar langer werkt dan ik. Ik merkte pas in deze cursus dat de groep dat elke keer laat zien: vragen gaan naar haar, grapjes naar mij.',
    'Voor vijf van de zes was deze groep het goede antwoord. Bij ‘Fatma’ aarzelde ik: zij sprak alleen als het ging over wat zij moest doen.',
  ],
  moments: [
    'Het ging goed toen ik niets deed. ‘Corrie’ zei dat zij zich thuis een meubelstuk voelde. Het werd stil, ik telde tot acht, en toen zei ‘Bert’: dat ken ik. Ik had mijn zin al klaar, en ik heb hem ingeslikt.',
    'Het ging mis toen ik ‘Bert’ redde. Hij werd erop aangesproken dat hij steeds te laat kwam, en ik legde voor hem uit dat het verkeer slecht was. Mijn zin: ‘Het is ook een eind rijden.’ Wat terugkwam: niets meer, de rest van het uur niet. Ik denk nu dat ik de groep het conflict afnam voordat zij het kon hebben.',
    'Wat ik niet weet: in de zesde keer lachte iedereen om een opmerking over de koffie, ook ik. Achteraf was het de enige keer dat het over ons ging, over wie er zorgt.',
  ],
  roles: [
    'Als lid in de oefening met de volle stoel voelde ik hoe prettig het is als een ander de leiding neemt, en hoe boos ik daar vijf minuten later over was. Als observator zag ik dat de leider na elke stilte naar hetzelfde lid keek. Als leider keek ik naar de klok.',
    'Iemand gaf me terug: ‘Je knikt al voordat ik klaar ben.’ Dat klopte.',
  ],
  style: ['Ik red. Bij verwijt ga ik harder werken, bij verdriet word ik rustig, bij stilte verdwijn ik in mijn aantekeningen. De groep leert daarvan dat ruzie iets is wat de leiding oplost. Mijn grens ligt waar iemand een ander vernedert; dan stop ik het, en dat zeg ik ook zo.'],
  next: ['De eerstvolgende keer laat ik een verwijt een minuut liggen en vraag dan: wie heeft dit ook gezien? Na drie maanden kijk ik in mijn verslagen hoe vaak een verwijt door een lid is beantwoord voordat ik sprak. Mijn vraag voor supervisie: van wie is de haast die ik voel als iemand wordt aangesproken?'],
}

export const CASE = {
  title: 'De groep op dinsdag',
  fields: [
    { id: 'kind', text: 'Een open groep op een polikliniek, acht plaatsen, twintig keer. Wie klaar is gaat, en dan komt er iemand bij.' },
    { id: 'people', text: '‘Ton’ houdt zijn jas aan en is er altijd. ‘Corrie’ zorgt voor iedereen die nieuw is. ‘Bert’ komt tien minuten te laat en weet precies wat hij gemist heeft.' },
    { id: 'frame', text: 'Tijd en plaats staan vast. De zwakste afspraak is dat je belt als je niet komt.' },
    { id: 'question', text: 'Hoe krijg ik de groep zover dat zij zelf iets over dat te laat komen zegt, in plaats van naar mij te kijken?' },
  ],
  concepts: ['g1', 'g33'],
  scenario: 'de-jas-nog-aan',
}
export const SAID_OF_CASE = 'Mij valt op dat jij ook weet wat Bert gemist heeft: je vat het voor hem samen, elke keer. Wat gebeurt er als je dat een keer niet doet?'

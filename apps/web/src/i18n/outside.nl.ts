/** Words about a language model of the house. */
export const outsideNl = {
  goesTo: (host: string, model: string) => `Wat je typt gaat naar ${host} (${model}), een taalmodel dat je beheerder heeft ingesteld.`,
  off: 'Wat je typt gaat in deze sessie niet naar het taalmodel.',
  switchOff: 'uitzetten voor deze sessie',
  switchOn: 'weer aanzetten',
  listening: 'er wordt meegeluisterd',
  title: 'Een taalmodel van het huis',
  set: (host: string, model: string) =>
    `Je beheerder heeft een taalmodel ingesteld: ${model} op ${host}. In de groepskamer gaan zinnen die Kring niet zeker begrijpt, en het gesprek van net ervoor, daarheen; soms ook een regel van een lid, om die anders te zeggen. Wat er gebeurt, blijft van het model van Kring. Antwoordt het niet op tijd of past het niet, dan gaat alles zonder. Je kunt het per sessie uitzetten.`,
  none: 'Er is geen taalmodel ingesteld. Je zinnen worden op je eigen apparaat begrepen en gaan nergens anders heen dan naar de server van Kring waar je sessie bewaard wordt.',
}
export type OutsideTexts = typeof outsideNl

import { describe, expect, it } from 'vitest'
import { act1, bipolar3, heard, room, schema6, seats } from './in-support.ts'

const everyone = room('Piet Annelies Mo Samira Henk Ria Gerda Tom Els Aziz Marleen Stef Dewi Frank Kees Petra Ali Noor Ton Wilma Luuk Dennis Ravi Koos', 'Jaap')
const to = (text: string, hearing = {}): ReturnType<typeof seats> => seats(heard(text, { people: everyone, ...hearing }).to)

describe('to whom it is said', () => {
  it.each([
    ['Piet, wacht even.', ['piet']], ['Wacht even, Piet.', ['piet']], ['Heb jij dat ook, Mo?', ['mo']], ['Goed Piet, vertel.', ['piet']], ['Dankjewel Gerda.', ['gerda']],
    ['Tom, zeg het tegen Gerda.', ['tom']], ['Noor, wat heb jij Kees zien doen?', ['noor']], ['Wat vind jij ervan, Els?', ['els']],
    ['piet wacht ff', ['piet']], ['gerda ik stop je ff', ['gerda']], ['mo jij hebt nog niks gezegd', ['mo']], ['en wat dacht je toen piet', ['piet']], ['luuk afspraak is afspraak', ['luuk']],
  ] as [string, string[]][])('[LI15] a calling name decides: %j', (text, expected) => { expect(to(text, { lastSpeaker: 'ria' })).toEqual(expected) })

  it.each([
    ['Henk en Mo, wat vinden jullie?', ['henk', 'mo']], ['Petra, Ali en Noor, luister eens.', ['ali', 'noor', 'petra']], ['henk en annelies jullie zeggen hetzelfde', ['annelies', 'henk']],
  ] as [string, string[]][])('[LI16] names in a row are called together: %j', (text, expected) => { expect(to(text)).toEqual(expected) })

  it.each([
    'Wat doet het met jullie, wat Piet zegt?', 'Piet twijfelt of hij hier goed zit. Wie kent dat ook?', 'Hoe is het voor de anderen om dit van Marleen te horen?', 'Marleen en Tom zijn het niet eens. Wat zien jullie?',
    'Wie denkt er net zo over als Gerda?', 'Wat hebben jullie Piet hier zien doen?', 'Iedereen valt over Kees heen. Wie doet dat zelf ook?', 'Piet wil stoppen. Hoe is dat voor jullie?',
  ])('[LI17] a name that is spoken of is not spoken to: %j goes to the group', (text) => { expect(to(text, { lastSpeaker: 'ria' })).toBe('group') })

  it.each([
    ['anelies herken je dit ook?', ['annelies']], ['Samria, jij knikte.', ['samira']], ['Marlene, ben je boos op ons?', ['marleen']], ['gerdaa even stoppen', ['gerda']],
  ] as [string, string[]][])('[LI18] a name of four letters and more may be one slip off: %j', (text, expected) => { expect(to(text)).toEqual(expected) })

  it.each(['Dat is leuk, hè.', 'Dat hoeft niet, hoor.', 'Ik denk het wel.', 'Dan ben je boos, en dan?'])('[LI19] words that exist are no misspelt names (Luuk, Piet, Henk, Koos): %j', (text) => {
    expect(to(text, { lastSpeaker: 'ria' })).not.toEqual(expect.arrayContaining(['luuk']))
    expect(to(text, { lastSpeaker: 'ria' })).not.toEqual(expect.arrayContaining(['piet']))
    expect(to(text, { lastSpeaker: 'ria' })).not.toEqual(expect.arrayContaining(['henk']))
    expect(to(text, { lastSpeaker: 'ria' })).not.toEqual(expect.arrayContaining(['koos']))
  })

  it('[LI20] an unnamed "je" is whoever spoke last, else whoever was last addressed, never a leader', () => {
    const text = 'En wat dacht je toen?'
    expect(to(text, { lastSpeaker: 'gerda' })).toEqual(['gerda'])
    expect(to(text, { lastSpeaker: 'gerda', lastAddressed: 'gerda' })).toEqual(['gerda'])
    expect(to(text, { lastSpeaker: 'leader', lastAddressed: 'tom' })).toEqual(['tom'])
    expect(to(text, { lastSpeaker: 'leader-jaap' })).toBe('group')
  })

  it('[LI21] "jullie", "iedereen", "wie" and "de anderen" go to the group whoever spoke last', () => {
    for (const text of ['Wat vinden jullie daarvan?', 'Wie herkent dat?', 'Hoe is dat voor de anderen?', 'Kan iedereen zich daarin vinden?']) expect(to(text, { lastSpeaker: 'tom', lastAddressed: 'tom' })).toBe('group')
  })

  it.each([
    ['Dankjewel, Piet. Wie herkent dat?', 'group'], ['Jaap, mag ik er even tussen? Hoe is dit voor jullie?', 'group'], ['Piet, wacht even met antwoorden. Eerst de anderen: wat doet dit met jullie?', 'group'],
    ['Dankjewel Gerda. Els, jij was geraakt?', ['els']], ['Dennis, jij was al. Nu Ravi.', ['dennis']], ['Henk en Mo, wacht even. Wat willen jullie zeggen?', ['henk', 'mo']],
  ] as [string, string[] | 'group'][])('[LI25] what follows can turn to others: %j', (text, expected) => { expect(to(text)).toEqual(expected) })

  it('[LI33] who is absent, and the trainee herself, cannot be addressed', () => {
    const people = act1.map((p) => (p.name === 'Mo' ? { ...p, present: false } : p))
    expect(heard('Mo, wat vind jij?', { people, lastSpeaker: 'ria' }).to).toEqual(['ria'])
    expect(heard('Leider, wat vind jij?', { people, lastSpeaker: 'ria' }).to).not.toContain('leader')
  })

  it('[LI22] the co-leader is addressed by name, or as colleague', () => {
    expect(seats(heard('Jaap, dat is geen goede vraag.', { people: act1 }).to)).toEqual(['leader-jaap'])
    expect(seats(heard('Hanneke, laat de groep even.', { people: schema6 }).to)).toEqual(['leader-hanneke'])
    expect(seats(heard('Collega, dat is geen goede vraag.', { people: act1 }).to)).toEqual(['leader-jaap'])
    expect(seats(heard('Collega, dat is geen goede vraag.', { people: bipolar3 }).to)).toBe('group')
  })

  it.each([
    ['Pietje toch, die jas.', ['piet']], ['Sam, jij bent stil.', ['samira']], ['Annelieske, herkent ge dat?', ['annelies']],
  ] as [string, string[]][])('[LI101] a name made small or cut short still calls: %j', (text, expected) => { expect(to(text, { lastSpeaker: 'ria' })).toEqual(expected) })

  it('[LI102] a name cut short that can be two people calls neither', () => {
    expect(seats(heard('Mar, jij bent stil.', { people: room('Marleen Marko Piet'), lastSpeaker: 'piet' }).to)).toEqual(['piet'])
  })

  it.each([
    [['piet', 'henk'], 'Jullie twee botsen. Zeg het elkaar.', ['henk', 'piet']], [['ria', 'mo', 'leader'], 'Hadden jullie twee dat van elkaar gedacht?', ['mo', 'ria']],
    [['ria', 'mo'], 'Tom en Els zeggen hetzelfde. Wisten jullie twee dat?', ['els', 'tom']],
  ] as [string[], string, string[]][])('[LI103] after %j spoke, %j is said to two', (speakers, text, expected) => { expect(to(text, { speakers, lastSpeaker: speakers.findLast((s) => s !== 'leader') })).toEqual(expected) })

  it('[LI104] "ons tweeën" are the leaders, and no pair of members', () => {
    expect(to('Jullie missen iets van ons tweeën.', { speakers: ['ria', 'mo'], lastSpeaker: 'mo' })).toBe('group')
  })

  it('[LI105] the same words go to another by the moment: who answered, or whom she asked when nobody has', () => {
    const text = 'En wat dacht je toen?'
    expect(to(text, { lastSpeaker: 'gerda', lastAddressed: 'gerda', speakers: ['tom', 'leader', 'gerda'] })).toEqual(['gerda'])
    expect(to(text, { lastSpeaker: 'gerda', lastAddressed: 'tom', speakers: ['gerda', 'leader'] })).toEqual(['tom'])
  })

  it.each([
    ['Wat vindt Els daarvan?', ['els']], ['Misschien wil Mo ook iets zeggen?', ['mo']], ['Ik ben benieuwd hoe Gerda hiernaar luistert.', ['gerda']], ['Wie vindt Els te streng?', 'group'],
  ] as [string, string[] | 'group'][])('[LI106] asked in the third person: %j', (text, expected) => { expect(to(text, { lastSpeaker: 'ria' })).toEqual(expected) })

  it.each([
    ['Gerda, ik heb je gehoord. Nu wil ik de anderen horen.', ['gerda']], ['Piet, mag ik je tegenhouden? Eerst gaan we allemaal zitten.', ['piet']], ['frank die bevriezing, heb je dat hier ook?', ['frank']],
    ['het valt me op dat je steeds sorry zegt els', ['els']], ['Rustig aan Piet, adem even.', ['piet']], ['Wat is dit voor stilte, mensen?', 'group'], ['Mijn collega gaat te snel.', 'group'],
    ['(laat Piet, die nog staat, gewoon vertellen)', 'group'], ['Gerda huilde en iedereen keek weg.', 'group'],
  ] as [string, string[] | 'group'][])('[LI107] by how it is said: %j', (text, expected) => { expect(to(text, { lastSpeaker: 'ria' })).toEqual(expected) })

  it.each([
    ['Jij en Henk doen dit al vijf weken.', ['piet', 'ria'], ['henk', 'ria']], ['Praat daar eens over, Tom en jij.', ['piet', 'els'], ['els', 'tom']], ['Gullie twee, praat daar samen eens over.', ['ria', 'mo'], ['mo', 'ria']],
  ] as [string, string[], string[]][])('[LI122] %j is said to who is named and who spoke', (text, speakers, expected) => { expect(to(text, { speakers, lastSpeaker: speakers.at(-1) })).toEqual(expected) })

  it.each([['Tot hier, Gerda. Tom?', 'gerda'], ['Gerda, stop even. Els wil ook iets zeggen, en Aziz.', 'gerda']])('[LI123] who is stopped stays the one it is said to, whoever gets the floor: %j', (text, expected) => {
    expect(to(text, { lastSpeaker: 'gerda' })).toEqual([expected])
  })

  it('[LI124] the member who is called beside the co-leader is the one it is for', () => {
    expect(to('Jaap, wacht even. Mo, wat wilde jij zeggen?', { lastSpeaker: 'ria' })).toEqual(['mo'])
  })

  it.each(['Els gaf je iets moois en je legde het weg.', 'Tom vroeg je iets, en jij keek naar de klok.', 'Jij zit elke ochtend naast Kees. Hoe is dat voor jou?'])('[LI125] who did something to "je" is not "je": %j', (text) => {
    expect(to(text, { lastSpeaker: 'ria' })).toEqual(['ria'])
  })

  it.each([['Terug naar jouw briefje van september.', 'tom'], ['Ik was nog bij jou. Wat stond er op dat briefje?', 'tom'], ['Je onderbreekt hem.', 'gerda'], ['Dat zeg je mooi.', 'gerda']])('[LI126] when Gerda broke in after she asked Tom, the words say with whom she goes on: %j', (text, expected) => {
    expect(to(text, { lastSpeaker: 'gerda', lastAddressed: 'tom', speakers: ['tom', 'gerda'] })).toEqual([expected])
  })

  it('[LI127] a co-leader who has not spoken of late is not "jij"', () => {
    expect(to('Wacht even, jij was nog niet klaar.', { lastSpeaker: 'gerda', lastAddressed: 'gerda', speakers: ['tom', 'gerda'] })).toEqual(['gerda'])
  })

  it.each([
    ['Gerda, een tel. En jij, toen ze niet meer belde?', 'tom'], ['Momentje, Gerda. Waar zat dat, denk je?', 'tom'], ['Gerda, zo kom ik bij jou. Wat voelde je toen?', 'tom'],
    ['Gerda, wacht. Ik wil dat je gaat zitten.', 'gerda', 'gerda'], ['Gerda, je wacht steeds. Waar wacht je op?', 'gerda'],
  ])('[LI128] who broke in is asked to wait, and she goes on with the one she had asked: %j', (text, expected, asked = 'tom') => {
    expect(to(text, { lastSpeaker: 'gerda', lastAddressed: asked, speakers: [asked, 'gerda'] })).toEqual([expected])
  })

  it('[LI129] who is asked to wait gives way to the one who is called after him', () => {
    expect(to('Gerda, heel even nog. Wat wilde je zeggen, Tom?', { lastSpeaker: 'gerda' })).toEqual(['tom'])
  })

  it.each(['Je was kwaad, zei je. Zeg het Gerda.', 'Jij een schrift per week, Tom kaartjes per klant.', 'Wat zag jij Tom doen wat je niet van hem kende?'])('[LI130] who is told, set beside "jij" or seen by "jij" is spoken of: %j', (text) => {
    expect(to(text, { lastSpeaker: 'ria' })).toEqual(['ria'])
  })

  it.each(['Jullie willen allebei door. Praat daar samen eens over.', 'U beiden was al half vertrokken.'])('[LI131] "jullie … allebei" and "u beiden" are two: %j', (text) => {
    expect(to(text, { speakers: ['ria', 'mo'], lastSpeaker: 'mo' })).toEqual(['mo', 'ria'])
  })

  it.each(['Gij twee, kijkt elkaar eens aan.', 'Vertel mekaar eens hoe dat was, bij jullie beiden.', 'Jullie lijken op elkaar. Vertel het elkaar eens, over die zus.'])('[LI133] "gij twee", and two who are brought together, are those who spoke: %j', (text) => {
    expect(to(text, { speakers: ['ria', 'mo'], lastSpeaker: 'mo' })).toEqual(['mo', 'ria'])
  })

  it('[LI134] names told one after another, as turns that came, call nobody', () => {
    expect(to('Tom, Els, Tom, Els. En de bal kwam niet bij de muur. Wie heeft dat gezien?', { lastSpeaker: 'tom' })).toBe('group')
  })

  it.each([['Gerda, zo. Hoe laat was dat?', 'henk'], ['Efkes niet, Gerda. En wat kwam er daarna?', 'henk']])('[LI135] who broke in is asked to wait, and the question after it is for the one she had asked, also without "je": %j', (text, asked) => {
    expect(to(text, { lastSpeaker: 'gerda', lastAddressed: asked, speakers: [asked, 'gerda'] })).toEqual([asked])
  })

  it('[LI132] an unnamed "je" is nobody who has gone out', () => {
    const people = [{ seat: 'piet', name: 'Piet', present: false }, { seat: 'ria', name: 'Ria', present: true }]
    expect(seats(heard('Wat dacht je toen?', { people, lastSpeaker: 'piet', lastAddressed: 'ria' }).to)).toEqual(['ria'])
  })
})

/** The groups that no other journey leads: each is opened, led by typing what its own matter asks, closed and looked back on. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stand, stand } from './browser.ts'
import { begin, direct, finish, say } from './journey.ts'

let here: Stand
/** One who leads them all, each on its own and the next after it: what the pages share she has fetched once. */
let her: { page: Page; errors: string[] }
beforeAll(async () => {
  here = await stand()
  her = await here.visitor()
  await direct(her.page)
})
afterAll(async () => {
  await here.stop()
})

interface Led {
  id: string
  /** What makes this case what it is, to be read in the briefing, and heard or seen in the room before she says a word. */
  briefed: RegExp
  begins: RegExp
  said: [string, string]
  goal: string
  /** Named in the briefing, and not in the room today. */
  away?: string
}
const CASES: Led[] = [
  { id: 'de-stille-eerste-keer', briefed: /niemand kent elkaar/, begins: /Twaalf tellen/, said: ['Het is stil. Dat mag.', 'Vertel je buurman hoe je vanmorgen hier gekomen bent.'], goal: 'Een eerste keer klein en veilig maken' },
  { id: 'ja-maar', briefed: /De groep geeft raad, het past net niet/, begins: /Zet hem in een schuur/, said: ['Er komt steeds raad, en steeds past het net niet. Zien jullie dat ook?', 'Hoe is het voor jullie, dat het niet lukt?'], goal: 'Rondes raad herkennen' },
  { id: 'de-zondebok', briefed: /elke ochtend lachen ze/, begins: /Kees staat op de drempel/, said: ['Ik wil het niet over Kees hebben maar over ons allemaal.', 'Wie komt er zelf soms maar net de deur uit?'], goal: 'Een zondebok herkennen' },
  { id: 'te-dichtbij', briefed: /elkaar buiten zien mag/, begins: /Sanne heeft iets gefluisterd/, said: ['Er is iets wat ik niet weet en jullie misschien wel.', 'Hoe is dit voor de anderen?'], goal: 'Een geheim in de kamer brengen' },
  { id: 'een-nieuwe-erbij', briefed: /Vanavond begint Fatma/, begins: /Plant!/, said: ['Voor we verdergaan: wie missen jullie hier?', 'Fatma, wat zie jij als je hier binnenkomt?'], goal: 'Een binnenkomst behandelen als een verlies' },
  { id: 'huilen-en-dichtklappen', briefed: /naaimachine/, begins: /loopt naar het raam/, said: ['We doen het rustig. Iedereen mag blijven zoals hij zit.', 'Ger, daar bij het raam hoor je ook bij ons.'], goal: 'Emotie doseren zonder haar weg te halen' },
  { id: 'ruzie', briefed: /stoplicht/, begins: /dramaqueen/, said: ['Stop even. Zo praten we hier niet, en wat eronder zit wil ik wel horen.', 'Wie flapt er ook weleens iets uit?'], goal: 'De vorm stoppen en de inhoud houden' },
  { id: 'het-incident', briefed: /afzonderingskamer/, begins: /Zullen we beginnen\? Quincy/, said: ['Er is gisteravond iets gebeurd met Orhan, en daar wil ik eerst bij stilstaan.', 'Hoe zitten jullie hier nu?'], goal: 'Noemen wat iedereen weet en niemand zegt', away: 'Orhan' },
  { id: 'bewegen-zonder-woorden', briefed: /Een worp is hier een beurt/, begins: /Onderhands, met een boog/, said: ['Houd de bal even vast. Kijk waar je voeten staan.', 'Wat zien jullie, als je zo kijkt?'], goal: 'Posities lezen in beweging' },
  { id: 'prikkels-en-onbegrip', briefed: /de derde keer van acht|Derde keer van acht/, begins: /Kanner is 1943/, said: ['Jelle heeft gelijk, dat staat er fout.', 'De pauze is om half elf. Steek je hand op als de beamer je stoort.'], goal: 'Structuur gebruiken om een groep te maken' },
  { id: 'co-therapeuten-uit-elkaar', briefed: /op de trap/, begins: /We waren in de stilte, Ton/, said: ['Roelien en ik zijn het hier niet over eens, en dat mogen jullie weten.', 'Wat merken jullie daarvan?'], goal: 'Als paar werken' },
  { id: 'de-laatste-sessie', briefed: /Twaalfde keer van twaalf/, begins: /Er is weer geen melk/, said: ['Dit is de laatste keer, en dat had ik eerder moeten zeggen.', 'Wat heb je van wie gekregen, hier?'], goal: 'Het einde op tijd noemen' },
]

describe('every other group', () => {
  for (const { id, briefed, begins, said, goal, away } of CASES) {
    it(`[JO100] is led to its end by typing: ${id}`, async () => {
      const { page, errors } = her
      errors.length = 0
      await page.goto(`/leiden/${id}`)
      await page.getByText(briefed).first().waitFor()
      const people = page.getByRole('region', { name: 'Wie er zitten' }).locator('strong')
      await expect.poll(() => people.count()).toBeGreaterThanOrEqual(4)
      const names = await people.allTextContents()
      await begin(page, id)
      await page.getByRole('log').getByText(begins).first().waitFor()
      for (const text of said) await say(page, text)
      await finish(page)
      const shares = page.getByRole('region', { name: 'Wie hoeveel sprak' })
      for (const name of names) if (name !== away) await expect.poll(() => shares.textContent()).toContain(name.split(/[, ]/)[0]!)
      await expect.poll(() => page.getByText(goal).count()).toBeGreaterThan(0)
      expect(errors).toEqual([])
    })
  }
})

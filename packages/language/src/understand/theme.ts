/** What a sentence is about, by lists of words. */
import type { Theme } from '@kring/dynamics'
import { plainly, TEXT_LIMIT } from './tokens.ts'

/** Per theme the lower-case words and phrases that betray it; the curriculum's themes fit. */
export type ThemeWords = readonly { id: Theme; words: { nl: readonly string[]; en: readonly string[] } }[]

/** Built-in lists, used when the curriculum's are not given. [D] */
export const THEME_WORDS: ThemeWords = Object.entries({
  doubt: 'twijfel*|onzeker*|op zijn plek|op je plek|op mijn plek|juiste plek|goed zit*|weet niet of*|aarzel*',
  progress: 'vooruitgang*|schiet niet op|niet genoeg op|vooruit|sneller|te langzaam|stap*|groei*|opschiet*|resultaat|verbeter*',
  leaving: 'stoppen|stopt|stop|weggaan|weggaat|vertrek*|ophouden|afhaken|afhaak*|ermee op|wegblijf*|wegblijven|opgeven|eruit stap*',
  leaders: 'therapeut*|leiding|begeleider*|groepsleider*|van ons als|onze aanpak|hoe wij het|collega|wij tweeen|boos op ons|boos op mij',
  group: 'als groep|de groep|deze groep|groepsgevoel|met elkaar|elkaar|samen',
  trust: 'vertrouw*|vertrouwen|veilig*|geheim*|vertrouwelijk*|onder ons',
  shame: 'schaam*|schaamte|gene|belachelijk|voor gek|afgaan|uitlach*|bloot*',
  anger: 'boos*|boosheid|kwaad*|woede*|woedend|irrit*|geirriteerd*|erger*|ergernis|pissig|frustr*|gefrustreerd*|wrok',
  grief: 'verdriet*|rouw*|gemis|verlies|verloren|overleden|dood|gestorven|huil*|tranen|begraf*|missen',
  fear: 'bang*|angst*|eng|vrees*|paniek*|schrik*|geschrokken|spannend',
  loneliness: 'eenzaam*|alleen|er niet bij|buitengesloten|erbuiten|niemand heeft|de enige',
  family: 'moeder*|vader*|ouders|zus*|broer*|zoon|dochter*|kind|kinderen|partner|man thuis|vrouw thuis|je man|je vrouw|gezin*|familie|huwelijk|scheiding',
  work: 'werk|baan|baas|collegas|kantoor|ontslag*|ontslagen|reintegr*|werkgever|ziekmeld*|op het werk|manager',
  sleep: 'slaap*|slapen|geslapen|nacht|nachten|wakker|moe|doorslapen|insl*',
  body: 'lichaam|lijf|pijn*|adem*|buik|hart|schouder*|hoofd|handen|voeten|rug|keel|borst',
  medication: 'medic*|pil|pillen|dosering|lithium|afbouw*|bijwerking*|antidepress*',
  silence: 'stilte*|stil|zwijg*|zwijgen|niemand zegt|zegt niets|zegt niks',
  conflict: 'ruzie*|conflict*|oneens|bots*|meningsversch*|wrijving|aanval*|aangevallen|verwijt*',
  frame: 'op tijd|te laat|afspraak|afspraken|regel*|kader|grens|grenzen|afmeld*|telefoon|pauze|stoppen om|begint om|beginnen om',
  programme: 'programma*|presentatie*|powerpoint*|dia|dias|sheet*|slide*|oefening*|huiswerk*|opdracht*|werkblad*|agenda|theorie|protocol*|bladzij*|map|lesstof',
  closeness: 'dichtbij|nabij*|intiem*|afstand|verliefd*|verhouding|buiten de groep|aantrek*|samen gezien',
  ending: 'afscheid*|laatste keer|laatste sessie|einde van|afloop|voorbij|slot*|afsluiting|terugkijk*|neem je mee|nemen jullie mee|reunie',
  newcomer: 'nieuw|nieuwe|nieuweling|erbij komen|eerste dag|eerste keer|oud-leden|instromen',
  advice: 'advies*|adviez*|tip|tips|raad|oplossing*|suggest*|ja maar|ja, maar',
  everyday: 'koffie|weer|boodschap*|fiets*|trein|bus|parkeren|weekend|vakantie|voetbal|eten|tuin',
  recognition: 'herken*|herkenning|herkenbaar|wie kent|ook zo|hetzelfde',
  illness: 'ziekte|ziek|diagnose|stoornis*|depress*|manie|manisch*|bipolair*|autis*|adhd|psychose*|verslav*|opname|klachten',
}).map(([id, list]) => ({ id: id as Theme, words: { nl: list.split('|'), en: [] } }))

/** Themes that come along with almost any act of a leader: they count when nothing else is said. */
const FAINT: ReadonlySet<Theme> = new Set(['recognition', 'group', 'everyday'])

/**
 * Finds the theme of a sentence: the one with the most words in it, longer words weighing a little more; of equals the one mentioned first; "none" when no word fits.
 * `faint`: themes that come along with almost anything, and so weigh less. A list's word also fits with an ending (twijfel: twijfels, twijfelen); with * at its end it fits any word it begins.
 */
export function themeFinder(themes: ThemeWords = THEME_WORDS, language: 'nl' | 'en' = 'nl', faint: ReadonlySet<Theme> = FAINT): (text: string) => Theme {
  const lists = themes.map(({ id, words }) => ({
    id,
    entries: words[language].map((entry) => {
      const word = plainly(entry.replace(/\*$/, '')).replace(/[^\p{L}\d -]/gu, '')
      const ending = entry.endsWith('*') ? '\\S*' : word.length >= 5 ? '(?:e|s|n|t|en|de|te|den|ten)?' : ''
      return { pattern: new RegExp(` ${word}${ending} `), weight: (faint.has(id) ? 0.4 : 1) * (1 + word.length / 20) }
    }),
  }))
  return (text) => {
    const row = ` ${plainly(text.slice(0, TEXT_LIMIT)).replace(/[^\p{L}\d-]+/gu, ' ').trim()} `
    let best: Theme = 'none', most = 0, earliest = Infinity
    for (const { id, entries } of lists) {
      let weight = 0, first = Infinity
      for (const entry of entries) {
        const at = row.search(entry.pattern)
        if (at >= 0) { weight += entry.weight; first = Math.min(first, at) }
      }
      if (weight > most + 0.5 || (weight > 0 && weight > most - 0.5 && first < earliest && faint.has(id) <= faint.has(best))) { best = id; most = weight; earliest = first }
    }
    return best
  }
}

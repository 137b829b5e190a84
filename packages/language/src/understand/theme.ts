/** What a sentence is about, by lists of words. */
import { THEMES, type Theme } from '@kring/dynamics'
import { plainly, TEXT_LIMIT } from './tokens.ts'

/** Per theme the lower-case words and phrases that betray it; the curriculum's themes fit. */
export type ThemeWords = readonly { id: Theme; words: { nl: readonly string[]; en: readonly string[] } }[]

/** Built-in lists, used when the curriculum's are not given. A word ending in * is the beginning of words. [D] */
export const THEME_WORDS: ThemeWords = Object.entries({
  doubt: 'twijfel* onzeker* op zijn plek|op je plek|op mijn plek|juiste plek|goed zit*|weet niet of*|aarzel*',
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
}).map(([id, list]) => ({ id: id as Theme, words: { nl: list.split(/\||(?<=\*) /).map((w) => w.trim()).filter(Boolean), en: [] } }))

/** The theme with the most words in the sentence; longer entries weigh more, ties go to the theme mentioned first. "none" when no word fits. */
export function theme(text: string, themes: ThemeWords = THEME_WORDS, language: 'nl' | 'en' = 'nl'): Theme {
  const row = ` ${plainly(text.slice(0, TEXT_LIMIT)).replace(/[^\p{L}\d-]+/gu, ' ').trim()} `
  let best: Theme = 'none', most = 0, earliest = Infinity
  for (const { id, words } of themes) {
    let weight = 0, first = Infinity
    for (const entry of words[language]) {
      const start = entry.endsWith('*')
      const at = row.indexOf(start ? ` ${plainly(entry.slice(0, -1))}` : ` ${plainly(entry)} `)
      if (at >= 0) { weight += 1 + entry.length / 20 + (entry.includes(' ') ? 0.5 : 0); first = Math.min(first, at) }
    }
    if (weight > most + 0.3 || (weight > 0 && Math.abs(weight - most) <= 0.3 && first < earliest)) { best = id; most = weight; earliest = first }
  }
  return THEMES.includes(best) ? best : 'none'
}

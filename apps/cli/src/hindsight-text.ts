/** Hindsight as readable text, in the language of the session. */
import type { Knowledge, Scenario } from '@kring/curriculum'
import { type Act, type Alternative, type Difference, type Figure, type Hindsight, PRINCIPLES, type Reason, REST } from '@kring/dynamics'
import type { SpokenTurn } from '@kring/language'
import { namer } from './commands/play.ts'

const WORDS = {
  nl: {
    turn: 'Beurt', you: 'je deed', passed: 'je liet de groep verdergaan', to: 'tegen', group: 'de groep', about: 'over', silence: 'niets zeggen',
    matters: { better: 'Dit deed ertoe. Waarschijnlijk had meer gebracht:', best: 'Dit deed ertoe: van wat hier kon, bracht dit het meest. Minder had gebracht:' },
    nothing: 'Wat je hier ook had gedaan, het had weinig uitgemaakt.',
    'not-understood': 'Het model kan dit niet weten: je zin is niet zeker verstaan.',
    'too-few-turns': 'Het model kan dit niet weten: er kwamen te weinig beurten na.',
    'too-uncertain': 'Het model kan dit niet weten: de verschillen gaan schuil in het toeval.',
    leaving: 'kans om niet terug te komen', figures: { leaving: 'wegblijven', safety: 'veiligheid', recognition: 'herkenning', cohesion: 'samenhang', agenda: 'programma' },
    why: 'Waarom', rest: 'Wat geen enkel principe alleen verklaart, zoals wie er nog in de kring zit.', read: 'Lees hoe het had kunnen gaan', from: 'Tot hier was het hetzelfde.',
    note: 'Gerekend met een model, voor oefening; het zegt niets over patiënten. Tussen haakjes: het 95%-interval.', between: 'tot',
  },
  en: {
    turn: 'Turn', you: 'you did', passed: 'you let the group go on', to: 'to', group: 'the group', about: 'about', silence: 'say nothing',
    matters: { better: 'This mattered. Probably more would have come of:', best: 'This mattered: of what could be done here it brought most. Less would have come of:' },
    nothing: 'Whatever you had done here, it would have made little difference.',
    'not-understood': 'The model cannot know: your sentence was not understood for certain.',
    'too-few-turns': 'The model cannot know: too few turns came after.',
    'too-uncertain': 'The model cannot know: the differences are hidden in chance.',
    leaving: 'chance of not coming back', figures: { leaving: 'staying away', safety: 'safety', recognition: 'recognition', cohesion: 'cohesion', agenda: 'programme' },
    why: 'Why', rest: 'What no single principle explains, such as who is still in the circle.', read: 'Read how it could have gone', from: 'Until here it was the same.',
    note: 'Computed with a model, for practice; it says nothing about patients. In brackets: the 95 % interval.', between: 'to',
  },
} as const

/** Alternatives shown for a decision, and reasons for the first of them. */
const SHOWN = 3
const REASONS = 4

export interface Teller {
  language: 'nl' | 'en'
  scenario: Scenario
  knowledge: Knowledge
}

const signed = (value: number, language: 'nl' | 'en'): string => {
  const text = `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
  return language === 'nl' ? text.replace('.', ',') : text
}
const percent = (value: number): string => `${Math.round(100 * value)} %`

export function actText(act: Act, { language, scenario, knowledge }: Teller): string {
  const w = WORDS[language]
  const nameOf = namer(scenario)
  const name = knowledge.interventions.find(({ id }) => id === act.kind)?.name[language] ?? act.kind
  const to = act.to === 'group' ? w.group : act.to.map(nameOf).join(', ')
  return act.kind === 'i19' || act.kind === 'i35' ? `${w.silence} (${act.kind})` : `${name} (${act.kind}), ${w.to} ${to}${act.about === undefined ? '' : `, ${w.about} ${nameOf(act.about)}`}`
}

function differenceText(difference: Record<Figure, Difference>, { language }: Teller): string {
  const w = WORDS[language]
  return (['safety', 'recognition', 'cohesion', 'agenda'] as const)
    .map((figure) => `${w.figures[figure]} ${signed(difference[figure].mean, language)} (${signed(difference[figure].low, language)} ${w.between} ${signed(difference[figure].high, language)})`)
    .join(' · ')
}

function alternativeText(alternative: Alternative, chosen: Alternative, teller: Teller): string[] {
  const nameOf = namer(teller.scenario)
  const who = Object.keys(chosen.leaving).map((seat) => ({ seat, by: Math.abs(alternative.leaving[seat]! - chosen.leaving[seat]!) })).filter(({ by }) => by >= 0.03).sort((a, b) => b.by - a.by)
  const leaving = who.slice(0, 2).map(({ seat }) => `${nameOf(seat)} ${percent(chosen.leaving[seat]!)} → ${percent(alternative.leaving[seat]!)}`)
  return [
    `  - ${actText(alternative.act, teller)}`,
    ...(alternative.difference ? [`    ${differenceText(alternative.difference, teller)}`] : []),
    ...(leaving.length > 0 ? [`    ${WORDS[teller.language].leaving}: ${leaving.join(', ')}`] : []),
  ]
}

function reasonText(reasons: readonly Reason[], teller: Teller): string[] {
  const { language, scenario } = teller
  const w = WORDS[language]
  const nameOf = namer(scenario)
  const total = (figure: Figure): number => reasons.reduce((sum, reason) => sum + (reason.figure === figure ? reason.difference : 0), 0)
  // What worked the other way is in the JSON; here it would only confuse.
  const told = reasons.filter(({ figure, difference }) => (figure === 'cohesion' || figure === 'leaving') && difference * total(figure) > 0).toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).slice(0, REASONS)
  return told.map(({ principle, figure, difference, on }) => {
    const sentence = principle === REST ? w.rest : PRINCIPLES.find(({ id }) => id === principle)?.sentence[language] ?? principle
    return `    ${w.figures[figure]} ${signed(difference, language)}${on[0] === 'group' ? '' : ` (${on.map(nameOf).join(', ')})`}: ${sentence}${principle === REST ? '' : ` [${principle}]`}`
  })
}

/** What can be said of one decision, in lines. */
export function decisionText(hindsight: Hindsight, said: string | undefined, reasons: readonly Reason[], teller: Teller): string {
  const w = WORDS[teller.language]
  const { decision, alternatives, verdict, because } = hindsight
  const [chosen, ...others] = alternatives as [Alternative, ...Alternative[]]
  const head = `${decision.index + 1}. ${w.turn} ${decision.turn}: ${decision.passed ? w.passed : `${said ? `“${said}” ` : ''}${said ? '· ' : ''}${actText(decision.act, teller)}`}`
  if (verdict !== 'matters') return [head, `  ${because ? w[because] : w.nothing}`].join('\n')
  const better = others.some(({ worth }) => worth.low > 0)
  const shown = better ? others.filter(({ worth }) => worth.low > 0).slice(0, SHOWN) : others.slice(-SHOWN)
  return [head, `  ${better ? w.matters.better : w.matters.best}`, ...shown.flatMap((a) => alternativeText(a, chosen, teller)), ...(reasons.length > 0 ? [`    ${w.why}:`, ...reasonText(reasons, teller)] : [])].join('\n')
}

export const noteText = ({ language }: Teller): string => WORDS[language].note
export const readHeading = (act: Act, teller: Teller): string => `${WORDS[teller.language].read}: ${actText(act, teller)}`
export const sameUntilHere = ({ language }: Teller): string => `[${WORDS[language].from}]`
export const saidAt = (turns: readonly SpokenTurn[], turn: number): string | undefined => turns[turn]?.text

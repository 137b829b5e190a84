/** Safety and feeling: caring, meaning, dosing, contagion, and what cohesion does over a course. */
import { above, all, below, bond, carries, either, f, g, minus, most, not, plus, times, trait, v } from '../expressions.ts'
import { D, G, Z, down, toward, up, upBond } from './declare.ts'
import type { Principle } from './declare.ts'

/** How deep a leader may go with someone: his trust in that leader and his safety. */
const ALLOWED = plus(0.3, times(0.45, bond('each', 'actor')), times(0.35, v('safety')))

export const CLIMATE: Principle[] = [
  {
    id: 'r18',
    sentence: {
      nl: 'In een hechte groep gaat het leden buiten de groep iets beter; het verband is gemeten, de oorzaak niet.',
      en: 'In a cohesive group members fare a little better outside it; the association has been measured, the cause has not.',
    },
    sources: [Z('burlingame-2018', 'r = .26 over 55 studies; cause not proven')],
    strength: 'm', time: 'x',
    clauses: [{ on: 'between', for: 'everyone', effects: [up('wellbeing', 'm', times(0.15, minus(v('cohesion'), 0.42)))] }],
  },
  {
    id: 'r19',
    sentence: {
      nl: 'Dat verband is sterker als de leider bewust aan de samenhang werkt.',
      en: 'That association is stronger when the leader deliberately works on cohesion.',
    },
    sources: [Z('burlingame-2018', 'moderator')],
    strength: 'm', time: 'x',
    clauses: [{ on: 'between', for: 'everyone', effects: [up('wellbeing', 'm', times(g('cohesionWork'), minus(v('cohesion'), 0.38)))] }],
  },
  {
    id: 'r20',
    sentence: {
      nl: 'Dat verband is ook sterker als de nadruk ligt op wat er tussen leden gebeurt.',
      en: 'That association is also stronger when the emphasis is on what happens between members.',
    },
    sources: [Z('burlingame-2018', 'moderator')],
    strength: 'm', time: 'x',
    clauses: [{ on: 'between', for: 'everyone', effects: [up('wellbeing', 'm', times(g('interactionWork'), minus(v('cohesion'), 0.38)))] }],
  },
  {
    id: 'r25',
    sentence: {
      nl: 'Andermans zware gevoel steekt aan als niemand doseert: de spanning stijgt, en wie bang is voor nabijheid haakt af.',
      en: 'Another’s heavy feeling is contagious when nobody doses it: tension rises, and who fears closeness drops off.',
    },
    sources: [G('yalom-1966', 'contagion')],
    strength: 'm', time: 't',
    clauses: [
      {
        on: ['discloses', 'attacks', 'criticises-leaders'], for: 'listeners', when: all(above(f('depth'), 1), not(f('dosed'))),
        effects: [up('tension', 'm', times(0.5, f('depth'), trait('closenessSensitivity')))],
      },
      {
        on: ['discloses', 'attacks', 'criticises-leaders'], for: 'listeners', when: all(above(f('depth'), 1), not(f('dosed')), above(trait('closenessSensitivity'), 0.55)),
        effects: [down('engagement', 'm', trait('closenessSensitivity'))],
      },
    ],
  },
  {
    id: 'r28',
    sentence: {
      nl: 'Zorg en warmte van de leider maken veiliger en versterken de band met hem; hoe meer, hoe beter.',
      en: 'Caring by the leader makes it safer and strengthens the bond with him; the more the better.',
    },
    sources: [G('lieberman-yalom-miles-1973')],
    strength: 'm', time: 't',
    clauses: [
      { on: 'leader', for: 'one', when: above(f('together'), 0), effects: [up('safety', 'm', times(0.7, f('caring'))), upBond('each', 'actor', 'm', times(0.5, f('caring')))] },
      { on: 'leader', for: 'addressed', when: all(f('toGroup'), above(f('together'), 0)), effects: [up('safety', 'm', times(0.18, f('caring'))), upBond('each', 'actor', 'm', times(0.15, f('caring')))] },
      { on: ['i30'], for: 'everyone', effects: [down('tension', 'm')] },
    ],
  },
  {
    id: 'r29',
    sentence: {
      nl: 'Betekenis geven op passende diepte geeft hoop en helpt leren: men krijgt een kader voor wat er gebeurt.',
      en: 'Giving meaning at a fitting depth brings hope and helps learning: a frame for the experience.',
    },
    sources: [G('lieberman-yalom-miles-1973')],
    strength: 'm', time: 's',
    clauses: [
      { on: 'leader', for: 'addressed', when: all(above(f('meaning'), 0.25), not(above(times(0.333, f('depth')), ALLOWED))), effects: [up('hope', 'w', times(0.25, f('meaning'))), up('learning', 'm', times(0.6, f('meaning')))] },
    ],
  },
  {
    id: 'r32',
    sentence: {
      nl: 'Gaat de leider dieper dan de band toelaat, dan verliest het lid veiligheid: het voelt als ontmaskerd worden.',
      en: 'When the leader goes deeper than the bond allows, the member loses safety: it feels like being exposed.',
    },
    sources: [G('yalom-leszcz-2020')],
    strength: 's', time: 's',
    clauses: [
      {
        on: 'leader', for: 'one', when: above(times(0.333, f('depth')), ALLOWED),
        effects: [down('safety', 's'), up('tension', 'm'), down('groupBond', 'w'), up('ambivalence', 'w')],
      },
      {
        on: 'leader', for: 'addressed', when: all(f('toGroup'), above(times(0.333, f('depth')), ALLOWED)),
        effects: [down('safety', 's', 0.3), up('tension', 'w')],
      },
    ],
  },
  {
    id: 'd3',
    sentence: {
      nl: 'Wie iets inbrengt, wil gehoord worden; elke reactie die hem zelf geldt telt mee, en gehoord worden maakt veiliger. Wie zei dat hij gaat en gehoord wordt, aarzelt iets meer.',
      en: 'Who brings something in wants to be heard; every response meant for him counts, and being heard makes it safer. Who said that he goes and is heard hesitates a little more.',
    },
    sources: [D('bookkeeping behind r4')],
    strength: 's', time: 't',
    clauses: [
      { on: ['discloses', 'announces-leaving', 'criticises-leaders', 'attacks', 'tells', 'wavers'], for: 'actor', effects: [toward('heard', times(0.2, g('openness')), 0.6)] },
      { on: ['recognises', 'asks', 'misses', 'gives-back', 'startles', 'reassures', 'makes-amends'], for: 'subject', effects: [up('heard', 's'), up('safety', 'w', minus(1, v('heard')))] },
      { on: 'leader', for: 'one', when: not(either(above(f('directing'), 0.85), below(f('together'), 0.05))), effects: [up('heard', 's', plus(0.2, f('caring'))), down('ambivalence', 'w', times(0.8, v('announced'), v('heard')))] },
      { on: ['i12', 'i14', 'i5', 'i7', 'i8'], for: 'subject', when: f('toGroup'), effects: [up('heard', 's', 0.8)] },
    ],
  },
  {
    id: 'd4',
    sentence: {
      nl: 'Komt iets ter tafel wat iemands eigen zaak is, dan raakt het hem; zegt hij het, dan lucht dat op.',
      en: 'When something comes up that is someone’s own matter, it touches him; saying it is a relief.',
    },
    sources: [D('the essay’s relief at hearing it from each other'), G('foulkes-1964', 'resonance')],
    strength: 's', time: 't',
    clauses: [
      { on: ['discloses', 'recognises', 'announces-leaving', 'wavers', 'criticises-leaders', 'tells', 'reasons', 'misses'], for: 'listeners', effects: [up('touched', 's', times(carries(), plus(0.4, times(0.5, f('depth')))))] },
      { on: ['i2', 'i10', 'i13', 'i17', 'i24', 'i25', 'i31'], for: 'addressed', effects: [up('touched', 's', times(1.3, carries()))] },
      { on: ['discloses', 'recognises', 'wavers', 'criticises-leaders', 'reasons', 'gives-back', 'makes-amends'], for: 'actor', effects: [toward('touched', 0, 0.7), down('tension', 'm', 0.6), up('engagement', 'm')] },
      { on: ['discloses', 'answers', 'tells', 'asks', 'agrees', 'disagrees', 'jokes', 'misses', 'reassures', 'advises'], for: 'actor', effects: [up('engagement', 'w')] },
      { on: ['jokes'], for: 'everyone', effects: [down('tension', 'w', most(0.3, minus(1, v('tension'))))] },
    ],
  },
]

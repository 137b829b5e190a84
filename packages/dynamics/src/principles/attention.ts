/** Where the attention goes: the whole circle or one person, silence, one who fills the time. */
import { above, all, below, either, f, g, is, kind, minus, not, plus, ramp, times, trait, v } from '../expressions.ts'
import { D, G, S1, down, downBond, downGroup, downIrritation, up, upBond, upGroup, upIrritation } from './declare.ts'
import type { Principle } from './declare.ts'

export const ATTENTION: Principle[] = [
  {
    id: 'r1',
    sentence: {
      nl: 'Vraagt de leider de hele groep, dan raakt iedereen meer betrokken: de blikken gaan naar elkaar.',
      en: 'When the leader asks the whole group, everyone becomes more involved: eyes turn to each other.',
    },
    sources: [S1, G('yalom-leszcz-2020')],
    strength: 'm', time: 't',
    clauses: [
      {
        on: ['i2', 'i5', 'i7', 'i8', 'i10', 'i11', 'i12', 'i14', 'i15', 'i16', 'i17', 'i20', 'i25'],
        for: 'everyone', when: f('toGroup'),
        effects: [up('engagement', 'm')],
      },
    ],
  },
  {
    id: 'r2',
    sentence: {
      nl: 'Praat de leider langer dan een beurt of drie met één lid, dan wordt de rest publiek: zij leunen achterover en praten minder met elkaar.',
      en: 'When the leader talks with one member for more than about three turns, the others become an audience: they lean back and speak less with each other.',
    },
    sources: [S1, D('the essay shows it once, after two questions of a co-leader')],
    strength: 'm', time: 't',
    clauses: [
      { on: 'leader', for: 'others', when: all(f('toOne'), above(f('dyad'), 3)), effects: [down('engagement', 'm'), down('groupBond', 'w', 0.5)] },
      { on: 'leader', for: 'group', when: all(f('toOne'), above(f('dyad'), 3)), effects: [downGroup('memberToMember', 'w')] },
    ],
  },
  {
    id: 'r30',
    sentence: {
      nl: 'Gevoel oproepen werkt in matige dosis: dan groeit de betrokkenheid. Heel veel of heel weinig maakt de groep onveiliger.',
      en: 'Emotional stimulation works in a medium dose: involvement grows. Very much or very little makes the group less safe.',
    },
    sources: [G('lieberman-yalom-miles-1973')],
    strength: 'm', time: 's',
    clauses: [
      // A dose works over a session: each leader's act carries a twentieth of the step.
      { on: 'leader', for: 'everyone', when: all(above(g('stimulation'), 0.22), below(g('stimulation'), 0.6)), effects: [up('engagement', 'm', 0.05)] },
      { on: 'leader', for: 'everyone', when: either(above(g('stimulation'), 0.68), below(g('stimulation'), 0.06)), effects: [down('safety', 'm', 0.05)] },
    ],
  },
  {
    id: 'r31',
    sentence: {
      nl: 'Sturing met tijd en regels werkt in matige dosis: dat geeft veiligheid. Heel veel sturing smoort eigen initiatief, heel weinig geeft spanning.',
      en: 'Steering by time and rules works in a medium dose: it gives safety. Very much stifles initiative, very little raises tension.',
    },
    sources: [G('lieberman-yalom-miles-1973'), D('the more a group needs structure, the more steering counts as medium')],
    strength: 'm', time: 's',
    clauses: [
      { on: 'leader', for: 'everyone', when: all(above(g('executive'), 0.12), below(g('executive'), plus(0.4, times(0.4, f('structure'))))), effects: [up('safety', 'm', 0.05)] },
      { on: 'leader', for: 'everyone', when: above(g('executive'), plus(0.5, times(0.4, f('structure')))), effects: [down('urge', 'm', 0.5), down('engagement', 'm', 0.05)] },
      { on: 'leader', for: 'group', when: above(g('executive'), plus(0.5, times(0.4, f('structure')))), effects: [downGroup('memberToMember', 'm', 0.05)] },
      { on: 'leader', for: 'everyone', when: below(g('executive'), times(0.08, plus(0.5, f('structure')))), effects: [up('tension', 'm', 0.05)] },
    ],
  },
  {
    id: 'r40',
    sentence: {
      nl: 'Wordt wie alle tijd vult niet begrensd, dan haken de anderen af en raken zij geïrriteerd. Vroeg en warm begrensd komt de groep weer op gang; laat of koel begrensd doet het hem pijn.',
      en: 'When the one who fills all the time is not limited, the others drop off and get irritated. Limited early and warmly, the group comes alive; limited late or coldly, it hurts him.',
    },
    sources: [G('yalom-leszcz-2020')],
    strength: 'm', time: 's',
    clauses: [
      { on: 'member', for: 'listeners', when: either(above(f('run'), 2), all(above(f('share'), 0.2), kind('tells'))), effects: [down('engagement', 'm', 0.7), upIrritation('each', 'actor', 'm', 0.6)] },
      { on: ['i22'], for: 'others', when: above(f('together'), 0), effects: [up('engagement', 'm'), downIrritation('each', 'subject', 'm')] },
      { on: ['i22'], for: 'subject', when: either(below(f('together'), 0.05), above(f('share'), 0.38)), effects: [down('safety', 'm'), up('ambivalence', 'w', 0.4)] },
    ],
  },
  {
    id: 'r43',
    sentence: {
      nl: 'Een werkende stilte brengt de groep dichter bij de zaak; een bange stilte van meer dan een minuut in het begin maakt gespannen.',
      en: 'A working silence brings the group nearer to the matter; a frightened silence of more than a minute in the beginning raises tension.',
    },
    sources: [G('yalom-leszcz-2020')],
    strength: 'm', time: 't',
    clauses: [
      { on: 'silence', for: 'everyone', when: f('workingSilence'), effects: [up('engagement', 'w'), up('urge', 'w', v('touched'))] },
      {
        on: 'silence', for: 'everyone', when: all(f('frightenedSilence'), either(above(f('seconds'), 59), f('beginning'))),
        effects: [up('tension', 'm', times(minus(1.2, v('safety')), ramp(f('seconds'), 5, 60)))],
      },
    ],
  },
  {
    id: 'r41',
    sentence: {
      nl: 'Samen roept samen op en tegen roept tegen op; boven roept onder op. Elke beurt een klein beetje.',
      en: 'Together evokes together and against evokes against; above evokes below. A little with every turn.',
    },
    sources: [{ mark: 'Z', literature: 'leary-1957', note: 'for the rule of complementarity also Kiesler 1983 [G]' }, G('kiesler-1983')],
    strength: 'w', time: 't',
    clauses: [
      { on: 'any', for: 'one', when: above(f('together'), 0.1), effects: [upBond('each', 'actor', 'w', times(0.5, f('together')))] },
      { on: 'any', for: 'one', when: below(f('together'), -0.1), effects: [upIrritation('each', 'actor', 'w', minus(0, times(1.5, f('together'))))] },
      { on: 'leader', for: 'group', when: above(f('above'), 0.45), effects: [upGroup('dependence', 'w', times(0.15, f('above')))] },
      { on: 'member', for: 'listeners', when: all(above(f('above'), 0.5), not(is('addressed'))), effects: [down('urge', 'w', minus(1, trait('dominance')))] },
      { on: 'leader', for: 'addressed', when: below(f('together'), -0.1), effects: [downBond('each', 'actor', 'w')] },
    ],
  },
]

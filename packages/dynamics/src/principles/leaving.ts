/** Going and staying: what moves the pull to leave. No rule here sends anyone away; leaving is a member's own act. */
import { above, all, below, bond, carries, f, minus, not, plus, ramp, times, v } from '../expressions.ts'
import { D, G, S1, Z, down, up, upGroup } from './declare.ts'
import type { Principle } from './declare.ts'

export const LEAVING: Principle[] = [
  {
    id: 'r7',
    sentence: {
      nl: 'Geven leden terug wat zij van iemand gezien hebben, dan groeit zijn hoop en neemt zijn neiging om te gaan sterk af: van elkaar neemt men meer aan.',
      en: 'When members give back what they saw in someone, his hope grows and his pull to leave drops strongly: peers weigh more.',
    },
    sources: [S1],
    strength: 's', time: 's',
    clauses: [
      {
        on: ['gives-back'], for: 'subject',
        // Who is quite decided is hardly moved by it: it works on doubt.
        effects: [up('hope', 'm', plus(0.4, times(0.8, bond('each', 'actor')))), down('ambivalence', 's', times(plus(0.5, bond('each', 'actor')), ramp(v('ambivalence'), 1.05, 0.82))), up('recognition', 'w')],
      },
    ],
  },
  {
    id: 'r8',
    sentence: {
      nl: 'Geeft de leider hetzelfde terug, dan werkt dat maar zwak: van leiders neemt men minder aan dan van elkaar.',
      en: 'When the leader says the same, it works only weakly: less is taken from leaders than from peers.',
    },
    sources: [S1],
    strength: 'w', time: 's',
    clauses: [{ on: ['i9', 'i14'], for: 'one', effects: [up('hope', 'w'), down('ambivalence', 'w')] }],
  },
  {
    id: 'r9',
    sentence: {
      nl: 'Praat de leider op iemand in om te blijven, dan moet hij zijn keus verdedigen, en die zit daarna vaster.',
      en: 'When the leader argues against leaving, the member must defend his choice, and it is fixed the more.',
    },
    sources: [G('miller-rollnick-1991')],
    strength: 'm', time: 't',
    clauses: [
      { on: ['i36'], for: 'one', effects: [up('ambivalence', 'm', plus(0.6, v('ambivalence')))] },
      { on: ['defends-leaving'], for: 'actor', when: above(f('chain'), 0), effects: [up('ambivalence', 'w', 0.75), down('hope', 'w', 0.5)] },
    ],
  },
  {
    id: 'r10',
    sentence: {
      nl: 'Noemen leden zelf waarom zij komen, dan groeit de hoop van allen en de band met de groep: eigen woorden overtuigen.',
      en: 'When members give their own reasons for coming, everyone’s hope and the bond with the group grow: own words persuade.',
    },
    sources: [S1, G('miller-rollnick-1991')],
    strength: 'm', time: 's',
    clauses: [
      { on: ['reasons'], for: 'actor', effects: [up('hope', 'm'), up('groupBond', 'm'), down('ambivalence', 'm')] },
      { on: ['reasons'], for: 'listeners', effects: [up('hope', 'm', 0.4), up('groupBond', 'm', 0.35)] },
    ],
  },
  {
    id: 'r21',
    sentence: {
      nl: 'Wie goed is voorbereid, weet dat twijfel komt en loopt er minder op weg.',
      en: 'Who is well prepared knows that doubt will come, and leaves less because of it.',
    },
    sources: [Z('yalom-leszcz-2005', 'excerpt')],
    strength: 'm', time: 'x',
    clauses: [
      { on: ['i31'], for: 'addressed', effects: [up('prepared', 'm'), down('tension', 'w')] },
      { on: 'between', for: 'everyone', when: above(v('prepared'), 0.5), effects: [down('ambivalence', 'm', times(0.25, minus(v('prepared'), 0.5)))] },
    ],
  },
  {
    id: 'r22',
    sentence: {
      nl: 'Wie niet is voorbereid en geen duidelijk doel heeft, valt eerder uit: hij verwachtte iets anders.',
      en: 'Who is not prepared and has no clear aim drops out earlier: he expected something else.',
    },
    sources: [G('yalom-1966')],
    strength: 'm', time: 'x',
    clauses: [{ on: 'between', for: 'everyone', when: all(below(f('progress'), 0.4), below(v('prepared'), 0.6)), effects: [up('ambivalence', 'm', times(0.3, minus(0.6, v('prepared'))))] }],
  },
  {
    id: 'r23',
    sentence: {
      nl: 'Is een lid de enige met iets, en blijft dat ongenoemd, dan groeit zijn neiging om te gaan.',
      en: 'When a member is the only one with something, and this stays unnamed, his pull to leave grows.',
    },
    sources: [Z('yalom-1966', 'excerpt; deviance: about a third of drop-outs in that study')],
    strength: 'm', time: 'x',
    clauses: [{ on: 'between', for: 'everyone', when: above(v('alone'), 0.2), effects: [up('ambivalence', 'm', times(0.3, v('alone'), minus(0.8, v('recognition'))))] }],
  },
  {
    id: 'r24',
    sentence: {
      nl: 'Wie zich heel vroeg sterk blootgeeft, schaamt zich daarna, en de kans dat hij wegblijft neemt toe.',
      en: 'Who discloses strongly very early is ashamed afterwards, and is more likely to stay away.',
    },
    sources: [G('yalom-1966')],
    strength: 's', time: 'x',
    clauses: [
      { on: ['discloses'], for: 'actor', when: all(f('early'), above(f('depth'), 1)), effects: [up('tension', 's', times(0.5, f('depth'))), up('exposed', 's', f('depth'))] },
      { on: 'between', for: 'everyone', when: above(v('exposed'), 0), effects: [up('ambivalence', 'm', times(0.4, v('exposed')))] },
    ],
  },
  {
    id: 'r26',
    sentence: {
      nl: 'Vertrekt iemand zonder dat het besproken is, dan verliest de groep samenhang en gaan anderen ook twijfelen.',
      en: 'When someone leaves and it has not been spoken about, the group loses cohesion and others begin to doubt too.',
    },
    sources: [G('yalom-leszcz-2020')],
    strength: 's', time: 'x',
    clauses: [
      {
        on: ['takes-leave'], for: 'listeners', when: below(f('farewell'), 0.5),
        effects: [down('groupBond', 's', plus(0.4, times(0.6, bond('each', 'actor')))), down('engagement', 'm'), up('ambivalence', 'm', plus(0.4, times(0.6, bond('each', 'actor')))), up('tension', 'w')],
      },
    ],
  },
  {
    id: 'r27',
    sentence: {
      nl: 'Is een vertrek met elkaar doorgewerkt, dan blijft de samenhang ongeveer gelijk en durft men meer te zeggen: de groep leert dat zij het overleeft.',
      en: 'When a leaving has been worked through together, cohesion stays about the same and more can be said: the group learns that it survives.',
    },
    sources: [G('yalom-leszcz-2020'), G(undefined, 'clinical agreement')],
    strength: 'm', time: 'x',
    clauses: [
      { on: ['takes-leave'], for: 'group', when: not(below(f('farewell'), 0.5)), effects: [upGroup('openness', 'm')] },
      { on: ['takes-leave'], for: 'listeners', when: not(below(f('farewell'), 0.5)), effects: [up('groupBond', 'w'), down('tension', 'w')] },
    ],
  },
  {
    id: 'r17',
    sentence: {
      nl: 'Wie zich met de groep verbonden voelt, komt en blijft vaker: erbij horen houdt vast.',
      en: 'Who feels bound to the group comes and stays more: belonging holds.',
    },
    sources: [G('yalom-leszcz-2020'), Z('burlingame-2018', 'alliance and attendance influence each other both ways')],
    strength: 'm', time: 'x',
    clauses: [{ on: 'between', for: 'everyone', effects: [down('ambivalence', 'm', times(0.3, ramp(v('cohesion'), 0.35, 0.85)))] }],
  },
  {
    id: 'd9',
    sentence: {
      nl: 'Hoort wie wil gaan dat hij gemist zal worden, dan wordt de band met de groep hem voelbaarder en aarzelt hij iets meer. Wie hoort dat een ander gaat, schrikt op en gaat ook zelf een beetje twijfelen.',
      en: 'When one who wants to go hears that he will be missed, his bond with the group becomes felt and he hesitates a little more. Those who hear that another is going are startled, and begin to doubt a little themselves.',
    },
    sources: [S1, D('the essay: startled, they want him to stay, he seems overwhelmed')],
    strength: 'w', time: 't',
    clauses: [
      { on: ['misses', 'startles'], for: 'subject', effects: [up('groupBond', 'w', 1.2), down('ambivalence', 'w', plus(0.4, bond('each', 'actor'))), up('touched', 'm')] },
      { on: ['announces-leaving', 'takes-leave'], for: 'listeners', effects: [up('tension', 'm', plus(0.3, bond('each', 'actor'))), up('engagement', 'm'), up('ambivalence', 'w', carries())] },
    ],
  },
]

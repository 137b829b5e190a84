/** Protocol and process, frame and norms: what is planned against what is alive now. */
import { above, all, below, f, g, minus, not, plus, times, v } from '../expressions.ts'
import { G, S1, down, downGroup, up, upGroup } from './declare.ts'
import type { Principle } from './declare.ts'

export const PROGRAMME: Principle[] = [
  {
    id: 'r11',
    sentence: {
      nl: 'Wordt iets wat voorgaat overgeslagen voor het programma, dan blijft het in de kamer hangen: meer spanning, minder openheid, en meer twijfel of men moet blijven komen.',
      en: 'When something with priority is skipped for the programme, it stays in the room: more tension, less openness, more doubt about coming.',
    },
    sources: [S1, G('cohn-1975', 'disturbances take precedence')],
    strength: 'm', time: 's',
    clauses: [
      { on: ['i34', 'i4'], for: 'everyone', when: all(f('priority'), below(f('work'), 0.6)), effects: [up('tension', 'm', f('gravity')), up('ambivalence', 'm', times(0.5, f('gravity'))), down('engagement', 'm', times(0.5, f('gravity')))] },
      { on: ['i34', 'i4'], for: 'holder', when: all(f('priority'), below(f('work'), 0.6)), effects: [up('ambivalence', 'm', f('gravity')), down('safety', 'w'), down('heard', 'm')] },
      { on: ['i34', 'i4'], for: 'group', when: all(f('priority'), below(f('work'), 0.6)), effects: [downGroup('openness', 'm', times(0.7, f('gravity')))] },
    ],
  },
  {
    id: 'r12',
    sentence: {
      nl: 'Laat de leider het programma los voor iets wat echt voorgaat, dan groeit de band met de groep en neemt de twijfel af: men krijgt wat men nodig heeft.',
      en: 'When the leader lets the programme go for a real priority, the bond with the group grows and doubt falls: a need is met.',
    },
    sources: [S1],
    strength: 'm', time: 's',
    clauses: [
      { on: ['i3'], for: 'everyone', when: f('priority'), effects: [up('groupBond', 'm'), down('ambivalence', 'm', 0.7)] },
      { on: ['i3'], for: 'holder', when: f('priority'), effects: [up('heard', 'm'), down('ambivalence', 'm', 0.3)] },
    ],
  },
  {
    id: 'r13',
    sentence: {
      nl: 'Wordt het programma telkens losgelaten zonder dat er iets voorgaat, dan wordt de groep onvoorspelbaar: minder hoop, minder veiligheid.',
      en: 'When the programme is dropped again and again without need, the group becomes unpredictable: less hope, less safety.',
    },
    sources: [G(undefined, 'clinical agreement')],
    strength: 'w', time: 'x',
    clauses: [
      { on: 'between', for: 'everyone', when: above(f('dropped'), 1), effects: [down('hope', 'w', plus(0.5, f('structure'))), down('safety', 'w', plus(0.5, f('structure')))] },
      { on: ['i3'], for: 'everyone', when: all(not(f('priority')), above(f('dropped'), 0)), effects: [down('safety', 'w', f('structure'))] },
    ],
  },
  {
    id: 'r14',
    sentence: {
      nl: 'Wordt het programma weer opgepakt als het werk gedaan is, dan geeft die lijn houvast: iets meer hoop en een steviger kader.',
      en: 'When the programme is taken up again after the work is done, that line gives hold: a little more hope and a firmer frame.',
    },
    sources: [S1],
    strength: 'w', time: 's',
    clauses: [
      { on: ['i4'], for: 'everyone', when: all(not(all(f('priority'), below(f('work'), 0.6))), f('letGo')), effects: [up('hope', 'w', 0.6)] },
      { on: ['i4'], for: 'group', when: all(not(all(f('priority'), below(f('work'), 0.6))), f('letGo')), effects: [upGroup('frame', 'w')] },
    ],
  },
  {
    id: 'r15',
    sentence: {
      nl: 'Herstelt de leider rustig het kader (wachten, gaan zitten), dan wordt het veiliger en krijgt de spreker ieders aandacht.',
      en: 'When the leader calmly restores the frame (wait, sit down), it becomes safer and the speaker gets everyone’s attention.',
    },
    sources: [S1],
    strength: 'w', time: 't',
    clauses: [
      { on: ['i1', 'i27'], for: 'everyone', when: all(f('breach'), above(f('together'), 0)), effects: [up('safety', 'w'), up('engagement', 'w')] },
      { on: ['i1', 'i27'], for: 'subject', when: all(f('breach'), above(f('together'), 0)), effects: [up('heard', 'w'), down('tension', 'w')] },
      { on: ['i1', 'i27'], for: 'group', when: f('breach'), effects: [upGroup('frame', 'w')] },
    ],
  },
  {
    id: 'r16',
    sentence: {
      nl: 'Laat de leider een breuk in het kader lopen, dan wordt het kader zwakker: zwijgen keurt goed.',
      en: 'When the leader lets a breach of the frame pass, the frame weakens: silence approves.',
    },
    sources: [G('yalom-leszcz-2020')],
    strength: 'm', time: 't',
    clauses: [
      {
        on: ['i2', 'i3', 'i4', 'i33', 'i34', 'i35', 'i36', 'i37', 'i38', 'i39', 'i19', 'i29'], for: 'group', when: f('breach'),
        effects: [downGroup('frame', 'm')],
      },
    ],
  },
  {
    id: 'r33',
    sentence: {
      nl: 'Geeft de leider op alles antwoord, dan gaat de groep op hem leunen en praten leden minder met elkaar.',
      en: 'When the leader answers everything, the group comes to lean on him and members speak less with each other.',
    },
    sources: [G('bion-1961', 'basic assumption dependency')],
    strength: 'm', time: 's',
    clauses: [{ on: ['i37'], for: 'group', effects: [upGroup('dependence', 'm'), downGroup('memberToMember', 'w')] }],
  },
  {
    id: 'r45',
    sentence: {
      nl: 'Blijft het naderende einde onbesproken, dan keren klachten terug en blijven mensen weg; wordt het op tijd genoemd, dan wordt het afscheid beter.',
      en: 'When the coming end is not named, complaints return and people stay away; named in time, the farewell becomes better.',
    },
    sources: [G('yalom-leszcz-2020'), G('garland-jones-kolodny-1965')],
    strength: 'm', time: 'x',
    clauses: [
      { on: 'leader', for: 'group', when: all(f('nearEnd'), f('onEnding')), effects: [upGroup('endingNamed', 'm')] },
      { on: 'between', for: 'everyone', when: all(f('nearEnd'), below(g('endingNamed'), 0.12)), effects: [down('wellbeing', 'm', 0.25), up('ambivalence', 'm', 0.16), up('tension', 'm', 0.3)] },
      { on: 'between', for: 'everyone', when: all(f('nearEnd'), not(below(g('endingNamed'), 0.12))), effects: [up('groupBond', 'm', 0.3), up('learning', 'm', 0.3)] },
    ],
  },
  {
    id: 'r46',
    sentence: {
      nl: 'Normen die in het begin gezegd en bekrachtigd worden (tegen elkaar praten, hier zeggen) blijven later staan: de eerste normen houden stand.',
      en: 'Norms that are said and rewarded in the beginning (speaking to each other, saying it here) stay later: first norms last.',
    },
    sources: [G('yalom-leszcz-2020')],
    strength: 's', time: 'x',
    clauses: [
      { on: ['i26'], for: 'group', effects: [upGroup('openness', 's', times(0.5, plus(0.4, times(0.6, f('early'))))), upGroup('memberToMember', 's', times(0.5, plus(0.4, times(0.6, f('early'))))), upGroup('frame', 'w')] },
      { on: ['proposes'], for: 'group', effects: [upGroup('openness', 's', 0.5), upGroup('frame', 'w')] },
      { on: ['proposes'], for: 'listeners', effects: [up('groupBond', 'w'), down('ambivalence', 'w', minus(1, v('ambivalence')))] },
    ],
  },
]

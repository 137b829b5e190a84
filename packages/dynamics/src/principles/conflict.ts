/** Conflict, authority, repair. */
import { above, all, below, bond, either, f, g, irritationWith, minus, not, plus, times, trait, v } from '../expressions.ts'
import { D, G, S1, Z, down, downBond, downGroup, downIrritation, up, upBond, upGroup, upIrritation } from './declare.ts'
import type { Principle } from './declare.ts'

export const CONFLICT: Principle[] = [
  {
    id: 'r34',
    sentence: {
      nl: 'Vraagt de leider in de autoriteitsfase naar zichzelf, dan stijgt de spanning even en zakt zij daarna: kritiek mag gezegd worden, en de band met de leider groeit.',
      en: 'When the leader asks about himself in the authority phase, tension rises briefly and then falls: criticism may be said, and the bond with the leader grows.',
    },
    sources: [S1, G('bennis-shepard-1956'), G('levine-1979')],
    strength: 'm', time: 's',
    clauses: [
      { on: ['i6', 'i7', 'i8'], for: 'addressed', effects: [up('tension', 'w', plus(0.3, f('authority'))), upBond('each', 'actor', 'm', times(0.6, plus(0.3, f('authority'))))] },
      { on: ['criticises-leaders'], for: 'everyone', when: f('invited'), effects: [down('tension', 'm', plus(0.3, f('authority'))), downIrritation('each', 'leaders', 'm'), upBond('each', 'leaders', 'm', times(0.5, f('authority'))), up('hope', 'w')] },
    ],
  },
  {
    id: 'r35',
    sentence: {
      nl: 'Wordt kritiek op de leiding gladgestreken of afgestraft, dan blijft de groep in die fase hangen en wordt zij minder open.',
      en: 'When criticism of the leaders is smoothed over or punished, the group stays in that phase and becomes less open.',
    },
    sources: [G('mackenzie-1983'), G('levine-1979')],
    strength: 'm', time: 'x',
    clauses: [
      { on: ['i34', 'i36', 'i37', 'i38', 'i39', 'i4'], for: 'group', when: all(f('complaint'), below(f('work'), 0.6)), effects: [downGroup('openness', 'm'), downGroup('phase', 'w', 0.5)] },
      { on: ['i34', 'i36', 'i37', 'i38', 'i39', 'i4'], for: 'everyone', when: all(f('complaint'), below(f('work'), 0.6)), effects: [upIrritation('each', 'leaders', 'm', 0.4), down('groupBond', 'w')] },
      { on: ['i34', 'i36', 'i37', 'i38', 'i39', 'i4'], for: 'holder', when: all(f('complaint'), below(f('work'), 0.6)), effects: [upIrritation('each', 'leaders', 'm', 0.6), up('ambivalence', 'm')] },
    ],
  },
  {
    id: 'r36',
    sentence: {
      nl: 'Een conflict dat gezegd en hersteld wordt, versterkt de band en brengt de groep verder.',
      en: 'A conflict that is said and repaired strengthens the bond and takes the group further.',
    },
    sources: [G('safran-muran-2000'), G('mackenzie-1983')],
    strength: 'm', time: 's',
    clauses: [
      { on: ['makes-amends'], for: 'subject', effects: [upBond('each', 'actor', 'm'), upBond('actor', 'each', 'm'), downIrritation('each', 'actor', 'm'), up('safety', 'm', 0.5)] },
      { on: ['makes-amends'], for: 'everyone', effects: [down('tension', 'm', 0.6), up('groupBond', 'm', 0.6)] },
      { on: ['makes-amends'], for: 'group', effects: [upGroup('phase', 'w'), upGroup('openness', 'w')] },
      { on: ['i6', 'i7'], for: 'holder', when: f('complaint'), effects: [upBond('each', 'actor', 'm'), downIrritation('each', 'leaders', 'm'), down('ambivalence', 'm', 0.7), up('hope', 'w')] },
      { on: ['i6', 'i7', 'i8'], for: 'group', when: f('complaint'), effects: [upGroup('phase', 'w', 0.5), upGroup('openness', 'w')] },
      { on: ['i5', 'i24'], for: 'holder', when: f('conflict'), effects: [up('safety', 'w'), down('tension', 'w')] },
    ],
  },
  {
    id: 'r37',
    sentence: {
      nl: 'Een conflict voordat er banden zijn, zonder dat iemand het hanteert, maakt de groep veel onveiliger en zoekt een zondebok.',
      en: 'A conflict before there are bonds, with nobody containing it, makes the group much less safe and looks for a scapegoat.',
    },
    sources: [G('mackenzie-1983')],
    strength: 's', time: 's',
    clauses: [
      { on: ['attacks'], for: 'everyone', when: all(below(f('meanBond'), 0.42), not(f('contained'))), effects: [down('safety', 's', minus(1, f('meanBond')))] },
      { on: ['attacks'], for: 'listeners', when: all(below(f('meanBond'), 0.42), not(f('contained'))), effects: [upIrritation('each', 'subject', 'm', 0.5)] },
    ],
  },
  {
    id: 'r38',
    sentence: {
      nl: 'Halverwege het leven van een groep nemen tekenen van conflict toe, en daarna de warmte.',
      en: 'Halfway through a group’s life signs of conflict increase, and afterwards warmth.',
    },
    sources: [Z('slough-1985', 'a mid-group dip'), G('mackenzie-livesley-1983', 'phase theories')],
    strength: 'm', time: 'x',
    clauses: [
      // Expectations of the leaders disappoint; and as people show themselves more, differences show before the bonds can bear them.
      { on: 'between', for: 'everyone', when: above(f('authority'), 0), effects: [upIrritation('each', 'leaders', 'm', times(0.25, f('authority'), g('dependence'))), upIrritation('each', 'others', 'm', times(0.5, f('authority'), trait('irritability'), minus(1.2, v('warmthToGroup')))), up('tension', 'w', times(0.3, f('authority')))] },
      { on: 'between', for: 'everyone', when: above(g('phase'), 0.5), effects: [up('groupBond', 'w', 0.3), downIrritation('each', 'leaders', 'm', 0.1), downIrritation('each', 'others', 'm', 0.1)] },
    ],
  },
  {
    id: 'r39',
    sentence: {
      nl: 'Wordt een zondebok beschermd door het thema over allen te verdelen, dan wordt het voor iedereen veiliger: ieder had de volgende kunnen zijn.',
      en: 'When a scapegoat is protected by sharing out the theme, it becomes safer for all: anyone could have been next.',
    },
    sources: [G('scheidlinger-1982')],
    strength: 'm', time: 's',
    clauses: [
      { on: ['i24'], for: 'everyone', effects: [up('safety', 'm'), down('tension', 'w')] },
      { on: ['i24'], for: 'listeners', effects: [downIrritation('each', 'subject', 'm')] },
    ],
  },
  {
    id: 'r42',
    sentence: {
      nl: 'Botsen twee leiders scherp in de kamer, dan wordt het onveilig en gaan leden kiezen; een rustig verschil leert juist iets.',
      en: 'When two leaders clash sharply in the room, it becomes unsafe and members take sides; a calm difference teaches something.',
    },
    sources: [G('yalom-leszcz-2020'), G('klein-1946', 'splitting')],
    strength: 'm', time: 's',
    clauses: [
      { on: ['i40'], for: 'everyone', effects: [down('safety', 'm'), up('tension', 'm'), downBond('each', 'actor', 'm', 0.6)] },
      { on: 'leader', for: 'everyone', when: all(f('contradicts'), above(f('together'), 0.2)), effects: [up('learning', 'w')] },
    ],
  },
  {
    id: 'd8',
    sentence: {
      nl: 'Wie aangevallen wordt, wordt onveiliger en koelt af tegen de ander; wie zijn ergernis zegt, raakt er wat van kwijt.',
      en: 'Who is attacked becomes less safe and cools towards the other; who says his irritation loses some of it.',
    },
    sources: [D('the plain cost of an attack; r36 and r37 build on it')],
    strength: 'm', time: 't',
    clauses: [
      { on: ['attacks'], for: 'subject', effects: [down('safety', 'm'), up('tension', 'm'), upIrritation('each', 'actor', 'm'), downBond('each', 'actor', 'w')] },
      { on: ['attacks'], for: 'actor', effects: [down('tension', 'w'), downIrritation('each', 'subject', 'm', 0.5)] },
      { on: ['attacks', 'criticises-leaders'], for: 'listeners', effects: [up('tension', 'w', plus(0.4, trait('closenessSensitivity'))), up('engagement', 'w')] },
      { on: ['disagrees', 'advises', 'jokes', 'reassures'], for: 'one', effects: [up('tension', 'w', 0.5), upIrritation('each', 'actor', 'm', times(0.5, trait('irritability')))] },
      { on: ['criticises-leaders'], for: 'actor', effects: [downIrritation('each', 'leaders', 'm', 0.5), down('tension', 'w')] },
      { on: ['reassures'], for: 'subject', when: either(below(irritationWith('each', 'actor'), 0.4), above(bond('each', 'actor'), 0.4)), effects: [down('tension', 'w'), upBond('each', 'actor', 'w')] },
      { on: ['asks', 'gives-back', 'misses'], for: 'subject', effects: [upBond('each', 'actor', 'w')] },
      { on: ['echoes', 'evades', 'returns-to-programme'], for: 'actor', effects: [up('tension', 'w', times(0.4, v('touched')))] },
      { on: ['withdraws', 'stays-silent'], for: 'actor', effects: [down('engagement', 'w', minus(1, g('openness')))] },
    ],
  },
]

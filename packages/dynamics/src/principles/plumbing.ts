/** The model's own plumbing: what must move for the rest to work. All of it is design (D), in the same table so that nothing is hidden. */
import { above, all, below, f, g, minus, most, not, plus, ramp, times, trait, v } from '../expressions.ts'
import { D, G, down, downGroup, groupToward, toward, up, upBond, upGroup } from './declare.ts'
import type { Principle } from './declare.ts'

export const PLUMBING: Principle[] = [
  {
    id: 'd1',
    sentence: {
      nl: 'Spanning en betrokkenheid zakken vanzelf terug naar een middenstand als er niets gebeurt.',
      en: 'Tension and involvement settle back to a middle by themselves when nothing happens.',
    },
    sources: [D('rate 4 and 3 percent a turn')],
    strength: 'w', time: 't',
    clauses: [{ on: 'any', for: 'everyone', effects: [toward('tension', 0.25, 0.04), toward('engagement', 0.5, 0.03), toward('touched', 0, 0.03)] }],
  },
  {
    id: 'd2',
    sentence: {
      nl: 'Doet iemand kort na elkaar hetzelfde, dan werkt het telkens minder; en naarmate de zitting vordert, verandert elke beurt minder.',
      en: 'When someone does the same again shortly afterwards, it works less each time; and the longer the session lasts, the less each turn still changes.',
    },
    sources: [D('every step is divided by 1 + half the number of times the same person did the same among the last twelve acts, and by 1 + the turn’s number / 60: one can take in only so much in an evening; between two sessions neither counts')],
    strength: 'w', time: 't',
    clauses: [],
  },
  {
    id: 'd5',
    sentence: {
      nl: 'Wie zwijgt krijgt langzaam meer aandrang om te spreken, naar zijn aard en naar wat hem raakt; wie spreekt is die kwijt.',
      en: 'Who is silent slowly gets more urge to speak, by nature and by what touches him; who speaks has lost it.',
    },
    sources: [D('turn-taking')],
    strength: 'w', time: 't',
    clauses: [
      { on: 'any', for: 'listeners', effects: [toward('urge', plus(times(0.55, trait('talkativeness')), times(0.4, v('touched')), times(0.15, v('engagement'))), 0.16)] },
      { on: 'member', for: 'actor', effects: [toward('urge', times(0.2, ramp(trait('talkativeness'), 0.7, 1)), 0.8)] },
    ],
  },
  {
    id: 'd6',
    sentence: {
      nl: 'Praten leden met elkaar, dan wordt dat gewoner; loopt alles via de leider, dan ook.',
      en: 'When members speak with each other it becomes the custom; when everything goes through the leader, that does.',
    },
    sources: [D('norms are made by what is done'), G('yalom-leszcz-2020')],
    strength: 'w', time: 's',
    clauses: [
      { on: ['recognises', 'asks', 'gives-back', 'disagrees', 'misses', 'reassures', 'makes-amends', 'answers', 'attacks'], for: 'group', when: above(f('chain'), 1), effects: [upGroup('memberToMember', 'w', 0.25), downGroup('dependence', 'w', 0.15)] },
      { on: ['asks-leader', 'returns-to-programme'], for: 'group', effects: [groupToward('memberToMember', 0, 0.01)] },
      { on: ['discloses', 'recognises', 'criticises-leaders', 'makes-amends'], for: 'group', effects: [upGroup('openness', 'w', 0.3)] },
      { on: ['evades', 'echoes'], for: 'group', effects: [groupToward('openness', 0, 0.01)] },
    ],
  },
  {
    id: 'd7',
    sentence: {
      nl: 'Wat leiders doen telt op: een lopend gemiddelde van stimuleren, sturen, aan samenhang werken en leden met elkaar laten praten.',
      en: 'What leaders do adds up: a running mean of stimulating, steering, working on cohesion, and letting members speak with each other.',
    },
    sources: [D('rate .12 per leader’s act')],
    strength: 'w', time: 's',
    clauses: [
      {
        on: 'leader', for: 'group',
        effects: [groupToward('stimulation', f('stimulating'), 0.12), groupToward('executive', f('directing'), 0.12), groupToward('cohesionWork', f('working'), 0.05), groupToward('interactionWork', times(f('toGroup'), f('question')), 0.05)],
      },
    ],
  },
  {
    id: 'd10',
    sentence: {
      nl: 'Tussen twee keren zakt wat hoog opliep, en koelen hoop en banden af naar wat iemand van nature toelaat; de hoop leeft van wat er buiten de groep verandert.',
      en: 'Between two sessions what ran high settles, and hope and bonds cool to what someone lets near by nature; hope lives on what changes outside the group.',
    },
    sources: [D('partial relaxation towards a person’s own middle')],
    strength: 'w', time: 'x',
    clauses: [
      {
        on: 'between', for: 'everyone',
        effects: [
          toward('tension', 0.3, 0.5), toward('engagement', 0.5, 0.5), toward('groupBond', v('warmthToGroup'), 0.3), toward('recognition', 0.3, 0.2), toward('safety', plus(0.35, times(0.3, v('warmthToGroup')), times(0.15, v('trustInLeaders'))), 0.2), toward('touched', 0, 0.7),
          toward('hope', plus(0.2, times(0.5, v('wellbeing'))), 0.25),
          { pair: 'tension', from: 'each', to: 'others', toward: 0.1, share: 0.25 }, { pair: 'tension', from: 'each', to: 'leaders', toward: 0.1, share: 0.25 },
          // How near someone lets others come is his own: what grew in a session cools to it in the week.
          { pair: 'bond', from: 'each', to: 'others', toward: plus(times(0.4, trait('warmth')), times(0.15, minus(1, trait('closenessSensitivity')))), share: 0.2 },
          { pair: 'bond', from: 'each', to: 'leaders', toward: 0.4, share: 0.15 },
        ],
      },
      { on: 'between', for: 'group', effects: [groupToward('dependence', 0.45, 0.2), groupToward('openness', 0.45, 0.12), groupToward('memberToMember', 0.4, 0.12), groupToward('frame', 0.55, 0.12), groupToward('stimulation', 0.2, 0.5), groupToward('executive', 0.3, 0.5)] },
    ],
  },
  {
    id: 'd11',
    sentence: {
      nl: 'De neiging om te gaan zoekt tussen twee keren het evenwicht van hoop en banden: wie weinig heeft om voor te komen, of met ergernis naar huis gaat, twijfelt meer.',
      en: 'Between sessions the pull to leave seeks the balance of hope and bonds: who has little to come for, or goes home irritated, doubts more.',
    },
    sources: [D('the decision itself is in decisions.ts'), G('miller-rollnick-1991', 'ambivalence')],
    strength: 'm', time: 'x',
    clauses: [{ on: 'between', for: 'everyone', when: not(v('announced')), effects: [toward('ambivalence', plus(minus(0.73, v('stay')), times(0.7, most(v('irritation'), v('angerAtLeaders')))), 0.2)] }],
  },
  {
    id: 'd12',
    sentence: {
      nl: 'Een groep groeit met de sessies door haar fasen, sneller als er samenhang is, en blijft steken zolang kritiek niet gezegd kan worden.',
      en: 'A group grows through its phases with the sessions, faster with cohesion, and is stuck while criticism cannot be said.',
    },
    sources: [D('a position that can go back'), G('mackenzie-livesley-1983')],
    strength: 'm', time: 'x',
    clauses: [
      // A group with a known end paces itself by it, and moves on as far as it holds together.
      { on: 'between', for: 'group', effects: [groupToward('phase', times(f('progress'), plus(0.4, times(1.1, f('cohesion')))), 0.3)] },
      { on: 'between', for: 'group', effects: [downGroup('phase', 'm', times(0.2, f('authority'), minus(1, g('openness'))))] },
    ],
  },
  {
    id: 'd13',
    sentence: {
      nl: 'Wat iemand deze keer leerde en wat hij hoopt, neemt hij voor een klein deel mee naar buiten.',
      en: 'What someone learned this time and hopes for, he takes outside in small part.',
    },
    sources: [D('feeds the outcome figure')],
    strength: 'w', time: 'x',
    clauses: [{ on: 'between', for: 'everyone', effects: [up('wellbeing', 'w', plus(times(2, v('learning')), times(0.1, minus(v('hope'), 0.4)))), toward('learning', 0, 1), toward('exposed', 0, 1)] }],
  },
  {
    id: 'd14',
    sentence: {
      nl: 'Wie in de kamer is en meedoet, raakt langzaam vertrouwd met de groep.',
      en: 'Who is in the room and takes part slowly grows familiar with the group.',
    },
    sources: [D('mere exposure')],
    strength: 'w', time: 's',
    clauses: [
      { on: 'member', for: 'listeners', when: all(above(v('engagement'), 0.55), above(f('together'), 0)), effects: [upBond('each', 'actor', 'w', times(0.25, v('engagement')))] },
      { on: 'member', for: 'listeners', when: above(f('together'), -0.1), effects: [{ pair: 'tension', from: 'each', to: 'actor', toward: 0.1, share: 0.04 }] },
      { on: 'any', for: 'everyone', when: below(v('engagement'), 0.35), effects: [down('groupBond', 'w', 0.08), up('ambivalence', 'w', times(0.08, minus(1, v('hope'))))] },
    ],
  },
  {
    id: 'd15',
    sentence: {
      nl: 'Wie besluit te blijven, laat de twijfel voor een deel los; wie zijn besluit om te gaan noemt, is die spanning even kwijt.',
      en: 'Who decides to stay lets part of the doubt go; who names his decision to leave loses some of that tension.',
    },
    sources: [D('a decision settles')],
    strength: 'm', time: 't',
    clauses: [
      { on: ['decides-to-stay'], for: 'actor', effects: [down('ambivalence', 'm'), up('groupBond', 'w'), down('tension', 'm')] },
      { on: ['decides-to-stay'], for: 'listeners', effects: [up('hope', 'w'), down('tension', 'w'), upBond('each', 'actor', 'w')] },
      { on: ['announces-leaving'], for: 'actor', effects: [down('tension', 'w')] },
    ],
  },
  {
    id: 'd16',
    sentence: { nl: 'Waar over gesproken wordt, wordt warmer: het thema ligt op tafel.', en: 'What is spoken about warms up: the theme is on the table.' },
    sources: [D('written by the turn itself (turn.ts)')],
    strength: 'w', time: 't',
    clauses: [],
  },
  {
    id: 'd17',
    sentence: {
      nl: 'Een zaak die voorgaat (een vertrek, een botsing, kritiek, iets kwetsbaars) wordt beurt voor beurt doorgewerkt, meer door leden dan door de leider.',
      en: 'A matter with priority (a leaving, a clash, criticism, something tender) is worked through turn by turn, more by members than by the leader.',
    },
    sources: [D('table in priority.ts')],
    strength: 'm', time: 's',
    clauses: [],
  },
  {
    id: 'd18',
    sentence: {
      nl: 'Tussen twee keren gaat het leven door: een betere of slechtere week, die niemand in de hand heeft.',
      en: 'Between two sessions life goes on: a better or worse week, in nobody’s hands.',
    },
    sources: [D('a keyed draw per member and week (sessions.ts)')],
    strength: 'm', time: 'x',
    clauses: [],
  },
]

/** Three groups after the casts of scenarios 1, 3 and 6; the playable ones live in the curriculum. */
import type { GroupSpec } from '../src/index.ts'

/** Scenario 1, "De jas nog aan": ACT group, session 5; Piet stands with his coat on and means to stop. */
export const COAT: GroupSpec = {
  id: 'test-01', session: 5, sessions: 12, minutes: 90,
  leaders: [
    { seat: 'leader' },
    {
      seat: 'leader-jaap', style: 'individual', initiative: 0.22,
      intents: [{ intervention: 'i33', to: ['piet'], theme: 'leaving', urgency: 0.4 }, { intervention: 'i34', to: 'group', theme: 'programme', urgency: 0.1 }],
    },
  ],
  members: [
    {
      seat: 'piet', standing: true, coatOn: true,
      traits: { talkativeness: 0.45, warmth: 0.5, dominance: 0.6, authoritySensitivity: 0.4, closenessSensitivity: 0.6, irritability: 0.5, themes: { doubt: 0.8, progress: 0.7, leaving: 0.8, fear: 0.5, sleep: 0.5 }, avoids: { family: 0.8, fear: 0.6 } },
      start: { safety: 0.5, engagement: 0.5, hope: 0.3, ambivalence: 0.75, recognition: 0.15, tension: 0.5, groupBond: 0.45 },
      bonds: { mo: 0.6, annelies: 0.45, henk: 0.45, samira: 0.4, ria: 0.45, leader: 0.4, 'leader-jaap': 0.5 },
      intents: [{ act: 'announces-leaving', theme: 'leaving', depth: 1, urgency: 1 }],
    },
    {
      seat: 'annelies',
      traits: { talkativeness: 0.45, warmth: 0.6, dominance: 0.3, authoritySensitivity: 0.6, closenessSensitivity: 0.5, irritability: 0.25, themes: { doubt: 0.85, progress: 0.6, shame: 0.6, sleep: 0.6, family: 0.5 }, avoids: { family: 0.7 } },
      start: { safety: 0.48, engagement: 0.55, hope: 0.42, ambivalence: 0.45, recognition: 0.1, tension: 0.45, groupBond: 0.42 },
      bonds: { piet: 0.5, henk: 0.45, leader: 0.5, 'leader-jaap': 0.5 },
    },
    {
      seat: 'mo',
      traits: { talkativeness: 0.18, warmth: 0.5, dominance: 0.2, authoritySensitivity: 0.5, closenessSensitivity: 0.55, irritability: 0.4, themes: { doubt: 0.7, leaving: 0.6, loneliness: 0.7 }, avoids: { family: 0.6, loneliness: 0.5 } },
      start: { safety: 0.42, engagement: 0.5, hope: 0.4, ambivalence: 0.48, recognition: 0.1, tension: 0.45, groupBond: 0.4 },
      bonds: { piet: 0.75, samira: 0.4, ria: 0.35, leader: 0.4, 'leader-jaap': 0.4 },
    },
    {
      seat: 'samira',
      traits: { talkativeness: 0.65, warmth: 0.85, dominance: 0.45, authoritySensitivity: 0.5, closenessSensitivity: 0.6, irritability: 0.25, themes: { doubt: 0.4, anger: 0.5, work: 0.4 }, avoids: { anger: 0.8, family: 0.6 } },
      start: { safety: 0.55, engagement: 0.65, hope: 0.52, ambivalence: 0.3, recognition: 0.2, tension: 0.42, groupBond: 0.55 },
      bonds: { piet: 0.5, ria: 0.55, mo: 0.45, leader: 0.5, 'leader-jaap': 0.5 },
    },
    {
      seat: 'henk',
      traits: { talkativeness: 0.62, warmth: 0.45, dominance: 0.6, authoritySensitivity: 0.7, closenessSensitivity: 0.3, irritability: 0.5, themes: { progress: 0.85, doubt: 0.5, leaders: 0.7, sleep: 0.6, work: 0.6 }, avoids: { grief: 0.6 } },
      start: { safety: 0.5, engagement: 0.58, hope: 0.45, ambivalence: 0.35, recognition: 0.15, tension: 0.42, groupBond: 0.45 },
      bonds: { piet: 0.5, annelies: 0.45, leader: 0.4, 'leader-jaap': 0.5 }, tensions: { leader: 0.25, 'leader-jaap': 0.2 },
    },
    {
      seat: 'ria',
      traits: { talkativeness: 0.5, warmth: 0.8, dominance: 0.35, authoritySensitivity: 0.5, closenessSensitivity: 0.5, irritability: 0.15, themes: { grief: 0.8, doubt: 0.4, loneliness: 0.6, anger: 0.4 }, avoids: { conflict: 0.8, anger: 0.7 } },
      start: { safety: 0.5, engagement: 0.56, hope: 0.5, ambivalence: 0.28, recognition: 0.2, tension: 0.4, groupBond: 0.52 },
      bonds: { piet: 0.5, samira: 0.5, mo: 0.5, leader: 0.5, 'leader-jaap': 0.55 },
    },
  ],
  agenda: [{ id: 'landing', minutes: 10, theme: 'everyday' }, { id: 'values', minutes: 50, theme: 'programme' }, { id: 'home', minutes: 20, theme: 'progress' }],
  themes: { doubt: 0.3, progress: 0.3 }, bond: 0.4, leaderBond: 0.45,
  norms: { openness: 0.42, memberToMember: 0.4, frame: 0.55 }, dependence: 0.5, phase: 0.3, structureNeed: 0.35,
  opening: [{ from: 'piet', act: 'tells', to: 'group', theme: 'leaving', depth: 0 }],
}

/** Scenario 3, "De monopolist": psycho-education, session 3; Gerda fills the time. */
export const MONOPOLIST: GroupSpec = {
  id: 'test-03', session: 3, sessions: 12, minutes: 90,
  leaders: [{ seat: 'leader' }],
  members: [
    {
      seat: 'gerda',
      traits: { talkativeness: 0.97, warmth: 0.6, dominance: 0.7, authoritySensitivity: 0.5, closenessSensitivity: 0.4, irritability: 0.3, themes: { illness: 0.7, loneliness: 0.9, silence: 0.8, everyday: 0.8 }, avoids: { silence: 0.6, loneliness: 0.5 } },
      start: { safety: 0.5, engagement: 0.7, hope: 0.45, ambivalence: 0.3, recognition: 0.15, tension: 0.5, groupBond: 0.45 },
      bonds: { els: 0.5 },
    },
    {
      seat: 'tom',
      traits: { talkativeness: 0.45, warmth: 0.4, dominance: 0.6, authoritySensitivity: 0.4, closenessSensitivity: 0.5, irritability: 0.75, themes: { illness: 0.85, shame: 0.6, family: 0.6, work: 0.6 }, avoids: { family: 0.7, shame: 0.5 } },
      start: { safety: 0.42, engagement: 0.4, hope: 0.4, ambivalence: 0.48, recognition: 0.1, tension: 0.5, groupBond: 0.25 },
      tensions: { gerda: 0.5, els: 0.25, leader: 0.3 },
    },
    {
      seat: 'els',
      traits: { talkativeness: 0.5, warmth: 0.7, dominance: 0.35, authoritySensitivity: 0.5, closenessSensitivity: 0.5, irritability: 0.2, themes: { illness: 0.8, shame: 0.7, silence: 0.4 }, avoids: { shame: 0.6, illness: 0.3 } },
      start: { safety: 0.45, engagement: 0.55, hope: 0.45, ambivalence: 0.32, recognition: 0.15, tension: 0.42, groupBond: 0.4 },
      bonds: { gerda: 0.5 },
    },
    {
      seat: 'aziz',
      traits: { talkativeness: 0.25, warmth: 0.5, dominance: 0.3, authoritySensitivity: 0.5, closenessSensitivity: 0.55, irritability: 0.3, themes: { illness: 0.8, work: 0.6, fear: 0.6, medication: 0.6 }, avoids: { medication: 0.7, family: 0.5 } },
      start: { safety: 0.4, engagement: 0.36, hope: 0.4, ambivalence: 0.5, recognition: 0.1, tension: 0.45, groupBond: 0.25 },
      tensions: { gerda: 0.25 },
    },
  ],
  agenda: [{ id: 'round', minutes: 15, theme: 'everyday' }, { id: 'early-signs', minutes: 40, theme: 'illness' }, { id: 'lithium', minutes: 25, theme: 'medication' }],
  themes: { illness: 0.3 }, bond: 0.28, leaderBond: 0.42,
  norms: { openness: 0.38, memberToMember: 0.35, frame: 0.55 }, dependence: 0.55, phase: 0.15, structureNeed: 0.55,
  opening: [{ from: 'gerda', act: 'tells', to: 'group', theme: 'everyday', depth: 0 }, { from: 'els', act: 'asks', to: ['gerda'], theme: 'everyday', depth: 0 }, { from: 'gerda', act: 'tells', to: 'group', theme: 'everyday', depth: 0 }],
}

/** Scenario 6, "Boos op de leiding": schema group, session 9; Marleen attacks the leaders. */
export const ANGRY: GroupSpec = {
  id: 'test-06', session: 9, sessions: 20, minutes: 90,
  leaders: [{ seat: 'leader' }, { seat: 'leader-hanneke', style: 'group', initiative: 0.15 }],
  members: [
    {
      seat: 'marleen',
      traits: { talkativeness: 0.65, warmth: 0.4, dominance: 0.8, authoritySensitivity: 0.85, closenessSensitivity: 0.6, irritability: 0.8, themes: { leaders: 0.9, anger: 0.8, progress: 0.7, shame: 0.6 }, avoids: { family: 0.8, shame: 0.4 } },
      start: { safety: 0.42, engagement: 0.62, hope: 0.35, ambivalence: 0.55, recognition: 0.15, tension: 0.62, groupBond: 0.42 },
      bonds: { stef: 0.5, leader: 0.35, 'leader-hanneke': 0.42 }, tensions: { leader: 0.65, 'leader-hanneke': 0.45, dewi: 0.3 },
      intents: [{ act: 'criticises-leaders', theme: 'leaders', depth: 2, urgency: 1 }],
    },
    {
      seat: 'stef',
      traits: { talkativeness: 0.5, warmth: 0.5, dominance: 0.5, authoritySensitivity: 0.6, closenessSensitivity: 0.5, irritability: 0.65, themes: { anger: 0.9, progress: 0.8, shame: 0.6, family: 0.6 }, avoids: { family: 0.4, shame: 0.4 } },
      start: { safety: 0.45, engagement: 0.55, hope: 0.4, ambivalence: 0.45, recognition: 0.15, tension: 0.52, groupBond: 0.42 },
      bonds: { marleen: 0.5, frank: 0.35 }, tensions: { leader: 0.4, 'leader-hanneke': 0.35 },
    },
    {
      seat: 'dewi',
      traits: { talkativeness: 0.5, warmth: 0.85, dominance: 0.2, authoritySensitivity: 0.6, closenessSensitivity: 0.6, irritability: 0.15, themes: { progress: 0.6, anger: 0.5, conflict: 0.6 }, avoids: { anger: 0.7, conflict: 0.8 } },
      start: { safety: 0.46, engagement: 0.55, hope: 0.48, ambivalence: 0.32, recognition: 0.15, tension: 0.5, groupBond: 0.5 },
      bonds: { marleen: 0.4, leader: 0.55 },
    },
    {
      seat: 'frank',
      traits: { talkativeness: 0.2, warmth: 0.5, dominance: 0.3, authoritySensitivity: 0.5, closenessSensitivity: 0.85, irritability: 0.25, themes: { anger: 0.6, progress: 0.6, fear: 0.8, loneliness: 0.5 }, avoids: { anger: 0.6, family: 0.8, conflict: 0.7 } },
      start: { safety: 0.38, engagement: 0.42, hope: 0.4, ambivalence: 0.44, recognition: 0.1, tension: 0.55, groupBond: 0.38 },
    },
  ],
  agenda: [{ id: 'round', minutes: 15, theme: 'everyday' }, { id: 'worksheet', minutes: 45, theme: 'programme' }, { id: 'home', minutes: 20, theme: 'progress' }],
  themes: { leaders: 0.4, progress: 0.3 }, bond: 0.4, leaderBond: 0.45,
  norms: { openness: 0.45, memberToMember: 0.42, frame: 0.55 }, dependence: 0.5, phase: 0.35, structureNeed: 0.35,
}

/**
 * What tends to follow what: how strongly each intervention of a leader, and each act of a member, calls up each act in others.
 * Relative weights, design [D] after the transcripts the project's writers made; inclinations.ts then weighs them by the person's state.
 */
import type { Intervention, MemberAct } from './vocabulary.ts'

export type Pull = Partial<Record<MemberAct, number>>

/** What a leader's intervention calls up in those it is meant for. */
export const AFTER_LEADER: Record<Intervention, Pull> = {
  i1: { agrees: 1, tells: 0.7, evades: 0.3, answers: 0.3 },
  i2: { recognises: 3, discloses: 1.3, echoes: 1, evades: 0.6, 'stays-silent': 0.6, tells: 0.4, asks: 0.3, disagrees: 0.2, withdraws: 0.2 },
  i3: { agrees: 1, discloses: 0.5, recognises: 0.5, misses: 0.4, asks: 0.4, tells: 0.4, 'returns-to-programme': 0.5, reassures: 0.2 },
  i4: { agrees: 1.2, 'returns-to-programme': 1.2, 'asks-leader': 0.6, answers: 0.4, tells: 0.4, jokes: 0.3 },
  i5: { disagrees: 1.6, misses: 0.7, attacks: 0.7, 'makes-amends': 0.6, asks: 0.5, reassures: 0.5, 'stays-silent': 0.5, withdraws: 0.3, 'criticises-leaders': 0.2 },
  i6: { 'criticises-leaders': 2.5, evades: 0.6, discloses: 0.6, reassures: 0.4, 'stays-silent': 0.4, agrees: 0.3, 'makes-amends': 0.5 },
  i7: { 'criticises-leaders': 2.2, reassures: 0.6, jokes: 0.4, 'stays-silent': 0.6, evades: 0.4, 'asks-leader': 0.3, agrees: 0.3, recognises: 0.5, 'makes-amends': 0.4 },
  i8: { 'criticises-leaders': 2.2, reassures: 0.8, evades: 0.6, jokes: 0.5, 'stays-silent': 0.5, 'asks-leader': 0.4, agrees: 0.4 },
  i9: { agrees: 0.9, recognises: 0.7, echoes: 0.5, 'gives-back': 0.5, reassures: 0.4, jokes: 0.4, 'stays-silent': 0.3, proposes: 0.2 },
  i10: { recognises: 3, discloses: 1.4, echoes: 0.9, tells: 0.5, evades: 0.5, 'stays-silent': 0.4, asks: 0.3 },
  i11: { reasons: 4, recognises: 0.6, proposes: 0.6, evades: 0.5, 'stays-silent': 0.4, wavers: 0.4, jokes: 0.3, disagrees: 0.3 },
  i12: { startles: 2.2, misses: 2, asks: 1, recognises: 0.8, discloses: 0.6, disagrees: 0.5, reassures: 0.5, withdraws: 0.5, 'stays-silent': 0.6, answers: 0.5, evades: 0.5, 'gives-back': 0.4, attacks: 0.3, advises: 0.3 },
  i13: { recognises: 2, agrees: 0.8, echoes: 0.8, asks: 0.6, discloses: 0.6, tells: 0.4, disagrees: 0.3 },
  i14: { 'gives-back': 7, misses: 0.6, recognises: 0.5, 'stays-silent': 0.4, asks: 0.3, agrees: 0.3, evades: 0.3, jokes: 0.2 },
  i15: { answers: 0.9, discloses: 0.8, evades: 0.8, 'stays-silent': 0.6, recognises: 0.6, tells: 0.3, 'criticises-leaders': 0.3, withdraws: 0.3, attacks: 0.2 },
  i16: { agrees: 0.8, recognises: 0.8, discloses: 0.5, 'stays-silent': 0.5, disagrees: 0.4, 'makes-amends': 0.5, jokes: 0.3, 'asks-leader': 0.3 },
  i17: { recognises: 0.9, 'stays-silent': 0.7, agrees: 0.6, discloses: 0.6, disagrees: 0.5, evades: 0.4, jokes: 0.4 },
  i18: { answers: 1, evades: 1, discloses: 0.7, wavers: 0.6, jokes: 0.3, withdraws: 0.3, agrees: 0.3 },
  i19: { discloses: 0.9, recognises: 0.9, 'stays-silent': 0.5, asks: 0.4, tells: 0.4, jokes: 0.4, 'asks-leader': 0.4, 'makes-amends': 0.4, reassures: 0.2, wavers: 0.4 },
  i20: { answers: 0.9, evades: 0.7, discloses: 0.7, recognises: 0.4, 'stays-silent': 0.5, jokes: 0.4, 'criticises-leaders': 0.3 },
  i21: { answers: 1, discloses: 0.9, evades: 0.8, recognises: 0.8, 'stays-silent': 0.5, jokes: 0.2, withdraws: 0.2 },
  i22: { recognises: 1, agrees: 0.8, discloses: 0.6, asks: 0.5, 'stays-silent': 0.5, reassures: 0.5, tells: 0.3, withdraws: 0.3, wavers: 0.2, evades: 0.2 },
  i23: { discloses: 1, disagrees: 0.7, agrees: 0.5, recognises: 0.5, withdraws: 0.4, 'makes-amends': 0.3, attacks: 0.2 },
  i24: { recognises: 1.3, 'makes-amends': 1, discloses: 0.6, 'stays-silent': 0.5, disagrees: 0.4, reassures: 0.4 },
  i25: { recognises: 1.6, discloses: 0.8, asks: 0.6, agrees: 0.5, evades: 0.4, 'returns-to-programme': 0.2 },
  i26: { agrees: 1, proposes: 0.5, jokes: 0.3, 'makes-amends': 0.3, recognises: 0.2 },
  i27: { agrees: 1, 'asks-leader': 0.3, 'returns-to-programme': 0.3, disagrees: 0.2, jokes: 0.2 },
  i28: { answers: 1, evades: 1, 'makes-amends': 0.5, discloses: 0.4, jokes: 0.3, attacks: 0.1 },
  i29: { answers: 1.5, tells: 0.8, evades: 0.6, discloses: 0.5, reasons: 0.6 },
  i30: { agrees: 0.8, 'stays-silent': 0.5, answers: 0.4, discloses: 0.3, withdraws: 0.2 },
  i31: { recognises: 1, agrees: 0.7, 'asks-leader': 0.5, discloses: 0.4, echoes: 0.4, jokes: 0.2 },
  i32: { misses: 1.5, 'gives-back': 1.3, 'takes-leave': 1.2, answers: 0.6, wavers: 0.5, reassures: 0.4, 'stays-silent': 0.4, agrees: 0.3, discloses: 0.3 },
  i33: { answers: 1.5, 'defends-leaving': 2, evades: 0.7, discloses: 0.7, tells: 0.5, agrees: 0.4, 'stays-silent': 0.2 },
  i34: { 'stays-silent': 1.2, 'returns-to-programme': 1.1, withdraws: 0.7, 'asks-leader': 0.6, agrees: 0.6, 'takes-leave': 0.8, answers: 0.4, tells: 0.3, 'criticises-leaders': 0.3, jokes: 0.2 },
  i35: { tells: 1, 'stays-silent': 0.8, 'asks-leader': 0.5, jokes: 0.4, reassures: 0.4, evades: 0.3, attacks: 0.2 },
  i36: { 'defends-leaving': 3, evades: 0.6, reassures: 0.5, agrees: 0.4, 'stays-silent': 0.4, wavers: 0.3 },
  i37: { agrees: 1, 'asks-leader': 1, 'returns-to-programme': 0.5, disagrees: 0.5, answers: 0.3, tells: 0.3, advises: 0.2 },
  i38: { withdraws: 1, evades: 1, disagrees: 0.9, 'stays-silent': 0.5, 'criticises-leaders': 0.5, reassures: 0.4, agrees: 0.3 },
  i39: { agrees: 0.8, evades: 0.6, 'stays-silent': 0.5, reassures: 0.5, jokes: 0.4, withdraws: 0.4, 'returns-to-programme': 0.3, 'criticises-leaders': 0.3 },
  i40: { 'stays-silent': 1, withdraws: 0.8, reassures: 0.8, 'returns-to-programme': 0.5, jokes: 0.5, evades: 0.5, 'asks-leader': 0.3, 'criticises-leaders': 0.3 },
  other: { answers: 0.8, tells: 0.8, agrees: 0.6, evades: 0.3, 'asks-leader': 0.3 },
}

/** What a member's act calls up in the one it is meant for, and in the others. */
export const AFTER_MEMBER: Record<MemberAct, { addressed: Pull; others: Pull }> = {
  tells: {
    addressed: { asks: 0.9, echoes: 0.6, recognises: 0.6, advises: 0.4, tells: 0.4, jokes: 0.3 },
    others: { asks: 0.7, recognises: 0.6, echoes: 0.6, tells: 0.5, advises: 0.3, jokes: 0.3, 'stays-silent': 0.2, 'returns-to-programme': 0.2 },
  },
  discloses: {
    addressed: { recognises: 1.5, asks: 1.1, reassures: 0.9, echoes: 0.6, discloses: 0.4, advises: 0.4 },
    others: { recognises: 1.7, asks: 0.8, reassures: 0.8, discloses: 0.6, echoes: 0.5, advises: 0.4, withdraws: 0.3, jokes: 0.2, 'gives-back': 0.2 },
  },
  recognises: {
    addressed: { discloses: 0.8, agrees: 0.8, asks: 0.7, recognises: 0.5, tells: 0.3, jokes: 0.2 },
    others: { recognises: 1.2, discloses: 0.6, asks: 0.4, agrees: 0.4, jokes: 0.2, reassures: 0.2 },
  },
  echoes: {
    addressed: { agrees: 0.4, tells: 0.4, evades: 0.3 },
    others: { echoes: 0.3, tells: 0.4, asks: 0.3, 'asks-leader': 0.2 },
  },
  asks: {
    addressed: { answers: 2, discloses: 0.9, evades: 0.8, wavers: 0.7, 'defends-leaving': 0.7, jokes: 0.2, 'stays-silent': 0.2 },
    others: { recognises: 0.3, asks: 0.3, reassures: 0.2, answers: 0.1 },
  },
  'asks-leader': {
    addressed: {},
    others: { agrees: 0.4, 'asks-leader': 0.3, answers: 0.2, 'returns-to-programme': 0.2, jokes: 0.2 },
  },
  answers: {
    addressed: { asks: 0.7, recognises: 0.6, agrees: 0.5, reassures: 0.3, echoes: 0.3, advises: 0.3 },
    others: { recognises: 0.6, asks: 0.4, agrees: 0.3, echoes: 0.3, advises: 0.2 },
  },
  evades: {
    addressed: { asks: 0.5, jokes: 0.4, agrees: 0.4, tells: 0.3, attacks: 0.1 },
    others: { jokes: 0.4, tells: 0.4, asks: 0.4, agrees: 0.3, attacks: 0.1 },
  },
  'gives-back': {
    addressed: { wavers: 1.5, evades: 0.8, agrees: 0.7, discloses: 0.6, answers: 0.5, asks: 0.4, jokes: 0.2 },
    others: { 'gives-back': 1.7, agrees: 0.5, recognises: 0.4, misses: 0.4 },
  },
  reasons: {
    addressed: { reasons: 0.8, recognises: 0.7, agrees: 0.7, asks: 0.3 },
    others: { reasons: 1.4, recognises: 0.9, agrees: 0.7, proposes: 0.6, disagrees: 0.2, jokes: 0.2 },
  },
  agrees: {
    addressed: { tells: 0.3, discloses: 0.2, asks: 0.2 },
    others: { tells: 0.3, proposes: 0.2, asks: 0.2, recognises: 0.2, agrees: 0.2 },
  },
  disagrees: {
    addressed: { disagrees: 0.8, answers: 0.6, attacks: 0.4, agrees: 0.4, 'makes-amends': 0.2, evades: 0.3 },
    others: { reassures: 0.5, disagrees: 0.5, agrees: 0.5, jokes: 0.2, withdraws: 0.2 },
  },
  attacks: {
    addressed: { attacks: 0.9, withdraws: 0.9, answers: 0.6, evades: 0.5, disagrees: 0.5, 'makes-amends': 0.5, jokes: 0.2 },
    others: { reassures: 1, disagrees: 0.6, withdraws: 0.5, 'stays-silent': 0.4, jokes: 0.4, attacks: 0.3, 'asks-leader': 0.3 },
  },
  reassures: {
    addressed: { agrees: 0.7, evades: 0.4, disagrees: 0.4, 'makes-amends': 0.3, discloses: 0.2 },
    others: { agrees: 0.3, jokes: 0.2, recognises: 0.3, disagrees: 0.2 },
  },
  advises: {
    addressed: { disagrees: 0.8, agrees: 0.7, evades: 0.4, asks: 0.2 },
    others: { advises: 0.8, agrees: 0.3, recognises: 0.3, disagrees: 0.2 },
  },
  jokes: {
    addressed: { jokes: 0.5, agrees: 0.3, discloses: 0.2 },
    others: { jokes: 0.4, discloses: 0.3, asks: 0.3, tells: 0.3, agrees: 0.2 },
  },
  'criticises-leaders': {
    addressed: { agrees: 0.6, 'criticises-leaders': 0.6 },
    others: { 'criticises-leaders': 1.1, agrees: 0.9, reassures: 0.9, disagrees: 0.5, withdraws: 0.4, recognises: 0.4, 'stays-silent': 0.3, jokes: 0.3 },
  },
  startles: {
    addressed: { answers: 0.8, 'defends-leaving': 0.7, evades: 0.5, wavers: 0.5, reassures: 0.5 },
    others: { misses: 1, startles: 0.9, asks: 0.6, withdraws: 0.3 },
  },
  'announces-leaving': {
    addressed: { startles: 2.5, asks: 1.3, misses: 1, 'stays-silent': 0.4 },
    others: { startles: 3, asks: 1.2, misses: 1, withdraws: 0.5, 'stays-silent': 0.4, reassures: 0.3, recognises: 0.2 },
  },
  'defends-leaving': {
    addressed: { asks: 0.7, misses: 0.8, disagrees: 0.6, agrees: 0.3 },
    others: { misses: 0.8, asks: 0.6, disagrees: 0.5, 'stays-silent': 0.4, withdraws: 0.3, agrees: 0.2 },
  },
  wavers: {
    addressed: { recognises: 0.9, misses: 0.6, asks: 0.6, reassures: 0.5, 'gives-back': 0.6 },
    others: { recognises: 1, 'gives-back': 0.7, misses: 0.6, asks: 0.5, reassures: 0.5, reasons: 0.4 },
  },
  'decides-to-stay': {
    addressed: { agrees: 0.9, jokes: 0.4, reassures: 0.5, proposes: 0.4 },
    others: { agrees: 0.9, reassures: 0.5, jokes: 0.4, proposes: 0.4, recognises: 0.3 },
  },
  'takes-leave': {
    addressed: { misses: 1, 'stays-silent': 0.5, reassures: 0.3 },
    others: { misses: 0.8, 'stays-silent': 0.6, withdraws: 0.5, startles: 0.3 },
  },
  misses: {
    addressed: { wavers: 1.2, evades: 0.9, answers: 0.5, agrees: 0.4, 'decides-to-stay': 0.5, 'defends-leaving': 0.4, 'makes-amends': 0.2 },
    others: { misses: 1, agrees: 0.5, 'gives-back': 0.5, recognises: 0.3 },
  },
  'makes-amends': {
    addressed: { agrees: 1, 'makes-amends': 0.5, reassures: 0.4, recognises: 0.3 },
    others: { agrees: 0.4, reassures: 0.3, recognises: 0.4, 'makes-amends': 0.3 },
  },
  proposes: {
    addressed: { agrees: 1.4, disagrees: 0.2 },
    others: { agrees: 1.6, proposes: 0.5, disagrees: 0.2, jokes: 0.2 },
  },
  'returns-to-programme': {
    addressed: { agrees: 0.5 },
    others: { agrees: 0.5, 'asks-leader': 0.3, disagrees: 0.2 },
  },
  withdraws: {
    addressed: { asks: 0.6, reassures: 0.5 },
    others: { asks: 0.6, reassures: 0.5, 'stays-silent': 0.3 },
  },
  'stays-silent': {
    addressed: { tells: 0.3, asks: 0.3 },
    others: { tells: 0.3, asks: 0.3, reassures: 0.2, jokes: 0.2, recognises: 0.3 },
  },
}

/** How strongly a member's act asks for an answer of the one it is meant for, 0–1. */
export const EXPECTS: Record<MemberAct, number> = {
  tells: 0.25, discloses: 0.45, recognises: 0.4, echoes: 0.15, asks: 1, 'asks-leader': 1, answers: 0.25, evades: 0.2, 'gives-back': 0.7, reasons: 0.3, agrees: 0.12,
  disagrees: 0.6, attacks: 0.8, reassures: 0.4, advises: 0.5, jokes: 0.25, 'criticises-leaders': 0.8, startles: 0.6, 'announces-leaving': 0.6, 'defends-leaving': 0.45,
  wavers: 0.5, 'decides-to-stay': 0.4, 'takes-leave': 0.4, misses: 0.6, 'makes-amends': 0.8, proposes: 0.6, 'returns-to-programme': 0.4, withdraws: 0.15, 'stays-silent': 0.1,
}

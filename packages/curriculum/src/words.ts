/**
 * The words of the model in the language of the field: for every name in code the Dutch word and what is meant by it.
 * The lists are typed by the model's own, so that a new name without a word does not compile.
 */
import type { LeaderStyle, MemberAct, Mood, Move, Signal, SilenceQuality } from '@kring/dynamics'
import type { Both } from './schema.ts'

export interface Word {
  /** The Dutch word; the English one is the name in code. */
  nl: string
  means: Both
}

const word = (nl: string, meansNl: string, meansEn: string): Word => ({ nl, means: { nl: meansNl, en: meansEn } })

export const ACT_WORDS: Record<MemberAct, Word> = {
  tells: word('vertellen', 'vertelt een feit of verhaal van elders, of praat door', 'tells a fact or story from elsewhere, or talks on'),
  discloses: word('zich blootgeven', 'zegt iets van zichzelf wat iets kost', 'says something of himself that costs something'),
  recognises: word('herkennen', 'zegt dat hij kent wat een ander zei, met een bijzonderheid van zichzelf', 'says that he knows what another said, with a detail of his own'),
  echoes: word('beleefd herkennen', 'beleefde herkenning zonder inhoud', 'polite, empty recognition'),
  asks: word('vragen', 'vraagt een ander lid iets', 'asks another member something'),
  'asks-leader': word('de leiding vragen', 'vraagt de leiding iets, leunt op hen', 'asks the leaders something, leans on them'),
  answers: word('antwoorden', 'antwoordt op wat gevraagd werd', 'answers what he was asked'),
  evades: word('ernaast antwoorden', 'antwoordt ergens naast: de bus, het parkeren, een grap over zichzelf', 'answers beside it: the bus, parking, a joke about himself'),
  'gives-back': word('teruggeven', 'zegt een ander wat hij hem hier heeft zien doen of horen zeggen', 'tells another what he has seen him do or say here'),
  reasons: word('eigen reden geven', 'geeft een eigen reden om te komen', 'gives an own reason for coming'),
  agrees: word('meegaan', 'gaat mee met wat gezegd is', 'goes along with what was said'),
  disagrees: word('het anders zien', 'zegt dat hij het anders ziet', 'says he sees it otherwise'),
  attacks: word('aanvallen', 'openlijke ergernis over een lid', 'irritation at a member, in the open'),
  reassures: word('sussen', 'sust, troost, strijkt glad', 'soothes, comforts, smooths over'),
  advises: word('raad geven', 'geeft een tip', 'gives a tip'),
  jokes: word('een grap maken', 'een grap als jas', 'a joke as a coat'),
  'criticises-leaders': word('kritiek op de leiding', 'zegt wat hij mist in de leiding of de methode', 'says what he misses in the leaders or the method'),
  startles: word('schrikken', 'schrikt van wat gezegd is', 'is startled by what was said'),
  'announces-leaving': word('vertrek aankondigen', 'zegt dat hij stopt of wil stoppen', 'says that he stops, or will'),
  'defends-leaving': word('vertrek verdedigen', 'verdedigt de keuze om te stoppen', 'defends the choice to stop'),
  wavers: word('weifelen', 'twijfelt half hardop tussen gaan en blijven', 'doubts half aloud between going and staying'),
  'decides-to-stay': word('besluiten te blijven', 'zegt, slordig, dat hij voorlopig blijft', 'says, sloppily, that he stays for now'),
  'takes-leave': word('afscheid nemen', 'zegt gedag en gaat', 'says goodbye and goes'),
  misses: word('missen', 'zegt dat het vertrek of de afwezigheid van een ander hem iets doet', 'says that another’s going or absence does something to him'),
  'makes-amends': word('goedmaken', 'noemt zijn aandeel, vraagt of hij te hard was', 'says his share, asks whether he was too hard'),
  proposes: word('een afspraak voorstellen', 'stelt een afspraak van de groep zelf voor', 'proposes an agreement of the group’s own'),
  'returns-to-programme': word('naar het programma vragen', 'vraagt naar het blad, de bladzijde, het plan', 'asks for the sheet, the page, the plan'),
  withdraws: word('zich terugtrekken', 'gaat naar binnen: geen woorden, wel een teken', 'goes inside: no words, a visible sign'),
  'stays-silent': word('zwijgen', 'kreeg het woord en laat het voorbijgaan', 'was given the floor and lets it pass'),
}

export const MOVE_WORDS: Record<Move, Word> = {
  arrives: word('binnenkomen', 'komt de kamer binnen', 'comes into the room'),
  'stands-up': word('opstaan', 'komt van de stoel', 'gets up from the chair'),
  'sits-down': word('gaan zitten', 'neemt een stoel in de kring', 'takes a chair in the circle'),
  'coat-off': word('jas uit', 'trekt de jas uit: eerder een besluit dan een gebaar', 'takes the coat off: more a decision than a gesture'),
  'coat-on': word('jas aan', 'trekt de jas aan', 'puts the coat on'),
  'leaves-room': word('de kamer uit', 'verlaat de kamer', 'leaves the room'),
  'comes-back': word('terugkomen', 'komt terug in de kring', 'comes back into the circle'),
}

export const SIGNAL_WORDS: Record<Signal, Word> = {
  'leans-forward': word('voorover', 'kan op betrokkenheid wijzen', 'may point to involvement'),
  'leans-back': word('achterover', 'kan op minder betrokkenheid wijzen', 'may point to less involvement'),
  'coat-on': word('jas aan', 'kan erop wijzen dat iemand wil gaan', 'may point to a pull to leave'),
  stands: word('blijft staan', 'is nog niet geland, of wil gaan', 'has not landed yet, or wants to go'),
  'looks-at-leader': word('kijkt naar de leiding', 'kan op leunen op de leiding wijzen', 'may point to leaning on the leaders'),
  'looks-at-speaker': word('kijkt naar wie spreekt', 'is erbij', 'is with it'),
  'looks-down': word('kijkt omlaag', 'kan op schaamte wijzen', 'may point to shame'),
  'looks-at-door': word('kijkt naar de deur', 'kan erop wijzen dat iemand weg wil', 'may point to a pull to leave'),
  'arms-crossed': word('armen over elkaar', 'op zijn hoede, of koud: vraag het na', 'on guard, or cold: ask'),
  phone: word('telefoon', 'weinig betrokken, of zoekt houvast', 'little involved, or looking for something to hold on to'),
  'bag-on-lap': word('tas op schoot', 'half op weg', 'half on the way out'),
  nods: word('knikt', 'herkenning die nog niet is uitgesproken', 'recognition not yet spoken'),
  sighs: word('zucht', 'kan op ergernis wijzen', 'may point to irritation'),
  'jaw-tight': word('kaken op elkaar', 'kan op spanning wijzen', 'may point to tension'),
  'leg-bounces': word('wippend been', 'kan op spanning wijzen', 'may point to tension'),
  laughs: word('lacht', 'op het verkeerde moment: spanning', 'at the wrong moment: tension'),
}

export const MOOD_WORDS: Record<Mood, Word> = {
  guarded: word('op zijn hoede', 'laat weinig zien', 'shows little'),
  moved: word('geraakt', 'er komt iets binnen', 'something comes in'),
  irritated: word('geërgerd', 'iets stoort', 'something is in the way'),
  relieved: word('opgelucht', 'er valt iets af', 'something falls away'),
  wavering: word('weifelend', 'tussen gaan en blijven', 'between going and staying'),
  leaving: word('op vertrek', 'netjes, dankbaar, bijna vertrokken', 'neat, grateful, almost gone'),
  neutral: word('gewoon', 'niets in het bijzonder', 'nothing in particular'),
}

export const SILENCE_WORDS: Record<SilenceQuality, Word> = {
  working: word('werkende stilte', 'mensen zijn bezig, al hoor je niets', 'people are busy, though nothing is heard'),
  frightened: word('bange stilte', 'niemand durft', 'nobody dares'),
  waiting: word('wachtende stilte', 'men wacht op de leiding', 'people wait for the leaders'),
}

export const STYLE_WORDS: Record<LeaderStyle, Word> = {
  protocol: word('protocolvolger', 'leidt de bijeenkomst als een training', 'leads the meeting as a training'),
  individual: word('individueel therapeut in de groep', 'behandelt één voor één, de anderen kijken toe', 'treats one by one, the others watch'),
  group: word('groepsdynamisch leider', 'leidt de groep als groep', 'leads the group as a group'),
}

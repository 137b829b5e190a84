import type { Clause } from '@kring/dynamics'
import { isIntervention, type MemberAct, PRINCIPLES } from '@kring/dynamics'
import { debriefTexts } from '../../i18n/debrief.ts'
import { useTexts, useTitle } from '../../i18n/texts.ts'
import { Links } from './Links.tsx'
import type { PageProps } from './page.ts'
import { Sources } from './Sources.tsx'

/** A list of names that stays readable. */
const MOST = 6

/** A principle of the model: its sentence, how it shows, what it does, its sources; read from the same declaration that the model runs. */
export function PrinciplePage({ id, web, language, t, unknown }: PageProps) {
  const words = useTexts(debriefTexts)
  const principle = PRINCIPLES.find((p) => p.id === id)
  useTitle(principle ? `${t.principle} ${id}` : t.unknown)
  if (!principle) return unknown
  const text = web.all.principles.find((p) => p.id === id)
  const nameOf = (kind: string): string => (isIntervention(kind) ? (web.find.intervention(kind)?.name[language] ?? kind) : (t.acts[kind as MemberAct] ?? kind))
  const when = ({ on }: Clause): string => {
    if (typeof on === 'string') return t.on[on]
    const names = on.map(nameOf)
    return t.onActs(names.length > MOST ? `${names.slice(0, MOST).join(', ')}, ${t.more(names.length - MOST)}` : names.join(', '))
  }
  const interventions = [...new Set(principle.clauses.flatMap(({ on }) => (typeof on === 'string' ? [] : on)).filter(isIntervention))]
  return (
    <article className="k-page">
      <p className="k-kicker">{id.startsWith('d') ? t.plumbing : `${t.principle} ${id}`}</p>
      <h1 className="k-sentence">{principle.sentence[language]}</h1>
      <p className="k-strength">{t.strengths[principle.strength].replace(/^./, (c) => c.toUpperCase())}, {t.times[principle.time]}. {id.startsWith('d') ? t.plumbingText : t.strengthNote}</p>
      {text && <><h2>{t.visible}</h2><p className="prose">{text.visible[language]}</p></>}
      <Links title={t.concepts} kind="concept" items={(text?.concepts ?? []).flatMap((c) => web.find.concept(c) ?? []).map((c) => ({ id: c.id, title: c.term[language] }))} />
      <h2>{t.inModel}</h2>
      <ul className="k-clauses">
        {principle.clauses.map((clause, i) => (
          <li key={i}>
            <p>{when(clause)}{clause.when !== undefined && <span className="k-if"> ({t.ifHolds})</span>}</p>
            <ul>
              {clause.effects.map((effect, k) => {
                const variable = words.variable('member' in effect ? effect.member : 'group' in effect ? effect.group : effect.pair)
                const direction = 'toward' in effect ? t.toward : effect.down ? t.down : t.up
                const whom = 'group' in effect ? t.loops.group : 'of' in effect && effect.of !== 'each' ? t.loops[effect.of] : t.loops[clause.for]
                return <li key={k}><b>{variable}</b> {direction} <span>({whom})</span></li>
              })}
            </ul>
          </li>
        ))}
      </ul>
      <Links title={t.lists.intervention} kind="intervention" items={interventions.flatMap((i) => web.find.intervention(i) ?? []).map((i) => ({ id: i.id, title: i.name[language] }))} />
      <Sources sources={principle.sources} web={web} t={t} />
    </article>
  )
}

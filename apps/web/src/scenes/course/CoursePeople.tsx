import { courseTexts } from '../../i18n/course.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Participants, Staff } from '../invite/CoursePeople.tsx'
import { CourseShell, type InCourse } from './CourseShell.tsx'

/** /cursus/<course>/mensen: who is in the course; addresses, invitations and changes only for those who run it. */
export function CoursePeople() {
  return <CourseShell section="/cursus/$course/mensen">{(inside) => <People {...inside} />}</CourseShell>
}

function People({ course, me, roles }: InCourse) {
  const t = useTexts(courseTexts).people
  const ready = me.secondFactor.given
  const administrator = ready && roles.includes('administrator')
  const ofHouse = ready && me.roles.some(({ role, course: where }) => role === 'administrator' && where === null)
  return (
    <>
      <section aria-labelledby="staff"><h2 id="staff">{t.staff}</h2><Staff course={course.id} mayChange={administrator} findPeople={ofHouse} /></section>
      <section className="part" aria-labelledby="participants"><h2 id="participants">{t.participants}</h2><Participants course={course.id} mayInvite={administrator || (ready && roles.includes('trainer'))} invitesStaff={administrator} /></section>
    </>
  )
}

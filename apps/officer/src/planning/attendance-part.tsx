import type { Attendance } from "@jatidiri/service-points/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { fieldWords } from "../words/field-words.ts"
import { roundWords } from "../words/round-words.ts"
import { Part } from "./plan-parts.tsx"

const steps = ["invited", "met", "activated", "refused", "barriers"] as const
const perDay = ["met", "activated", "refused", "barriers"] as const

const Steps = ({ attendance }: { attendance: Attendance }) => {
  const text = useTexts(roundWords)
  const { number, percent } = useFormats()
  const { invited } = attendance
  return (
    <ul class="plain stack-s steps">
      {steps.map((step) => {
        const value = attendance[step]
        const share = invited === 0 ? 0 : value / invited
        return (
          <li key={step}>
            <span class="apart">
              <span>{text[step]}</span>
              <span class="figures">
                {number(value)} <span class="small">{step === "invited" ? "" : percent(share)}</span>
              </span>
            </span>
            <span class={`step-bar step-${step}`} aria-hidden="true">
              <span style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const Days = ({ days }: Pick<Attendance, "days">) => {
  const text = useTexts(roundWords)
  const { number, day } = useFormats()
  return (
    <table class="days-table">
      <caption class="unseen">{text.attendance}</caption>
      <thead>
        <tr>
          <th scope="col">{text.day}</th>
          {perDay.map((name) => (
            <th key={name} scope="col" class="number">
              {text[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((row) => (
          <tr key={row.day}>
            <th scope="row">{day(row.day)}</th>
            {perDay.map((name) => (
              <td key={name} class="number figures">
                {number(row[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Invited against met against activated, and what kept people away. */
export const AttendancePart = ({ attendance }: { attendance: Attendance }) => {
  const text = useTexts(roundWords)
  const field = useTexts(fieldWords)
  const { number } = useFormats()
  const { teamDays, activated, days, barrierReasons } = attendance
  const barrier = (code: string): string => (field.barriers as Readonly<Record<string, string>>)[code] ?? code
  return (
    <Part title={text.attendance}>
      <Steps attendance={attendance} />
      {teamDays === 0 ? (
        <p>{text.nothingYet}</p>
      ) : (
        <>
          <p>
            {text.perDay}: <strong class="figures">{number(activated / teamDays, 1)}</strong> · {text.teamDays}:{" "}
            {number(teamDays)}
          </p>
          <Days days={days} />
        </>
      )}
      {barrierReasons.length === 0 ? null : (
        <div class="stack-s">
          <h3>{text.why}</h3>
          <ul class="plain">
            {barrierReasons.map(({ code, people }) => (
              <li key={code} class="apart">
                <span>{barrier(code)}</span>
                <span class="figures">{number(people)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="small">{text.attendanceNote}</p>
    </Part>
  )
}

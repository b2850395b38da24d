import { Badge, Notice, Progress, Row, Rows, useTexts } from "@jatidiri/web"
import { type Abilities, canHold, needed, useful } from "../../domain/device.ts"
import { words } from "./first-words.ts"

/** Whether this phone will do, before anybody travels; what is missing says what still works. */
export const DeviceCheck = ({ abilities }: { abilities: Abilities | undefined }) => {
  const text = useTexts(words)
  if (abilities === undefined) return <Progress label={text.checking} />
  const names = [...needed, ...useful]
  const missing = names.filter((name) => !abilities[name])
  if (missing.length === 0) {
    return (
      <Notice tone="ok" title={text.good} live>
        {text.goodMore}
      </Notice>
    )
  }
  const good = canHold(abilities)
  return (
    <>
      <Notice tone={good ? "info" : "no"} title={good ? text.good : text.bad} live>
        {good ? undefined : text.badMore}
      </Notice>
      <Rows>
        {missing.map((name) => (
          <Row
            label={text.has[name]}
            detail={text.lacks[name]}
            value={<Badge tone={needed.some((one) => one === name) ? "no" : "warn"}>{text.no}</Badge>}
          />
        ))}
      </Rows>
    </>
  )
}

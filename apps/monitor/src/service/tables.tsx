import type { ServedChannel, ServedPart, ServedPlace, Service } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, inRegion } from "../address/address.ts"
import { SortedTable } from "../pieces/sorted-table.tsx"
import { codeWords, wordOf } from "../words/code-words.ts"
import { shareText } from "../words/share-text.ts"
import { serviceWords } from "./words.ts"
import { useWorkColumns } from "./work-columns.tsx"

const first = { key: "activated", down: true } as const
const shortId = (id: string): string => id.slice(0, 8)

export const ChannelTable = ({ channels }: Pick<Service, "channels">) => {
  const text = useTexts(serviceWords)
  const words = useTexts(codeWords)
  const work = useWorkColumns<ServedChannel>()
  const name = ({ channel }: ServedChannel) => wordOf(words.channels, channel)
  return (
    <SortedTable
      caption={text.channels}
      rows={channels}
      keyOf={({ channel }) => channel}
      first={first}
      columns={[{ key: "channel", label: text.channel, cell: name, by: name }, ...work]}
    />
  )
}

export const PartTable = ({ parts, address }: Pick<Service, "parts"> & { readonly address: Address }) => {
  const text = useTexts(serviceWords)
  const format = useFormats()
  const work = useWorkColumns<ServedPart>()
  const fieldShare = ({ field, activated }: ServedPart) => (activated === 0 ? null : field / activated)
  return (
    <SortedTable
      caption={text.parts}
      rows={parts}
      keyOf={({ code }) => code}
      first={first}
      columns={[
        {
          key: "name",
          label: text.part,
          cell: ({ code, name }) => <a href={`#${addressText(inRegion(address, code))}`}>{name}</a>,
          by: ({ name }) => name,
        },
        {
          key: "field",
          label: text.field,
          numeric: true,
          cell: (row) => shareText(format, fieldShare(row)),
          by: fieldShare,
        },
        ...work,
      ]}
    />
  )
}

export const PlaceTable = ({ places }: Pick<Service, "places">) => {
  const text = useTexts(serviceWords)
  const words = useTexts(codeWords)
  const work = useWorkColumns<ServedPlace>()
  const name = ({ name: known, placeId }: ServedPlace) => known ?? text.unnamed(shortId(placeId))
  const channel = (row: ServedPlace) => wordOf(words.channels, row.channel)
  return (
    <SortedTable
      caption={text.places}
      rows={places}
      keyOf={({ placeId, channel: by }) => placeId + by}
      first={first}
      columns={[
        { key: "place", label: text.place, cell: name, by: name },
        { key: "channel", label: text.channel, cell: channel, by: channel },
        ...work,
      ]}
    />
  )
}

import { mostRoundsListed, type Round } from "@jatidiri/service-points/contract"

/** What the office's list says of one round; a full list that does not name it says nothing, and a pack stays. */
export const isRoundClosed = (rounds: readonly Pick<Round, "roundId" | "state">[], roundId: string): boolean => {
  const round = rounds.find((known) => known.roundId === roundId)
  return round === undefined ? rounds.length < mostRoundsListed : round.state === "closed"
}

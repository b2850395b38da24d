/** What the plan alone knows in its address: not the names of what every view knows, such as `hari` for the span. */
export const askedOfPlan = { days: "hari-rencana", teams: "regu" } as const

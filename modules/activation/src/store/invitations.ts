import { statement } from "@jatidiri/database"

export const insertInvitation = statement(
  "activation.insert-invitation",
  `insert into activation.invitations (invitation_id, code, officer_id, service_point_id, expires_at)
   values ($1, $2, $3, $4, $5)`,
)

export type InvitationRow = {
  readonly service_point_id: string
  readonly expires_at: Date
  readonly used_by: string | null
}

/** Locks the invitation, so that two requests cannot both use it. */
export const findInvitation = statement<InvitationRow>(
  "activation.find-invitation",
  "select service_point_id, expires_at, used_by from activation.invitations where code = $1 for update",
)

export const markInvitationUsed = statement(
  "activation.mark-invitation-used",
  "update activation.invitations set used_by = $2 where code = $1",
)

export const deleteOldInvitations = statement(
  "activation.delete-old-invitations",
  "delete from activation.invitations where expires_at < $1",
)

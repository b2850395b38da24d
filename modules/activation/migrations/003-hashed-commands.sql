-- The plain input named the resident; what is kept only has to tell one command from another under the same id.
update activation.commands set input_hash = translate(
  rtrim(encode(sha256(convert_to(command_id || ' ' || input_hash, 'UTF8')), 'base64'), '='), '+/', '-_');
alter table activation.commands add check (input_hash ~ '^[A-Za-z0-9_-]{43}$');
comment on column activation.commands.input_hash is 'SHA-256 of command id, resident and reason.';

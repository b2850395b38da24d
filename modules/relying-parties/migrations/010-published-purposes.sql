create view relying_parties.published_purposes as
  select relying_party_id, parties.name as relying_party, purpose_id, purposes.name_id, purposes.name_en,
    (purposes.registered_at at time zone 'Asia/Jakarta')::date as registered_day,
    (least(purposes.ended_at, parties.ended_at) at time zone 'Asia/Jakarta')::date as ended_day
  from relying_parties.relying_parties as parties join relying_parties.purposes using (relying_party_id);
comment on view relying_parties.published_purposes is
  'For monitoring: who may ask and what for, also those who never did; ended_day null while they may.';

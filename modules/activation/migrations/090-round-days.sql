create index ledger_round on activation.ledger (service_point_id, day) where channel = 'field-round';
comment on index activation.ledger_round is 'A round''s work is looked up by the round, not by reading the ledger.';

create index ledger_blanks on activation.ledger (xid, ledger_id) where kind = 'blank';
comment on index activation.ledger_blanks is 'Blanks used in the field are followed without reading the rest of the ledger.';

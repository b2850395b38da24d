alter table activation.mandate_uses rename to term_uses;
alter table activation.term_uses rename column mandate to term;
comment on table activation.term_uses is 'How many activations the mandates of a term have been used for together; the row''s lock makes the bound hold under load.';

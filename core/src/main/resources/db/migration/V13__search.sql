-- Search while typing among a million parties.

-- The words of a text in one spelling: lower case, Persian letters, Latin digits, a blank where one word ends and the next
-- begins, nothing that is only written above, below or between letters. Begins with a blank. What is typed is spelled the
-- same way (io.pishvaz.customer.Spelling).
CREATE FUNCTION search_words(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN ' ' || btrim(regexp_replace(translate(lower(written),
        'يىئكةۀأإآؤ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩' || U&'\200C\00A0\0009\000A\000D' || '-_.,;:/()"«»،؛'
            || U&'\0640\064B\064C\064D\064E\064F\0650\0651\0652\0653\0654\0670\200D\200E\200F' || '''',
        'یییکههااا' || 'و' || '01234567890123456789' || '                   '), ' +', ' ', 'g'));

CREATE OR REPLACE FUNCTION name_key(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN replace(search_words(written), ' ', '');
REINDEX INDEX party_name_key;

DROP INDEX party_search;
ALTER TABLE party DROP search;
ALTER TABLE party
    ADD search text NOT NULL GENERATED ALWAYS AS (search_words(name || ' ' || coalesce(company, ''))) STORED;
-- Several words, or one that stands late.
CREATE INDEX party_search ON party USING gin (search gin_trgm_ops) WHERE merged_into IS NULL;
-- The beginning of one of the first three words: read in order and no further than needed, however many begin so.
CREATE INDEX party_word_1 ON party (split_part(search, ' ', 2) text_pattern_ops) WHERE merged_into IS NULL;
CREATE INDEX party_word_2 ON party (split_part(search, ' ', 3) text_pattern_ops) WHERE merged_into IS NULL;
CREATE INDEX party_word_3 ON party (split_part(search, ' ', 4) text_pattern_ops) WHERE merged_into IS NULL;

-- The last digits of a number.
CREATE INDEX party_phone_end ON party_phone (reverse(e164) text_pattern_ops) INCLUDE (party_id);

-- The number of an order or quote, begun or by its digits alone.
CREATE FUNCTION digits_of(number text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN regexp_replace(number, '[^0-9]', '', 'g');
CREATE INDEX orders_number ON orders (number text_pattern_ops) INCLUDE (party_id);
CREATE INDEX quote_number ON quote (number text_pattern_ops) INCLUDE (party_id);
CREATE INDEX orders_digits ON orders (digits_of(number)) INCLUDE (party_id, number);
CREATE INDEX quote_digits ON quote (digits_of(number)) INCLUDE (party_id, number);

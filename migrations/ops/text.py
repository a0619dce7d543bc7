"""Searching and sorting text in five languages and two scripts, and partial dates. Frozen SQL."""

from alembic.operations import Operations

# The locale of the database is not trusted: in `C` lower() leaves every letter beyond ASCII alone.
# So capitals are translated by table, after NFKD has taken the marks off their letters.
CAPITALS = "ĐŁØÐĦŦŊÆŒÞẞАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
SMALL = "đłøðħŧŋæœþßабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґαβγδεζηθικλμνξοπρστυφχψω"
MARKS = r"[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
# ASCII and Latin-1 signs, general punctuation, arrows to dingbats, CJK punctuation.
SIGNS = r"[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+"

# The last two characters of the first row have no partner: translate() drops them.
SINGLE = "łøðħŧŋıабвгдежзијклмнопрстћуфхцчшыэєіґςьъ"
FOLDED = "lodhtniabvgdezzijklmnoprstcufhccsyeeigσ"
DOUBLE = {
    "đ": "dj", "ђ": "dj", "љ": "lj", "њ": "nj", "џ": "dz", "ѕ": "dz", "ß": "ss", "æ": "ae",
    "œ": "oe", "þ": "th", "ю": "ju", "я": "ja", "щ": "sc",
}  # fmt: skip


def _replaced(expression: str, pairs: dict[str, str]) -> str:
    for old, new in pairs.items():
        expression = f"replace({expression}, '{old}', '{new}')"
    return expression


# Small letters with their marks still beside them: what folding and sorting both begin with.
# Plain ASCII leaves early, because translate() compares each letter with the whole table.
SMALL_LETTERS = rf"""
create function small_letters(t text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  letters text := lower(normalize(t, nfkd) collate "C");
begin
  return case when letters ~ '[{CAPITALS}]'
    then translate(letters, '{CAPITALS}', '{SMALL}') else letters end;
end $$
"""

# Same results as `fold` of `triada.core.text`.
FOLD = rf"""
create function fold(t text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  letters text := public.small_letters(t);
begin
  if letters ~ '[^\u0001-\u007f]' then
    letters := regexp_replace(letters, '{MARKS}', '', 'g');
  end if;
  if letters ~ '[^\u0001-\u007f]' then
    letters := translate(letters, '{SINGLE}', '{FOLDED}');
    letters := {_replaced("letters", DOUBLE)};
  end if;
  return btrim(regexp_replace(letters, '[\u0009-\u000d ]+', ' ', 'g'), ' ');
end $$
"""

# Takes one Text or an array of them; the path looks into both.
FOLD_TEXT = """
create function fold_text(t jsonb) returns text
language sql immutable parallel safe
return coalesce(fold((
  select string_agg(v #>> '{}', ' ') from jsonb_path_query(t, '$.values.*') v)), '')
"""

# Without its signs a text has one division into words; the parser would make hosts, paths,
# versions and negative numbers of them, which nobody types again in the same way.
SEARCH_WORDS = f"""
create function search_words(t text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(fold(t), '{SIGNS}', ' ', 'g'), ' ')
"""

# Cut far below the megabyte that a tsvector may have, else a long record could not be saved.
WORDS_VECTOR = """
create function words_vector(t text) returns tsvector
language sql immutable parallel safe
return to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_words(left(t, 150000)), ''))
"""

# Plain words in front may be a code or a mail address. The values are taken as one piece of JSON,
# whose brackets are signs like others: a subquery here took three times as long for each row.
SEARCH_VECTOR_WITH = r"""
create function search_vector_with(plain text, variadic texts jsonb[]) returns tsvector
language plpgsql immutable parallel safe as $$
declare
  written text := jsonb_path_query_array(to_jsonb(texts), '$[*].values.*')::text;
begin
  written := replace(replace(replace(written, '\\', ' '), '\n', ' '), '\t', ' ');
  return public.words_vector(coalesce(plain, '') || ' ' || coalesce(written, ''));
end $$
"""

SEARCH_VECTOR = """
create function search_vector(variadic texts jsonb[]) returns tsvector
language sql immutable parallel safe
return search_vector_with(null, variadic texts)
"""

# Our languages inflect: who asks for "Crveni krst" means "Crvenog krsta" too. Four letters stay.
ENDINGS = (
    "ima|ama|ami|emi|imi|ymi|ich|ych|ech|ach|iho|eho|oho|oga|ega|ove|ova|ovi|ovy|ou|og|eg|om|em|im"
    "|ym|am|um|ah|ih|ov|ev|ej|oj|[aeiouy]"
)
WORD_BEGINNING = rf"""
create function word_beginning(word text) returns text
language sql immutable strict parallel safe
return regexp_replace(word, '^(.{{4,}}?)({ENDINGS})$', '\1')
"""

# The words of a question go through the same parser as those of the texts and are quoted, so
# operators in them mean nothing; plainto_tsquery('') is the silent query that matches nothing.
SEARCH_QUERY = r"""
create function search_query(q text) returns tsquery
language sql immutable parallel safe
return coalesce((
  select string_agg('''' || replace(replace(word_beginning(lexeme), '\', '\\'), '''', '''''') || ''':*', ' & '
                    order by lexeme collate "C")
  from unnest(words_vector(left(q, 400)))
)::tsquery, plainto_tsquery('pg_catalog.simple'::regconfig, ''))
"""
# A letter of its own is its base letter and a sign above `z`: `cz` < `č`, `hz` < `ch`.
# Cyrillic letters stand in the order of the azbuka but for six, which follow their neighbours.
CARON, ACUTE, UMLAUT, ROOF = "\u030c", "\u0301", "\u0308", "\u0302"
CZECH = {"ch": "h|", f"c{CARON}": "c|", f"r{CARON}": "r|", f"s{CARON}": "s|", f"z{CARON}": "z|"}
SLOVAK = {
    "ch": "h|", f"c{CARON}": "c|", f"s{CARON}": "s|", f"z{CARON}": "z|",
    f"a{UMLAUT}": "a|", f"o{ROOF}": "o|",
}  # fmt: skip
SERBIAN = {
    f"dz{CARON}": "d|", "đ": "d}", "lj": "l|", "nj": "n|",
    f"c{CARON}": "c|", f"c{ACUTE}": "c}", f"s{CARON}": "s|", f"z{CARON}": "z|",
    "ђ": "дӿ", "ј": "иӿ", "љ": "лӿ", "њ": "нӿ", "ћ": "тӿ", "џ": "чӿ",
}  # fmt: skip
PLAIN = {"đ": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe"}


# First the letters, then what sets equal ones apart: unmarked before marked. Shortened, because
# a line of an index has 2,700 bytes at most. Numbers are padded, so that 1.10 follows 1.9.
PLAIN_SORT_KEY = rf"""
create function plain_sort_key(t text, lang text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  marked text := btrim(regexp_replace(public.small_letters(left(t, 300)), '{SIGNS}', ' ', 'g'), ' ');
  letters text := regexp_replace(regexp_replace(
    marked, '[0-9]+', '000000000\&', 'g'), '0*([0-9]{{10,}})', '\1', 'g');
begin
  letters := case lower(split_part(lang, '-', 1) collate "C")
    when 'cs' then {_replaced("letters", CZECH)}
    when 'sk' then {_replaced("letters", SLOVAK)}
    when 'sr' then {_replaced("letters", SERBIAN)}
    else letters
  end;
  letters := {_replaced(f"regexp_replace(letters, '{MARKS}', '', 'g')", PLAIN)};
  return left(letters, 400) || chr(1) || left(marked, 200);
end $$
"""

SORT_KEY = """
create function sort_key(t jsonb) returns text
language sql immutable strict parallel safe
return plain_sort_key(t -> 'values' ->> (t ->> 'authored'), t ->> 'authored')
"""

PARTIAL_FROM = """
create function partial_from(partial text) returns date
language sql immutable strict parallel safe
return case
  when length(rtrim(partial, '~')) = 4 then make_date(left(partial, 4)::integer, 1, 1)
  when substr(partial, 6, 1) = 'Q'
    then make_date(left(partial, 4)::integer, substr(rtrim(partial, '~'), 7)::integer * 3 - 2, 1)
  when length(rtrim(partial, '~')) = 7
    then make_date(left(partial, 4)::integer, substr(partial, 6, 2)::integer, 1)
  else make_date(left(partial, 4)::integer, substr(partial, 6, 2)::integer,
                 substr(rtrim(partial, '~'), 9)::integer)
end
"""

PARTIAL_BEFORE = """
create function partial_before(partial text) returns date
language sql immutable strict parallel safe
return (partial_from(partial) + case
  when length(rtrim(partial, '~')) = 4 then interval '1 year'
  when substr(partial, 6, 1) = 'Q' then interval '3 months'
  when length(rtrim(partial, '~')) = 7 then interval '1 month'
  else interval '1 day'
end)::date
"""

CREATE = (
    SMALL_LETTERS,
    FOLD,
    FOLD_TEXT,
    SEARCH_WORDS,
    WORDS_VECTOR,
    SEARCH_VECTOR_WITH,
    SEARCH_VECTOR,
    WORD_BEGINNING,
    SEARCH_QUERY,
    PLAIN_SORT_KEY,
    SORT_KEY,
    PARTIAL_FROM,
    PARTIAL_BEFORE,
)
DROP = (
    "partial_before(text)",
    "partial_from(text)",
    "sort_key(jsonb)",
    "plain_sort_key(text, text)",
    "search_query(text)",
    "word_beginning(text)",
    "search_vector(jsonb[])",
    "search_vector_with(text, jsonb[])",
    "words_vector(text)",
    "search_words(text)",
    "fold_text(jsonb)",
    "fold(text)",
    "small_letters(text)",
)


def create(op: Operations) -> None:
    for statement in CREATE:
        op.execute(statement)


def drop(op: Operations) -> None:
    for name in DROP:
        op.execute(f"drop function {name}")

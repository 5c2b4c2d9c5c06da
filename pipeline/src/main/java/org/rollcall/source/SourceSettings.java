package org.rollcall.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sources.yaml} says of one file; null where it says nothing and the file must speak
 * for itself.
 *
 * @param id the source's id in the published data; the file's name without ending by default
 * @param file the file's name, or a glob that several share
 * @param title what it is, for people
 * @param origin where its facts come from
 * @param evidence how sure they are
 * @param license the terms under which they may be used
 * @param authority what kind of source it is; decides who wins where two disagree
 * @param reader name of the reader to use, instead of finding it by content
 * @param body the body that decided, where the file does not say
 * @param subject the subject of all its decisions, where titles do not say
 * @param coverage what the source says of States it does not list
 * @param blank what a blank cell means: a vote, or "unknown"
 * @param codeBook name of the code book its vote numbers follow
 * @param sheets names of the sheets to read, empty for all that are visible
 * @param headerRows numbers of the header rows (1 = first), empty to find them
 * @param countryColumn letter of the column of country names
 * @param values texts that stand for something in this file: "B" → "abstain"
 */
public record SourceSettings(
    @Nullable String id,
    @Nullable String file,
    @Nullable String title,
    @Nullable String origin,
    @Nullable String evidence,
    @Nullable String license,
    @Nullable Authority authority,
    @Nullable String reader,
    @Nullable String body,
    @Nullable String subject,
    @Nullable Coverage coverage,
    @Nullable String blank,
    @Nullable String codeBook,
    List<String> sheets,
    List<Integer> headerRows,
    @Nullable String countryColumn,
    Map<String, String> values) {

  /** Nothing declared: the file speaks for itself. */
  public static final SourceSettings NONE =
      new SourceSettings(
          null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
          List.of(), null, Map.of());

  /** Of a file of which only its id and its reader are known. */
  static SourceSettings ofReader(String id, String reader) {
    return new SourceSettings(
        id, null, null, null, null, null, null, reader, null, null, null, null, null, List.of(),
        List.of(), null, Map.of());
  }

  /** The same without {@link #values}, which a map gives in any order. */
  public SourceSettings withoutValues() {
    return new SourceSettings(
        id,
        file,
        title,
        origin,
        evidence,
        license,
        authority,
        reader,
        body,
        subject,
        coverage,
        blank,
        codeBook,
        sheets,
        headerRows,
        countryColumn,
        Map.of());
  }

  @SuppressWarnings("NullAway") // a mapper leaves out what the file leaves out
  public SourceSettings {
    sheets = sheets == null ? List.of() : List.copyOf(sheets);
    headerRows = headerRows == null ? List.of() : List.copyOf(headerRows);
    values = values == null ? Map.of() : Map.copyOf(values);
  }
}

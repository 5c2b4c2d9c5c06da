package org.rollcall.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who dissociated itself from decisions adopted without a vote: one line per State. */
final class DisassociationListReader implements SourceReader {

  /** All the ways in which people spell it: "dissociated", "disassociated", "dissassociated". */
  private static final Pattern WORD = Pattern.compile("(?i)diss?ass?oc|dissoc");

  private static final Pattern NOBODY =
      Pattern.compile("(?i)^(none|nobody|no one|no state|no states|nil|[-–—])\\.?$");

  @Override
  public String name() {
    return "disassociation-list";
  }

  @Override
  public String description() {
    return "one line per State that dissociated itself: year or symbol, and country, no vote;"
        + " its name, title or header says so";
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<Header> header = Header.find(sheet, settings, DisassociationListReader::fits);
      if (header.isPresent() && saysSo(document, sheet, header.get(), settings)) {
        String seen =
            "a list of disassociations, header in line %d with %s"
                .formatted(header.get().row().number(), header.get().words());
        return Optional.of(new Recognition(85, seen));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Header header) {
    return header.hasAny(Field.COUNTRY, Field.CODE)
        && !header.has(Field.VOTE)
        && !header.has(Field.YES)
        && header.hasAny(Field.SYMBOL, Field.DATE, Field.YEAR, Field.DRAFT, Field.OWN_ID);
  }

  private static boolean saysSo(
      Document document, Sheet sheet, Header header, SourceSettings settings) {
    String file = String.valueOf(document.path().getFileName()).toLowerCase(Locale.ROOT);
    return "disassociation-list".equals(settings.reader())
        || WORD.matcher(file + " " + sheet.name() + " " + settings.title()).find()
        || sheet.head(header.row().number()).stream()
            .filter(row -> row.number() <= header.row().number())
            .anyMatch(row -> WORD.matcher(LayoutNotices.texts(row)).find());
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    ChosenSheets.report(document, settings, sink);
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<Header> header = Header.find(sheet, settings, DisassociationListReader::fits);
      if (header.isPresent()) {
        Lines lines = new Lines(header.get(), sink);
        TableLines.forEach(sheet, header.get(), sink, lines::line);
      } else if (!sheet.head(1).isEmpty()) {
        sink.notice(
            LayoutNotices.skippedSheet(sheet.name(), LayoutNotices.texts(sheet.head(1).get(0))));
      }
    }
  }

  /** The lines of one sheet; remembers the decisions met so far. */
  private static final class Lines {

    private final Header header;
    private final RawSink sink;
    private final Map<List<String>, Long> decisions = new HashMap<>();
    private @Nullable Long last;

    Lines(Header header, RawSink sink) {
      this.header = header.withoutLineIds();
      this.sink = sink;
    }

    void line(Row row) {
      int column = header.countryColumn();
      String country = header.country(row);
      String ref = row.ref(column);
      if (row.error(column)) {
        sink.lost(LayoutNotices.errorCell(ref, row.text(column), "country"));
        return;
      }
      DecisionDraft draft = DecisionDraft.of(header, row);
      if (!draft.identified() && (country == null || RowLabel.isNote(country))) {
        sink.notice(
            LayoutNotices.skippedRows(row.ref(0), "a note", List.of(LayoutNotices.texts(row))));
        return;
      }
      Long decision = decision(draft, row);
      if (decision == null) {
        sink.lost(LayoutNotices.voteWithoutDecision(ref, String.valueOf(country)));
      } else if (country != null && !NOBODY.matcher(country).matches()) {
        states(decision, country, row, ref);
      }
    }

    /** A line that names a State alone belongs to the decision above it; null if none is. */
    private @Nullable Long decision(DecisionDraft draft, Row row) {
      if (draft.identified()) {
        draft.put(Field.ADOPTION, "without a vote").coverage(Coverage.DISSOCIATIONS);
        last = decisions.computeIfAbsent(key(row), key -> sink.decision(draft.at(row.ref(0))));
      }
      return last;
    }

    /** A cell may name several, apart by semicolons; a comma may be part of a name. */
    private void states(long decision, String countries, Row row, String ref) {
      String note = Notes.join(header.value(row, Field.NOTE), row.comment(header.countryColumn()));
      for (String name : NamesInCell.of(countries, sink.names())) {
        sink.vote(decision, name, "Disassociated", note, ref);
      }
    }

    private List<String> key(Row row) {
      return List.of(Field.BODY, Field.SYMBOL, Field.DATE, Field.YEAR, Field.DRAFT, Field.OWN_ID)
          .stream()
          .map(field -> String.valueOf(header.value(row, field)))
          .toList();
    }
  }
}

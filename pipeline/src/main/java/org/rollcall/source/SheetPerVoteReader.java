package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workbook with one sheet per vote: at its head labelled lines (Body, Symbol, Date, Result),
 * below them two columns, country and vote.
 */
final class SheetPerVoteReader implements SourceReader {

  @Override
  public String name() {
    return "sheet-per-vote";
  }

  @Override
  public String description() {
    return "one sheet per vote: labelled lines (Body, Symbol, Date), then columns Country and Vote";
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    List<String> names = new ArrayList<>();
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      VoteSheet.of(sheet, settings)
          .filter(VoteSheet::saysWhich)
          .ifPresent(vote -> names.add(sheet.name()));
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String seen =
        "%d sheets with a labelled head and columns Country and Vote, the first \"%s\""
            .formatted(names.size(), names.get(0));
    return Optional.of(new Recognition(88, seen));
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    ChosenSheets.report(document, settings, sink);
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<VoteSheet> vote = VoteSheet.of(sheet, settings);
      if (vote.isPresent()) {
        vote.get().read(sink);
      } else if (Legend.isLegend(sheet)) {
        Legend.read(sheet, sink);
      } else if (!sheet.head(1).isEmpty()) {
        sink.notice(
            LayoutNotices.skippedSheet(sheet.name(), LayoutNotices.texts(sheet.head(1).get(0))));
      }
    }
  }
}

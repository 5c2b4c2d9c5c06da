package org.rollcall.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The workbook that people keep by hand: one row per country, one column per decision. */
final class MatrixReader implements SourceReader {

  @Override
  public String name() {
    return "matrix";
  }

  @Override
  public String description() {
    return "one row per country, one column per decision, over it rows of symbols, dates or years";
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    List<String> seen = new ArrayList<>();
    int certainty = 0;
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<MatrixLayout> layout = MatrixLayout.find(sheet, settings);
      if (layout.isPresent()) {
        certainty = Math.max(certainty, layout.get().certainty());
        seen.add(layout.get().words());
      }
    }
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(new Recognition(certainty, String.join("; ", seen)));
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    ChosenSheets.report(document, settings, sink);
    List<MatrixLayout> matrices = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<MatrixLayout> layout = MatrixLayout.find(sheet, settings);
      if (layout.isPresent()) {
        matrices.add(layout.get());
      } else if (Legend.isLegend(sheet)) {
        explained.addAll(Legend.read(sheet, sink));
      } else if (!sheet.head(1).isEmpty()) {
        sink.notice(
            LayoutNotices.skippedSheet(sheet.name(), LayoutNotices.texts(sheet.head(1).get(0))));
      }
    }
    matrices.forEach(matrix -> new MatrixSheet(matrix, explained, sink).read());
  }
}

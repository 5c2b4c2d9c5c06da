package org.rollcall.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Prints a roll call as the voting board does: a head, then four columns in capitals, names that
 * are too long for their column going on below.
 */
final class BoardPrinter {

  private static final int COLUMNS = 4;
  private static final int WIDTH = 26;
  private static final int COLUMN_WIDTH = 36;
  private static final Map<String, String> SHORT =
      Map.of(
          "UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND", "UNITED KINGDOM",
          "UNITED STATES OF AMERICA", "UNITED STATES",
          "EQUATORIAL GUINEA", "EQUAT GUINEA",
          "UNITED ARAB EMIRATES", "UNITED A EMI");
  private static final Map<String, String> LETTERS = Map.of("Yes", "Y", "No", "N", "Abstain", "A");

  private final RollCall call;
  private final DecisionFact fact;
  private final Random random;

  /** One State's place: its letter, and its name in as many lines as it needs. */
  private record Place(String letter, List<String> name) {}

  BoardPrinter(RollCall call, DecisionFact fact, long seed) {
    this.call = call;
    this.fact = fact;
    this.random = new Random(seed);
  }

  List<String> head() {
    return List.of(
        "Vote Name: Item 70 (c) draft proposal " + call.symbol(),
        fact.title(),
        "Yes     No     Abstain",
        "%d     %d     %d".formatted(call.count("Yes"), call.count("No"), call.count("Abstain")),
        "Vote Time: "
            + DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ENGLISH).format(call.date())
            + " 4:51:52 PM");
  }

  /** All States column by column, in the order of the alphabet. */
  private List<List<Place>> columns() {
    List<Place> places =
        call.votes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> place(entry.getKey(), entry.getValue()))
            .toList();
    int rows = (places.size() + COLUMNS - 1) / COLUMNS;
    List<List<Place>> columns = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      columns.add(
          places.subList(
              Math.min(places.size(), column * rows),
              Math.min(places.size(), (column + 1) * rows)));
    }
    return columns;
  }

  private Place place(String printed, String vote) {
    String name =
        Normalizer.normalize(printed, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('’', '\'')
            .toUpperCase(Locale.ROOT);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SHORT.getOrDefault(name, name).split(" ", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line + (random.nextInt(30) == 0 ? " (VC)" : ""));
    return new Place(LETTERS.getOrDefault(vote, ""), lines);
  }

  /** As text with its columns kept, as a program makes it that reads a PDF by places. */
  List<String> laidOut() {
    List<String> lines = new ArrayList<>(head());
    List<List<String>> cells = columns().stream().map(BoardPrinter::cells).toList();
    int rows = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < COLUMNS; column++) {
        List<String> own = cells.get(column);
        line.append(" ".repeat(Math.max(0, column * COLUMN_WIDTH - line.length())));
        line.append(row < own.size() ? own.get(row) : "");
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static List<String> cells(List<Place> places) {
    List<String> cells = new ArrayList<>();
    for (Place place : places) {
      for (int i = 0; i < place.name().size(); i++) {
        String letter = i == 0 && !place.letter().isEmpty() ? place.letter() : " ";
        cells.add(letter + "   " + place.name().get(i));
      }
    }
    return cells;
  }

  /** As text one State below the other, a long name in the lines below its own. */
  List<String> oneColumn() {
    List<String> lines = new ArrayList<>(head());
    for (List<Place> column : columns()) {
      cells(column).forEach(cell -> lines.add(cell.strip().replaceAll("\\s+", " ")));
    }
    return lines;
  }

  /** As a PDF, each letter and each line of a name at its place, in any order. */
  void pdf(Path file) throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    List<Text> texts = new ArrayList<>();
    List<String> head = head();
    for (int i = 0; i < head.size(); i++) {
      texts.add(new Text(head.get(i), 30, 800 - 12 * i));
    }
    List<List<Place>> columns = columns();
    for (int column = 0; column < COLUMNS; column++) {
      int y = 720;
      for (Place place : columns.get(column)) {
        if (!place.letter().isEmpty()) {
          texts.add(new Text(place.letter(), 30 + 138 * column, y));
        }
        for (String line : place.name()) {
          texts.add(new Text(line, 42 + 138 * column, y));
          y -= 11;
        }
      }
    }
    if (random.nextBoolean()) {
      java.util.Collections.shuffle(texts, random);
    }
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.setFont(font, 6);
        for (Text text : texts) {
          out.beginText();
          out.newLineAtOffset(text.x(), text.y());
          out.showText(text.words().replaceAll("[^\\x20-\\x7e]", "'"));
          out.endText();
        }
      }
      document.save(file.toFile());
    }
  }

  private record Text(String words, int x, int y) {}

  void text(List<String> lines, Path file) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}

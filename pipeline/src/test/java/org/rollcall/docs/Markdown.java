package org.rollcall.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the project, as far as tests look into it.
 *
 * @param name its path from the project's folder
 */
public record Markdown(String name, List<String> lines) {

  /** The project's folder. */
  public static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final String FENCE = "```";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N}\\s_-]");

  /**
   * What stands between two fences.
   *
   * @param line of the first fence, from 1
   * @param language the first word behind it; empty if there is none
   * @param file the second: the name of the file that the block shows; empty if there is none
   * @param heading the one above it, without its marks
   */
  public record Block(
      String page, int line, String language, String file, String heading, List<String> lines) {

    /** The whole block, each line ended. */
    public String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  /**
   * A row of a table below its header.
   *
   * @param header the header's first cell
   * @param heading the heading above the table
   */
  public record TableRow(String header, String heading, List<String> cells) {

    /** What its first cell has in code. */
    public List<String> codes() {
      return inlineCodes(cells.get(0));
    }
  }

  public Markdown {
    lines = List.copyOf(lines);
  }

  /** All pages, but for the history of changes, which speaks of other times too. */
  public static List<Markdown> pages() {
    try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
      Stream<String> inDocs =
          docs.map(file -> "docs/" + file.getFileName())
              .filter(name -> name.endsWith(".md"))
              .sorted();
      return Stream.concat(
              Stream.of(
                  "README.md",
                  "CONTRIBUTING.md",
                  "THIRD-PARTY.md",
                  "examples/README.md",
                  "input/README.md",
                  "output/README.md"),
              inDocs)
          .map(Markdown::page)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page, by its path from the project's folder. */
  public static Markdown page(String name) {
    try {
      return new Markdown(name, Files.readAllLines(PROJECT.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it lies. */
  public Path path() {
    return PROJECT.resolve(name);
  }

  /** The fenced blocks. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String heading = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("#")) {
        heading = line.replaceFirst("^#+\\s*", "");
      }
      if (line.startsWith(FENCE)) {
        String[] info = line.substring(FENCE.length()).strip().split("\\s+", 2);
        int end = i + 1;
        while (!lines.get(end).strip().equals(FENCE)) {
          end++;
        }
        blocks.add(
            new Block(
                name,
                i + 1,
                info[0],
                info.length > 1 ? info[1] : "",
                heading,
                lines.subList(i + 1, end).stream().map(String::stripTrailing).toList()));
        i = end;
      }
    }
    return blocks;
  }

  /** The lines outside the fenced blocks. */
  private List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      boolean fence = line.strip().startsWith(FENCE);
      if (!fenced && !fence) {
        prose.add(line);
      }
      fenced = fence != fenced;
    }
    return prose;
  }

  /** The headings, without their marks. */
  public List<String> headings() {
    return prose().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+\\s*", ""))
        .toList();
  }

  /** The anchors of its headings, as the usual viewers of Markdown make them. */
  public List<String> anchors() {
    return headings().stream()
        .map(
            heading ->
                NO_ANCHOR
                    .matcher(heading.toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .strip()
                    .replace(' ', '-'))
        .toList();
  }

  /** The targets of its links and pictures. */
  public List<String> links() {
    return LINK.matcher(String.join("\n", prose())).results().map(m -> m.group(1)).toList();
  }

  /** What stands in code in running text. */
  public List<String> codes() {
    return inlineCodes(String.join("\n", prose()));
  }

  private static List<String> inlineCodes(String text) {
    return CODE.matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1).replace('\n', ' '))
        .toList();
  }

  /** The rows of its tables. */
  public List<TableRow> rows() {
    List<TableRow> rows = new ArrayList<>();
    List<String> prose = prose();
    String heading = "";
    String header = "";
    for (int i = 0; i < prose.size(); i++) {
      String line = prose.get(i).strip();
      if (line.startsWith("#")) {
        heading = line.replaceFirst("^#+\\s*", "");
      }
      if (!line.startsWith("|")) {
        header = "";
      } else if (i + 1 < prose.size() && prose.get(i + 1).startsWith("|---")) {
        header = cells(line).get(0);
        i++;
      } else {
        rows.add(new TableRow(header, heading, cells(line)));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1).split("(?<!\\\\)\\|")).map(String::strip).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}

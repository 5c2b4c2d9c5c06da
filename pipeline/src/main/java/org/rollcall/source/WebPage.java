package org.rollcall.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a page as a browser shows it: a paragraph per block, a line per break. */
final class WebPage implements NodeVisitor {

  private final List<ProseLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int paragraph = 1;
  private boolean written;

  private WebPage() {}

  /** The page's text, and its tables if it has any. */
  static ProseFile open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      WebPage page = new WebPage();
      Element body = Jsoup.parse(in, null, "").body();
      body.select("script, style, noscript, template").remove();
      body.traverse(page);
      page.endBlock();
      return new ProseFile(file, "html", List.copyOf(page.lines), WebTables.of(body));
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw ProseFile.damaged("web page", e);
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText().replaceAll("[\\r\\n\\t]+", " "));
    } else if (node.nameIs("br")) {
      endLine();
    } else if (node instanceof Element element && element.isBlock()) {
      endBlock();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node.nameIs("td") || node.nameIs("th")) {
      endBlock();
    } else if (node instanceof Element element && element.isBlock()) {
      endBlock();
    }
  }

  private void endLine() {
    lines.add(new ProseLine(line.toString(), 0, paragraph, true));
    written |= !line.toString().isBlank();
    line.setLength(0);
  }

  private void endBlock() {
    if (!line.toString().isBlank()) {
      endLine();
    }
    line.setLength(0);
    if (written) {
      lines.add(new ProseLine("", 0, paragraph, true));
      paragraph++;
      written = false;
    }
  }
}

package org.rollcall.publish;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code site/codebook.html}: the codebook with an anchor for each table and column. */
final class CodebookPage {

  /** The file's name. */
  static final String NAME = "codebook.html";

  private CodebookPage() {}

  static void write(Codebook codebook, Path folder) throws IOException {
    TemplateOutput html = new StringOutput();
    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.rollcall.publish.pages")
        .render("codebook.jte", codebook, html);
    Files.writeString(folder.resolve(NAME), html.toString());
  }
}

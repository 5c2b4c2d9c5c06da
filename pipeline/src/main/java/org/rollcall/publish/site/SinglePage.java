package org.rollcall.publish.site;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code rollcall.html}: the site in one file, which travels by mail. Its scripts stand in it, and
 * its policy names each by its hash, so that nothing else can run there. The cells behind the votes
 * and what is too long for a mail stay behind.
 */
final class SinglePage {

  private SinglePage() {}

  static void write(Path site, List<String> scripts, List<Path> data) throws IOException {
    Path assets = site.resolve("assets");
    List<String> contents = new ArrayList<>();
    for (String script : scripts) {
      contents.add(script(Files.readString(assets.resolve(script))));
      if (script.startsWith("01-")) {
        contents.add(script(Files.readString(assets.resolve("world.js"))));
        for (Path file : data) {
          contents.add(Files.readString(file));
        }
      }
    }
    String style = Files.readString(assets.resolve("rollcall.css"));
    try (Writer page = Files.newBufferedWriter(site.resolve("rollcall.html"))) {
      page.write(head(contents, style));
      for (String content : contents) {
        page.write("<script>" + content + "</script>\n");
      }
      page.write("</body>\n</html>\n");
    }
  }

  /** A script's own text holds "&lt;" as an operator; only these two sequences would end it. */
  private static String script(String text) {
    return text.replace("</script", "<\\/script").replace("<!--", "<\\!--");
  }

  private static String head(List<String> scripts, String style) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src %s; style-src %s %s; img-src data: blob:; base-uri 'none'; form-action 'none'">
        <title>Rollcall: votes in United Nations bodies</title>
        <style>%s</style>
        </head>
        <body data-single="yes" data-root="">
        <noscript><p>This page is drawn by the scripts in it; please allow them.</p></noscript>
        """
        .formatted(
            scripts.stream()
                .map(script -> "'" + Assets.hash(script) + "'")
                .collect(Collectors.joining(" ")),
            "'" + Assets.hash(style) + "'",
            Assets.PLOT_STYLE,
            style);
  }
}

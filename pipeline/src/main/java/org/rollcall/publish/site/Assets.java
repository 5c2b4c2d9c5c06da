package org.rollcall.publish.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scripts and the style sheet that the pages share. */
final class Assets {

  /** Observable Plot puts this style into each of its pictures; the policy knows it by its hash. */
  static final String PLOT_STYLE =
      "'"
          + hash(
              """
              :where(.plot) {
                --plot-background: white;
                display: block;
                height: auto;
                height: intrinsic;
                max-width: 100%;
              }
              :where(.plot text),
              :where(.plot tspan) {
                white-space: pre;
              }""")
          + "'";

  private static final PathMatchingResourcePatternResolver RESOURCES =
      new PathMatchingResourcePatternResolver(Assets.class.getClassLoader());

  private final Path folder;

  Assets(Path site) throws IOException {
    this.folder = Files.createDirectories(site.resolve("assets"));
  }

  /** Copies them all; returns the names of the scripts that every page loads, in order. */
  List<String> copy() throws IOException {
    List<String> scripts = new ArrayList<>(List.of("plot.js"));
    for (String name : List.of("plot.js", "world.js", "rollcall.css", "LICENSES.txt")) {
      Files.write(folder.resolve(name), bytes(RESOURCES.getResource("classpath:site/" + name)));
    }
    Resource[] own = RESOURCES.getResources("classpath*:site/app/*.js");
    Arrays.sort(own, Comparator.comparing(Resource::getFilename));
    for (Resource script : own) {
      String name = Objects.requireNonNull(script.getFilename());
      Files.write(folder.resolve(name), bytes(script));
      scripts.add(name);
    }
    return scripts;
  }

  private static byte[] bytes(Resource resource) throws IOException {
    return resource.getContentAsByteArray();
  }

  /** The hash of a script or a style as a content security policy writes it. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}

package org.rollcall.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All broken and hostile files, and a good one beside each. */
public final class HostileCorpus {

  /** What must not be read. */
  public static final String SECRET = "the-secret-of-another-folder";

  private static final int FIRST = 101;

  private HostileCorpus() {}

  /** All, in the order in which they are numbered. */
  public static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    all.addAll(HostileWorkbooks.all());
    all.addAll(HostileOpenDocuments.all());
    all.addAll(HostileDocuments.all());
    all.addAll(HostilePdfs.all());
    all.addAll(HostileTexts.all());
    all.addAll(HostileFolders.all());
    return all;
  }

  /** Symbol of the votes in a file. */
  public static String symbol(Hostile hostile) {
    return "A/RES/70/"
        + (FIRST + all().stream().map(Hostile::name).toList().indexOf(hostile.name()));
  }

  /** Symbol of the two votes in the good file beside it. */
  public static String symbolBeside(Hostile hostile) {
    return symbol(hostile).replace("/70/", "/60/");
  }

  /** Lays all of them out; the secret file lies beside the folder. */
  public static void write(Path folder, int port) {
    Path secret = folder.resolveSibling(SECRET + ".csv");
    try {
      Files.writeString(secret, "Country,Vote,Symbol\nChad,Y," + SECRET + "\n");
      for (Hostile hostile : all()) {
        String symbol = symbol(hostile);
        hostile
            .maker()
            .make(folder.resolve(hostile.name()), new Hostile.Around(symbol, secret, port));
        String beside = symbolBeside(hostile);
        Files.writeString(
            folder.resolve("good-" + beside.replace('/', '-').toLowerCase(Locale.ROOT) + ".csv"),
            "Country,Vote,Symbol\nCuba,N,%1$s\nNorway,Y,%1$s\n".formatted(beside));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes them into a folder, to measure a run on them by hand. */
  public static void main(String[] args) {
    write(Path.of(args[0]), 9);
  }
}

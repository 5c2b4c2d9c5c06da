package org.rollcall.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The languages, besides English, in which the United Nations print records with lists of votes in
 * Latin letters. Their lists are known by their headings, and not read: what stands around them
 * could not be understood.
 */
enum RecordLanguage {
  FRENCH(
      "French",
      "(?:Ont )?[Vv]ot(?:ent|é) pour|VOTENT POUR",
      "[Vv]ot(?:ent|é) contre|VOTENT CONTRE"),
  SPANISH("Spanish", "Votos a favor|VOTOS A FAVOR", "Votos en contra|VOTOS EN CONTRA");

  private final String title;
  private final Pattern favour;
  private final Pattern against;

  RecordLanguage(String title, String favour, String against) {
    this.title = title;
    this.favour = heading(favour);
    this.against = heading(against);
  }

  private static Pattern heading(String words) {
    return Pattern.compile("(?:^|[\\s.])(?:" + words + ")\\s*:");
  }

  String title() {
    return title;
  }

  /** How many lists of votes in favour a record has in this language. */
  int lists(List<ProseLine> lines) {
    return (int) lines.stream().filter(line -> favour.matcher(line.text()).find()).count();
  }

  /** The language whose headings of both kinds the lines hold. */
  static Optional<RecordLanguage> of(List<ProseLine> lines) {
    for (RecordLanguage language : values()) {
      if (language.lists(lines) > 0
          && lines.stream().anyMatch(line -> language.against.matcher(line.text()).find())) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}

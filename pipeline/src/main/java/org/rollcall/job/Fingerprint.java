package org.rollcall.job;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.reference.Sha256;
import org.rollcall.source.Limits;

/** One hash of everything that decides what a run publishes. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Inventory inventory, RunOptions options, Program program) {
    List<String> parts = new ArrayList<>();
    parts.add("program " + program.hash());
    parts.add(Limits.now().toString());
    if (options.cluster() != null) {
      parts.add("engine " + options.cluster().engine());
    }
    options.skip().stream().sorted().forEach(name -> parts.add("skip " + name));
    inventory.files().forEach(file -> parts.add(file.name() + " " + file.sha256()));
    inventory.side().forEach(file -> parts.add(file.name() + " " + file.sha256()));
    // what is passed over is told, too
    inventory.notices().forEach(notice -> parts.add("notice " + notice));
    // thresholds decide on notices; how many runs are kept decides on nothing that is published
    if (!inventory.operation().thresholds().equals(Thresholds.NONE)) {
      parts.add("thresholds " + inventory.operation().thresholds());
    }
    if (!inventory.operation().idealPoints().equals(IdealPointSettings.NONE)) {
      parts.add("ideal points " + inventory.operation().idealPoints());
    }
    return Sha256.of(String.join("\n", parts));
  }
}

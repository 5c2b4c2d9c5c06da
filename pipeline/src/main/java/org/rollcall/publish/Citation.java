package org.rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * {@code CITATION.cff}: how to cite the data set, in the Citation File Format 1.2.0. It names the
 * version of the data and the hash of {@code datapackage.json}, which holds those of the files.
 */
final class Citation {

  /** The file's name. */
  static final String NAME = "CITATION.cff";

  /** Identifiers of licences of data that the format knows, of SPDX's list. */
  private static final Set<String> LICENSES =
      Set.of(
          "CC0-1.0",
          "CC-BY-3.0",
          "CC-BY-4.0",
          "CC-BY-SA-4.0",
          "CC-BY-NC-4.0",
          "ODbL-1.0",
          "ODC-By-1.0",
          "PDDL-1.0",
          "Apache-2.0",
          "MIT");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .build();

  private Citation() {}

  /**
   * Writes the file.
   *
   * @param released the day of the run, ISO 8601
   * @param hash SHA-256 of {@code datapackage.json}
   */
  static void write(Origins origins, String version, String released, String hash, Path folder)
      throws IOException {
    Map<String, Object> citation = new LinkedHashMap<>();
    citation.put("cff-version", "1.2.0");
    citation.put(
        "message",
        "If you use these data, please cite them together with the sources named in"
            + " data/sources.csv.");
    citation.put("type", "dataset");
    citation.put("title", DataPackage.TITLE);
    citation.put("authors", List.of(Map.of("name", "The Rollcall founders")));
    citation.put("version", version);
    citation.put("date-released", released);
    citation.put("keywords", origins.keywords());
    origins.license().filter(LICENSES::contains).ifPresent(id -> citation.put("license", id));
    citation.put("identifiers", List.of(identifier(hash)));
    Files.writeString(folder.resolve(NAME), YAML.writeValueAsString(citation));
  }

  private static Map<String, String> identifier(String hash) {
    Map<String, String> identifier = new LinkedHashMap<>();
    identifier.put("type", "other");
    identifier.put("value", "sha256:" + hash);
    identifier.put("description", "SHA-256 of datapackage.json, which holds the hash of each file");
    return identifier;
  }
}

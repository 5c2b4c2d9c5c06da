package org.rollcall.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The CycloneDX bill of materials that the build puts into the jar. */
public final class BillOfMaterials {

  /** Its place in the jar, where Spring Boot's jars have it. */
  public static final String PLACE = "META-INF/sbom/application.cdx.json";

  private BillOfMaterials() {}

  /**
   * A library of the jar.
   *
   * @param licences their SPDX identifiers, or the names that its maker gives them; whoever uses it
   *     may choose one
   * @param sha256 the hash of its jar
   */
  public record Library(
      String group, String name, String version, List<String> licences, String sha256) {

    /** The name of its jar. */
    public String jar() {
      return name + "-" + version + ".jar";
    }

    /** Whether it is a mere list of others, which Spring Boot leaves out of the jar. */
    boolean isStarter() {
      return name.startsWith("spring-boot-starter");
    }
  }

  /** The libraries that are in the jar, by group and name. */
  public static List<Library> shipped() throws IOException {
    return all().stream().filter(library -> !library.isStarter()).toList();
  }

  /** All that it lists, by group and name. */
  static List<Library> all() throws IOException {
    try (InputStream in = BillOfMaterials.class.getResourceAsStream("/" + PLACE)) {
      JsonNode bill =
          new JsonMapper().readTree(Objects.requireNonNull(in, "the build has made no " + PLACE));
      Map<String, Library> libraries = new TreeMap<>();
      for (JsonNode component : bill.at("/components")) {
        Library library = library(component);
        libraries.put(library.group() + ":" + library.name(), library);
      }
      return List.copyOf(libraries.values());
    }
  }

  private static Library library(JsonNode component) {
    List<String> licences = new ArrayList<>();
    for (JsonNode each : component.at("/licenses")) {
      licences.add(each.at("/license/id").asString(each.at("/license/name").asString("not known")));
    }
    String sha256 = "";
    for (JsonNode hash : component.at("/hashes")) {
      if (hash.at("/alg").asString().equals("SHA-256")) {
        sha256 = hash.at("/content").asString();
      }
    }
    return new Library(
        component.at("/group").asString(),
        component.at("/name").asString(),
        component.at("/version").asString(),
        List.copyOf(licences),
        sha256);
  }
}

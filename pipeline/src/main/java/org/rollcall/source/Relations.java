package org.rollcall.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** What one part of an Office package says of others (ISO/IEC 29500-2, 6.5). */
final class Relations {

  private record Target(String type, String part) {}

  private final Map<String, Target> targets = new LinkedHashMap<>();

  private Relations() {}

  /**
   * The relations of a part.
   *
   * @param source name of the part; empty for the package itself
   */
  static Relations of(ZipParts parts, String source) throws IOException, XMLStreamException {
    Relations relations = new Relations();
    int slash = source.lastIndexOf('/') + 1;
    String folder = source.substring(0, slash);
    String name = folder + "_rels/" + source.substring(slash) + ".rels";
    if (!parts.has(name)) {
      return relations;
    }
    try (ZipParts.Part part = parts.open(name)) {
      XMLStreamReader2 xml = ZipParts.parser(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          relations.add(xml, folder);
        }
      }
    }
    return relations;
  }

  private void add(XMLStreamReader2 xml, String folder) throws XMLStreamException {
    String id = xml.getAttributeValue(null, "Id");
    String type = xml.getAttributeValue(null, "Type");
    String target = xml.getAttributeValue(null, "Target");
    if (id != null && type != null && target != null) {
      targets.put(
          id, new Target(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
    }
  }

  /** "../styles.xml" and "/xl/styles.xml" are names of parts. */
  private static String resolve(String folder, String target) {
    String path = target.replace('\\', '/');
    String whole = path.startsWith("/") ? path.substring(1) : folder + path;
    return java.nio.file.Path.of(whole).normalize().toString().replace('\\', '/');
  }

  /** The first part of a type, named by the last word of the type's address. */
  Optional<String> first(String type) {
    return targets.values().stream()
        .filter(target -> target.type().equals(type))
        .map(Target::part)
        .findFirst();
  }

  /** The sheet of cells that a relation leads to; null for charts and dialogs. */
  @Nullable String worksheet(String id) {
    Target target = targets.get(id);
    return target != null && target.type().equals("worksheet") ? target.part() : null;
  }
}

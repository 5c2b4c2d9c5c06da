package org.rollcall.source;

import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * The paragraphs of a .doc, those in tables too, as {@link WordDocument} gives those of a .docx.
 * What was deleted while changes were recorded is no text.
 */
final class OldWordDocument {

  private OldWordDocument() {}

  static List<ProseLine> lines(DirectoryNode root) {
    try (HWPFDocument document = new HWPFDocument(root)) {
      Paragraphs paragraphs = new Paragraphs();
      Range range = document.getRange();
      for (int i = 0; i < range.numParagraphs(); i++) {
        paragraphs.add(text(range.getParagraph(i)));
      }
      return paragraphs.lines();
    } catch (EncryptedDocumentException e) {
      throw new UnreadableSourceException(
          "The Word document is protected by a password",
          "Open it, remove the password, and save it as .docx",
          e);
    } catch (OldWordFileFormatException e) {
      throw new UnreadableSourceException(
          "The Word document is of Word 95 or older", "Open it and save it as .docx", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // POI throws some thirty kinds of exceptions at a damaged file.
      throw ProseFile.damaged("Word document", e);
    }
  }

  private static String text(Paragraph paragraph) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      if (!run.isMarkedDeleted()) {
        text.append(run.text());
      }
    }
    return plain(Range.stripFields(text.toString()));
  }

  /** Word's own characters: line breaks, hyphens, the ends of cells and paragraphs, pictures. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0x0B, 0x0C, 0x0E -> plain.append('\n');
        case 0x1E -> plain.append('-');
        case '\t' -> plain.append(c);
        default -> {
          if (c >= ' ') {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }
}

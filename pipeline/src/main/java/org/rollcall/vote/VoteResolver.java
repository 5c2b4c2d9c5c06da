package org.rollcall.vote;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.text.EditDistance;
import org.rollcall.text.Footnotes;
import org.rollcall.vote.VoteResolution.Ambiguous;
import org.rollcall.vote.VoteResolution.Matched;
import org.rollcall.vote.VoteResolution.NoVote;
import org.rollcall.vote.VoteResolution.Unknown;

/**
 * Says which vote a text stands for. The file's legend wins, then its code book, then the words of
 * the field. Immutable, safe for use by several threads.
 */
public final class VoteResolver {

  /** A legend's "Not a Member of the United Nations then", however it goes on. */
  private static final Pattern NO_MEMBER =
      Pattern.compile("\\b(?:not|no|non)(?: yet| longer)?(?: an?)?(?: un)?[ -]?member\\b");

  /** With a remark behind it; to look into a longer text would take long. */
  private static final int LONGEST = 2000;

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");
  private static final Pattern DASH = Pattern.compile("[-.…_/\\\\]+");
  private static final Pattern INTENDED =
      Pattern.compile(
          "(?iu)^(.+?)\\s*[\\[(]\\s*((?:later|subsequently|had|has|the delegation|intend|meant|wished)[^\\])]*)[\\])]\\s*$");
  private static final Pattern PARTS = Pattern.compile("\\s*[/;,()=:]\\s*|\\s+(?:or|ou|o)\\s+");

  private final Map<String, VoteText> texts = new HashMap<>();
  private final Map<String, Map<String, CodeBookEntry>> codeBooks = new HashMap<>();

  /** A resolver that knows the texts and code books given. */
  public VoteResolver(List<VoteText> texts, List<CodeBookEntry> entries) {
    texts.forEach(text -> this.texts.put(VoteKey.of(text.text()), text));
    for (CodeBookEntry entry : entries) {
      codeBooks
          .computeIfAbsent(entry.codeBook(), b -> new HashMap<>())
          .put(VoteKey.of(entry.text()), entry);
    }
  }

  /** Names of the code books it knows, in alphabetical order. */
  public Set<String> codeBooks() {
    return new TreeSet<>(codeBooks.keySet());
  }

  /**
   * The vote that a text stands for in a file.
   *
   * @throws IllegalArgumentException if the context names a code book that it does not know
   */
  public VoteResolution resolve(String text, VoteContext context) {
    if (text.length() > LONGEST) {
      return new Unknown("unknown text", "No vote is written in so many words", List.of());
    }
    VoteResolution told = told(text, "", context);
    if (told != null) {
      return told;
    }
    Footnotes.Split split = splitNote(text);
    if (!split.marks().isEmpty()) {
      told = told(split.text(), split.marks(), context);
      if (told != null) {
        return told;
      }
    }
    return unknown(split.text());
  }

  private static Footnotes.Split splitNote(String text) {
    Matcher matcher = INTENDED.matcher(text);
    if (matcher.matches()) {
      return new Footnotes.Split(matcher.group(1), matcher.group(2).strip());
    }
    return Footnotes.split(text);
  }

  /** What the file or the field says of a text; null if neither knows it. */
  private @Nullable VoteResolution told(String text, String note, VoteContext context) {
    String key = VoteKey.of(text);
    VoteResolution byLegend = byLegend(key, note, context);
    if (byLegend != null) {
      return byLegend;
    }
    VoteResolution byBook = byCodeBook(key, note, context);
    if (byBook != null) {
      return byBook;
    }
    if (key.isEmpty()) {
      return new NoVote("blank", "The cell is blank, and nothing says what a blank means");
    }
    VoteText known = texts.get(key);
    if (known != null) {
      return answer(known, key, note, context);
    }
    if (DASH.matcher(key).matches()) {
      return new NoVote("blank", "A dash, and nothing says what a dash means");
    }
    return null;
  }

  private @Nullable VoteResolution byLegend(String key, String note, VoteContext context) {
    String meaning = null;
    for (Map.Entry<String, String> line : context.legend().entrySet()) {
      if (VoteKey.of(line.getKey()).equals(key)) {
        meaning = line.getValue();
      }
    }
    if (meaning == null) {
      return null;
    }
    List<Vote> votes = meaning(meaning);
    if (votes == null) {
      return new Unknown(
          "legend", "The legend says '" + meaning + "', which names no vote", List.of());
    }
    return of(votes, "legend", note, "The legend says '" + meaning + "'");
  }

  /** The votes that the words of a legend name; null if it names none that is known. */
  private @Nullable List<Vote> meaning(String words) {
    VoteText whole = texts.get(VoteKey.of(words));
    if (whole != null) {
      return whole.votes();
    }
    if (NO_MEMBER.matcher(VoteKey.of(words)).find()) {
      return List.of();
    }
    List<VoteText> parts = new ArrayList<>();
    for (String part : PARTS.split(words, -1)) {
      VoteText known = texts.get(VoteKey.of(part));
      if (known != null && VoteKey.of(part).length() > 1) {
        parts.add(known);
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    Set<Vote> votes = new LinkedHashSet<>();
    parts.forEach(part -> votes.addAll(part.votes()));
    return List.copyOf(votes);
  }

  private @Nullable VoteResolution byCodeBook(String key, String note, VoteContext context) {
    String name = context.codeBook();
    if (name == null) {
      return null;
    }
    Map<String, CodeBookEntry> book = codeBooks.get(name);
    if (book == null) {
      throw new IllegalArgumentException(
          "There is no code book '" + name + "'; there are: " + String.join(", ", codeBooks()));
    }
    CodeBookEntry entry = book.get(key);
    if (entry != null) {
      return of(
          entry.votes(),
          "code book",
          note,
          "Code book " + name + ": not a member, or no vote recorded");
    }
    if (NUMBER.matcher(key).matches()) {
      return new Unknown("code book", "Code book " + name + " has no " + key, List.of());
    }
    return null;
  }

  private @Nullable VoteResolution answer(
      VoteText known, String key, String note, VoteContext context) {
    if (known.rule().equals("local letter")) {
      return localLetter(known, note, seen(key, context));
    }
    if (!known.rule().equals("letter")) {
      return of(known.votes(), known.rule(), note, "It says that there is no vote to record");
    }
    return letter(known, key, note, seen(key, context));
  }

  /** The other texts of the file, as keys. */
  private static Set<String> seen(String key, VoteContext context) {
    Set<String> seen = new LinkedHashSet<>();
    for (String text : context.seen()) {
      seen.add(VoteKey.of(Footnotes.split(text).text()));
    }
    seen.remove(key);
    seen.remove("");
    return seen;
  }

  /**
   * A letter means what the field makes of it, unless the file has another text for the same vote:
   * then the letter may be meant for another one that begins with it.
   */
  private VoteResolution letter(VoteText letter, String key, String note, Set<String> seen) {
    Vote vote = letter.votes().get(0);
    if (letter.votes().size() > 1) {
      return settled(letter, key, note, seen);
    }
    boolean alone =
        !seen.isEmpty()
            && seen.stream().noneMatch(s -> means(s, vote == Vote.YES ? Vote.NO : Vote.YES));
    if (key.equals("a") && seen.stream().anyMatch(s -> means(s, Vote.ABSTAIN))) {
      return new Ambiguous(
          List.of(Vote.ABSTAIN, Vote.ABSENT),
          "letter",
          "'A' may be absent here, because the file has another text for abstain; say which in a legend");
    }
    if (key.equals("x") && alone) {
      return new Ambiguous(
          List.of(Vote.YES, Vote.ABSENT),
          "letter",
          "'X' is absent beside Y and N; here it may be a mere tick; say which in a legend");
    }
    return new Matched(vote, "letter", note);
  }

  /** O and S for oui and sí: in a file that says N for no and has no Y for yes. */
  private @Nullable VoteResolution localLetter(VoteText letter, String note, Set<String> seen) {
    boolean local = seen.contains("n") && !seen.contains("y");
    return local ? new Matched(letter.votes().get(0), "letter", note) : null;
  }

  /** A text for either of two votes is the one for which the file has no other text. */
  private VoteResolution settled(VoteText text, String key, String note, Set<String> seen) {
    Vote first = text.votes().get(0);
    Vote second = text.votes().get(1);
    boolean hasFirst = seen.stream().anyMatch(s -> means(s, first));
    boolean hasSecond = seen.stream().anyMatch(s -> means(s, second));
    if (hasSecond && !hasFirst) {
      return new Matched(first, "letter", note);
    }
    return new Ambiguous(
        text.votes(),
        "letter",
        "'"
            + key
            + "' is used for "
            + first.code()
            + " and for "
            + second.code()
            + "; say which in a legend");
  }

  /** Whether a text of the file may stand for the vote. */
  private boolean means(String key, Vote vote) {
    VoteText known = texts.get(key);
    return known != null && known.votes().contains(vote);
  }

  private static VoteResolution of(List<Vote> votes, String rule, String note, String reason) {
    if (votes.isEmpty()) {
      return new NoVote(rule, reason);
    }
    if (votes.size() > 1) {
      return new Ambiguous(votes, rule, reason);
    }
    return new Matched(votes.get(0), rule, note);
  }

  private VoteResolution unknown(String text) {
    String key = VoteKey.of(text);
    if (NUMBER.matcher(key).matches()) {
      return number(key);
    }
    return new Unknown(
        "unknown text", "'" + text.strip() + "' is no vote that is known", near(key));
  }

  /** A bare number: what the code books make of it. */
  private VoteResolution number(String key) {
    Set<Vote> votes = EnumSet.noneOf(Vote.class);
    Set<String> books = new TreeSet<>();
    codeBooks.forEach(
        (name, book) -> {
          CodeBookEntry entry = book.get(key);
          if (entry != null) {
            votes.addAll(entry.votes());
            books.add(name);
          }
        });
    String reason =
        "A number means something else in each code book; name the code book"
            + (books.isEmpty() ? "" : ", one of: " + String.join(", ", books));
    if (votes.isEmpty()) {
      return new Unknown("number", reason, List.copyOf(books));
    }
    return new Ambiguous(List.copyOf(votes), "number", reason);
  }

  private List<String> near(String key) {
    if (key.length() < 4 || key.length() > 40) {
      return List.of();
    }
    int allowed = key.length() < 6 ? 1 : 2;
    return texts.keySet().stream()
        .filter(
            known -> known.length() >= 4 && EditDistance.between(key, known, allowed) <= allowed)
        .sorted()
        .limit(3)
        .toList();
  }
}

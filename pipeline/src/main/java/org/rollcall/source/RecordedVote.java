package org.rollcall.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.ListHeading.Position;

/** One vote of a record: its lists, the sentence that says how it ended, and what it was about. */
final class RecordedVote {

  private static final int NAMED_IN_OPENING = 300;

  /** "RESOLUTION 55/100" over what was "Adopted at the 81st plenary meeting … as follows:". */
  private static final Pattern RESOLUTION_ABOVE =
      Pattern.compile("(?m)^\\s*RESOLUTION (\\d+/\\d+(?: ?[A-Z])?)\\s*$");

  /** "For the text as adopted, see part one, chapter I, resolution 25/25." */
  private static final Pattern TEXT_AS_ADOPTED =
      Pattern.compile(
          "(?i)\\b(?:text|resolution) as adopted[^.]{0,80}?(?:resolution|decision)\\s+(\\d+/\\d+)");

  private static final int TEXT_AS_ADOPTED_WITHIN = 600;

  private final RecordHead head;
  private final VoteLists lists;
  private final @Nullable VoteResult result;
  private final String text;
  private final String since;
  private final VoteSubject subject;
  private final VoteSubject opening;

  /**
   * A vote in its surroundings.
   *
   * @param text the whole record
   * @param since what was said since the vote before
   */
  RecordedVote(
      RecordHead head, VoteLists lists, @Nullable VoteResult result, String text, String since) {
    this.head = head;
    this.lists = lists;
    this.result = result;
    this.text = text;
    this.since = since;
    this.subject = VoteSubject.of(result == null ? "" : result.subject());
    this.opening = VoteSubject.of(lastSentence(since));
  }

  /** Last words before the lists: "A recorded vote was taken on draft resolution A/C.3/69/L.28." */
  private static String lastSentence(String since) {
    String last = Text.oneLine(since.substring(Math.max(0, since.length() - NAMED_IN_OPENING)));
    int taken = last.toLowerCase(Locale.ROOT).lastIndexOf("vote was taken");
    return taken < 0 ? last : last.substring(taken);
  }

  VoteLists lists() {
    return lists;
  }

  @Nullable VoteResult result() {
    return result;
  }

  @Nullable String resolution() {
    if (head.kind() == RecordHead.Kind.RESOLUTION) {
      return head.symbol() == null ? resolutionAbove() : head.symbol();
    }
    String named =
        result == null ? null : VoteSubject.resolution(result.tail(), head.resolutionPrefix());
    if (named == null && head.council() && subject.kind() == null) {
      Matcher adopted = TEXT_AS_ADOPTED.matcher(text);
      adopted.region(lists.end(), Math.min(text.length(), lists.end() + TEXT_AS_ADOPTED_WITHIN));
      return adopted.find() ? head.resolutionPrefix() + adopted.group(1) : null;
    }
    return named;
  }

  private @Nullable String resolutionAbove() {
    Matcher above = RESOLUTION_ABOVE.matcher(since);
    String found = null;
    while (above.find()) {
      found = above.group(1);
    }
    return found == null ? null : "A/RES/" + found;
  }

  private boolean amendment() {
    return subject.amendment() || (subject.kind() == null && opening.amendment());
  }

  /** The symbol of the text that was voted on, or of the draft that it belongs to. */
  @Nullable String draft() {
    String draft = amendment() ? amendmentItself() : null;
    if (draft == null) {
      draft = subject.draft();
    }
    if (draft == null) {
      draft = opening.symbol();
    }
    String before = text.substring(0, lists.start());
    String announced = since.substring(Math.max(0, since.length() - NAMED_IN_OPENING));
    for (String place : new String[] {announced, since, numberedInReport() ? "" : before}) {
      draft = draft == null ? VoteSubject.lastDraft(place) : draft;
    }
    return draft == null ? null : draft.replaceAll("\\s", "");
  }

  /** The amendment's own symbol, from the result sentence or from the opening. */
  private @Nullable String amendmentItself() {
    return subject.own() != null ? subject.own() : opening.amendment() ? opening.own() : null;
  }

  /** In the plenary "draft resolution III" is the third of the committee's report at hand. */
  boolean numberedInReport() {
    return "General Assembly".equals(head.body())
        && head.kind() == RecordHead.Kind.MEETING
        && VoteSubject.numbered(subject.words()) != null
        && subject.draft() == null;
  }

  /** "A/78/481/Add.3, draft resolution III", or null. */
  @Nullable String draftOfReport() {
    if (head.kind() == RecordHead.Kind.COMMITTEE_REPORT) {
      String numbered = result == null ? null : VoteSubject.numbered(result.tail());
      return numbered == null || head.symbol() == null ? null : head.symbol() + ", " + numbered;
    }
    String numbered = VoteSubject.numbered(subject.words());
    String report = VoteSubject.lastReport(text.substring(0, lists.start()));
    return numberedInReport() && numbered != null && report != null
        ? report + ", " + numbered
        : null;
  }

  /** What tells this vote from others under the same symbol; null if it was on the whole text. */
  @Nullable String part() {
    if (amendment()) {
      boolean more = opening.amendment() && opening.paragraph() != null;
      VoteSubject said = subject.amendment() && !more ? subject : opening;
      return amendmentItself() == null ? said.part() : null;
    }
    if (subject.kind() != null) {
      return subject.kind().equals("motion") ? "motion" : subject.part();
    }
    return result == null ? opening.part() : null;
  }

  String kind() {
    if (amendment()) {
      return "amendment";
    }
    String kind = result == null ? opening.kind() : subject.kind();
    if (kind != null) {
      return kind;
    }
    String said = subject.words().toLowerCase(Locale.ROOT);
    String what = said.contains("decision") ? "decision" : "resolution";
    return resolution() == null ? "draft " + what : what;
  }

  @Nullable String title() {
    return VoteSubject.title(since, draft());
  }

  @Nullable Integer printed(Position position) {
    for (VoteLists.Listed list : lists.lists()) {
      if (list.heading().position() == position && list.heading().printed() >= 0) {
        return list.heading().printed();
      }
    }
    return null;
  }

  boolean absentListed() {
    return lists.lists().stream().anyMatch(l -> l.heading().position() == Position.ABSENT);
  }

  /** The day named last before the vote, as reports do; null if none is. */
  @Nullable String namedDay() {
    return MeetingDays.last(text.substring(0, lists.start()), head.date());
  }
}
